import { type OrNotKnown, notKnown, type Pence } from '../../money/units';
import type { Quote } from '../../sharing/quotes';
import type { Scenario } from '../scenario';
import { jointTogether } from '../terms';

/**
 * The quotes by which a scenario's first-year bill is shared: each council alone, the groups that somebody priced,
 * and all together, whose cost is what is quoted for them, or else the sum of their joint costs, or else the
 * contract's price.
 */
export function quotesOf(scenario: Scenario): Quote[] {
  const { councils, coalitions, contract } = scenario;
  const quotes: [readonly string[], OrNotKnown<Pence>][] = [
    ...councils.map(({ name, alone }): [string[], OrNotKnown<Pence>] => [[name], alone.value]),
    ...coalitions
      .filter((coalition) => coalition.councils.length > 1)
      .map((coalition): [readonly string[], OrNotKnown<Pence>] => [coalition.councils, coalition.cost.value]),
  ];
  const priced = quotes.some(([names, cost]) => names.length === councils.length && cost !== notKnown);
  if (!priced) {
    const joint = jointTogether(scenario);
    quotes.push([councils.map(({ name }) => name), joint === notKnown ? contract.annualCharge.value : joint]);
  }
  return quotes.map(([names, cost], index) => ({ names, cost, cell: index + 1 }));
}
