import { everyone, type Game, quotesIn } from '../../../src/model/sharing/game';
import {
  areSameShares,
  sharesAsNumbers,
  exactShares,
  sharesInPence,
  nearlyExactShares,
} from '../../../src/model/sharing/shares';
import { gameOf } from './games';

test('a fraction whose denominator is below nought is the same with both signs turned', () => {
  expect(exactShares([-1n, 7n], -3n)).toEqual(exactShares([1n, -7n], 3n));
});

test('doubles are settled to a millionth of a penny, also below nought', () => {
  const shares = nearlyExactShares([1 / 3, -1 / 3, 1e9 + 0.25]);
  expect(shares).toEqual({
    numerators: [333_333n, -333_333n, 1_000_000_000_250_000n],
    denominator: 1_000_000n,
    exact: false,
  });
  expect(sharesAsNumbers(shares)[2]).toBe(1e9 + 0.25);
  expect(sharesInPence(nearlyExactShares([2.5, 2.5]))).toEqual([3, 2]);
});

test('exact shares are the same where every fraction is, settled ones to a millionth a council', () => {
  expect(areSameShares(exactShares([1n, 2n], 3n), exactShares([2n, 4n], 6n))).toBe(true);
  expect(areSameShares(exactShares([1n, 2n], 3n), exactShares([333_334n, 666_666n], 1_000_000n))).toBe(false);
  const off = (millionths: bigint) =>
    areSameShares(nearlyExactShares([5, 7]), {
      ...nearlyExactShares([5, 7]),
      numerators: [5_000_000n + millionths, 7_000_000n],
    });
  expect([-3n, -2n, 2n, 3n].map(off)).toEqual([false, true, true, false]);
});

test('quotes are counted, all of them where every group has one', () => {
  const game: Game = gameOf(3, () => 1);
  expect(quotesIn(game)).toBe(everyone(3));
  expect(quotesIn({ ...game, quoted: new Set([0b001, 0b111]) })).toBe(2);
});
