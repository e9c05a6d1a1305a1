import type { NoSwitch } from '../appraisal/solve';
import { poundsFromPence } from '../money/rounding';
import type { Pence, Rate } from '../money/units';
import { yearsInWords } from '../sentences';
import { leastDelivered, type SwitchingValues } from './switching';

/**
 * The facts that the sentences compare the values with: the years of the term, and the first year's figures. The
 * price is all that is paid jointly, of which the contract's may be a part.
 */
export interface SwitchingFacts {
  readonly years: number;
  readonly price: Pence;
  readonly asIs: Pence;
  readonly planned: Pence;
}

/**
 * A sentence for each switching value, which a member can read out. There is none about the planned saving where
 * nothing was planned to be saved.
 */
export function switchingSentences(facts: SwitchingFacts, values: SwitchingValues): string[] {
  const years = yearsInWords(facts.years);
  return [
    either(
      values.indexationLastYear,
      (rate) => `Indexation above ${percent(rate)} a year would wipe out the last year's saving.`,
      {
        'always saves': "No indexation up to 100% a year would wipe out the last year's saving.",
        'never saves': 'Whatever the indexation, the last year has no saving.',
      },
    ),
    either(
      values.indexation,
      (rate) => `Indexation above ${percent(rate)} a year would wipe out the saving over ${years}.`,
      {
        'always saves': `No indexation up to 100% a year would wipe out the saving over ${years}.`,
        'never saves': `Whatever the indexation, there is no saving over ${years}.`,
      },
    ),
    either(
      values.price,
      (price) =>
        `A joint cost above ${pounds(price)} a year, ${moved(price, facts.price)} than ${pounds(facts.price)}, would wipe out the saving over ${years}.`,
      {
        'always saves': `No joint cost up to £100 billion a year would wipe out the saving over ${years}.`,
        'never saves': `Whatever the joint cost, there is no saving over ${years}.`,
      },
    ),
    either(
      values.asIs,
      (cost) =>
        `If as-is cost were really below ${pounds(cost)} a year, ${moved(cost, facts.asIs)}, joint would cost more over ${years}.`,
      {
        'always saves': `Whatever as-is really costs, joint saves over ${years}.`,
        'never saves': `Whatever as-is really costs, joint saves nothing over ${years}.`,
      },
    ),
    ...(facts.planned > 0 ? [deliveredSentence(facts, values.missed, years)] : []),
  ];
}

const deliveredSentence = ({ planned }: SwitchingFacts, missed: Pence | NoSwitch, years: string): string =>
  either(
    missed,
    (most) =>
      `Delivering less than ${percent(leastDelivered(planned, most))} of the planned saving, ${pounds(planned)} in the first year, would leave no saving over ${years}.`,
    {
      'always saves': `Even if none of the planned saving came, there would be no loss over ${years}.`,
      'never saves': `Even if all of the planned saving came, there would be no saving over ${years}.`,
    },
  );

const either = <T extends number>(
  value: T | NoSwitch,
  words: (value: T) => string,
  none: Readonly<Record<NoSwitch, string>>,
): string => (typeof value === 'string' ? none[value] : words(value));

/** To the nearest tenth of a percent: a figure to read out, not to calculate with. */
const percent = (rate: Rate) => `${(rate * 100).toFixed(1)}%`;

/** An amount as £4.03m, or in full pounds below £0.1m. */
function pounds(amount: Pence): string {
  const size = poundsFromPence(amount);
  return size < 100_000 ? `£${Math.round(size).toLocaleString('en-GB')}` : `£${(size / 1e6).toFixed(2)}m`;
}

const moved = (to: Pence, from: Pence) => {
  const change = ((to - from) / from) * 100;
  return `${Math.abs(change).toFixed(0)}% ${change < 0 ? 'lower' : 'higher'}`;
};
