import { type Course, courses, type Scenario } from '../../../model/scenario/scenario';
import { formulaBand, tableHeader } from '../blocks';
import { call, ifElse, concat, literal, knownSum, ifAllKnown } from '../formula';
import { courseNames } from '../inputs/lists';
import { formats, styles } from '../styles';
import type { Column, TimeRow } from '../timeline';
import { type Deflators, deflatorRows } from './deflators';
import {
  councilRow,
  FIRST,
  inYears,
  isYear,
  ifEachKnown,
  type SavingsSheet,
  SPANS,
  yearsOnly,
} from './sheet';
import type { Yearly } from './yearly';

/** The rows in real terms, in pounds. */
export interface Real {
  readonly councils: Readonly<Record<Course, readonly TimeRow[]>>;
  readonly together: Readonly<Record<Course, TimeRow>>;
}

/** The headings of the columns in front of the years, in this block. */
const FRONT = ['Present value', 'Total', ''];
/** Whether a column has figures in this block. */
const hasFigure = (at: Column) => isYear(at) || FRONT[at.place] !== '';

/**
 * Costs in the prices of the first financial year, and their present value in it: each year's cash is deflated and
 * rounded, and the results are discounted.
 */
export function realRows(sheet: SavingsSheet, yearly: Yearly, scenarios: readonly Scenario[]): Real {
  const { draft, time, years } = sheet;
  const width = FIRST + time.count;
  const firstYear = time.cellOf(years.name, SPANS.length);
  const title = concat(literal('In '), firstYear, literal(' prices, and what that is worth in '), firstYear);
  formulaBand(draft, time.row++, title, width);
  time.add(['Financial year', 'Unit'], (at) =>
    isYear(at) ? at.of(years.name) : literal(FRONT[at.place] ?? ''),
  );
  tableHeader(draft, { row: time.row - 1, column: 0, columns: width }, FIRST);
  const deflators = deflatorRows(sheet, scenarios);
  const rows = courses.map((course) => {
    draft.text(time.row++, 0, `Cost ${courseNames[course]}`, styles.note);
    const councils = sheet.inputs.councils.map((_, council) =>
      deflated(sheet, council, yearly[course].councils[council] ?? yearly[course].together, deflators),
    );
    return { councils, together: added(sheet, councils) };
  });
  const byCourse = <T>(of: (row: (typeof rows)[number]) => T) =>
    Object.fromEntries(rows.map((row, place) => [courses[place], of(row)])) as Record<Course, T>;
  const together = byCourse((row) => row.together);
  const [asIs, joint] = [together.asIs, together.joint];
  time.add(
    ['Saving against as-is', '£'],
    (at) =>
      hasFigure(at)
        ? ifEachKnown([at.of(asIs), at.of(joint)], `${at.of(asIs)}-${at.of(joint)}`)
        : literal(''),
    { format: formats.pounds, styles: [styles.strong] },
  );
  return { councils: byCourse((row) => row.councils), together };
}

/** A council's row: its cash deflated, with present value and total in front. */
function deflated(
  sheet: SavingsSheet,
  council: number,
  cash: TimeRow,
  { level, factor }: Deflators,
): TimeRow {
  const { time } = sheet;
  const own = time.at(time.row);
  const yearsOf = (row: TimeRow) => time.all(yearsOnly(row));
  const cells = yearsOf(own);
  const summed = (formula: string) =>
    ifAllKnown(cells, ifElse(`${call('COUNT', cells)}=0`, literal(''), formula));
  const front = [
    summed(call('ROUND', call('SUMPRODUCT', cells, yearsOf(factor)), '2')),
    summed(call('SUM', cells)),
    literal(''),
  ];
  const real = (at: Column) =>
    ifEachKnown([at.of(cash)], call('ROUND', `${at.of(cash)}/${at.of(level)}`, '2'));
  return councilRow(sheet, council, '£', (at) =>
    isYear(at) ? inYears(sheet, at, real(at)) : (front[at.place] ?? literal('')),
  );
}

/** The row of all councils: their rounded amounts added up. */
function added({ time, years }: SavingsSheet, councils: readonly TimeRow[]): TimeRow {
  const [first, last] = [councils[0], councils.at(-1)];
  return time.add(
    ['All councils', '£'],
    (at) => {
      if (!hasFigure(at)) return literal('');
      if (!first || !last) return '0';
      return inYears({ years }, at, knownSum(`${at.of(first)}:${at.of(last)}`));
    },
    { format: formats.pounds, styles: [styles.strong] },
  );
}
