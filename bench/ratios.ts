import { Bench } from 'tinybench';

/** Work to be timed, by the name it is printed under. */
type Tasks<Name extends string> = Record<Name, () => unknown>;

/** Milliseconds each piece of work takes: the median of many runs, all in one process. */
export async function medians<Name extends string>(tasks: Tasks<Name>): Promise<Record<Name, number>> {
  const bench = new Bench({ time: 1500, warmupTime: 500, iterations: 15 });
  for (const [name, work] of Object.entries<() => unknown>(tasks)) bench.add(name, () => void work());
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name} was not timed: ${result.state}`);
      return [name, result.latency.p50];
    }),
  ) as Record<Name, number>;
}

export interface Target {
  readonly work: string;
  /** Peer's time ÷ ours for `at least`, ours ÷ peer's for `at most`. */
  readonly ratio: number;
  readonly target: number;
  readonly sense: 'at least' | 'at most';
}

export const met = ({ ratio, target, sense }: Target) =>
  sense === 'at least' ? ratio >= target : ratio <= target;

export const line = (target: Target) =>
  `${met(target) ? 'pass' : 'MISS'}  ${target.work}: ${target.ratio.toFixed(1)}× (${target.sense} ${target.target}×)`;
