import { poundsFromPence } from '../model/money/rounding';
import type { CalendarDate } from '../model/contract/calendar';
import { limits } from '../model/limits';
import { rate as fractionOf } from '../model/money/units';
import { statutoryTests } from '../model/contract/statutory';
import { contractTotal, contractYears, financialYears } from '../model/contract/views';
import { levelAt, publishedIndices } from '../model/contract/priceIndex';
import type { Where } from '../model/problem';
import { all, andThen, map, ok, type Result } from '../model/result';
import type { Cell } from './cell';
import { answer, type CellValue, inDays, inPounds } from './answer';
import { priced } from './contractArguments';
import { readMonth } from './indexation';
import { date as readDate, fraction, isNothing, one, oneOf, optional, pounds } from './read';

/**
 * The contract year by year: its dates, the phase and level of its price, and what it costs.
 * @customfunction CONTRACT.YEARS CONTRACT.YEARS
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of the price a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @returns A row for each contract year: Year, From, To, Phase (Fixed, Indexed, Extension), Price factor, Charge, Cumulative.
 * @fills 1 + initialYears + extensionYears by 7
 */
export function contractYearsTable(
  annualCharge: unknown,
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  indexation?: unknown[][],
  terms?: unknown[][],
): CellValue[][] {
  return answer(
    () =>
      andThen(
        priced({ annualCharge, start, initialYears, extensionYears, fixedYears, indexation, terms }),
        contractYears,
      ),
    (years) => [
      ['Year', 'From', 'To', 'Phase', 'Price factor', 'Charge', 'Cumulative'],
      ...years.map(({ year, from, to, phase, factor, charge, cumulative }) => [
        year,
        inDays(from),
        inDays(to),
        phase,
        factor,
        inPounds(charge),
        inPounds(cumulative),
      ]),
    ],
  );
}

/**
 * The contract by financial year, April to March, as a budget states it.
 * @customfunction CONTRACT.FINANCIALYEARS CONTRACT.FINANCIALYEARS
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of the price a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @returns A row for each financial year: Financial year, Months, Charge, Of which extension, Change on year, Cumulative.
 * @fills 2 + initialYears + extensionYears by 6
 */
export function contractFinancialYears(
  annualCharge: unknown,
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  indexation?: unknown[][],
  terms?: unknown[][],
): CellValue[][] {
  return answer(
    () =>
      map(
        priced({ annualCharge, start, initialYears, extensionYears, fixedYears, indexation, terms }),
        financialYears,
      ),
    (years) => [
      ['Financial year', 'Months', 'Charge', 'Of which extension', 'Change on year', 'Cumulative'],
      ...years.map(({ name, months, charge, extensionCharge, change, cumulative }) => [
        name,
        months,
        inPounds(charge),
        inPounds(extensionCharge),
        change === undefined ? '' : inPounds(change),
        inPounds(cumulative),
      ]),
    ],
  );
}

/**
 * What the contract costs over its whole life, every extension taken.
 * @customfunction CONTRACT.TOTAL CONTRACT.TOTAL
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of the price a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @returns The total charge, in pounds.
 */
export function contractTotalCharge(
  annualCharge: unknown,
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  indexation?: unknown[][],
  terms?: unknown[][],
): number {
  return answer(
    () =>
      map(
        priced({ annualCharge, start, initialYears, extensionYears, fixedYears, indexation, terms }),
        contractTotal,
      ),
    poundsFromPence,
  );
}

/**
 * A published price index in one month.
 * @customfunction CONTRACT.PRICEINDEX CONTRACT.PRICEINDEX
 * @param series The index: CPI (ONS series D7BT) or RPI (ONS series CHAW).
 * @param month A date in the month, or text such as "2026-02".
 * @returns The index level, as the ONS published it.
 */
export function priceIndexLevel(series: unknown, month: unknown): number {
  return answer(
    () =>
      andThen(
        all({ index: one(series, 'series', namedIndex), month: one(month, 'month', readMonth) }),
        (given) => levelAt(given.index, given.month, 'month'),
      ),
    (level) => level.toNumber(),
  );
}

/**
 * What the law asks of a services contract of this value: the Procurement Act's full rules, key performance indicators, consent during reorganisation. Not legal advice.
 * @customfunction CONTRACT.STATUTORY CONTRACT.STATUTORY
 * @param valueExVat The most the councils could expect to pay, every extension included, in pounds without VAT.
 * @param vatRate The rate of VAT, such as 20%. 20% if left out.
 * @param date The day that the rules are wanted for. The latest rules known if left out.
 * @returns A row for each test: Test, Threshold, Applies (TRUE or FALSE), Source.
 * @fills 4 by 4
 */
export function statutory(valueExVat: unknown, vatRate?: unknown, date?: unknown): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({
          value: one(valueExVat, 'valueExVat', pounds(limits.cost)),
          vat: optional(vatRate, 'vatRate', fraction(limits.part), fractionOf(0.2)),
          day: one(date, 'date', anyDay),
        }),
        (given) => statutoryTests(given.value, given.vat, given.day),
      ),
    (tests) => [
      ['Test', 'Threshold', 'Applies', 'Source'],
      ...tests.map(({ test, threshold, applies, source }) => [test, inPounds(threshold), applies, source]),
    ],
  );
}

/** A day, or undefined for a blank cell, which may arrive as 0. */
const anyDay = (content: Cell, at: Where): Result<CalendarDate | undefined> =>
  isNothing(content) ? ok(undefined) : readDate(content, at);

const namedIndex = oneOf(
  Object.fromEntries(publishedIndices.map((index) => [index.name.toLowerCase(), index])),
);
