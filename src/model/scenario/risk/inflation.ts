import { reviewsThatCount } from '../../contract/pricePath';
import { type PriceTerms, totalYears } from '../../contract/terms';
import { rate, type Rate } from '../../money/units';
import { withRatesMoved } from '../../risk/drivers';
import type { Inflation } from '../../risk/inflation';
import type { Scenario } from '../scenario';
import { priceTerms } from '../terms';

/** The mean where the contract has no rate: the same as the functions' default. */
const USUAL_MEAN = rate(0.025);

/**
 * The usual inflation: random about the contract's own rate, or about each year's own where it has one for each
 * year, stated or forecast, so that the outcomes lie about the central case.
 */
export function usualInflation(scenario: Pick<Scenario, 'contract'>): Inflation {
  const wanders = { volatility: rate(0.015), persistence: 0.6 };
  return { ...(contractRates(scenario) ?? { mean: USUAL_MEAN }), ...wanders };
}

/**
 * The contract's one rate; or the rates of its years, with the average of the years with a review as the mean.
 * Undefined where an index has no level for a month that is needed, or where there is no review.
 */
export function contractRates(
  scenario: Pick<Scenario, 'contract'>,
): Pick<Inflation, 'mean' | 'byYear'> | undefined {
  const { value } = scenario.contract.indexation;
  return value.kind === 'constant' ? { mean: value.rate } : ratesByYear(priceTerms(scenario));
}

/** Each contract year's rate. A year without a review has the average of the years with one. */
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
