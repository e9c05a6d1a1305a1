import { notKnown, pence } from '../../../src/model/money/units';
import { seemsInMillions, someDear } from '../../../src/model/scenario/doubt';

const pounds = (amount: number) => pence(amount * 100);

test('a service costs £10,000 a year at least: beside such a cost, one below £100 may be in millions', () => {
  expect([9_999.99, 10_000, 2_000_000].map((amount) => someDear([pounds(amount)]))).toEqual([
    false,
    true,
    true,
  ]);
  expect([0, 1.5, 99.99, 100, 2_000_000].map((amount) => seemsInMillions(pounds(amount)))).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});

test('one dear cost is enough, and what is not known is neither dear nor in millions', () => {
  expect(someDear([pounds(1.5), notKnown, pounds(2_000_000)])).toBe(true);
  expect(someDear([])).toBe(false);
  expect(someDear([notKnown, pounds(1.5)])).toBe(false);
  expect(seemsInMillions(notKnown)).toBe(false);
});
