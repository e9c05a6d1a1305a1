import { schedule } from '../../contract/schedule';
import { contractTotal } from '../../contract/views';
import { type PriceTerms, totalYears } from '../../contract/terms';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import { exact, type OrNotKnown, notKnown, type Pence, rate, type Rate } from '../../money/units';
import { andThen, each, map, type Result } from '../../result';
import { costLines } from './outcome';
import { project } from './projection';
import type { Scenario } from '../scenario';
import { endedAfter, knownCharge, placedExtensions, priceTerms } from '../terms';

/** The expected charge and saving, by the probability that each extension is taken up. */
export interface Expected {
  readonly charge: OrNotKnown<Pence>;
  readonly saving: OrNotKnown<Pence>;
}

/** One length that the contract may have, and its probability. */
interface Ending {
  readonly years: number;
  readonly chance: OrNotKnown<Rate>;
  readonly terms: PriceTerms;
}

/**
 * The totals of every length that the contract may have, weighted by its probability. Not known where the
 * probability of an undecided extension is not.
 */
export const expected = (scenario: Scenario): Result<Expected> =>
  map(
    each(endings(scenario), ({ chance, terms }) =>
      map(totals(scenario, terms), (total) => ({ chance, ...total })),
    ),
    (outcomes) => ({
      charge: weighted(outcomes.map(({ chance, charge }) => [chance, charge])),
      saving: weighted(outcomes.map(({ chance, saving }) => [chance, saving])),
    }),
  );

function endings(scenario: Scenario): Ending[] {
  const terms = priceTerms(scenario);
  const longest = totalYears(terms);
  const lengths: { readonly years: number; readonly chance: OrNotKnown<Rate> }[] = [
    { years: terms.initialYears, chance: rate(1) },
    // Extensions after an early exit do not count.
    ...placedExtensions(scenario)
      .filter(({ fromYear }) => fromYear < longest)
      .map(({ toYear, chance }) => ({ years: Math.min(toYear, longest), chance })),
  ];
  // The contract ends after an extension if it gets that far and no further.
  return lengths.map(({ years, chance }, index) => ({
    years,
    chance: chanceToEnd(chance, lengths[index + 1]?.chance ?? rate(0)),
    terms: endedAfter(terms, years),
  }));
}

const chanceToEnd = (chance: OrNotKnown<Rate>, further: OrNotKnown<Rate>): OrNotKnown<Rate> =>
  chance === notKnown || further === notKnown
    ? notKnown
    : rate(exact(chance).minus(exact(further)).toNumber());

function totals(scenario: Scenario, terms: PriceTerms): Result<{ charge: Pence; saving: OrNotKnown<Pence> }> {
  const names = scenario.councils.map(({ name }) => name);
  const span = { name: '', from: 0, to: totalYears(terms) * 12 };
  const saving = andThen(costLines(scenario, terms), (lines) => project(names, lines, [span]));
  const priced = andThen(knownCharge(scenario), (annualCharge) => schedule({ ...terms, annualCharge }));
  return andThen(priced, (charges) =>
    map(saving, ({ together }) => ({ charge: contractTotal(charges), saving: together.total.saving })),
  );
}

function weighted(parts: readonly (readonly [OrNotKnown<Rate>, OrNotKnown<Pence>])[]): OrNotKnown<Pence> {
  let sum = new Decimal(0);
  for (const [chance, amount] of parts) {
    if (chance === notKnown) return notKnown;
    if (chance === 0) continue;
    if (amount === notKnown) return notKnown;
    sum = sum.plus(exact(chance).times(amount));
  }
  return roundPence(sum);
}
