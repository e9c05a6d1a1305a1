import { exampleScenario } from '../src/model/scenario/document/example';
import { planModel } from '../src/workbook/plan/model';
import { quickest, slow, type Target } from './ratios';

/** A question of thirty-three councils. */
export const thirtyThree = () => {
  const { councils, ...rest } = exampleScenario();
  const [council] = councils;
  if (!council) throw new Error('the example has changed');
  return {
    ...rest,
    councils: Array.from({ length: 33 }, (_, place) => ({ ...council, name: `Borough ${place + 1}` })),
  };
};

/** The plan as text: every cell, name and look of it gone through once. */
const asText = () => JSON.stringify(planned);
const planned = planModel([thirtyThree()]);

export async function sheets(): Promise<Target[]> {
  const times = await quickest({ plan: () => planModel([thirtyThree()]), asText }, slow);
  return [
    {
      work: 'the eight sheets of thirty-three councils planned, against writing the plan as text',
      ratio: times.plan / times.asText,
      target: 40,
      sense: 'at most',
    },
  ];
}
