import { type Course } from '../../../model/scenario/scenario';
import { lineKinds, type LineKind } from '../costs/layout';
import { ifElse, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import { formats, styles } from '../styles';
import type { TimeRow } from '../timeline';
import { inYears, takesPart, knownSumAt, type SavingsSheet, openYearsBlock } from './sheet';

/** A row with a part of what a council pays on a course. */
export interface BrokenDown {
  readonly council: number;
  readonly course: Course;
  readonly kind: LineKind | 'other';
  readonly row: TimeRow;
}
export type Breakdown = readonly BrokenDown[];

const kindsOf = (course: Course): LineKind[] =>
  course === 'asIs' ? ['service'] : ['service', 'vat', 'bias', 'shortfall'];

/** What each council's costs are made of, a row for each strand. */
export function breakdownRows(sheet: SavingsSheet): Breakdown {
  const { time, draft, inputs, costs } = sheet;
  const rows: BrokenDown[] = [];
  for (const course of ['asIs', 'alone', 'joint'] as const) {
    openYearsBlock(sheet, `What the cost ${courseNames[course]} is made of`);
    for (const council of inputs.councils.keys()) {
      const name = inputs.nameCell(council);
      const part = (kind: BrokenDown['kind'], label: string, cost: TimeRow) => {
        draft.formula(time.row, 0, `${name}&${literal(`, ${label}`)}`);
        const row = time.add(
          [undefined, '£'],
          (at) =>
            inYears(sheet, at, ifElse(takesPart(sheet, council), knownSumAt(sheet, cost, at), literal(''))),
          { format: formats.pounds },
        );
        rows.push({ council, course, kind, row });
        return row;
      };
      for (const kind of kindsOf(course)) part(kind, lineKinds[kind], costs.of(council, course, kind));
      const other = part('other', 'other costs less incomes', costs.otherTotal(council, course));
      draft.style({ row: other.row, column: 0, rows: 1, columns: 2 }, styles.note);
    }
  }
  return rows;
}
