import { totalYears } from '../../contract/terms';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import { type OrNotKnown, notKnown, type Pence, pence, sum, sumKnown } from '../../money/units';
import { type SavingTests, type SwitchingValues, switchesOf } from '../../risk/switching';
import type { SwitchingFacts } from '../../risk/switchingSentences';
import type { Council, Scenario } from '../scenario';
import { jointTogether, priceTerms } from '../terms';
import { atConstantRate, lastYearSaving, wholeSaving } from '../outcome/savingOver';

/** A scenario's switching values, and the facts that their sentences compare them with. */
export interface ScenarioSwitches {
  readonly values: SwitchingValues;
  readonly facts: SwitchingFacts;
}

/**
 * A scenario's switching values, other costs included. Amounts are of the first year and of all councils, whose own
 * amounts follow in proportion; the price is all that is paid jointly.
 */
export function scenarioSwitches(scenario: Scenario): OrNotKnown<ScenarioSwitches> {
  const asIs = sumKnown(scenario.councils.map((council) => council.asIs.value));
  const joint = jointTogether(scenario);
  if (asIs === notKnown || joint === notKnown || !wholeSaving(scenario).ok) return notKnown;
  const planned = pence(asIs - joint);
  const years = totalYears(priceTerms(scenario));
  return {
    values: switchesOf(savingTests(scenario, { asIs, joint, planned })),
    facts: { years, price: joint, asIs, planned },
  };
}

interface FirstYear {
  readonly asIs: Pence;
  readonly joint: Pence;
  readonly planned: Pence;
}

function savingTests(scenario: Scenario, { asIs, joint, planned }: FirstYear): SavingTests {
  // An amount too large to keep to the penny leaves no saving if it is a price, and leaves one if it is as-is.
  const saves = (changed: Scenario, saving = wholeSaving, beyond = false): boolean => {
    const left = saving(changed);
    return left.ok ? left.value >= 0 : beyond;
  };
  const withCosts = (of: 'asIs' | 'joint', costs: readonly Pence[]): Scenario => ({
    ...scenario,
    councils: scenario.councils.map((council, index) => withCost(council, of, costs[index])),
  });
  const savings = scenario.councils.map((council) => costOf(council, 'asIs') - costOf(council, 'joint'));
  const own = (of: 'asIs' | 'joint') => scenario.councils.map((council) => costOf(council, of));
  return {
    indexationLastYear: (rate) => saves(atConstantRate(scenario, rate), lastYearSaving),
    indexation: (rate) => saves(atConstantRate(scenario, rate)),
    price: (total) => saves(withCosts('joint', shared(total, own('joint'), joint))),
    asIs: (total) => saves(withCosts('asIs', shared(total, own('asIs'), asIs)), wholeSaving, true),
    missed: (missed) =>
      saves(
        withCosts(
          'joint',
          shared(missed, savings, planned).map((more, index) =>
            pence(Math.max(0, more + (own('joint')[index] ?? 0))),
          ),
        ),
      ),
    asIsCost: asIs,
    planned,
  };
}

const costOf = (council: Council, of: 'asIs' | 'joint'): number => {
  const cost = council[of].value;
  return cost === notKnown ? 0 : cost;
};

const withCost = (council: Council, of: 'asIs' | 'joint', value: Pence = pence(0)): Council => ({
  ...council,
  [of]: { ...council[of], value },
});

/** A total shared in the proportion of parts, odd pence to the last, so that the shares add up to it. */
function shared(total: Pence, parts: readonly number[], whole: number): Pence[] {
  const shares = parts.slice(0, -1).map((part) => roundPence(new Decimal(total).times(part).div(whole)));
  return [...shares, pence(total - sum(shares))];
}
