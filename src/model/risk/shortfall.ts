import { add, type Pence, subtract } from '../money/units';
import { all, andThen, each, map, type Result } from '../result';
import { type Case, outcomeOf } from './case';
import { delivered } from './drivers';

/** One council's part of the question, or the group's. */
export interface NamedCase {
  readonly name: string;
  readonly question: Case;
}

/** What one council, or all together, pay over the term when only part of the saving comes. */
export interface Shortfall {
  readonly name: string;
  readonly asIs: Pence;
  /** What was planned to be paid, and what is paid. */
  readonly planned: Pence;
  readonly paid: Pence;
  /** What the saving that does not come costs. */
  readonly extra: Pence;
  /** What is left of the saving. */
  readonly saving: Pence;
}

export interface Shortfalls {
  readonly councils: readonly Shortfall[];
  readonly together: Omit<Shortfall, 'name'>;
}

/**
 * What councils pay when only a share of each one's first-year saving comes. What does not come follows the
 * contract's price, as the joint cost does. The councils add up to the group to the penny.
 */
export const shortfalls = (councils: readonly NamedCase[], share: number): Result<Shortfalls> =>
  map(
    each(councils, ({ name, question }) =>
      map(
        all({
          plan: outcomeOf(question),
          partly: andThen(delivered.change(question, share), outcomeOf),
        }),
        ({ plan, partly }) => ({
          name,
          asIs: plan.total.asIs,
          planned: plan.total.cost,
          paid: partly.total.cost,
          extra: subtract(partly.total.cost, plan.total.cost),
          saving: partly.total.saving,
        }),
      ),
    ),
    (rows) => ({ councils: rows, together: rows.reduce(addedUp, NOTHING) }),
  );

const NOTHING = {
  asIs: 0 as Pence,
  planned: 0 as Pence,
  paid: 0 as Pence,
  extra: 0 as Pence,
  saving: 0 as Pence,
};

const addedUp = (sum: Shortfalls['together'], row: Shortfall): Shortfalls['together'] => ({
  asIs: add(sum.asIs, row.asIs),
  planned: add(sum.planned, row.planned),
  paid: add(sum.paid, row.paid),
  extra: add(sum.extra, row.extra),
  saving: add(sum.saving, row.saving),
});
