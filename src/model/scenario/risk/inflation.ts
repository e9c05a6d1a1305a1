import { reviewsThatCount } from '../../contract/pricePath';
import { type PriceTerms, totalYears } from '../../contract/terms';
import { rate, type Rate } from '../../money/units';
import { withRatesMoved } from '../../risk/drivers';
import type { Inflation } from '../../risk/inflation';
import type { Scenario } from '../scenario';
import { priceTerms } from '../terms';

/** Of inflation of which a contract says nothing: what the functions have as usual. */
const USUAL_MEAN = rate(0.025);

/**
 * How prices may rise: they wander about the contract's own rate, or where it has one for each year, given or
 * forecast, about that year's, so that the outcomes lie about the central case.
 */
export function usualInflation(scenario: Pick<Scenario, 'contract'>): Inflation {
  const wanders = { volatility: rate(0.015), persistence: 0.6 };
  return { ...(contractRates(scenario) ?? { mean: USUAL_MEAN }), ...wanders };
}

/**
 * The rate that the contract has, or the rates of its years and the average of those at which its price is reviewed;
 * nothing where an index has none, or no review is left.
 */
export function contractRates(
  scenario: Pick<Scenario, 'contract'>,
): Pick<Inflation, 'mean' | 'byYear'> | undefined {
  const { value } = scenario.contract.indexation;
  return value.kind === 'constant' ? { mean: value.rate } : ratesByYear(priceTerms(scenario));
}

/** Each contract year's rate; where the price is not reviewed, the average of those in which it is. */
function ratesByYear(terms: PriceTerms): Pick<Inflation, 'mean' | 'byYear'> | undefined {
  const moved = withRatesMoved(terms, 0);
  if (!moved.ok || moved.value.indexation.kind !== 'by year') return undefined;
  const { rates } = moved.value.indexation;
  const reviewed = new Map(
    reviewsThatCount(terms).map(({ year }): [number, Rate] => [year - 1, rates[year - 1] ?? USUAL_MEAN]),
  );
  if (reviewed.size === 0) return undefined;
  const total = [...reviewed.values()].reduce<number>((sum, one) => sum + one, 0);
  const mean = rate(Number((total / reviewed.size).toPrecision(6)));
  return {
    mean,
    byYear: Array.from({ length: totalYears(terms) }, (_, year) => reviewed.get(year) ?? mean),
  };
}
