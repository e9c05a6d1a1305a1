import { alone, type Coalition, everyone, type Game, total } from '../../../src/model/sharing/game';
import { isIndicative } from '../../../src/model/sharing/indicative';
import { type MethodName, methodNames } from '../../../src/model/sharing/methods';
import { gameOf } from './games';

const [A, B, C, D] = [0, 1, 2, 3].map(alone) as [Coalition, Coalition, Coalition, Coalition];
const of = (...members: Coalition[]) => total(members);
/** Four councils, each coalition with a price but these. */
const without = (...unpriced: Coalition[]): Game => ({
  ...gameOf(4, (members) => 10 * members.length),
  quoted: new Set(
    Array.from({ length: everyone(4) }, (_, place) => place + 1).filter((one) => !unpriced.includes(one)),
  ),
});
const pairs = [of(A, B), of(A, C), of(A, D), of(B, C), of(B, D), of(C, D)];
const indicative = (game: Game, groups?: readonly string[]): MethodName[] =>
  methodNames.filter((method) => isIndicative(method, game, { groups }));

const ends: readonly MethodName[] = ['equal', 'proportional', 'equal saving'];
const allButOne: readonly MethodName[] = ['separable', 'alternative cost avoided', 'scrb'];

test('where every group has a price, no method hangs on one that has none', () => {
  expect(indicative(without())).toEqual([]);
  expect(indicative({ ...without(), quoted: 'all' })).toEqual([]);
});

test('without prices of pairs, methods that look at the last to join have all they need', () => {
  const others = methodNames.filter((method) => ![...ends, ...allButOne].includes(method));
  expect(indicative(without(...pairs))).toEqual(others);
});

test.each([
  ['one', [of(A, B, C)]],
  ['every', [of(A, B, C), of(A, B, D), of(A, C, D), of(B, C, D)]],
])(
  'without a price for the others of %s council, only methods of the ends have all they need',
  (_, unpriced) => {
    expect(indicative(without(...unpriced))).toEqual(methodNames.filter((method) => !ends.includes(method)));
  },
);

test.each([
  ['a part of one bloc', ['x', 'x', 'x', ''], of(A, B), true],
  ['a bloc with a part of another', ['x', 'x', 'y', 'y'], of(A, B, C), true],
  ['a bloc with one that has none', ['x', 'x', '', ''], of(A, B, C), true],
  ['parts of two blocs', ['x', 'x', 'y', 'y'], of(A, C), false],
])('Owen shares hang on the price of %s: %j', (_, groups, unpriced, hang) => {
  expect(isIndicative('owen', without(unpriced), { groups })).toBe(hang);
});
