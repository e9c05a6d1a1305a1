import type { Course } from '../../../model/scenario/scenario';
import type { Contract } from '../contract/contract';
import type { Costs } from '../costs/costs';
import type { SheetDraft } from '../draft';
import { call, ifElse, literal, NOT_KNOWN } from '../formula';
import { councilFigure, type Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { allOf, blankWhereZero, type Column, type RowLooks, type Timeline, type TimeRow } from '../timeline';
import { band } from '../blocks';
import type { Style } from '../plan';

/** The columns in front of the years: the whole term, its committed years, and its years only if extended. */
export const SPANS = ['Total', 'Committed', 'If extended'] as const;
/** The first column of figures, after label and unit. */
export const FIRST = 2;

/** The name of the cell that says whether the basis of break-even values is unchanged. */
export const breakEvenBasisName = 'Break_evens_as_written';

/** What the blocks of the sheet are made with. */
export interface SavingsSheet {
  readonly draft: SheetDraft;
  readonly time: Timeline;
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly names: ModelNames;
  /** The rows at the top that say which years the columns are. */
  readonly years: YearRows;
}

export interface YearRows {
  /** 2011/12 */
  readonly name: TimeRow;
  /** The year it begins in. */
  readonly year: TimeRow;
  /** The contract's months in it. */
  readonly months: TimeRow;
  readonly phase: TimeRow;
}

/** A row of the sheet without the columns in front of its years; and its cells, as any sheet may refer to them. */
export const yearsOnly = (row: TimeRow): TimeRow => ({
  ...row,
  first: row.first + SPANS.length,
  count: row.count - SPANS.length,
});
export const allYears = (row: TimeRow) => allOf(yearsOnly(row));

/** Whether a column is a financial year, rather than one in front. */
export const isYear = (at: Column) => at.place >= SPANS.length;

/** A formula for a column, blank in years without months of the contract. */
export const inYears = ({ years }: Pick<SavingsSheet, 'years'>, at: Column, formula: string) =>
  isYear(at) ? blankWhereZero(years.months, at, formula) : formula;

/** Whether a council takes part in the live scenario. */
export const takesPart = (sheet: SavingsSheet, council: number) =>
  `${councilFigure(sheet, council, 'place')}<>""`;

/** The sum of a row of part-years for a column: the whole term, its committed or optional part, or a financial year. */
export function sumAt({ time, contract, years }: SavingsSheet, row: TimeRow, at: Column): string {
  const cells = time.all(row);
  const { committed, financialYear } = contract.price;
  if (at.place === 0) return call('SUM', cells);
  if (!isYear(at)) return call('SUMIF', time.all(committed), at.place === 1 ? '1' : '0', cells);
  return call('SUMIF', time.all(financialYear), at.of(years.year), cells);
}

/** The same, or "not known" if any part of it is. */
export function knownSumAt(sheet: SavingsSheet, row: TimeRow, at: Column): string {
  const { time, contract, years } = sheet;
  const cells = time.all(row);
  const { committed, financialYear } = contract.price;
  const unknown = NOT_KNOWN;
  const where = isYear(at)
    ? [time.all(financialYear), at.of(years.year)]
    : [time.all(committed), at.place === 1 ? '1' : '0'];
  const count = at.place === 0 ? call('COUNTIF', cells, unknown) : call('COUNTIFS', cells, unknown, ...where);
  return ifElse(`${count}>0`, unknown, sumAt(sheet, row, at));
}

/** A formula over single cells: blank if any of them is blank, "not known" if any is not known. */
export function ifEachKnown(cells: readonly string[], formula: string): string {
  const any = (what: string) => {
    const tests = cells.map((cell) => `${cell}=${what}`);
    return tests.length === 1 ? tests.join() : call('OR', ...tests);
  };
  return ifElse(any('""'), literal(''), ifElse(any(NOT_KNOWN), NOT_KNOWN, formula));
}

/** Adds a row whose label is the council's name. */
export function councilRow(
  sheet: SavingsSheet,
  council: number,
  unit: string,
  cell: (at: Column) => string,
  looks: RowLooks = { format: formats.pounds },
): TimeRow {
  const { time, draft, inputs } = sheet;
  draft.formula(time.row, 0, inputs.nameCell(council));
  return time.add([undefined, unit], cell, looks);
}

/** Adds the row of what a council pays on a course. */
export const courseRow = (sheet: SavingsSheet, council: number, course: Course) =>
  councilRow(sheet, council, '£', (at) =>
    inYears(
      sheet,
      at,
      ifElse(
        takesPart(sheet, council),
        knownSumAt(sheet, sheet.costs.total(council, course), at),
        literal(''),
      ),
    ),
  );

/** Adds a row of all councils together, from a row of part-years. */
export const togetherRow = (sheet: SavingsSheet, label: string, row: TimeRow, ...looks: Style[]) =>
  sheet.time.add([label, '£'], (at) => inYears(sheet, at, knownSumAt(sheet, row, at)), {
    format: formats.pounds,
    styles: looks,
  });

/** The formula of a column for one row less another. */
export const difference = (sheet: SavingsSheet, from: TimeRow, what: TimeRow) => (at: Column) =>
  inYears(sheet, at, ifEachKnown([at.of(from), at.of(what)], `${at.of(from)}-${at.of(what)}`));

/** Opens a block with its title. */
export function openBlock({ draft, time }: Pick<SavingsSheet, 'draft' | 'time'>, text: string): void {
  band(draft, time.row++, text, FIRST + time.count);
}

/** Opens a block of years with its title and the years' names: on paper the sheet's own heading may be pages away. */
export function openYearsBlock(sheet: SavingsSheet, text: string): void {
  const { draft, time, years } = sheet;
  const { row } = time;
  openBlock(sheet, text);
  for (let place = 0; place < time.count; place++)
    draft.formula(row, time.first + place, time.cellOf(years.name, place));
  draft.style({ row, column: time.first, rows: 1, columns: time.count }, styles.right);
}
