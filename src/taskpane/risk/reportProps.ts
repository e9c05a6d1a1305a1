import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { RiskReport } from '../../model/scenario/risk/report';
import type { Scenario } from '../../model/scenario/scenario';

/** What every part of a report is drawn from. */
export interface ReportProps {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly report: RiskReport;
}
