import type { Alternatives } from '../../model/risk/extensionOption';
import { pence, rate, sumKnown, notKnown } from '../../model/money/units';
import type { ReportSettings } from '../../model/scenario/risk/report';
import { type ScenarioRisks, usualRisks } from '../../model/scenario/risk/risks';
import type { Scenario } from '../../model/scenario/scenario';
import { chargeOf } from '../../model/scenario/terms';
import type { RiskChoices } from '../state/risk';

/** The ranges as usual for the scenario, with what somebody chose in their place. */
export const risksOf = (scenario: Scenario, { risks }: RiskChoices): ScenarioRisks => ({
  ...usualRisks(scenario),
  ...risks,
});

/** Runs that find out when to extend, and as many that say what that is worth. */
const OPTION_RUNS = 4000;

export function settingsOf(scenario: Scenario, choices: RiskChoices): ReportSettings {
  const { runs, seed } = choices;
  const open = scenario.contract.extensions.value.some(({ decision }) => decision === 'undecided');
  return open
    ? { runs, seed, option: { ...alternativesOf(scenario, choices), runs: OPTION_RUNS } }
    : { runs, seed };
}

/**
 * What there is besides extending, to begin with: another supplier at today's joint cost, whose price wanders by 5%
 * a year; tendering at 3% of a year's price and bringing the service in-house at 10%. All of it is assumed.
 */
export function alternativesOf(scenario: Scenario, { alternatives }: RiskChoices): Alternatives {
  const joint = sumKnown(scenario.councils.map((council) => council.joint.value));
  const charge = chargeOf(scenario).value;
  const yearly = joint !== notKnown ? joint : charge === notKnown ? pence(0) : charge;
  const part = (of: number) => pence(Math.round((yearly * of) / 1e6) * 1e4);
  const first = scenario.contract.extensions.value.find(({ decision }) => decision === 'undecided');
  return {
    market: yearly,
    drift: rate(0),
    volatility: rate(0.05),
    reTenderCost: part(3),
    inHouseCost: part(10),
    noticeMonths: first?.noticeMonths ?? 6,
    ...alternatives,
  };
}
