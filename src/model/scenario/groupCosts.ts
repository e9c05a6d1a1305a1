import { type Known, notKnown, type Pence } from '../money/units';
import { without } from './councilEdits';
import { figureAt, type FigurePath, withFigure } from './figures';
import type { Figure, Scenario } from './scenario';
import { typed, withTyped } from './typed';

/** What these councils would pay together. */
export interface GroupCost {
  readonly councils: readonly string[];
  readonly cost: Figure<Known<Pence>>;
}

/** The scenario in which these councils would pay a cost together that somebody typed; not known takes it away. */
export function withTypedGroupCost(
  scenario: Scenario,
  councils: readonly string[],
  cost: Known<Pence>,
  date: string,
): Scenario {
  const index = indexOfGroup(scenario, councils);
  if (cost === notKnown) return { ...scenario, coalitions: without(scenario.coalitions, index) };
  if (index >= 0) return withTyped(scenario, { at: ['coalitions', index, 'cost'], value: cost, date });
  const figure = typed({ value: cost, date }) as Figure<Known<Pence>>;
  return { ...scenario, coalitions: [...scenario.coalitions, { councils, cost: figure }] };
}

/** The scenario in which these councils would pay a cost together; of one council it is its cost alone. */
export function withGroupCost(scenario: Scenario, { councils, cost }: GroupCost): Scenario {
  const at = pathOfGroup(scenario, councils);
  // The same cost from elsewhere leaves standing what is said of the one that is there.
  if (groupFigure(scenario, councils)?.value === cost.value) return scenario;
  return at
    ? withFigure(scenario, at, cost)
    : { ...scenario, coalitions: [...scenario.coalitions, { councils, cost }] };
}

/** The cost of these councils together, of one alone; nothing where they have none. */
export function groupFigure(
  scenario: Scenario,
  councils: readonly string[],
): Figure<Known<Pence>> | undefined {
  const at = pathOfGroup(scenario, councils);
  return at && (figureAt(scenario, at) as Figure<Known<Pence>> | undefined);
}

function pathOfGroup(scenario: Scenario, councils: readonly string[]): FigurePath | undefined {
  if (councils.length === 1) {
    const council = scenario.councils.findIndex(({ name }) => name === councils[0]);
    return council < 0 ? undefined : ['councils', council, 'alone'];
  }
  const group = indexOfGroup(scenario, councils);
  return group < 0 ? undefined : ['coalitions', group, 'cost'];
}

/** How many groups have a cost, each council by itself among them. */
export const groupsPriced = ({ councils, coalitions }: Scenario): number =>
  councils.filter(({ alone }) => alone.status !== 'Not known').length + coalitions.length;

/** Where the cost of these councils together stands, in whatever order they are named; −1 where there is none. */
export const indexOfGroup = ({ coalitions }: Scenario, councils: readonly string[]): number =>
  coalitions.findIndex(
    (group) =>
      group.councils.length === councils.length && group.councils.every((name) => councils.includes(name)),
  );
