import { penceFromPounds } from '../../../src/model/money/rounding';
import type { Figure, Scenario } from '../../../src/model/scenario/scenario';
import { emptyScenario } from '../../../src/model/scenario/empty';
import type { Pence } from '../../../src/model/money/units';

/*
 * Bromley and Lewisham with two more, whose figures are made up, as are those of the groups. Worked out by
 * hand and by other programs: see the tests.
 */

const illustration = <T>(value: T): Figure<T> => ({
  value,
  status: 'Assumed',
  source: 'Illustration',
  date: '2026-11-25',
  note: '',
});
const money = (pounds: number): Figure<Pence> => illustration(penceFromPounds(pounds));

const names = ['Bromley', 'Lewisham', 'Croydon', 'Bexley'];
const costs = [
  { asIs: 2_000_000, alone: 1_750_000, joint: 1_258_333, users: 3800 },
  { asIs: 3_750_000, alone: 2_500_000, joint: 2_000_000, users: 4900 },
  { asIs: 3_300_000, alone: 2_900_000, joint: 2_466_667, users: 7800 },
  { asIs: 1_550_000, alone: 1_400_000, joint: 1_175_000, users: 3000 },
];
const groups: readonly (readonly [string, number])[] = [
  ['Bromley Lewisham', 3_750_000],
  ['Bromley Croydon', 4_300_000],
  ['Bromley Bexley', 2_800_000],
  ['Lewisham Croydon', 4_900_000],
  ['Lewisham Bexley', 3_650_000],
  ['Croydon Bexley', 4_000_000],
  ['Bromley Lewisham Croydon', 5_800_000],
  ['Bromley Lewisham Bexley', 4_800_000],
  ['Bromley Croydon Bexley', 5_350_000],
  ['Lewisham Croydon Bexley', 6_100_000],
  ['Bromley Lewisham Croydon Bexley', 6_900_000],
];

export function fourCouncils(): Scenario {
  const empty = emptyScenario('Four councils, illustration', names, { year: 2026, month: 11, day: 25 });
  return {
    ...empty,
    councils: empty.councils.map((council, place) => {
      const { asIs = 0, alone = 0, joint = 0, users = 0 } = costs[place] ?? {};
      return {
        ...council,
        ...{ asIs: money(asIs), alone: money(alone), joint: money(joint) },
        keys: [{ name: 'users', amount: illustration(users) }],
      };
    }),
    coalitions: groups.map(([members, cost]) => ({ councils: members.split(' '), cost: money(cost) })),
  };
}
