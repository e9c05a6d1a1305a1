import { openHost } from '../scripts/model/host';
import { writeModel } from '../src/workbook';
import type { Target } from './ratios';
import { thirtyThree } from './sheets';

const TIMES = 3;

/** What takes somebody's time: the same code as in Excel writes the sheets, and all of them are calculated. */
export async function writing(): Promise<Target[]> {
  const seconds: number[] = [];
  for (let time = 0; time < TIMES; time++) seconds.push(await written());
  return [
    {
      work: `the model of 33 councils written through Office.js in the headless host, the quickest of ${TIMES}`,
      ratio: Math.min(...seconds),
      target: 3,
      sense: 'at most',
      unit: ' s',
    },
  ];
}

async function written(): Promise<number> {
  const { host } = openHost('dist');
  try {
    const began = performance.now();
    const result = await writeModel([thirtyThree()]);
    if (!result.ok) throw new Error(`the model was not written: ${result.reason}`);
    return (performance.now() - began) / 1000;
  } finally {
    host.dispose();
  }
}
