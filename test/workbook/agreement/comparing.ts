import { poundsFromPence } from '../../../src/model/money/rounding';
import { type OrNotKnown, notKnown, type Pence } from '../../../src/model/money/units';
import { type Outcome, outcome } from '../../../src/model/scenario/outcome/outcome';
import type { Scenario } from '../../../src/model/scenario/scenario';
import type { Model } from '../../../src/workbook/plan/model';
import type { TimeRow } from '../../../src/workbook/plan/timeline';
import { value } from '../../model/value';
import type { Workbook } from '../excel';

type Cells = readonly (readonly unknown[])[];

/** Where the cells of sheets are read: in a workbook, or in a file. */
export type Read = Pick<Workbook, 'values'>;

/** The sheets of a model beside what the model gives for the scenario that is live on them. */
export interface Comparing {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly worked: Outcome;
  /** What a cell holds. */
  readonly cell: (sheet: string, row: number, column: number) => unknown;
  /** What a row through time holds at one of its places. */
  readonly at: (row: TimeRow, place: number) => unknown;
  /** Notes where a cell holds something else than is wanted: of a number, by more than doubles explain. */
  readonly is: (what: string, given: unknown, wanted: unknown) => void;
  /** The same of a whole row, from a place on; places past what is wanted are blank. */
  readonly across: (what: string, row: TimeRow, wanted: readonly unknown[], skipped?: number) => void;
  /** What differs, each with its place. */
  readonly found: string[];
}

/** Reads the sheets, and gets ready to compare them. */
export async function comparing(book: Read, model: Model, scenario: Scenario): Promise<Comparing> {
  const sheets = new Map<string, Cells>();
  for (const { name } of [model.contract.draft, model.savings.draft])
    sheets.set(name, await book.values(name));
  const found: string[] = [];
  const cell: Comparing['cell'] = (sheet, row, column) => sheets.get(sheet)?.[row]?.[column] ?? '';
  const at: Comparing['at'] = (row, place) => cell(row.sheet, row.row, row.first + place);
  const is: Comparing['is'] = (what, given, wanted) => {
    if (!isSame(given, wanted)) found.push(`${what}: ${String(given)}, not ${String(wanted)}`);
  };
  const across: Comparing['across'] = (what, row, wanted, skipped = 0) => {
    for (let place = skipped; place < row.count; place++)
      is(`${what}, ${place}`, at(row, place), wanted[place - skipped] ?? '');
  };
  return { model, scenario, worked: value(outcome(scenario)), cell, at, is, across, found };
}

const isSame = (given: unknown, wanted: unknown): boolean =>
  typeof wanted === 'number'
    ? typeof given === 'number' && Math.abs(given - wanted) < 1e-4 * Math.max(1, Math.abs(wanted) * 1e-9)
    : given === wanted;

/** The row so many below another. */
export const below = (row: TimeRow, steps: number): TimeRow => ({ ...row, row: row.row + steps });

/** An amount as a cell holds it. */
export const pounds = (amount: OrNotKnown<Pence> | OrNotKnown<Pence<'real'>>): number | 'not known' =>
  amount === notKnown ? notKnown : poundsFromPence(amount);
