import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import { type OrNotKnown, notKnown, type Pence, pence, subtractKnown } from '../money/units';
import { type FigurePath, figureAt, figuresOf } from './figures';
import { indexOfGroup } from './sharing/groupCosts';
import { likenessOf, matched } from './merge/lists';
import { nameKey, sameName, TOGETHER } from './names';
import { same } from './same';
import { type Course, courses, type Figure, type Scenario } from './scenario';

/** What a scenario costs and saves over some years, council by council and together. */
export interface CostsOver {
  readonly councils: readonly (Costs & { readonly name: string })[];
  readonly together: Costs;
}
type Costs = Readonly<Record<Course | 'saving', OrNotKnown<Pence>>>;

/** The difference of one council, or of all together: another scenario's costs less this one's. */
export interface CourseDifference extends Costs {
  readonly name: string;
  /** Which scenario has the council, where only one has. In the other its costs count as nought. */
  readonly only?: 'from' | 'to';
}

const nought: Costs = { asIs: pence(0), alone: pence(0), joint: pence(0), saving: pence(0) };

/** The differences of every council, matched by name, and of the totals, to which they add up. */
export function differences(from: CostsOver, to: CostsOver): CourseDifference[] {
  const own = new Map(from.councils.map((council) => [nameKey(council.name), council]));
  const there = new Set(to.councils.map(({ name }) => nameKey(name)));
  const gone = from.councils.filter(({ name }) => !there.has(nameKey(name)));
  return [
    ...to.councils.map((after) => {
      const before = own.get(nameKey(after.name));
      return {
        name: after.name,
        ...differenceOf(after, before ?? nought),
        ...(!before && { only: 'to' as const }),
      };
    }),
    ...gone.map((before) => ({ name: before.name, ...differenceOf(nought, before), only: 'from' as const })),
    { name: TOGETHER, ...differenceOf(to.together, from.together) },
  ];
}

const differenceOf = (after: Costs, before: Costs) =>
  Object.fromEntries(
    ([...courses, 'saving'] as const).map((part) => [part, subtractKnown(after[part], before[part])]),
  ) as Costs;

/** A number of years and what is paid jointly, or saved, in all of them. */
export interface AmountOver {
  readonly years: number;
  readonly amount: OrNotKnown<Pence>;
}

/** The average amount of a year there less that of a year here. */
export const aYearMore = (here: AmountOver, there: AmountOver): OrNotKnown<Pence> =>
  here.amount === notKnown || there.amount === notKnown
    ? notKnown
    : roundPence(new Decimal(there.amount).div(there.years).minus(new Decimal(here.amount).div(here.years)));

/** A figure that differs between two scenarios; undefined in a scenario that does not have it. */
export interface FigureDifference {
  readonly path: FigurePath;
  /** The scenario whose indices the path has. */
  readonly of: Scenario;
  readonly before: Figure<unknown> | undefined;
  readonly after: Figure<unknown> | undefined;
}

/**
 * Every figure whose value differs. Nothing is matched by its index: councils are matched by name, groups by their
 * councils' names.
 */
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

/** The path of the same figure in another scenario; undefined where that has no such council, group or item. */
export function pathInOther(path: FigurePath, own: Scenario, other: Scenario): FigurePath | undefined {
  if (path[0] === 'coalitions') {
    const names = own.coalitions[path[1]]?.councils ?? [];
    const index = indexOfGroup(
      other,
      names.map((name) => other.councils[indexOfCouncil(other, name)]?.name ?? name),
    );
    return index < 0 ? undefined : ['coalitions', index, 'cost'];
  }
  if (path[0] !== 'councils') return path;
  const council = own.councils[path[1]];
  const otherIndex = indexOfCouncil(other, council?.name ?? '');
  const there = other.councils[otherIndex];
  if (!council || !there) return undefined;
  if (path[2] !== 'otherCosts' && path[2] !== 'keys') {
    const [list, , ...rest] = path;
    // The same kind of path with another council's index, which TypeScript cannot follow through the spread.
    return [list, otherIndex, ...rest] as unknown as FigurePath;
  }
  const likeness = likenessOf(`councils.${path[2]}`);
  const at = likeness && matched(likeness, there[path[2]], council[path[2]])[path[3]];
  return at === undefined ? undefined : ['councils', otherIndex, path[2], at, 'amount'];
}

const indexOfCouncil = ({ councils }: Scenario, wanted: string) =>
  councils.findIndex(({ name }) => sameName(name, wanted));
