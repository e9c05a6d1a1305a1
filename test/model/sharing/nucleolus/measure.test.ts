import { largestCost, slackMeasure } from '../../../../src/model/sharing/nucleolus/measure';

test('the largest cost is the one farthest from nought that is known, wherever it stands', () => {
  expect(largestCost(Float64Array.of(0, 5, -9, Infinity, 3))).toBe(9);
  expect(largestCost(Float64Array.of(0, 12, 5, 4))).toBe(12);
  // Nobody's cost is none of theirs.
  expect(largestCost(Float64Array.of(99, 1, 2, 7))).toBe(7);
});

test.each([
  ['slack', 1, 1],
  ['slack per council', 2, 1],
  ['slack per pound', 40, 70],
] as const)('a %s is counted by what the coalition weighs', (name, weight, unit) => {
  const by = slackMeasure(name, Float64Array.of(0, 30, 20, 40, 10, 50, 60, 70));
  expect([by.weight(3), by.unit]).toEqual([weight, unit]);
});
