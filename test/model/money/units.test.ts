import {
  exact,
  notKnown,
  type Pence,
  pence,
  type Rate,
  rate,
  subtract,
  subtractKnown,
  sum,
  sumKnown,
} from '../../../src/model/money/units';

test('pence are whole and never minus nought', () => {
  expect(() => pence(0.5)).toThrow('An amount is not a whole number of pence.');
  expect(() => pence(2 ** 53)).toThrow(RangeError);
  expect(Object.is(pence(-0), 0)).toBe(true);
});

test('a sum or a difference is known when all its parts are', () => {
  const [one, two] = [pence(1), pence(2)];
  expect(sumKnown([one, two])).toBe(3);
  expect(sumKnown([one, notKnown])).toBe(notKnown);
  expect(subtractKnown(two, one)).toBe(1);
  expect(subtractKnown(notKnown, one)).toBe(notKnown);
  expect(subtractKnown(one, notKnown)).toBe(notKnown);
});

test('a rate stands for the decimal it prints as', () => {
  expect(exact(rate(0.025)).toString()).toBe('0.025');
});

/** Checked by the compiler: each marked line mixes what must not mix. */
export function unitsThatDoNotMix(cash: Pence, real: Pence<'real'>, growth: Rate, plain: number) {
  // @ts-expect-error cash and real amounts
  subtract(cash, real);
  // @ts-expect-error nor in a list
  sum([cash, real]);
  // @ts-expect-error a rate is no amount
  sum([cash, growth]);
  // @ts-expect-error a plain number is no amount: it may be pounds
  subtract(cash, plain);
  // @ts-expect-error an amount is no rate
  exact(cash);
}
