import fc from 'fast-check';
import { highestRate, lastThatHolds, lastWholeThatHolds } from '../../../src/model/appraisal/solve';
import { limits } from '../../../src/model/limits';

describe('solving', () => {
  test('halving ends at the last number that holds, whichever side it lies', () => {
    expect(lastThatHolds((x) => x <= Math.PI, 0, 10, 1e-12)).toBeCloseTo(Math.PI, 11);
    expect(lastThatHolds((x) => x >= Math.PI, 10, 0, 1e-12)).toBeCloseTo(Math.PI, 11);
  });

  test('whole numbers are met exactly', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), (from, width, place) => {
        const last = from + (place % width);
        expect(lastWholeThatHolds((x) => x <= last, from, from + width)).toBe(last);
        expect(lastWholeThatHolds((x) => x >= last + 1, from + width, from)).toBe(last + 1);
      }),
    );
  });

  test('halving stops as soon as it is near enough, and where no number lies between', () => {
    const asked: number[] = [];
    const holds = (x: number) => asked.push(x) > 0 && x <= 5;
    expect(lastThatHolds(holds, 0, 8, 1)).toBe(5);
    expect(asked).toEqual([4, 6, 5]);
    // Half way between two neighbours a double rounds to the one or to the other.
    const [one, next, third] = [1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON];
    expect(lastThatHolds((x) => x <= one, one, next, 0)).toBe(one);
    expect(lastThatHolds((x) => x <= next, next, third, 0)).toBe(next);
  });

  test('the highest rate that saves is found on either side of nought, and is nought where that is it', () => {
    expect(highestRate((at) => at <= 0.0738)).toBeCloseTo(0.0738, 14);
    expect(highestRate((at) => at <= -0.0738)).toBeCloseTo(-0.0738, 14);
    expect(highestRate((at) => at <= 0)).toBe(0);
    expect(highestRate((at) => at <= 0.0738, 0.01)).toBeGreaterThan(0.06);
  });

  test('a saving at the highest rate there may be is there always, and one below the lowest never', () => {
    const { lowest, highest } = limits.rise;
    expect(highestRate((at) => at <= highest)).toBe('always saves');
    expect(highestRate((at) => at < highest)).toBeCloseTo(highest, 12);
    expect(highestRate((at) => at <= lowest)).toBeCloseTo(lowest, 14);
    expect(highestRate((at) => at < lowest)).toBe('never saves');
  });
});
