import { Bench } from 'tinybench';

/** Work to be timed, by the name it is printed under. */
type Tasks<Name extends string> = Record<Name, () => unknown>;

/** How long each piece of work is run for, in milliseconds, and how often at least. Quick work needs many runs. */
export interface Pace {
  readonly time: number;
  readonly warmup: number;
  readonly runs: number;
}
const quick: Pace = { time: 1500, warmup: 500, runs: 15 };

/** For work of seconds. */
export const slow: Pace = { time: 0, warmup: 0, runs: 3 };

/**
 * Milliseconds each piece of work takes: the quickest of many runs, all in one process. What else a machine does only
 * ever adds to a run, and more to long work than to short.
 */
export async function quickest<Name extends string>(
  tasks: Tasks<Name>,
  { time, warmup, runs }: Pace = quick,
): Promise<Record<Name, number>> {
  const bench = new Bench({ time, warmupTime: warmup, iterations: runs, warmup: warmup > 0 });
  for (const [name, work] of Object.entries<() => unknown>(tasks)) bench.add(name, () => void work());
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name} was not timed: ${result.state}`);
      return [name, result.latency.min];
    }),
  ) as Record<Name, number>;
}

export interface Target {
  readonly work: string;
  /** Peer's time ÷ ours for `at least`, ours ÷ peer's for `at most`. */
  readonly ratio: number;
  readonly target: number;
  readonly sense: 'at least' | 'at most';
  /** What is counted; times, where nothing is said. */
  readonly unit?: string;
}

export const met = ({ ratio, target, sense }: Target) =>
  sense === 'at least' ? ratio >= target : ratio <= target;

export const shown = (ratio: number, unit = '×') =>
  `${ratio < 1 ? ratio.toPrecision(2) : ratio.toFixed(1)}${unit}`;

export const line = (target: Target) => {
  const { work, ratio, sense, unit = '×' } = target;
  return `${met(target) ? 'pass' : 'MISS'}  ${work}: ${shown(ratio, unit)} (${sense} ${target.target}${unit})`;
};
