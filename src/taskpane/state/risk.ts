import type { Result } from '../../model/result';
import type { MadeReport, RiskReport } from '../../model/scenario/risk/report';
import type { ScenarioRisks } from '../../model/scenario/risk/risks';
import { usualRuns } from '../../model/scenario/risk/usual';
import type { Scenario } from '../../model/scenario/scenario';
import type { Alternatives } from '../../model/risk/extensionOption';

/** What somebody chose of how outcomes are worked out; what they left alone is as usual for the scenario. */
export interface RiskChoices {
  readonly runs: number;
  readonly seed: number;
  readonly risks: Partial<ScenarioRisks>;
  readonly alternatives: Partial<Alternatives>;
}

/** How far outcomes have been worked out. It outlives the screen that began it. */
export interface RiskState {
  readonly choices: RiskChoices;
  /** The last report, what it was made of and when. */
  readonly last?: Omit<MadeReport, 'report'> & {
    readonly scenario: Scenario;
    readonly choices: RiskChoices;
    readonly result: Result<RiskReport>;
  };
  readonly running?: { readonly done: number; readonly of: number; readonly secondsLeft?: number };
  /** Whether the last working was stopped before its end. */
  readonly stopped: boolean;
}

export const initialRisk: RiskState = {
  choices: { ...usualRuns, risks: {}, alternatives: {} },
  stopped: false,
};

/** Whether the last report is of this scenario as it is now, and of what is chosen now. */
export const isCurrent = ({ last, choices }: RiskState, scenario: Scenario): boolean =>
  last?.scenario === scenario && last.choices === choices;

/** The report of this scenario as it is now, for its sheet; nothing where none has been worked out. */
export function currentReport(risk: RiskState, scenario: Scenario | undefined): MadeReport | undefined {
  const { last } = risk;
  if (!scenario || !last?.result.ok || !isCurrent(risk, scenario)) return undefined;
  const { risks, settings, on, result } = last;
  return { risks, settings, on, report: result.value };
}
