import { mkdirSync, writeFileSync } from 'node:fs';
import { growthChart, type Series } from './growthChart';
import { sharedFleet } from './games';
import { medians, slow } from './ratios';
import { nucleolus, shapleyOf } from './sharing';

const FILE = 'docs/performance/sharing.svg';

/** How time and memory grow with the number of councils, written as a chart and said in lines. */
export async function growth(): Promise<string[]> {
  const byCouncils: { n: number; nucleolus: number; shapley: number }[] = [];
  for (let n = 8; n <= 24; n += 2) {
    const costs = sharedFleet(n, 1);
    const pace = n > 20 ? slow : { time: 200, warmup: 100, runs: 5 };
    byCouncils.push({
      n,
      ...(await medians({ nucleolus: () => nucleolus(n, costs), shapley: () => shapleyOf(n, costs) }, pace)),
    });
  }
  const series: Series[] = (['nucleolus', 'shapley'] as const).map((method) => ({
    name: method === 'shapley' ? 'Shapley' : 'Nucleolus',
    points: byCouncils.map((times) => ({ councils: times.n, milliseconds: times[method] })),
  }));
  mkdirSync('docs/performance', { recursive: true });
  writeFileSync(FILE, growthChart(series));
  const last = byCouncils.at(-1);
  return [
    `      24 councils, shared fleet: nucleolus ${seconds(last?.nucleolus)}, Shapley ${seconds(last?.shapley)}`,
    `      a table of 24 councils takes ${Math.round((2 ** 24 * 8) / 1e6)} MB; the process held ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    `      ${FILE} shows how time grows`,
  ];
}

const seconds = (milliseconds = Number.NaN) => `${(milliseconds / 1000).toPrecision(2)} s`;
