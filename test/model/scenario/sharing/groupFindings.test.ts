import { penceFromPounds } from '../../../../src/model/money/rounding';
import { notKnown } from '../../../../src/model/money/units';
import { groupFindings } from '../../../../src/model/scenario/sharing/groupFindings';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import type { Scenario } from '../../../../src/model/scenario/scenario';
import { runToEnd } from '../../../../src/model/work';
import { value } from '../../value';

const four = illustration();
const priced = (pounds: number): Scenario => ({
  ...four,
  coalitions: four.coalitions.map(({ councils, cost }) =>
    councils.join() === 'Bromley,Lewisham'
      ? { councils, cost: { ...cost, value: penceFromPounds(pounds) } }
      : { councils, cost },
  ),
});

test('the illustration’s groups contradict nothing', () => {
  expect(value(runToEnd(groupFindings(four, 5)))).toEqual({ findings: [], count: 0 });
});

test('a group that costs more than its councils alone is found, by how much', () => {
  // Alone £1.75m and £2.5m.
  expect(value(runToEnd(groupFindings(priced(4_250_000), 5))).count).toBe(0);
  expect(value(runToEnd(groupFindings(priced(4_250_000.01), 5))).findings).toEqual([
    { kind: 'dearer than its parts', coalition: 0b0011, parts: [0b0001, 0b0010], amount: 1 },
  ]);
});

test('nothing is found where a council’s cost alone is not known', () => {
  const [first, ...others] = four.councils;
  if (!first) throw new Error('Bromley');
  const unknown = {
    ...four,
    councils: [{ ...first, alone: { ...first.alone, value: notKnown } }, ...others],
  };
  expect(runToEnd(groupFindings(unknown, 5))).toMatchObject({
    problem: { code: 'not quoted', coalitions: ['Bromley'] },
  });
});
