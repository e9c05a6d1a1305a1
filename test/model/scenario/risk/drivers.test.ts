import { notKnown, rate } from '../../../../src/model/money/units';
import { exampleScenario } from '../../../../src/model/scenario/example';
import { asIsMoved, rateMoved } from '../../../../src/model/scenario/risk/drivers';
import type { Scenario } from '../../../../src/model/scenario/scenario';

const example = exampleScenario();
const [bromley] = example.councils;

test('one rate for all years is moved by points, and no lower than all of the price', () => {
  expect(rateMoved(example, 0.03)).toBe(0.06);
  expect(rateMoved(example, -2)).toBe(-1);
});

test('rates of years are no one rate', () => {
  const { contract } = example;
  const indexation = { ...contract.indexation, value: { kind: 'by year', rates: [rate(0), rate(0.02)] } };
  expect(rateMoved({ ...example, contract: { ...contract, indexation } } as Scenario, 0.03)).toBeUndefined();
});

test('what a council spends is moved by a part of itself, where it is known', () => {
  expect(asIsMoved(example, 'Bromley', -0.1)).toBe(Math.round((bromley?.asIs.value as number) * 0.9));
  expect(asIsMoved(example, 'Bexley', -0.1)).toBe(notKnown);
  expect(asIsMoved(example, undefined, -0.1)).toBe(notKnown);
});
