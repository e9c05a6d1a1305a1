import { columnRange, fixedAddress, sheetInFormula } from '../address';
import type { Contract } from '../contract/contract';
import type { Costs } from '../costs/costs';
import { call, ifElse, concat, literal, isNotKnown } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Published } from '../published';
import type { Savings } from '../savings/savings';
import { SPANS } from '../savings/sheet';
import { allOf, type TimeRow } from '../timeline';
import type { Faults } from './faults';

/** Something that must hold, which the workbook tests by itself. */
export interface Check {
  readonly name: string;
  readonly where: string;
  /** Of sums that must be the same: their difference, in pounds. */
  readonly difference?: string;
  /** How much the sums may differ where rounding allows more than the tolerance. */
  readonly allowed?: string;
  /** Of anything else: whether it holds. */
  readonly holds?: string;
  /** Instead, what must not be found. What comes first may be such that the others cannot be looked for. */
  readonly faults?: readonly Faults[];
  /** Where it fails first, as people call the place, or "". */
  readonly spot?: string;
  /** What there must be before anything can be compared. */
  readonly waits?: readonly Wait[];
  /** About what was typed in, rather than about the working. */
  readonly ofInputs?: boolean;
  /** Whether its failure makes every answer doubtful. Those of inputs and their units all do. */
  readonly decisive?: true;
  /** The name of the cell that says whether it holds, where others ask for it. */
  readonly cellName?: string;
}

/** The cell that says whether every amount that was typed in is a number. */
export const amountsName = 'Amounts_are_numbers';

/** Why a check cannot be made: not yet, or never of a model such as this. */
export interface Wait {
  /** A formula that is TRUE as long as it cannot. */
  readonly until: string;
  readonly because: string;
  /** Nothing that is not known is waited for: there is nothing to check. */
  readonly never?: true;
}

export interface CheckedParts {
  readonly inputs: Inputs;
  readonly published: Published;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly savings: Savings;
}

/** A whole row, and a cell of one, as the sheet of checks refers to them. */
export const all = (row: TimeRow) => allOf(row);
export const cell = (row: TimeRow, place: number) =>
  `${sheetInFormula(row.sheet)}!${fixedAddress(row.row, row.first + place)}`;

/** A row of the sheet Savings without the places in front of its years. */
export const years = (row: TimeRow) =>
  all({ ...row, first: row.first + SPANS.length, count: row.count - SPANS.length });

export const strands = ({ costs }: CheckedParts, column: number) =>
  columnRange(costs.sheetName, column, costs.area.first, costs.area.last);

/**
 * The first reason to wait, or "", with what is to be mended first. What cannot be told for an error is none: the
 * check shows the error itself.
 */
export const reasonOf = (waits: readonly Wait[], first?: string): string => {
  const said = ({ because, never }: Wait) =>
    first === undefined || never ? literal(because) : concat(literal(because), first);
  const reason = waits.reduceRight((rest, wait) => ifElse(wait.until, said(wait), rest), literal(''));
  return call('IFERROR', reason, literal(''));
};

/** What stands instead of TRUE or FALSE where there is nothing to compare yet, or nothing to check. */
export const NOT_YET = 'not yet';
export const NO_USE = 'does not apply';

/** What a check says instead, where the cell of its reason is not blank. */
export function insteadOf(waits: readonly Wait[], reason: string): string {
  const never = waits.filter((wait) => wait.never).map(({ because }) => `${reason}=${literal(because)}`);
  const [only] = never;
  if (only === undefined) return literal(NOT_YET);
  if (never.length === waits.length) return literal(NO_USE);
  return ifElse(never.length === 1 ? only : call('OR', ...never), literal(NO_USE), literal(NOT_YET));
}

export const waitKnown = (cell: string, because: string): Wait => ({ until: isNotKnown(cell), because });

const isNumber = (name: string) => call('ISNUMBER', name);

const termFigures = ['start', 'initialYears', 'fixedYears'] as const;
/** The figures without which a contract has no cost. */
export const neededTerms = ['annualCharge', ...termFigures] as const;

/** What every sum over the term waits for. */
export const waitTerm = (names: ModelNames): Wait => ({
  until: `NOT(${call('AND', ...termFigures.map((key) => isNumber(names.figure(key))))})`,
  because: 'the contract has no start, term or fixed years',
});

export const waitPrice = (names: ModelNames): Wait => ({
  until: `NOT(${isNumber(names.figure('annualCharge'))})`,
  because: 'the contract has no price',
});

/** A review without a rate leaves every price after it without a figure. */
export const waitRates = ({ contract: { price } }: CheckedParts): Wait => ({
  until: `NOT(${everyRate(price.rise)})`,
  because: 'no forecast of the index, or no rise of a year',
});

/** Whether every cell is a number. An error is none. */
export const everyRate = (rise: TimeRow) => `${call('COUNT', all(rise))}=${call('COLUMNS', all(rise))}`;
