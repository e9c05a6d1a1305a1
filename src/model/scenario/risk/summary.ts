import { type OrNotKnown, notKnown, type Pence } from '../../money/units';
import type { Column } from '../../risk/column';
import {
  type Bar,
  type Distribution,
  distribution,
  histogram,
  partAboveNought,
  percentile,
} from '../../risk/distribution';
import type { CouncilRuns, ScenarioRuns } from './runs';

/** Percentiles and mean of one figure over the runs. */
export interface Spread {
  readonly p10: Pence;
  readonly p50: Pence;
  readonly p80: Pence;
  readonly p90: Pence;
  readonly mean: Pence;
}

/** One council's results. Parts are of all runs. */
export interface CouncilSpread {
  readonly name: string;
  readonly saving: OrNotKnown<Spread>;
  /** The part of the runs in which it pays less jointly than as-is, and than alone. */
  readonly cheaperThanAsIs: OrNotKnown<number>;
  readonly cheaperThanAlone: OrNotKnown<number>;
}

/** The results of a simulation, small enough to post from one thread to another. */
export interface RunSummary {
  readonly contract: Spread;
  readonly cost: OrNotKnown<Spread>;
  readonly saving: OrNotKnown<Spread>;
  /** The part of the runs in which joint costs less than as-is. */
  readonly cheaper: OrNotKnown<number>;
  /** The histogram of the saving, with one bar starting at nought. */
  readonly bars: readonly Bar[];
  readonly councils: readonly CouncilSpread[];
  /** Each contract year of all councils, for a fan chart. */
  readonly years: readonly { readonly cost: OrNotKnown<Spread>; readonly saving: OrNotKnown<Spread> }[];
}

/** The summary of these runs. */
export function summaryOf(runs: ScenarioRuns): RunSummary {
  const saving = ifKnown(runs.saving, distribution);
  return {
    contract: spread(distribution(runs.contract)),
    cost: ifKnown(runs.cost, spreadOf),
    saving: ifKnown(saving, spread),
    cheaper: ifKnown(saving, partAboveNought),
    bars: saving === notKnown ? [] : histogram(saving, barWidth(saving)),
    councils: runs.councils.map(councilSpread),
    years: runs.years.map(({ cost, saving: saved }) => ({
      cost: ifKnown(cost, spreadOf),
      saving: ifKnown(saved, spreadOf),
    })),
  };
}

function councilSpread({ name, saving, gain }: CouncilRuns): CouncilSpread {
  const saved = ifKnown(saving, distribution);
  return {
    name,
    saving: ifKnown(saved, spread),
    cheaperThanAsIs: ifKnown(saved, partAboveNought),
    cheaperThanAlone: ifKnown(gain, (runs) => partAboveNought(distribution(runs))),
  };
}

const ifKnown = <T, U>(value: OrNotKnown<T>, of: (value: T) => U): OrNotKnown<U> =>
  value === notKnown ? notKnown : of(value);

const spreadOf = (runs: Column): Spread => spread(distribution(runs));

const spread = (runs: Distribution): Spread => ({
  p10: percentile(runs, 10),
  p50: percentile(runs, 50),
  p80: percentile(runs, 80),
  p90: percentile(runs, 90),
  mean: runs.mean,
});

/** The most bars of the histogram: for the runs between the first and the last percent, and for all runs. */
const [BARS, ALL_BARS] = [16, 40];

/** The width of a bar: 1, 2 or 5 times a power of ten in pence, as on an axis. */
function barWidth(runs: Distribution): number {
  const most = runs.sorted.at(-1) ?? 0;
  const middle = percentile(runs, 99) - percentile(runs, 1);
  const whole = most - (runs.sorted[0] ?? most);
  const least = Math.max(middle / BARS, whole / ALL_BARS, 1);
  const steps = Array.from({ length: 17 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
  return steps.find((step) => step >= least) ?? least;
}
