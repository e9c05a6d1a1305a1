import { monthName } from '../model/contract/priceIndex';
import { priceReviews } from '../model/contract/reviewTable';
import { contractMonths } from '../model/contract/views';
import { andThen, map } from '../model/result';
import { answer, type CellValue, inDays, inPounds } from './answer';
import { priced, readContract } from './contractArguments';

/**
 * The contract month by month: what every total of its years is added up from.
 * @customfunction CONTRACT.MONTHS CONTRACT.MONTHS
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of the price a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @returns A row for each month: Month, From, Contract year, Financial year, Annual charge, Charge, Cumulative.
 * @fills 1 + 12 initialYears + 12 extensionYears by 7
 */
export function contractMonthsTable(
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
        contractMonths,
      ),
    (months) => [
      ['Month', 'From', 'Contract year', 'Financial year', 'Annual charge', 'Charge', 'Cumulative'],
      ...months.map((month) => [
        month.month,
        inDays(month.from),
        month.contractYear,
        month.financialYear,
        inPounds(month.annualCharge),
        inPounds(month.charge),
        inPounds(month.cumulative),
      ]),
    ],
  );
}

/**
 * Every review of the contract's price: the index month it goes by, the rise, and where past months end and a forecast begins.
 * @customfunction CONTRACT.REVIEWS CONTRACT.REVIEWS
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of the price a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @returns A row for each review: From, Index month, Rise (before any limit), Basis (Given, Published, Own index, Forecast, Extension), Price change, Price factor.
 */
export function contractReviewsTable(
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
        readContract({ annualCharge, start, initialYears, extensionYears, fixedYears, indexation, terms }),
        priceReviews,
      ),
    (reviews) => [
      ['From', 'Index month', 'Rise', 'Basis', 'Price change', 'Price factor'],
      ...reviews.map((review) => [
        inDays(review.from),
        review.month === undefined ? '' : monthName(review.month),
        review.rise,
        review.basis,
        review.change,
        review.factor,
      ]),
    ],
  );
}
