import type { Alternatives } from '../../model/risk/extensionOption';
import type { ReportSettings } from '../../model/scenario/risk/report';
import { type ScenarioRisks, usualRisks } from '../../model/scenario/risk/risks';
import { settingsFor, usualAlternatives } from '../../model/scenario/risk/usual';
import type { Scenario } from '../../model/scenario/scenario';
import type { RiskChoices } from '../state/risk';

/** The ranges as usual for the scenario, with what somebody chose in their place. */
export const risksOf = (scenario: Scenario, { risks }: RiskChoices): ScenarioRisks => ({
  ...usualRisks(scenario),
  ...risks,
});

export const settingsOf = (scenario: Scenario, choices: RiskChoices): ReportSettings =>
  settingsFor(scenario, choices, alternativesOf(scenario, choices));

/** What there is besides extending, as usual or as somebody chose it. */
export const alternativesOf = (scenario: Scenario, { alternatives }: RiskChoices): Alternatives => ({
  ...usualAlternatives(scenario),
  ...alternatives,
});
