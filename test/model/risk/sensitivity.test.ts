import { savingOf } from '../../../src/model/risk/case';
import { asIs, extension, indexation, price } from '../../../src/model/risk/drivers';
import { sensitivity } from '../../../src/model/risk/sensitivity';
import { value } from '../value';
import { example } from './example';

test('sensitivity is largest first and by exact schedules; low and high may be either way round', () => {
  const swings = value(
    sensitivity(example, savingOf, [
      { driver: price, low: -0.1, high: 0.1 },
      { driver: indexation, low: 0.01, high: -0.01 },
      { driver: asIs, low: -0.1, high: 0.1 },
      { driver: extension, low: 0, high: 1 },
    ]),
  );
  expect(swings.map(({ name, swing }) => [name, swing / 100])).toEqual([
    ['As-is', 10_350_000],
    ['Price', 7_246_846.64],
    ['Extension', 5_856_641.82],
    ['Indexation', 1_740_041.62],
  ]);
  expect(swings[3]?.savingAtLow).toBeLessThan(swings[3]?.savingAtHigh ?? 0);
});
