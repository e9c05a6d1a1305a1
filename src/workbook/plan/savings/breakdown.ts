import { type Course } from '../../../model/scenario/scenario';
import { lineKinds, type LineKind } from '../costs/layout';
import { either, words } from '../formula';
import { courseNames } from '../inputs/lists';
import { formats, styles } from '../styles';
import type { TimeRow } from '../timeline';
import { inYears, ofKnown, partner, pickKnown, type SavingsSheet, title } from './sheet';
import type { Yearly } from './yearly';

export interface BrokenDown {
  readonly council: number;
  readonly course: Course;
  readonly kind: LineKind | 'other';
  readonly row: TimeRow;
}
export type Breakdown = readonly BrokenDown[];

const kindsOf = (course: Course): LineKind[] =>
  course === 'asIs' ? ['service'] : ['service', 'vat', 'bias', 'shortfall'];

/** What each council's costs are made of, strand by strand. What is left beside the other strands are other costs and incomes. */
export function breakdownRows(sheet: SavingsSheet, yearly: Yearly): Breakdown {
  const { time, draft, inputs, costs } = sheet;
  const rows: BrokenDown[] = [];
  for (const course of ['asIs', 'alone', 'joint'] as const) {
    title(sheet, `What the cost ${courseNames[course]} is made of`);
    for (const council of inputs.councils.keys()) {
      const name = inputs.nameCells[council] ?? words('');
      const total = yearly[course].councils[council];
      if (!total) continue;
      const parts = kindsOf(course).map((kind) => {
        draft.formula(time.row, 0, `${name}&${words(`, ${lineKinds[kind]}`)}`);
        const cost = costs.of(council, course, kind);
        const row = time.add(
          [undefined, '£'],
          (at) => inYears(sheet, at, either(partner(sheet, council), pickKnown(sheet, cost, at), words(''))),
          { format: formats.pounds },
        );
        rows.push({ council, course, kind, row });
        return row;
      });
      draft.formula(time.row, 0, `${name}&${words(', other costs less incomes')}`);
      const row = time.add(
        [undefined, '£'],
        (at) => {
          const cells = parts.map((part) => at.of(part));
          return inYears(sheet, at, ofKnown([at.of(total)], [at.of(total), ...cells].join('-')));
        },
        { format: formats.pounds },
      );
      rows.push({ council, course, kind: 'other', row });
      draft.style({ row: row.row, column: 0, rows: 1, columns: 2 }, styles.note);
    }
  }
  return rows;
}
