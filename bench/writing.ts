import { openHost } from '../scripts/model/host';
import { writeModel } from '../src/workbook';
import type { Target } from './ratios';
import { thirtyThree } from './sheets';

const TIMES = 3;
const SECONDS = { target: 3, sense: 'at most', unit: ' s' } as const;

/** What takes somebody's time: the same code as in Excel writes the sheets, and all of them are calculated. */
export async function writing(): Promise<Target[]> {
  const times: Times[] = [];
  for (let time = 0; time < TIMES; time++) times.push(await written());
  const quickest = (what: keyof Times) => Math.min(...times.map((time) => time[what]));
  return [
    {
      work: `the eight sheets of 33 councils written through Office.js in the headless host, the quickest of ${TIMES}`,
      ratio: quickest('sheets'),
      ...SECONDS,
    },
    {
      work: 'the same with every formula worked out by the host, and the charts',
      ratio: quickest('whole'),
      ...SECONDS,
    },
  ];
}

/** Seconds until the last sheet is written, and until all is done. */
interface Times {
  readonly sheets: number;
  readonly whole: number;
}

async function written(): Promise<Times> {
  const { host } = openHost('dist');
  try {
    const began = performance.now();
    const since = () => (performance.now() - began) / 1000;
    let sheets = 0;
    // It is asked before each sheet whether to stop, and once more when all are written.
    const signal = Object.defineProperty(new AbortController().signal, 'aborted', {
      get: () => {
        sheets = since();
        return false;
      },
    });
    const result = await writeModel([thirtyThree()], { signal });
    if (!result.ok) throw new Error(`the model was not written: ${result.reason}`);
    return { sheets, whole: since() };
  } finally {
    host.dispose();
  }
}
