import { type OrNotKnown, notKnown } from '../../money/units';
import type { MethodName } from '../../sharing/methods';
import { fullTitle } from '../../sharing/titles';
import type { Scenario, WayAmongFewer } from '../scenario';

/** A way of sharing a scenario's first-year bill: as the councils agreed, by a method, by as-is cost, or by a key. */
export type Way =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'method'; readonly method: MethodName }
  | { readonly kind: 'as-is' }
  | { readonly kind: 'key'; readonly key: string };

/**
 * The names of the ways that are not methods. The agreed split is called announced where the councils' savings are. The
 * equal gain of two councils is called an even gain, an even loss where joining costs more, or neither at nought.
 */
export const wayNames = {
  agreed: 'As agreed',
  announced: 'As announced',
  'as-is': 'By as-is cost',
  key: (key: string) => `By ${key}`,
  even: { gain: 'Even gain', loss: 'Even loss', nought: 'Each its cost alone' },
} as const;

/**
 * The methods offered as ways, in order, after the agreed split, the as-is cost and the keys. Weighted Shapley and
 * Owen are left out: a scenario has no weights or blocs, and without them they are the same as Shapley.
 */
export const methodWays = [
  'equal',
  'proportional',
  'shapley',
  'nucleolus',
  'scrb',
  'separable',
  'equal saving',
  'alternative cost avoided',
  'tau',
  'per-capita nucleolus',
  'proportional nucleolus',
  'prenucleolus',
  'banzhaf',
] as const satisfies readonly MethodName[];

/** The way of sharing that a choice for fewer councils stands for. */
export const wayAmongFewer = (sharing: WayAmongFewer): Way =>
  sharing === 'agreed' ? { kind: 'agreed' } : { kind: 'method', method: sharing };

/** The name of a choice for fewer councils. */
export const amongFewerName = (sharing: WayAmongFewer): string =>
  sharing === 'agreed' ? 'In proportion to what was agreed' : fullTitle(sharing);

export const sameWay = (a: Way, b: Way): boolean => wayId(a) === wayId(b);

/** A way as a text, for option lists and settings. */
export const wayId = (way: Way): string =>
  way.kind === 'method' ? way.method : way.kind === 'key' ? `key ${way.key}` : way.kind;

/** The ways by weights that every council has: as-is cost first, then the keys. */
export function weightedWays({ councils }: Pick<Scenario, 'councils'>): { way: Way; weights: number[] }[] {
  const keys = new Set(councils.flatMap(({ keys: own }) => own.map(({ name }) => name)));
  const found: { way: Way; amounts: OrNotKnown<number>[] }[] = [
    { way: { kind: 'as-is' }, amounts: councils.map(({ asIs }) => asIs.value) },
    ...[...keys].map((key) => ({
      way: { kind: 'key', key } as const,
      amounts: councils.map(
        ({ keys: own }) => own.find(({ name }) => name === key)?.amount.value ?? notKnown,
      ),
    })),
  ];
  return found.flatMap(({ way, amounts }) => {
    const weights = allKnown(amounts);
    return weights ? [{ way, weights }] : [];
  });
}

/** The amounts, if every one is known. */
export function allKnown<T>(amounts: readonly OrNotKnown<T>[]): T[] | undefined {
  const known = amounts.filter((amount): amount is T => amount !== notKnown);
  return known.length === amounts.length ? known : undefined;
}
