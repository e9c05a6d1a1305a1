import { all, cell, type Check, type CheckedParts, unless } from './check';

/** Whether the add-in's functions, where they are asked, come to what plain formulas do. */
export function functionChecks({ contract, costs, savings }: CheckedParts): Check[] {
  const { ict, price } = contract;
  const { byFunction, yearly } = savings;
  const checks: Check[] = [];
  if (ict)
    checks.push({
      name: 'The add-in’s functions and plain formulas come to the same contract',
      where: contract.draft.name,
      difference: `${ict.total}-SUM(${all(price.costTaken)})`,
    });
  if (byFunction)
    checks.push({
      name: 'The add-in’s function and plain formulas come to the same joint service',
      where: savings.draft.name,
      difference: unless(
        cell(yearly.joint.together, 0),
        `${byFunction('Joint')}-SUM(${all(costs.jointService)})`,
      ),
    });
  return checks;
}
