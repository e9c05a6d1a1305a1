import { fixedAddress } from '../address';
import { costOfMonths } from '../contract/months';
import { factNames } from '../contract/facts';
import { call, ifElse, trimmed, literal, NOT_KNOWN, knownSum } from '../formula';
import { courseNames, timingNames } from '../inputs/lists';
import { formats, styles } from '../styles';
import { blankWhereZero, type Column, type TimeRow } from '../timeline';
import type { Course } from '../../../model/scenario/scenario';
import { numberOf } from './annual';
import { AT, type CostSheet, ifKnown, type CostLine, lineKinds } from './layout';

/** The sum of the row that is put next, for a column in front. */
const total = ({ time }: CostSheet) => knownSum(time.all(time.at(time.row)));

/** Puts the row of what a line's months cost in each part-year. */
export function costRow(sheet: CostSheet, line: CostLine, annual: TimeRow): TimeRow {
  const { time, inputs, contract, names } = sheet;
  const { first, taken } = contract.price;
  return time.add(
    [undefined, undefined, courseNames[line.course], lineKinds[line.kind], '£'],
    (at) => ifKnown(at.of(annual), costOfMonths(at.of(annual), at.of(first), at.of(taken), names)),
    {
      format: formats.pence,
      frontTexts: {
        [AT.number]: numberOf(sheet, line.council),
        [AT.council]: inputs.nameCell(line.council),
      },
      front: {
        [AT.amount]: total(sheet),
      },
    },
  );
}

/** The same for a line of other costs, which falls once, at the end or yearly. An income is negative. */
export function otherCostRow(sheet: CostSheet, line: number, annual: TimeRow): TimeRow {
  const { draft, time, inputs, contract, names } = sheet;
  const { first, taken, contractYear } = contract.price;
  const months = sheet.names.figure('monthsInAYear');
  const cell = (heading: string) => inputs.otherCosts.cell(line, heading);
  const front = (column: number) => `$${draft.at(annual.row, column).here}`;
  const [sign, amount] = [front(AT.sign), front(AT.amount)];
  const once = (at: Column) =>
    `AND(${at.of(contractYear)}=${cell('From year')},MOD(${at.of(first)},${months})=0)`;
  const atTheEnd = (at: Column) =>
    `${at.of(first)}+${at.of(taken)}=${names.of(factNames.termYears)}*${months}`;
  const lump = (test: string) => ifElse(test, ifKnown(amount, `${sign}*${amount}`), '0');
  return time.add(
    [undefined, undefined, undefined, undefined, '£'],
    (at) =>
      ifKnown(
        at.of(annual),
        ifElse(
          `${trimmed(cell('When'))}=${literal(timingNames.once)}`,
          lump(once(at)),
          ifElse(
            `${trimmed(cell('When'))}=${literal(timingNames['at the end'])}`,
            lump(atTheEnd(at)),
            `${sign}*${costOfMonths(at.of(annual), at.of(first), at.of(taken), names)}`,
          ),
        ),
      ),
    {
      format: formats.pence,
      frontTexts: {
        [AT.number]: front(AT.number),
        [AT.council]: front(AT.council),
        [AT.course]: front(AT.course),
        [AT.kind]: front(AT.kind),
      },
      front: {
        [AT.amount]: total(sheet),
      },
    },
  );
}

/** Rows from `first` to `last`. */
export interface CostArea {
  readonly first: number;
  readonly last: number;
}

const columnOf = ({ first, last }: CostArea, at: number) =>
  `${fixedAddress(first, at)}:${fixedAddress(last, at)}`;

/** The cells of some rows in the column of a part-year. */
function cellsOf({ draft, time }: CostSheet, { first, last }: CostArea, at: Column): string {
  const cellIn = (row: number) => at.of({ sheet: draft.name, row, first: time.first, count: time.count });
  return first === last ? cellIn(first) : `${cellIn(first)}:${cellIn(last)}`;
}

