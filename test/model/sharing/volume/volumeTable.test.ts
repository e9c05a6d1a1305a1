import { pence } from '../../../../src/model/money/units';
import { piecewiseCost, costOfVolume } from '../../../../src/model/sharing/volume/priceList';
import { volumeTable } from '../../../../src/model/sharing/volume/volumeTable';

test('a price that leaps at a large volume leaves every cost exact', () => {
  const costs = piecewiseCost({
    fixedCost: pence(7),
    bands: [
      { from: 0, price: 0.0001 },
      { from: 999_999_990, price: 900_000.01 },
    ],
    rule: 'incremental',
  });
  const volumes = [999_999_989, 3, 9];
  const { game, grainsPerPart } = volumeTable(['A', 'B', 'C'], volumes, costs);
  expect(grainsPerPart).toBe(1n);
  expect([...game.costs].map(BigInt)).toEqual(
    Array.from(game.costs, (_, coalition) =>
      costOfVolume(
        costs,
        volumes.reduce((sum, volume, council) => sum + ((coalition >> council) & 1 ? volume : 0), 0),
      ),
    ),
  );
});

test('prices with too many decimals are rounded to a part of a penny that a double holds', () => {
  const costs = piecewiseCost({
    fixedCost: pence(0),
    bands: [{ from: 0, price: 1e6 / 7 }],
    rule: 'all units',
  });
  const { game, grainsPerPart } = volumeTable(['A', 'B'], [2000, 3000], costs);
  expect(grainsPerPart).toBeGreaterThan(1n);
  for (const [coalition, volume] of [0, 2000, 3000, 5000].entries()) {
    const off = costOfVolume(costs, volume) - BigInt(game.costs[coalition] ?? 0) * grainsPerPart;
    expect(off * 2n <= grainsPerPart && off * -2n <= grainsPerPart).toBe(true);
  }
});
