import { totalYears } from '../../../model/contract/terms';
import { financialYearSpans } from '../../../model/contract/views';
import { type Scenario } from '../../../model/scenario/scenario';
import { fullTerms } from '../../../model/scenario/terms';
import { longestYears } from '../inputs/contractRows';

/** How many columns each view of time has. */
export interface Spans {
  readonly partYears: number;
  readonly contractYears: number;
  readonly financialYears: number;
}

/** The defined names of each view's columns: they show how long a contract the sheet has room for. */
export const spanNames = {
  partYears: 'Part_year_columns',
  contractYears: 'Contract_year_columns',
  financialYears: 'Financial_year_columns',
} as const satisfies Record<keyof Spans, string>;

/** The columns that the longest of some scenarios needs. */
export function spansOf(scenarios: readonly Scenario[]): Spans {
  const most = (count: (scenario: Scenario) => number) => Math.max(...scenarios.map(count));
  const years = (scenario: Scenario) => totalYears(fullTerms(scenario));
  return {
    // In a contract that starts in April, contract years are financial years, and none is parted in two.
    partYears: most((scenario) => years(scenario) * (scenario.contract.start.value.month === 4 ? 1 : 2)),
    contractYears: longestYears(scenarios),
    financialYears: most(
      (scenario) => financialYearSpans(scenario.contract.start.value, years(scenario) * 12).length,
    ),
  };
}
