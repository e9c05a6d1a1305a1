import { Decimal } from '../../money/decimal';
import { roundedWithin, roundPence } from '../../money/rounding';
import { exact, type Pence, pence, type Rate, rate, subtract } from '../../money/units';
import { andThen, fail, map, type Result } from '../../result';

/** A published saving: an amount a year, and the share of the budget that it is said to be. */
export interface PublishedSaving {
  readonly saving: Pence;
  readonly rate: Rate;
}

/** What savings and rates were rounded to when they were published, such as £0.1m and a whole percent. */
export interface RoundingSteps {
  readonly saving: Pence;
  readonly rate: Rate;
}

/**
 * The steps assumed unless somebody says otherwise: savings and contract values to the nearest £0.1m, and a
 * saving's share of the budget to the nearest percent.
 */
export const usualSteps: RoundingSteps & { readonly value: Pence } = {
  saving: pence(10_000_000),
  rate: rate(0.01),
  value: pence(10_000_000),
};

/** The lowest and highest value that an amount can have had before it was rounded. */
export interface Interval {
  readonly lowest: Pence;
  readonly highest: Pence;
}

/** The same, with the value that the figures give as they were published. */
export interface StatedInterval extends Interval {
  readonly stated: Pence;
}

/** The budget that a published saving and percentage imply: saving ÷ rate. */
export function impliedBaseline({ saving, rate }: PublishedSaving): Result<Pence> {
  const baseline = new Decimal(saving).div(exact(rate));
  return roundedWithin(baseline, 'saving');
}

/** What a published saving can have meant before it was rounded: its budget, and the cost left after the saving. */
export interface Bounds {
  readonly baseline: Interval;
  readonly after: Interval;
}

/**
 * The bounds of half a step either way of what was published. The budget s ÷ r and the cost after saving s ÷ r − s both
 * rise with s and fall with r up to 100%, so each is least at the lowest saving and the highest rate.
 */
export function bounds({ saving, rate }: PublishedSaving, steps: RoundingSteps): Result<Bounds> {
  const half = { saving: new Decimal(steps.saving).div(2), rate: exact(steps.rate).div(2) };
  const lowSaving = Decimal.max(0, half.saving.neg().plus(saving));
  const highSaving = half.saving.plus(saving);
  const lowRate = exact(rate).minus(half.rate);
  const highRate = Decimal.min(1, exact(rate).plus(half.rate));
  if (lowRate.lte(0))
    return fail({
      code: 'rate within its rounding',
      noAnswer: true,
      at: { figure: 'rate' },
      given: percent(rate),
      step: percent(steps.rate),
    });
  const lowest = lowSaving.div(highRate);
  const highest = highSaving.div(lowRate);
  return map(roundedWithin(highest, 'saving'), (highestPence) => ({
    baseline: { lowest: roundPence(lowest), highest: highestPence },
    after: {
      lowest: roundPence(lowest.minus(lowSaving)),
      highest: roundPence(highest.minus(highSaving)),
    },
  }));
}

/** The budget that a published saving implies and the cost it leaves, each with its bounds. */
export const impliedCosts = (
  saving: PublishedSaving,
  steps: RoundingSteps,
): Result<Record<keyof Bounds, StatedInterval>> =>
  andThen(impliedBaseline(saving), (stated) =>
    map(bounds(saving, steps), ({ baseline, after }) => ({
      baseline: { ...baseline, stated },
      after: { ...after, stated: subtract(stated, saving.saving) },
    })),
  );

const percent = (rate: Rate) => `${exact(rate).times(100).toString()}%`;
