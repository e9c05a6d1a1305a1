import fc from 'fast-check';
import { scaleLinear } from 'd3-scale';
import { linear } from '../../src/taskpane/charts/linear';

test('numbers are placed where d3 places them, and in the middle of a domain that has no length', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const ends = fc.tuple(number, number);
  fc.assert(
    fc.property(ends, ends, number, ([from, to], range, value) => {
      const domain: [number, number] = [Math.min(from, to), Math.max(from, to)];
      expect(linear(domain, range)(value)).toBe(scaleLinear().domain(domain).range(range)(value));
    }),
  );
  expect(linear([5, 5], [0, 10])(5)).toBe(5);
});
