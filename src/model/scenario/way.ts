import { type Known, notKnown } from '../money/units';
import type { MethodName } from '../sharing/methods';
import { fullTitle } from '../sharing/titles';
import type { Scenario, WayAmongFewer } from './scenario';

/** A way of sharing a scenario's first-year bill: as the councils agreed, by a method, or by a key they have. */
export type Way =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'method'; readonly method: MethodName }
  | { readonly kind: 'as-is' }
  | { readonly kind: 'key'; readonly key: string };

/**
 * What people call the ways that are no methods. The split of the councils is announced where their savings are. Of
 * two councils an equal gain is called even, or what it is where joining costs more, or neither.
 */
export const wayNames = {
  agreed: 'As agreed',
  announced: 'As announced',
  'as-is': 'By as-is cost',
  key: (key: string) => `By ${key}`,
  even: { gain: 'Even gain', loss: 'Even loss', nought: 'Each its cost alone' },
} as const;

/**
 * The methods among the ways, in their order, after what was agreed, the as-is cost and the keys. Weighted Shapley and
 * Owen are left out: without weights and blocs, which a scenario has none of, they are Shapley again.
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

export const wayAmongFewer = (sharing: WayAmongFewer): Way =>
  sharing === 'agreed' ? { kind: 'agreed' } : { kind: 'method', method: sharing };

/** What a way to share among fewer is called. */
export const amongFewerName = (sharing: WayAmongFewer): string =>
  sharing === 'agreed' ? 'In proportion to what was agreed' : fullTitle(sharing);

export const sameWay = (a: Way, b: Way): boolean => wayId(a) === wayId(b);

/** A way as a word, by which it is chosen and remembered. */
export const wayId = (way: Way): string =>
  way.kind === 'method' ? way.method : way.kind === 'key' ? `key ${way.key}` : way.kind;

/** The keys that every council has a number for, the as-is cost first. */
export function weightedWays({ councils }: Pick<Scenario, 'councils'>): { way: Way; weights: number[] }[] {
  const keys = new Set(councils.flatMap(({ keys: own }) => own.map(({ name }) => name)));
  const found: { way: Way; amounts: Known<number>[] }[] = [
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

/** The amounts, when every one is known. */
export function allKnown<T>(amounts: readonly Known<T>[]): T[] | undefined {
  const known = amounts.filter((amount): amount is T => amount !== notKnown);
  return known.length === amounts.length ? known : undefined;
}
