import { Decimal } from '../money/decimal';
import { roundedWithin } from '../money/rounding';
import { exact, type Pence, type Rate } from '../money/units';
import { each, type Result } from '../result';

/** The inflation of a year t from 1 on, which moves prices from those of year t − 1 to those of year t. */
export type Inflation = (year: number) => Rate;

/** Cash amounts of successive years from `firstYear` on in the prices of year 0, each rounded once. */
export function deflate(
  amounts: readonly Pence[],
  inflation: Inflation,
  firstYear = 0,
): Result<Pence<'real'>[]> {
  let level = new Decimal(1);
  for (let year = 1; year < firstYear; year++) level = level.times(exact(inflation(year)).plus(1));
  return each(amounts, (amount, index) => {
    const year = firstYear + index;
    if (year > 0) level = level.times(exact(inflation(year)).plus(1));
    return roundedWithin<'real'>(new Decimal(amount).div(level), 'amounts');
  });
}
