import type { Result } from '../../model/result';
import type { ReportSettings, RiskReport } from '../../model/scenario/risk/report';
import type { ScenarioRisks } from '../../model/scenario/risk/risks';

/** What the page asks of the worker. The scenario travels as the document that it is saved as. */
export interface Asked {
  readonly scenario: unknown;
  readonly risks: ScenarioRisks;
  readonly settings: ReportSettings;
}

/** What the worker tells: how many runs are done, and at the end what came of them. */
export type Told = { readonly done: number } | { readonly result: Result<RiskReport> };
