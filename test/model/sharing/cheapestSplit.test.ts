import { atFloors, cheapestSplits, partsOf, quotedCosts } from '../../../src/model/sharing/cheapestSplit';
import { alone, everyone, type Game, sizeOf } from '../../../src/model/sharing/game';
import { runToEnd, runUntil } from '../../../src/model/work';
import { gameOf } from './games';

/** Councils at 100 each alone, and some groups at these costs; what is not quoted is the sum of its councils. */
const quoted = (n: number, groups: readonly (readonly [number, number])[]): Game => {
  const { councils, costs } = gameOf(n, (members) => 100 * members.length);
  for (const [coalition, cost] of groups) costs[coalition] = cost;
  const each = councils.map((_, council) => alone(council));
  return { councils, costs, quoted: new Set([...each, ...groups.map(([coalition]) => coalition)]) };
};

test('parts are the quotes of a cheapest split, as many as it takes', () => {
  const parts = (game: Game, coalition: number) => {
    const known = quotedCosts(game);
    return partsOf(coalition, known, runToEnd(cheapestSplits(game.councils.length, known)));
  };
  expect(parts(quoted(4, [[15, 500]]), 15)).toEqual([1, 2, 4, 8]);
  const pairs = quoted(5, [
    [0b00011, 150],
    [0b01100, 140],
    [0b11111, 500],
  ]);
  expect(parts(pairs, 0b11111)).toEqual([0b00011, 0b01100, 0b10000]);
  expect(parts(pairs, 0b01101)).toEqual([0b00001, 0b01100]);
});

test('fifteen councils are split in slices, whose work shows', () => {
  const [first, last] = [0xff, 0x7f00];
  const game = quoted(15, [
    [first, 700],
    [last, 650],
    [everyone(15), 1400],
  ]);
  const work = cheapestSplits(15, quotedCosts(game));
  const seen: number[] = [];
  let stage = runUntil(work, () => true);
  for (; !stage.done; stage = runUntil(work, () => true)) seen.push(stage.progress);
  expect(seen).toEqual([0, 0.5]);
  const astray = Array.from(stage.value.cost.keys()).filter((coalition) => {
    const saved = ((coalition & first) === first ? 100 : 0) + ((coalition & last) === last ? 50 : 0);
    return stage.value.cost[coalition] !== 100 * sizeOf(coalition) - saved;
  });
  expect(astray).toEqual([]);
});

test('a group costs at least what all do less what the others would pay alone, and what a group within it does', () => {
  const game = quoted(4, [
    [0b0011, 190],
    [0b1111, 380],
  ]);
  expect([...atFloors(game)]).toEqual([0, 0.25, 0.5, 0.75]);
  const floors = runToEnd(atFloors(game)).costs;
  expect([0b0101, 0b0111, 0b1100, 0b1111].map((coalition) => floors[coalition])).toEqual([
    180, 280, 180, 380,
  ]);
  const cheap = runToEnd(
    atFloors({ ...game, costs: game.costs.map((cost, coalition) => (coalition === 15 ? 250 : cost)) }),
  ).costs;
  expect([0b0101, 0b0111, 0b1100, 0b1111].map((coalition) => cheap[coalition])).toEqual([100, 190, 100, 250]);
});
