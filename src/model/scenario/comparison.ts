import { Decimal } from '../money/decimal';
import { isTooLarge, type Known, notKnown, type Pence, subtractKnown, sumKnown } from '../money/units';
import { fail, ok, type Result } from '../result';

/** A council's yearly cost on each of three courses. `alone`, above all, may not be known. */
export interface Costs {
  /** What the council spends now. */
  readonly asIs: Known<Pence>;
  /** What it would pay if it bought the same service by itself. */
  readonly alone: Known<Pence>;
  /** What it pays in the joint contract. */
  readonly joint: Known<Pence>;
}

export interface CouncilCosts extends Costs {
  readonly name: string;
}

/** The costs and what follows from them; each is known only when all that it needs is known. */
export interface Comparison extends Costs {
  readonly saving: Known<Pence>;
  /** The saving as a share of as-is. */
  readonly savingShare: Known<number>;
  readonly aloneSaving: Known<Pence>;
  /** What joining saves against going alone. */
  readonly gain: Known<Pence>;
}

export function compare(costs: Costs): Comparison {
  const { asIs, alone, joint } = costs;
  const saving = subtractKnown(asIs, joint);
  return {
    asIs,
    alone,
    joint,
    saving,
    savingShare: share(saving, asIs),
    aloneSaving: subtractKnown(asIs, alone),
    gain: subtractKnown(alone, joint),
  };
}

/** Costs added up, of councils or of years: a total is known when every part of it is. */
export const together = (parts: readonly Costs[]): Costs => ({
  asIs: sumKnown(parts.map(({ asIs }) => asIs)),
  alone: sumKnown(parts.map(({ alone }) => alone)),
  joint: sumKnown(parts.map(({ joint }) => joint)),
});

/** A total of all councils, where it is small enough to be exact. */
export function checkedTotal(councils: readonly Costs[]): Result<Costs> {
  const total = together(councils);
  for (const figure of ['asIs', 'alone', 'joint'] as const) {
    const cost = total[figure];
    if (cost !== notKnown && isTooLarge(cost)) return fail({ code: 'too large', at: { figure } });
  }
  return ok(total);
}

const share = (part: Known<Pence>, whole: Known<Pence>): Known<number> =>
  part === notKnown || whole === notKnown || whole === 0 ? notKnown : new Decimal(part).div(whole).toNumber();
