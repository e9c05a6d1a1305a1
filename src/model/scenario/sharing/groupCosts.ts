import { type OrNotKnown, notKnown, type Pence } from '../../money/units';
import { without } from '../edit/councilEdits';
import { figureAt, type FigurePath, withFigure } from '../figures';
import type { Figure, Scenario } from '../scenario';
import { typed, withTyped } from '../typed';

/** What these councils would pay together. */
export interface GroupCost {
  readonly councils: readonly string[];
  readonly cost: Figure<OrNotKnown<Pence>>;
}

/** The scenario with a typed cost of these councils together; not known removes it. */
export function withTypedGroupCost(
  scenario: Scenario,
  councils: readonly string[],
  cost: OrNotKnown<Pence>,
  date: string,
): Scenario {
  const index = indexOfGroup(scenario, councils);
  if (cost === notKnown) return { ...scenario, coalitions: without(scenario.coalitions, index) };
  if (index >= 0) return withTyped(scenario, { at: ['coalitions', index, 'cost'], value: cost, date });
  // `typed` is not generic: the figure has the value just passed, which is a cost.
  const figure = typed({ value: cost, date }) as Figure<OrNotKnown<Pence>>;
  return { ...scenario, coalitions: [...scenario.coalitions, { councils, cost: figure }] };
}

/** The scenario with a cost of these councils together, or of one council alone. */
export function withGroupCost(scenario: Scenario, { councils, cost }: GroupCost): Scenario {
  const at = pathOfGroup(scenario, councils);
  // An equal cost from another source leaves the present source as it is.
  if (groupFigure(scenario, councils)?.value === cost.value) return scenario;
  return at
    ? withFigure(scenario, at, cost)
    : { ...scenario, coalitions: [...scenario.coalitions, { councils, cost }] };
}

/** The cost of these councils together, or of one council alone; undefined where there is none. */
export function groupFigure(
  scenario: Scenario,
  councils: readonly string[],
): Figure<OrNotKnown<Pence>> | undefined {
  const at = pathOfGroup(scenario, councils);
  // The path is one of a cost, which `FigurePath` in general is not.
  return at && (figureAt(scenario, at) as Figure<OrNotKnown<Pence>> | undefined);
}

function pathOfGroup(scenario: Scenario, councils: readonly string[]): FigurePath | undefined {
  if (councils.length === 1) {
    const council = scenario.councils.findIndex(({ name }) => name === councils[0]);
    return council < 0 ? undefined : ['councils', council, 'alone'];
  }
  const group = indexOfGroup(scenario, councils);
  return group < 0 ? undefined : ['coalitions', group, 'cost'];
}

/** How many groups have a cost, single councils included. */
export const groupsPriced = ({ councils, coalitions }: Scenario): number =>
  councils.filter(({ alone }) => alone.status !== 'Not known').length + coalitions.length;

/** The index of the coalition of these councils, named in any order; −1 where there is none. */
export const indexOfGroup = ({ coalitions }: Scenario, councils: readonly string[]): number =>
  coalitions.findIndex(
    (group) =>
      group.councils.length === councils.length && group.councils.every((name) => councils.includes(name)),
  );
