import { sizeSums, totalsOfSizes } from '../../../../src/model/sharing/methods/sizeSums';
import { sizeOf } from '../../../../src/model/sharing/game';

test.each(Array.from({ length: 14 }, (_, place) => place + 1))(
  'the costs of %d councils are added up by council and size',
  (n) => {
    const costs = Float64Array.from({ length: 2 ** n }, (_, mask) => mask && ((mask * 7919) % 1009) - 200);
    const totals = Array<bigint>(n + 1).fill(0n);
    const sums = Array.from({ length: n }, () => Array<bigint>(n + 1).fill(0n));
    for (const [mask, cost] of costs.entries()) {
      const size = sizeOf(mask);
      if (mask) totals[size] = (totals[size] ?? 0n) + BigInt(cost);
      for (const [council, ofCouncil] of sums.entries())
        if ((mask >> council) & 1) ofCouncil[size] = (ofCouncil[size] ?? 0n) + BigInt(cost);
    }
    expect(sizeSums(n, costs)).toEqual(sums);
    expect(totalsOfSizes(sums)).toEqual(totals);
  },
);

test('sums beyond the digits of a double are exact', () => {
  const costs = Float64Array.from({ length: 2 ** 13 }, (_, mask) => (mask ? 1e13 - 1 : 0));
  expect(totalsOfSizes(sizeSums(13, costs))[6]).toBe(1716n * (10n ** 13n - 1n));
  expect(sizeSums(13, costs)[0]?.[6]).toBe(792n * (10n ** 13n - 1n));
});
