import { everyone, type Game } from '../../../src/model/sharing/game';
import { subgame } from '../../../src/model/sharing/subgame';
import { gameOf } from './games';

// What each coalition costs says who is in it.
const five: Game = gameOf(5, (members) => members.reduce((sum, council) => sum + 10 ** council, 0));

test('of some councils keeps their order, their names and what their groups cost', () => {
  const some = subgame(five, 0b10110);
  expect(some.councils).toEqual([1, 2, 4].map((place) => five.councils[place]));
  expect([...some.costs]).toEqual([0, 10, 100, 110, 10_000, 10_010, 10_100, 10_110]);
  expect(some.quoted).toBe('all');
});

test('of all of them is the game', () => {
  expect(subgame(five, everyone(5))).toEqual(five);
});

test('knows which groups somebody priced', () => {
  const quoted = new Set([0b00001, 0b00010, 0b00110, 0b10010, 0b11111]);
  expect(subgame({ ...five, quoted }, 0b10110).quoted).toEqual(new Set([0b001, 0b011, 0b101]));
});
