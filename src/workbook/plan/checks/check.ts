import { fixedAddress, sheetInFormula } from '../address';
import type { Contract } from '../contract/contract';
import type { Costs } from '../costs/costs';
import { either, words } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { Savings } from '../savings/savings';
import { SPANS } from '../savings/sheet';
import { allOf, type TimeRow } from '../timeline';

/** Something that must hold, which the workbook tests by itself. */
export interface Check {
  readonly name: string;
  readonly where: string;
  /** Of sums that must be the same: their difference, in pounds. Text where a part of it is not known. */
  readonly difference?: string;
  /** Of anything else: whether it holds. */
  readonly holds?: string;
  /** About what was typed in, rather than about the working. */
  readonly ofInputs?: boolean;
}

export interface CheckedParts {
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly savings: Savings;
}

/** A whole row, a cell of one, and a stretch of a column, as the sheet of checks refers to them. */
export const all = (row: TimeRow) => allOf(row, '');
export const cell = (row: TimeRow, place: number) =>
  `${sheetInFormula(row.sheet)}!${fixedAddress(row.row, row.first + place)}`;
export const down = (sheet: string, column: number, first: number, last: number) =>
  `${sheetInFormula(sheet)}!${fixedAddress(first, column)}:${fixedAddress(last, column)}`;

/** A row of the sheet Savings without the places in front of its years. */
export const years = (row: TimeRow) =>
  all({ ...row, first: row.first + SPANS.length, count: row.count - SPANS.length });

export const strands = ({ costs }: CheckedParts, column: number) =>
  down(costs.sheetName, column, costs.area.first, costs.area.last);

/** A difference, unless what it is taken from is not known. */
export const unless = (known: string, difference: string) =>
  either(`${known}="not known"`, words('not known'), difference);
