import type { ModelNames } from '../names';
import { allOf, cellIn } from '../timeline';
import { type Check, type CheckedParts, waitKnown, waitPrice, waitRates, waitTerm } from './check';

/** The most checks below: one of the contract, one of the joint service. */
export const MOST_FUNCTION_CHECKS = 2;

/** That the add-in's functions, where the sheets use them, agree with plain formulas. */
export function functionChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const { contract, costs, savings } = parts;
  const { ict, price } = contract;
  const { byFunction, yearly } = savings;
  const checks: Check[] = [];
  const waits = [waitTerm(names), waitRates(parts)];
  if (ict)
    checks.push({
      name: 'The add-in’s functions and plain formulas come to the same contract',
      where: contract.draft.name,
      difference: `${ict.total}-SUM(${allOf(price.costTaken)})`,
      waits: [...waits, waitPrice(names)],
    });
  if (byFunction)
    checks.push({
      name: 'The add-in’s function and plain formulas come to the same joint service',
      where: savings.draft.name,
      difference: `${byFunction('Joint')}-SUM(${allOf(costs.jointService)})`,
      waits: [...waits, waitKnown(cellIn(yearly.joint.together, 0), 'a joint cost is not known')],
    });
  return checks;
}
