import { breakEven } from '../model/appraisal/breakEven';
import {
  discountFactor as factorOf,
  type DiscountRate,
  presentValue as valueOf,
  vintages,
} from '../model/appraisal/discounting';
import { payback as paybackOf } from '../model/appraisal/payback';
import { deflate } from '../model/appraisal/realTerms';
import { limits } from '../model/limits';
import { poundsFromPence } from '../model/money/rounding';
import { type Pence, rate as asRate, type Rate } from '../model/money/units';
import { all, andThen, fail, map, ok, type Result } from '../model/result';
import { answer, type CellValue } from './answer';
import { numberIn } from './cell';
import { readContract } from './contractArguments';
import { fraction, items, list, number, one, oneOf, optional, pounds } from './read';

/**
 * What £1 of a later year is worth in year 0, by the Green Book's discount rates.
 * @customfunction APPRAISAL.DISCOUNTFACTOR APPRAISAL.DISCOUNTFACTOR
 * @param year The year, counted from 0.
 * @param vintage The set of rates: "standard", "health" or "sensitivity 2026". Standard if left out.
 * @returns The discount factor; 1 for year 0.
 */
export function discountFactor(year: unknown, vintage?: unknown): number {
  return answer(
    () =>
      map(
        all({
          year: one(year, 'year', number(limits.appraisalYear)),
          vintage: optional(vintage, 'vintage', namedVintage, STANDARD),
        }),
        (given) => factorOf(given.year, given.vintage),
      ),
    (factor) => factor.toNumber(),
  );
}

/**
 * Amounts of successive years in the money of year 0: each is discounted, and their sum is rounded once. Discount real amounts, not cash.
 * @customfunction APPRAISAL.PRESENTVALUE APPRAISAL.PRESENTVALUE
 * @param amounts The amounts in pounds, one for each year, in a column or a row.
 * @param rate A rate a year, such as 3.5%, or a Green Book set: "standard", "health" or "sensitivity 2026". Standard if left out.
 * @param firstYear The year of the first amount. 0 if left out.
 * @returns The present value, in pounds.
 */
export function presentValue(amounts: unknown[][], rate?: unknown, firstYear?: unknown): number {
  return answer(
    () =>
      andThen(
        all({
          amounts: readAmounts(amounts),
          rate: optional(rate, 'rate', vintageOrRate, STANDARD),
          firstYear: optional(firstYear, 'firstYear', number(limits.appraisalYear), 0),
        }),
        (given) => valueOf(given.amounts, given.rate, given.firstYear),
      ),
    poundsFromPence,
  );
}

/**
 * Cash amounts of successive years in the prices of year 0.
 * @customfunction APPRAISAL.REAL APPRAISAL.REAL
 * @param amounts The amounts in pounds, one for each year, in a column or a row.
 * @param inflation A rate a year, such as 2%, or a rate for each year from year 0, whose own is not used.
 * @param firstYear The year of the first amount. 0 if left out.
 * @returns The amounts in real terms, in pounds, in the same shape.
 * @fills amounts by amounts
 */
export function realTerms(amounts: unknown[][], inflation: unknown[][], firstYear?: unknown): CellValue[][] {
  return answer(
    () => {
      const given = all({
        amounts: readAmounts(amounts),
        rates: andThen(list(inflation, 'inflation'), (cells) =>
          items(cells, 'inflation', fraction(limits.rise)),
        ),
        firstYear: optional(firstYear, 'firstYear', number(limits.appraisalYear), 0),
      });
      return andThen(given, ({ amounts: cash, rates, firstYear: first }) =>
        andThen(inflationByYear(rates, first + cash.length), (byYear) => deflate(cash, byYear, first)),
      );
    },
    (real) => {
      const pounds = real.map(poundsFromPence);
      const downwards = Array.isArray(amounts) && amounts.length > 1;
      return downwards ? pounds.map((amount) => [amount]) : [pounds];
    },
  );
}

/**
 * The years until an outlay is recovered by the savings after it.
 * @customfunction APPRAISAL.PAYBACK APPRAISAL.PAYBACK
 * @param amounts The net savings in pounds, one for each year from year 0, in a column or a row; costs are negative.
 * @param rate A rate a year at which to discount, such as 3.5%, or a Green Book set such as "standard". 0% if left out.
 * @returns The first year, counted from 0, by which the net savings so far are at least nought.
 */
export function payback(amounts: unknown[][], rate?: unknown): number {
  return answer(
    () =>
      andThen(
        all({
          amounts: readAmounts(amounts),
          rate: optional(rate, 'rate', vintageOrRate, { rate: asRate(0) }),
        }),
        (given) => paybackOf(given.amounts, given.rate),
      ),
    ({ years }) => years,
  );
}

/**
 * The rate of indexation at which the last year's saving vanishes, as-is held flat.
 * @customfunction APPRAISAL.BREAKEVEN APPRAISAL.BREAKEVEN
 * @param asIs What the councils spend now, in pounds a year.
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @returns The constant rate a year, such as 0.0738 for 7.38%.
 */
export function breakEvenRate(
  asIs: unknown,
  annualCharge: unknown,
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  terms?: unknown[][],
): number {
  return answer(
    () =>
      andThen(
        all({
          asIs: one(asIs, 'asIs', pounds(limits.cost)),
          contract: readContract({
            annualCharge,
            start,
            initialYears,
            extensionYears,
            fixedYears,
            indexation: null,
            terms,
          }),
        }),
        (given) => breakEven(given.asIs, given.contract),
      ),
    (rate) => rate,
  );
}

const STANDARD: DiscountRate = { vintage: 'standard' };

const namedVintage = oneOf<DiscountRate>(
  Object.fromEntries(vintages.map((vintage) => [vintage, { vintage }])),
);

const vintageOrRate: typeof namedVintage = (content, at) =>
  content.kind === 'text' && numberIn(content) === undefined
    ? namedVintage(content, at)
    : map(fraction(limits.rise)(content, at), (rate) => ({ rate }));

/** Amounts in a column or a row; a blank cell is nought. */
const readAmounts = (amounts: unknown): Result<Pence[]> =>
  andThen(list(amounts, 'amounts'), (cells) => items(cells, 'amounts', pounds(limits.amount)));

/** Inflation by year: one rate for all years, or a list that must reach as far as the amounts. */
function inflationByYear(rates: readonly Rate[], years: number): Result<(year: number) => Rate> {
  const [only = asRate(0), ...later] = rates;
  if (later.length === 0) return ok(() => only);
  if (rates.length < years)
    return fail({
      code: 'too few years',
      at: { figure: 'inflation' },
      given: rates.length,
      needed: years,
    });
  return ok((year) => rates[year] ?? only);
}
