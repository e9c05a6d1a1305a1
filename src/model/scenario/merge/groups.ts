import { same } from '../same';
import type { Coalition, Scenario } from '../scenario';
import type { Sides } from './names';

/**
 * Restores the costs of groups that a side lost only because it removed one of their councils, if that council
 * stays.
 */
export function withGroupsOfKept(scenario: Scenario, { base, mine, theirs }: Sides): Scenario {
  const lost = base.coalitions.filter(
    (group) =>
      hasAll(scenario, group) &&
      !holds(scenario, group) &&
      [mine, theirs].every((side) => holds(side, group) || !hasAll(side, group)),
  );
  return lost.length > 0 ? { ...scenario, coalitions: [...scenario.coalitions, ...lost] } : scenario;
}

const hasAll = ({ councils }: Scenario, group: Coalition) =>
  group.councils.every((member) => councils.some(({ name }) => name === member));

const holds = ({ coalitions }: Scenario, group: Coalition) => coalitions.some((one) => same(one, group));
