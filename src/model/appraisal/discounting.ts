import published from '../../../assets/appraisal/discount-rates.json';
import { Decimal } from '../money/decimal';
import { roundedWithin } from '../money/rounding';
import { exact, type Pence, rate, type Rate } from '../money/units';
import type { Result } from '../result';

/** A Green Book set of discount rates, by year, as it stood at one date. */
export type Vintage = keyof typeof published.vintages;
export const vintages = Object.keys(published.vintages) as Vintage[];

/** The source of the rates, for a reader. */
export const vintageSource = `${published.publisher}, ${published.licence}`;

/** The last year of each band, `null` for the last band, and its rate. JSON's type has no tuples, hence the cast. */
const bandsOf = (vintage: Vintage) => published.vintages[vintage] as [last: number | null, rate: number][];

/** A vintage's rates, each with the first year it applies to; the last applies for ever. */
export function discountBands(vintage: Vintage): { readonly from: number; readonly rate: Rate }[] {
  const bands = bandsOf(vintage);
  return bands.map(([, fraction], index) => ({
    from: (bands[index - 1]?.[0] ?? 0) + 1,
    rate: rate(fraction),
  }));
}

/** What future amounts are discounted at: a vintage of published rates, or one rate throughout. */
export type DiscountRate = { readonly vintage: Vintage } | { readonly rate: Rate };

/**
 * What £1 in a year is worth in year 0: the product of 1 ÷ (1 + rate) over the years 1 to that one, each year at
 * the rate of its band, and 1 for year 0 itself. HM Treasury, The Green Book.
 */
export function discountFactor(year: number, at: DiscountRate): Decimal {
  if ('rate' in at) return exact(at.rate).plus(1).pow(-year);
  let factor = new Decimal(1);
  let from = 0;
  for (const [last, fraction] of bandsOf(at.vintage)) {
    const years = Math.min(year, last ?? year) - from;
    if (years > 0) factor = factor.div(new Decimal(fraction).plus(1).pow(years));
    from = last ?? year;
  }
  return factor;
}

/** The present value in year 0 of amounts of successive years from `firstYear` on: the discounted sum, rounded once. */
export function presentValue<P extends 'cash' | 'real'>(
  amounts: readonly Pence<P>[],
  at: DiscountRate,
  firstYear = 0,
): Result<Pence<P>> {
  const total = amounts.reduce(
    (sum, amount, index) => sum.plus(discountFactor(firstYear + index, at).times(amount)),
    new Decimal(0),
  );
  return roundedWithin<P>(total, 'amounts');
}
