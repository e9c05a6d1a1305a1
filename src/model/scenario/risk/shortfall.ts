import { type OrNotKnown, type Pence, subtractKnown } from '../../money/units';
import { all, map, type Result } from '../../result';
import { outcome } from '../outcome/outcome';
import type { Scenario } from '../scenario';
import { withDelivered } from './drivers';

/** What one council, or all together, pay over the term when only part of the saving is delivered. */
export interface Shortfall {
  /** What was planned to be paid, and what is paid. */
  readonly planned: OrNotKnown<Pence>;
  readonly paid: OrNotKnown<Pence>;
  /** What is paid more than planned; negative where more is saved than planned. */
  readonly extra: OrNotKnown<Pence>;
  /** What is left of the saving. */
  readonly saving: OrNotKnown<Pence>;
}

export interface Shortfalls {
  readonly councils: readonly (Shortfall & { readonly name: string })[];
  readonly together: Shortfall;
}

/**
 * What councils pay when only a share of each one's first-year saving is delivered, other costs included: the
 * scenario's comparison, and that of the scenario in which the rest stays a joint cost.
 */
export const shortfalls = (scenario: Scenario, share: number): Result<Shortfalls> =>
  map(
    all({ plan: outcome(scenario), partly: outcome(withDelivered(scenario, share)) }),
    ({ plan, partly }) => {
      const [before, after] = [plan.byContractYear, partly.byContractYear];
      return {
        councils: after.councils.map(({ name, total }, index) => ({
          name,
          ...between((before.councils[index] ?? before.together).total, total),
        })),
        together: between(before.together.total, after.together.total),
      };
    },
  );

type Paid = Readonly<Record<'joint' | 'saving', OrNotKnown<Pence>>>;

const between = ({ joint: planned }: Paid, { joint: paid, saving }: Paid): Shortfall => ({
  planned,
  paid,
  extra: subtractKnown(paid, planned),
  saving,
});
