import type { Result } from '../../model/result';
import type { RiskReport } from '../../model/scenario/risk/report';
import type { ScenarioRisks } from '../../model/scenario/risk/risks';
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
  /** The last report, and what it was made of. */
  readonly last?: {
    readonly scenario: Scenario;
    readonly choices: RiskChoices;
    readonly result: Result<RiskReport>;
  };
  readonly running?: { readonly done: number; readonly of: number; readonly secondsLeft?: number };
  /** Whether the last working was stopped before its end. */
  readonly stopped: boolean;
}

/** 2010 is the year of the example; any seed would do. */
export const initialRisk: RiskState = {
  choices: { runs: 10_000, seed: 2010, risks: {}, alternatives: {} },
  stopped: false,
};

/** Whether the last report is of this scenario as it is now, and of what is chosen now. */
export const isCurrent = ({ last, choices }: RiskState, scenario: Scenario): boolean =>
  last?.scenario === scenario && last.choices === choices;
