import fc from 'fast-check';
import type { Game } from '../../../src/model/sharing/game';
import type { MethodInputs } from '../../../src/model/sharing/methodInputs';
import { type MethodName, methods } from '../../../src/model/sharing/methods';
import { sharesAsNumbers, type Shares } from '../../../src/model/sharing/shares';
import { runToEnd } from '../../../src/model/work';
import { value } from '../value';

const NAMES = Array.from('ABCDEFGHIJKLMNOPQRSTUVWX');

/** A game of whole pence, every coalition quoted, from what each coalition's members cost together. */
export function gameOf(n: number, cost: (members: readonly number[]) => number): Game {
  const costs = Float64Array.from({ length: 2 ** n }, (_, coalition) =>
    coalition === 0
      ? 0
      : cost(
          Array.from({ length: n }, (__, council) => council).filter((council) => (coalition >> council) & 1),
        ),
  );
  return { councils: NAMES.slice(0, n), costs, quoted: 'all' };
}

/** From costs by the letters of the coalitions: { A: 6, B: 9, AB: 13 }. */
export function gameOfLetters(costs: Readonly<Record<string, number>>, n: number): Game {
  return gameOf(n, (members) => {
    const letters = members.map((council) => NAMES[council]).join('');
    const cost = costs[letters];
    if (cost === undefined) throw new Error(`no cost for ${letters}`);
    return cost;
  });
}

export const outcome = (method: MethodName, game: Game, given: MethodInputs = {}) =>
  runToEnd(methods[method].share(game, given));

export const sharesBy = (method: MethodName, game: Game, given: MethodInputs = {}): Shares =>
  value(outcome(method, game, given));

/** Unrounded, in pence. */
export const unrounded = (method: MethodName, game: Game, given: MethodInputs = {}): number[] =>
  sharesAsNumbers(sharesBy(method, game, given));

/** Numbers that look random and are the same every time. */
export function draws(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Families of games: what a coalition costs, given something drawn for each council and the number drawn for each coalition. */
export const families: Readonly<Record<string, (draw: (below: number) => number, n: number) => Game>> = {
  'any costs': (draw, n) => gameOf(n, (members) => 1 + draw(1000 * members.length)),
  'few different costs': (draw, n) => gameOf(n, () => 100 * (1 + draw(3))),
  additive: (draw, n) => {
    const each = Array.from({ length: n }, () => 1 + draw(5) * 100);
    return gameOf(n, (members) => members.reduce((sum, council) => sum + (each[council] ?? 0), 0));
  },
  symmetric: (draw, n) => {
    const bySize = Array.from({ length: n + 1 }, (_, size) => size * 50 + draw(200));
    return gameOf(n, (members) => bySize[members.length] ?? 0);
  },
  airport: (draw, n) => {
    const each = Array.from({ length: n }, () => 1 + draw(5) * 100);
    return gameOf(n, (members) => Math.max(...members.map((council) => each[council] ?? 0)));
  },
  'whole vehicles': (draw, n) => {
    const loads = Array.from({ length: n }, () => 1 + draw(9));
    return gameOf(
      n,
      (members) => 500 * Math.ceil(members.reduce((sum, council) => sum + (loads[council] ?? 0), 0) / 7),
    );
  },
  concave: (draw, n) => {
    const each = Array.from({ length: n }, () => 20 + draw(900));
    return gameOf(n, (members) =>
      Math.round(1000 + 40 * Math.sqrt(members.reduce((sum, council) => sum + (each[council] ?? 0), 0))),
    );
  },
  'empty core': (draw, n) =>
    gameOf(n, (members) => 100 + 10 * draw(3) + (members.length === n ? 90 * n : 20 * members.length)),
};

/** So many games of 2 to `most` councils, of every family in turn. */
export function* manyGames(count: number, most: number): Generator<{ family: string; game: Game }> {
  const names = Object.keys(families);
  for (let seed = 0; seed < count; seed++) {
    const family = names[seed % names.length] ?? '';
    const draw = draws(seed);
    const game = families[family]?.(draw, 2 + draw(most - 1));
    if (game) yield { family, game };
  }
}

/** The same for properties. */
export const anyGame = (most: number): fc.Arbitrary<Game> =>
  fc
    .tuple(fc.constantFrom(...Object.values(families)), fc.integer(), fc.integer({ min: 2, max: most }))
    .map(([family, seed, n]) => family(draws(seed), n));

/** Of a family, so many councils, drawn from a seed. */
export function gameOfFamily(name: string, n: number, seed: number): Game {
  const make = families[name];
  if (!make) throw new Error(`no family ${name}`);
  return make(draws(seed), n);
}
