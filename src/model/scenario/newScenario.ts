import { type CalendarDate, isoFromDate } from '../contract/calendar';
import { usualFixedYears } from '../contract/terms';
import { limits } from '../limits';
import { type Known, notKnown, type Pence, rate, sum } from '../money/units';
import { fail, type Result } from '../result';
import { readScenario } from './read';
import type { Council, ExtensionOption, Figure, Scenario } from './scenario';
import { usualAppraisal } from './usual';
import { writeScenario } from './write';

/** A cost that somebody entered, and where: on Sheet1, in cell B4. */
export interface EnteredCost {
  readonly value: Known<Pence>;
  readonly source: string;
}

export interface EnteredCouncil {
  readonly name: string;
  readonly asIs: EnteredCost;
  readonly alone: EnteredCost;
  readonly joint: EnteredCost;
}

/** What a contract is taken to be until somebody says: each with the question to ask. */
const usual = {
  initialYears: 5,
  extensions: [{ years: 4, decision: 'undecided', probability: notKnown, priceChange: rate(0) }],
  rise: rate(0.025),
} as const;
const SOURCE = 'Joint ICT default';

/**
 * A scenario from councils' costs alone. Its contract costs what the joint costs add up to and is assumed to be
 * a usual one; every figure says that it is assumed, or where it was entered. It needs each council's joint cost.
 */
export function newScenario(councils: readonly EnteredCouncil[], today: CalendarDate): Result<Scenario> {
  const date = isoFromDate(today);
  const joints: Pence[] = [];
  for (const { name, joint } of councils) {
    if (joint.value === notKnown)
      return fail({ code: 'missing', at: { figure: 'Joint', council: name }, expected: limits.cost });
    joints.push(joint.value);
  }
  const assumed = <T>(value: T, note: string): Figure<T> => ({
    value,
    status: 'Assumed',
    source: SOURCE,
    date,
    note,
  });
  const scenario: Scenario = {
    name: nameOf(councils.map(({ name }) => name)),
    councils: councils.map((council) => withFigures(council, date)),
    contract: {
      annualCharge: {
        value: sum(joints),
        status: 'Worked out',
        source: 'The joint costs',
        date,
        note: 'The sum of the councils’ joint costs. Ask: what is the contract’s price?',
      },
      start: assumed(nextApril(today), 'The next 1 April. Ask: when does the contract start?'),
      initialYears: assumed(
        usual.initialYears,
        'Ask: how many years does the contract run before any option?',
      ),
      fixedYears: assumed(usualFixedYears(usual.initialYears), 'Ask: for how many years are prices fixed?'),
      extensions: assumed<readonly ExtensionOption[]>(
        usual.extensions,
        'Ask: may the contract be extended, and by how many years?',
      ),
      indexation: assumed(
        { kind: 'constant', rate: usual.rise },
        '2.5% a year once prices are no longer fixed. Ask: which index, which month, any cap or catch-up?',
      ),
      clause: {},
    },
    asIsGrowth: assumed(
      rate(0),
      'As-is is held flat in cash, which is cautious: growth would raise the saving',
    ),
    coalitions: [],
    appraisal: usualAppraisal,
  };
  // Held to what a saved scenario is held to, so that it can be saved.
  return readScenario(writeScenario(scenario));
}

function withFigures({ name, ...costs }: EnteredCouncil, date: string): Council {
  const figure = ({ value, source }: EnteredCost): Council['asIs'] => ({
    value,
    status: value === notKnown ? 'Not known' : 'Assumed',
    source,
    date,
    note: '',
  });
  return {
    name,
    asIs: figure(costs.asIs),
    alone: figure(costs.alone),
    joint: figure(costs.joint),
    otherCosts: [],
    keys: [],
  };
}

function nextApril({ year, month, day }: CalendarDate): CalendarDate {
  const passed = month > 4 || (month === 4 && day > 1);
  return { year: passed ? year + 1 : year, month: 4, day: 1 };
}

/** Bromley and Lewisham; Bromley and 3 others, which is as much as a title holds. */
function nameOf([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return others.length === 1 ? `${first} and ${others.join('')}` : `${first} and ${others.length} others`;
}
