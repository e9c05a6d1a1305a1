import { Decimal } from '../../money/decimal';
import {
  isTooLarge,
  type OrNotKnown,
  notKnown,
  type Pence,
  subtractKnown,
  sumKnown,
} from '../../money/units';
import { fail, ok, type Result } from '../../result';
import { type Course, courses } from '../scenario';

type Prices = 'cash' | 'real';

/** A council's cost on each of the three courses. `alone` above all is often not known. */
export interface Costs<P extends Prices = 'cash'> {
  /** What the council spends now. */
  readonly asIs: OrNotKnown<Pence<P>>;
  /** What it would pay if it bought the same service by itself. */
  readonly alone: OrNotKnown<Pence<P>>;
  /** What it pays in the joint contract. */
  readonly joint: OrNotKnown<Pence<P>>;
}

export interface CouncilCosts extends Costs {
  readonly name: string;
}

/** The costs and what follows from them. Each figure is known only if all that it is made from is known. */
export interface Comparison<P extends Prices = 'cash'> extends Costs<P> {
  readonly saving: OrNotKnown<Pence<P>>;
  /** The saving as a share of as-is. */
  readonly savingShare: OrNotKnown<number>;
  readonly aloneSaving: OrNotKnown<Pence<P>>;
  /** What joining saves against going alone. */
  readonly gain: OrNotKnown<Pence<P>>;
}

/** Compares a council's costs, or a total of several. */
export function compare<P extends Prices>(costs: Costs<P>): Comparison<P> {
  const { asIs, alone, joint } = costs;
  const saving = subtractKnown(asIs, joint);
  return {
    asIs,
    alone,
    joint,
    saving,
    savingShare: shareOf(saving, asIs),
    aloneSaving: subtractKnown(asIs, alone),
    gain: subtractKnown(alone, joint),
  };
}

/** Costs of councils or of years added up. A total is known only if every part is. */
export const totalCosts = <P extends Prices>(parts: readonly Costs<P>[]): Costs<P> => ({
  asIs: sumKnown(parts.map(({ asIs }) => asIs)),
  alone: sumKnown(parts.map(({ alone }) => alone)),
  joint: sumKnown(parts.map(({ joint }) => joint)),
});

/** An object with the result of `of` for each course. The cast is because `fromEntries` forgets the keys. */
export const mapCourses = <T>(of: (course: Course) => T) =>
  Object.fromEntries(courses.map((course) => [course, of(course)])) as Record<Course, T>;

/** The total of all councils, or a problem where it is too large to be exact. */
export function checkedTotal(councils: readonly Costs[]): Result<Costs> {
  const total = totalCosts(councils);
  for (const figure of courses) {
    const cost = total[figure];
    if (cost !== notKnown && isTooLarge(cost)) return fail({ code: 'too large', at: { figure } });
  }
  return ok(total);
}

/** What a cost saves against what is spent now, as a share of what is spent now. */
export const savedShare = (now: OrNotKnown<Pence>, then: OrNotKnown<Pence>): OrNotKnown<number> =>
  shareOf(subtractKnown(now, then), now);

const shareOf = (part: OrNotKnown<number>, whole: OrNotKnown<number>): OrNotKnown<number> =>
  part === notKnown || whole === notKnown || whole <= 0 ? notKnown : new Decimal(part).div(whole).toNumber();
