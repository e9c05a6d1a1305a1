import { Decimal } from '../money/decimal';
import type { Pence } from '../money/units';
import { fail, ok, type Result } from '../result';
import { discountFactor, type DiscountRate } from './discounting';

export interface Payback {
  /** The first year, counted from 0, at whose end the cumulative net saving is at least nought. */
  readonly years: number;
  /** Whether it falls below nought again later. */
  readonly lostAgain: boolean;
}

/** When an outlay is recovered by the savings after it, discounted at a rate. The first amount is of year 0. */
export function payback(amounts: readonly Pence[], at: DiscountRate): Result<Payback> {
  let cumulative = new Decimal(0);
  let years: number | undefined;
  let lostAgain = false;
  for (const [year, amount] of amounts.entries()) {
    cumulative = cumulative.plus(discountFactor(year, at).times(amount));
    if (cumulative.gte(0)) years ??= year;
    else if (years !== undefined) lostAgain = true;
  }
  return years === undefined
    ? fail({ code: 'never paid back', noAnswer: true, at: { figure: 'amounts' }, years: amounts.length })
    : ok({ years, lostAgain });
}
