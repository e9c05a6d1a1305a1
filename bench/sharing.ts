import loadHighs, { type Highs } from 'highs';
import { shapley as shapleyOfPackage } from 'shapley';
import { pence } from '../src/model/money/units';
import { nucleolusOf } from '../src/model/sharing/nucleolus/nucleolus';
import { piecewiseCost } from '../src/model/sharing/volume/priceList';
import { shapley } from '../src/model/sharing/methods/shapley';
import { sharesAsNumbers, type Shares } from '../src/model/sharing/shares';
import { volumeTable } from '../src/model/sharing/volume/volumeTable';
import { volumeShapley } from '../src/model/sharing/volume/volumeValues';
import { runToEnd } from '../src/model/work';
import { lexicographic } from '../test/model/sharing/oracle';
import { noisyQuotes, sharedFleet } from './games';
import { quickest, slow, type Target } from './ratios';

const SEED = 1;

export const councilsOf = (n: number) => Array.from({ length: n }, (_, council) => `Council ${council + 1}`);

export function nucleolus(n: number, costs: Float64Array): Shares {
  const shares = runToEnd(nucleolusOf('nucleolus', n, costs));
  if (!shares.ok) throw new Error(shares.problem.code);
  return shares.value;
}

export const shapleyOf = (n: number, costs: Float64Array): Shares =>
  shapley({ councils: councilsOf(n), costs, quoted: 'all' });

/** The least that any answer must do: look at every cost once. */
export function largestOf(costs: Float64Array): number {
  let largest = -Infinity;
  for (let coalition = 1; coalition < costs.length; coalition++) {
    const cost = costs[coalition] ?? 0;
    if (cost > largest) largest = cost;
  }
  return largest;
}

export function plainSum(costs: Float64Array): number {
  let sum = 0;
  for (let coalition = 1; coalition < costs.length; coalition++)
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- to ask whether each is there takes as long again, and a peer has to be quick
    sum += costs[coalition]!;
  return sum;
}

/** What anybody would do with a solver: linear programmes that take in the coalitions their solutions break. */
const byHighs = (highs: Highs, n: number, costs: Float64Array) =>
  lexicographic(highs, { n, costs, per: () => 1, aloneAtMost: true }).shares;

export async function sharing(): Promise<Target[]> {
  return [...(await nucleolusTargets()), ...(await shapleyTargets()), ...(await priceListTargets())];
}

async function nucleolusTargets(): Promise<Target[]> {
  const n = 20;
  const costs = sharedFleet(n, SEED);
  const highs = await loadHighs();
  agree(sharesAsNumbers(nucleolus(n, costs)), byHighs(highs, n, costs), 1e-3);
  const times = await quickest({ ours: () => nucleolus(n, costs), scan: () => largestOf(costs) });
  const peer = await quickest({ highs: () => byHighs(highs, n, costs) }, slow);
  return [
    {
      work: 'nucleolus, shared fleet of 20 councils, against scans for the largest cost',
      ratio: times.ours / times.scan,
      target: 60,
      sense: 'at most',
    },
    {
      work: 'nucleolus, shared fleet of 20 councils, against HiGHS with row generation',
      ratio: peer.highs / times.ours,
      target: 10,
      sense: 'at least',
    },
  ];
}

async function shapleyTargets(): Promise<Target[]> {
  const targets: Target[] = [];
  for (const n of [20, 22, 24]) {
    // Any costs will do: every table takes Shapley's method the same time.
    const costs = Float64Array.from({ length: 2 ** n }, (_, coalition) => (coalition * 7919) % 1_000_003);
    const times = await quickest({ ours: () => shapleyOf(n, costs), sum: () => plainSum(costs) });
    targets.push({
      work: `Shapley, ${n} councils, against a plain sum of the costs`,
      ratio: times.ours / times.sum,
      target: 4,
      sense: 'at most',
    });
  }
  return [...targets, await againstPackage()];
}

/** The one package of npm that shares by cooperative games at all. */
async function againstPackage(): Promise<Target> {
  const n = 10;
  const costs = noisyQuotes(n, SEED);
  const places = Array.from({ length: n }, (_, council) => council);
  const byPackage = () => {
    const share = shapleyOfPackage(
      places,
      (members) => costs[members.reduce((mask, i) => mask | (1 << i), 0)] ?? 0,
    );
    return places.map(share);
  };
  agree(sharesAsNumbers(shapleyOf(n, costs)), byPackage(), 1e-3);
  const ours = await quickest({ time: () => shapleyOf(n, costs) });
  const theirs = await quickest({ time: byPackage }, slow);
  return {
    work: `Shapley, ${n} councils, against the package "shapley"`,
    ratio: theirs.time / ours.time,
    target: 100,
    sense: 'at least',
  };
}

export const lines = piecewiseCost({
  fixedCost: pence(5_000_000),
  bands: [
    { from: 0, price: 120 },
    { from: 2500, price: 111.5 },
    { from: 5000, price: 104.125 },
    { from: 7500, price: 98 },
  ],
  rule: 'all units',
});

/** So many volumes that differ and come to about a total. */
export const volumesOf = (n: number, total: number) =>
  Array.from({ length: n }, (_, council) =>
    Math.round((total / n) * (0.6 + ((council * 37) % n) / (1.25 * n))),
  );

async function priceListTargets(): Promise<Target[]> {
  const few = volumesOf(20, 10_000);
  const table = () => shapley(volumeTable(councilsOf(20), few, lines).game);
  agree(sharesAsNumbers(volumeShapley(few, lines)), sharesAsNumbers(table()), 1e-3);
  const boroughs = volumesOf(33, 10_000);
  const times = await quickest({
    boroughs: () => volumeShapley(boroughs, lines),
    counted: () => volumeShapley(few, lines),
    table,
  });
  return [
    {
      work: 'Shapley under a price list, 33 councils, total volume 10,000',
      ratio: times.boroughs / 1000,
      target: 1,
      sense: 'at most',
      unit: ' s',
    },
    {
      work: 'Shapley under a price list, 20 councils, against the table of all coalitions',
      ratio: times.table / times.counted,
      target: 1,
      sense: 'at least',
    },
  ];
}

function agree(ours: readonly number[], theirs: readonly number[], within: number) {
  for (const [council, share] of ours.entries())
    if (Math.abs(share - (theirs[council] ?? Number.NaN)) > within || theirs[council] === undefined)
      throw new Error(`council ${council + 1} pays ${share}, but by the peer ${theirs[council]}`);
}
