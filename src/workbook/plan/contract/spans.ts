import { totalYears } from '../../../model/contract/terms';
import { financialYearSpans } from '../../../model/contract/views';
import { type Scenario } from '../../../model/scenario/scenario';
import { fullTerms } from '../../../model/scenario/terms';
import { longestYears } from '../inputs/contractRows';

/** How many columns each view of time needs for the longest scenario. */
export interface Spans {
  readonly partYears: number;
  readonly contractYears: number;
  readonly financialYears: number;
}

/** The defined names of the columns of each view of time, by which it is known how long a contract they have room for. */
export const spanNames = {
  partYears: 'Part_year_columns',
  contractYears: 'Contract_year_columns',
  financialYears: 'Financial_year_columns',
} as const satisfies Record<keyof Spans, string>;

export function spansOf(scenarios: readonly Scenario[]): Spans {
  const most = (count: (scenario: Scenario) => number) => Math.max(...scenarios.map(count));
  const years = (scenario: Scenario) => totalYears(fullTerms(scenario));
  return {
    // A contract that starts in April has its contract years and financial years together.
    partYears: most((scenario) => years(scenario) * (scenario.contract.start.value.month === 4 ? 1 : 2)),
    contractYears: longestYears(scenarios),
    financialYears: most(
      (scenario) => financialYearSpans(scenario.contract.start.value, years(scenario) * 12).length,
    ),
  };
}