/** The sum of a part-year's rows that meet the criteria of SUMIFS, or "not known" if any of them is. */
function sumOf(sheet: CostSheet, area: CostArea, at: Column, keys: readonly string[]): string {
  const figures = cellsOf(sheet, area, at);
  return ifElse(
    `${call('COUNTIFS', figures, NOT_KNOWN, ...keys)}>0`,
    NOT_KNOWN,
    call('SUMIFS', figures, ...keys),
  );
}

/** Puts the row of a council's other costs on a course. */
export function otherTotalRow(sheet: CostSheet, council: number, course: Course, area: CostArea): TimeRow {
  const cell = (at: number) => `$${sheet.draft.at(sheet.time.row, at).here}`;
  const keys = [AT.number, AT.course].flatMap((at) => [columnOf(area, at), cell(at)]);
  return councilRow(sheet, council, course, OTHER, (at) => sumOf(sheet, area, at, keys));
}

/** Puts the row of all that a council pays on a course: its strands, given by their rows, and its other costs. */
export function totalRow(
  sheet: CostSheet,
  council: number,
  course: Course,
  strands: CostArea,
  other: TimeRow,
): TimeRow {
  return councilRow(sheet, council, course, 'all', (at) => {
    const [own, beside] = [cellsOf(sheet, strands, at), at.of(other)];
    return ifElse(
      `${call('COUNTIF', own, NOT_KNOWN)}+${call('COUNTIF', beside, NOT_KNOWN)}>0`,
      NOT_KNOWN,
      call('SUM', own, beside),
    );
  });
}

const OTHER = 'other costs less incomes';

/** Puts a row of a council's costs on a course, blank if it is no partner. */
function councilRow(
  sheet: CostSheet,
  council: number,
  course: Course,
  what: string,
  formula: (at: Column) => string,
): TimeRow {
  const { draft, time, inputs, contract } = sheet;
  const number = `$${draft.at(time.row, AT.number).here}`;
  return time.add(
    [undefined, undefined, courseNames[course], what, '£'],
    (at) => ifElse(`OR(${number}="",${at.of(contract.price.taken)}=0)`, literal(''), formula(at)),
    {
      format: formats.pence,
      frontTexts: {
        [AT.number]: numberOf(sheet, council),
        [AT.council]: inputs.nameCell(council),
      },
      front: {
        [AT.amount]: total(sheet),
      },
    },
  );
}

/** Puts the row of what all councils pay on a course: the rows of an area with this course and this kind. */
export function togetherRow(
  sheet: CostSheet,
  course: Course,
  area: CostArea | undefined,
  what = 'all',
): TimeRow {
  const { draft, time, contract } = sheet;
  const { taken } = contract.price;
  const own = time.row;
  const keys = (of: CostArea) =>
    [AT.course, AT.kind].flatMap((column) => [columnOf(of, column), `$${draft.at(own, column).here}`]);
  return time.add(
    [undefined, 'All councils', courseNames[course], what, '£'],
    (at) => blankWhereZero(taken, at, area ? sumOf(sheet, area, at, keys(area)) : '0'),
    { format: formats.pence, front: { [AT.amount]: total(sheet) }, styles: [styles.strong] },
  );
}

/** Puts the row of what all councils pay jointly on top of the service. */
export function extrasRow(sheet: CostSheet, area: CostArea): TimeRow {
  const { time, contract } = sheet;
  const keys = [
    ...[columnOf(area, AT.number), literal('>0')],
    ...[columnOf(area, AT.course), literal(courseNames.joint)],
    ...[columnOf(area, AT.kind), literal(`<>${lineKinds.service}`)],
  ];
  return time.add(
    [undefined, 'All councils', courseNames.joint, 'all but service', '£'],
    (at) => blankWhereZero(contract.price.taken, at, sumOf(sheet, area, at, keys)),
    { format: formats.pence, front: { [AT.amount]: total(sheet) }, styles: [styles.strong] },
  );
}
