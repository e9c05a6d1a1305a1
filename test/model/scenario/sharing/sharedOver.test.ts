import { appraiseMonths } from '../../../../src/model/scenario/outcome/appraise';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import { sharedOver } from '../../../../src/model/scenario/sharing/sharedOver';
import { value } from '../../value';

const even = [penceFromPounds(1_625_000), penceFromPounds(2_125_000)];

test('in the first year it is the shares themselves', () => {
  const { councils, together } = value(sharedOver(exampleScenario(), even, [0, 12], 'cash'));
  expect(councils.map(({ joint }) => joint)).toEqual(even);
  expect(together.joint).toBe(penceFromPounds(3_750_000));
  expect(councils.map(({ gain }) => gain)).toEqual([penceFromPounds(125_000), 'not known']);
});

test('over the term they follow the price: 3% a year from the fourth year on', () => {
  const { councils } = value(sharedOver(exampleScenario(), even, [0, 108], 'cash'));
  const yearly = Array.from({ length: 9 }, (_, year) => 1_625_000 * 1.03 ** Math.max(0, year - 2));
  const whole = yearly.reduce((sum, charge) => sum + charge, 0);
  expect(Number(councils[0]?.joint) / 100).toBeCloseTo(whole, 1);
});

test.each([exampleScenario(), illustration()])(
  'the split that was agreed comes to the joint costs of the comparison, in every kind of money',
  (scenario) => {
    const agreed = scenario.councils.map(({ joint }) => Number(joint.value) as never);
    const worked = value(outcome(scenario));
    const cash = value(sharedOver(scenario, agreed, [0, 108], 'cash'));
    expect(cash.councils.map(({ joint }) => joint)).toEqual(
      worked.byTerm.councils.map(({ total }) => total.joint),
    );
    const { real, discounted } = value(appraiseMonths(scenario, worked, [0, 60]));
    for (const [basis, stated] of [
      ['real', real],
      ['present value', discounted],
    ] as const)
      expect(value(sharedOver(scenario, agreed, [0, 60], basis)).together).toEqual(stated.together.total);
  },
);
