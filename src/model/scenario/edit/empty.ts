import { type CalendarDate, isoFromDate } from '../../contract/calendar';
import { usualFixedYears } from '../../contract/terms';
import { rate } from '../../money/units';
import { newCouncil } from './councilEdits';
import type { Contract, Figure, Scenario } from '../scenario';
import { unknownCost } from '../typed';
import { USUAL_SOURCE, usualAppraisal } from '../usual';

/**
 * A scenario of councils whose costs are not known yet. Its contract is a usual one, each part marked as assumed,
 * with the question to ask about it. Its price is the sum of the councils' joint costs until somebody states it.
 */
export function emptyScenario(name: string, councils: readonly string[], today: CalendarDate): Scenario {
  const assumed = <T>(value: T, note: string): Figure<T> => ({
    value,
    status: 'Assumed',
    source: USUAL_SOURCE,
    date: isoFromDate(today),
    note,
  });
  return {
    name,
    councils: councils.map((council) => newCouncil(council)),
    contract: usualContract(today, assumed),
    asIsGrowth: assumed(
      rate(0),
      'As-is is held flat in cash, which is cautious: growth would raise the saving',
    ),
    coalitions: [],
    appraisal: usualAppraisal,
  };
}

type Assume = <T>(value: T, note: string) => Figure<T>;

const usualContract = (today: CalendarDate, assumed: Assume): Contract => ({
  annualCharge: { ...unknownCost, note: "Ask: what is the contract's price a year, net of VAT?" },
  start: assumed(nextApril(today), 'The next 1 April. Ask: when does the contract start?'),
  initialYears: assumed(5, 'Ask: how many years does the contract run before any option?'),
  fixedYears: assumed(usualFixedYears(5), 'Ask: for how many years are prices fixed?'),
  extensions: assumed(
    [{ years: 4, decision: 'undecided', probability: 'not known', priceChange: rate(0) }],
    'Ask: may the contract be extended, and by how many years?',
  ),
  indexation: assumed(
    { kind: 'constant', rate: rate(0.025) },
    '2.5% a year once prices are no longer fixed. Ask: which index, which month, any cap or catch-up?',
  ),
  clause: {},
});

function nextApril({ year, month, day }: CalendarDate): CalendarDate {
  const passed = month > 4 || (month === 4 && day > 1);
  return { year: passed ? year + 1 : year, month: 4, day: 1 };
}
