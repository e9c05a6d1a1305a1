import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import { type Known, notKnown, type Pence, subtractKnown } from '../money/units';
import { type FigurePath, figureAt, figuresOf } from './figures';
import type { Outcome } from './outcome';
import { TOGETHER } from './names';
import { same } from './same';
import { type Course, courses, type Figure, type Scenario } from './scenario';

/** What one council, or all together, come to over the whole term in another scenario less in this one. */
export interface CourseDifference extends Readonly<Record<Course | 'saving', Known<Pence>>> {
  readonly name: string;
}

/** The differences of every council that both scenarios have, by its name, and of each scenario's total. */
export function differences(from: Outcome, to: Outcome): CourseDifference[] {
  const own = new Map(from.byTerm.councils.map((council) => [council.name, council.total]));
  const rows = to.byTerm.councils.flatMap(({ name, total }) => {
    const before = own.get(name);
    return before ? [{ name, before, after: total }] : [];
  });
  return [...rows, { name: TOGETHER, before: from.wholeTerm, after: to.wholeTerm }].map(
    ({ name, before, after }) => ({
      name,
      ...(Object.fromEntries(
        ([...courses, 'saving'] as const).map((part) => [part, subtractKnown(after[part], before[part])]),
      ) as Record<Course | 'saving', Known<Pence>>),
    }),
  );
}

/** Terms of unlike lengths, whose totals are therefore of unlike things. */
export interface UnlikeTerms {
  readonly from: number;
  readonly to: number;
  /** What a year of joint costs on average there less what one costs here. */
  readonly aYear: Known<Pence>;
}

export function unlikeTerms(here: Outcome, there: Outcome): UnlikeTerms | undefined {
  const [from, to] = [here.contract.years.length, there.contract.years.length];
  if (from === to) return undefined;
  const [before, after] = [here.wholeTerm.joint, there.wholeTerm.joint];
  const aYear =
    before === notKnown || after === notKnown
      ? notKnown
      : roundPence(new Decimal(after).div(to).minus(new Decimal(before).div(from)));
  return { from, to, aYear };
}

/** A figure that two scenarios do not agree on: nothing where one of them does not have it. */
export interface FigureDifference {
  readonly path: FigurePath;
  /** The scenario by whose councils the path counts. */
  readonly of: Scenario;
  readonly before: Figure<unknown> | undefined;
  readonly after: Figure<unknown> | undefined;
}

/** Every figure whose value differs. Councils are matched by name, in whatever order they stand. */
export function figureDifferences(from: Scenario, to: Scenario): FigureDifference[] {
  const changed = figuresOf(from).flatMap(({ path, figure }): FigureDifference[] => {
    const there = pathInOther(path, from, to);
    const after = there && figureAt(to, there);
    return after && same(figure.value, after.value) ? [] : [{ path, of: from, before: figure, after }];
  });
  const added = figuresOf(to).flatMap(({ path, figure }): FigureDifference[] => {
    const there = pathInOther(path, to, from);
    return there && figureAt(from, there) ? [] : [{ path, of: to, before: undefined, after: figure }];
  });
  return [...changed, ...added];
}

/** The same figure's path in another scenario, where it has the council. */
export function pathInOther(path: FigurePath, own: Scenario, other: Scenario): FigurePath | undefined {
  if (path[0] !== 'councils') return path;
  const name = own.councils[path[1]]?.name;
  const place = other.councils.findIndex((council) => council.name === name);
  const [list, , ...rest] = path;
  return place < 0 ? undefined : ([list, place, ...rest] as unknown as FigurePath);
}
