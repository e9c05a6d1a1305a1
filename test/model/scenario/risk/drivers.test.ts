import { notKnown, rate } from '../../../../src/model/money/units';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { asIsMoved, rateMoved } from '../../../../src/model/scenario/risk/drivers';
import type { Scenario } from '../../../../src/model/scenario/scenario';

const example = exampleScenario();
const [bromley] = example.councils;

test('one rate for all years is moved by points, and no lower than all of the price', () => {
  expect(rateMoved(example, 0.03)).toBe(0.06);
  expect(rateMoved(example, -2)).toBe(-1);
});

test('rates of years are moved by points too, and told by the average of those at which the price is reviewed', () => {
  const { contract } = example;
  // The first three years are fixed; the six after them are reviewed.
  const rates = [0.9, 0.9, 0.9, 0.01, 0.02, 0.03, 0.04, 0.05, 0.0625].map(rate);
  const indexation = { ...contract.indexation, value: { kind: 'by year', rates } };
  const byYear = { ...example, contract: { ...contract, indexation } } as Scenario;
  // (1 + 2 + 3 + 4 + 5 + 6.25)% ÷ 6 is 3.5416…%, told to a hundredth of a percent.
  expect(rateMoved(byYear, 0)).toBe(0.0354);
  expect(rateMoved(byYear, 0.03)).toBe(0.0654);
});

test('an index that ends before the reviews do has no rate to move', () => {
  const { contract } = example;
  const index = { name: 'Own', first: 0, levels: [100] };
  const indexation = {
    ...contract.indexation,
    value: { kind: 'index', blend: [{ weight: rate(1), index }] },
  };
  expect(rateMoved({ ...example, contract: { ...contract, indexation } } as never, 0.03)).toBeUndefined();
});

test('what a council spends is moved by a part of itself, where it is known', () => {
  expect(asIsMoved(example, 'Bromley', -0.1)).toBe(Math.round((bromley?.asIs.value as number) * 0.9));
  expect(asIsMoved(example, 'Bexley', -0.1)).toBe(notKnown);
  expect(asIsMoved(example, undefined, -0.1)).toBe(notKnown);
});
