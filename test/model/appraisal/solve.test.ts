import fc from 'fast-check';
import { lastThatHolds, lastWholeThatHolds } from '../../../src/model/appraisal/solve';

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
});
