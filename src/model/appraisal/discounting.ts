import published from '../../../assets/appraisal/discount-rates.json';
import { Decimal } from '../money/decimal';
import { roundedWithin } from '../money/rounding';
import { exact, type Pence, type Rate } from '../money/units';
import type { Result } from '../result';

/** A Green Book set of discount rates, by year, as it stood at one date. */
export type Vintage = keyof typeof published.vintages;
export const vintages = Object.keys(published.vintages) as Vintage[];

/** Who published the rates. */
export const vintageSource = `${published.publisher}, ${published.licence}`;

/** A vintage's rates, each with the first year that it holds for; the last holds for ever. */
export function discountBands(vintage: Vintage): { readonly from: number; readonly rate: Rate }[] {
  const bands = published.vintages[vintage] as [number | null, number][];
  return bands.map(([, rate], index) => ({
    from: (bands[index - 1]?.[0] ?? 0) + 1,
    rate: rate as Rate,
  }));
}

/** What future amounts are discounted at: a vintage of published rates, or one rate throughout. */
export type DiscountRate = { readonly vintage: Vintage } | { readonly rate: Rate };

/**
 * What £1 of a year is worth in year 0, which itself is 1: the product of 1 ÷ (1 + rate of year j) over the
 * years 1 to that one, each year at the rate of its band. HM Treasury, The Green Book.
 */
export function discountFactor(year: number, at: DiscountRate): Decimal {
  if ('rate' in at) return exact(at.rate).plus(1).pow(-year);
  let factor = new Decimal(1);
  let from = 0;
  for (const [last, rate] of published.vintages[at.vintage] as [number | null, number][]) {
    const years = Math.min(year, last ?? year) - from;
    if (years > 0) factor = factor.div(new Decimal(rate).plus(1).pow(years));
    from = last ?? year;
  }
  return factor;
}

/** Amounts of successive years, the first of them in `firstYear`, in year-0 money: discounted unrounded, rounded once. */
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
