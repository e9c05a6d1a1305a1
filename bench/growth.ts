import { mkdirSync, writeFileSync } from 'node:fs';
import { volumeShapley } from '../src/model/sharing/volume/volumeValues';
import { growthChart, type Series } from './growthChart';
import { sharedFleet } from './games';
import { type Pace, quickest, slow } from './ratios';
import { lines, nucleolus, shapleyOf, volumesOf } from './sharing';

const FOLDER = 'docs/performance';
const middling: Pace = { time: 200, warmup: 100, runs: 5 };

/** How time and memory grow with the number of councils, written as charts and said in lines. */
export async function growth(): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  return [...(await byTable()), ...(await byPriceList())];
}

/** Shapley's method under a price list of 10,000 units in all. */
async function byPriceList(): Promise<string[]> {
  const points: Series['points'][number][] = [];
  for (let councils = 10; councils <= 100; councils += 10) {
    const volumes = volumesOf(councils, 10_000);
    const { time } = await quickest({ time: () => volumeShapley(volumes, lines) }, middling);
    points.push({ councils, milliseconds: time });
  }
  writeFileSync(
    `${FOLDER}/priceList.svg`,
    growthChart('share under a price list', [{ name: 'Shapley', points }]),
  );
  return [
    `      100 councils under a price list: Shapley ${seconds(points.at(-1)?.milliseconds)}`,
    `      ${FOLDER}/priceList.svg shows how time grows`,
  ];
}

async function byTable(): Promise<string[]> {
  const byCouncils: { n: number; nucleolus: number; shapley: number }[] = [];
  for (let n = 8; n <= 24; n += 2) {
    const costs = sharedFleet(n, 1);
    const pace = n > 20 ? slow : middling;
    byCouncils.push({
      n,
      ...(await quickest({ nucleolus: () => nucleolus(n, costs), shapley: () => shapleyOf(n, costs) }, pace)),
    });
  }
  const series: Series[] = (['nucleolus', 'shapley'] as const).map((method) => ({
    name: method === 'shapley' ? 'Shapley' : 'Nucleolus',
    points: byCouncils.map((times) => ({ councils: times.n, milliseconds: times[method] })),
  }));
  writeFileSync(`${FOLDER}/sharing.svg`, growthChart('share a bill', series));
  const last = byCouncils.at(-1);
  return [
    `      24 councils, shared fleet: nucleolus ${seconds(last?.nucleolus)}, Shapley ${seconds(last?.shapley)}`,
    `      a table of 24 councils takes ${Math.round((2 ** 24 * 8) / 1e6)} MB; the process held ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    `      ${FOLDER}/sharing.svg shows how time grows`,
  ];
}

const seconds = (milliseconds = Number.NaN) => `${(milliseconds / 1000).toPrecision(2)} s`;
