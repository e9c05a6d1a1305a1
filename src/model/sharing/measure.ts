import { type Coalition, costOf, everyone, sizeOf } from './game';

/** By what a coalition's slack is divided before slacks are compared: by nothing, its size, or its cost. */
export type MeasureName = 'slack' | 'slack per council' | 'slack per pound';

export interface Measure {
  readonly name: MeasureName;
  readonly weight: (coalition: Coalition) => number;
  /** Weights are divided by this where doubles are used, so that they are about 1. The level is multiplied by it. */
  readonly unit: number;
  /** The least that a weight ÷ unit is: a level can be as much larger than a slack. */
  readonly lightest: number;
  /** A solution, shares and then the level, as a pass over the table sees it: `pays(S) + level − scale · c(S)`. */
  readonly seen: (
    solution: Float64Array,
    n: number,
  ) => { readonly pays: Float64Array; readonly level: number; readonly scale: number };
}

export function measure(name: MeasureName, n: number, costs: Float64Array): Measure {
  switch (name) {
    case 'slack':
      return {
        name,
        weight: () => 1,
        unit: 1,
        lightest: 1,
        seen: (solution) => ({ pays: solution, level: solution[n] ?? 0, scale: 1 }),
      };
    case 'slack per council':
      return {
        name,
        weight: sizeOf,
        unit: 1,
        lightest: 1,
        seen: (solution) => {
          const level = solution[n] ?? 0;
          return { pays: solution.map((share) => share + level), level: 0, scale: 1 };
        },
      };
    case 'slack per pound': {
      const unit = costOf(costs, everyone(n));
      return {
        name,
        weight: (coalition) => costOf(costs, coalition),
        unit,
        lightest: smallestCost(costs) / unit,
        seen: (solution) => ({ pays: solution, level: 0, scale: 1 - (solution[n] ?? 0) / unit }),
      };
    }
  }
}

function smallestCost(costs: Float64Array): number {
  let smallest = Infinity;
  for (let coalition = 1; coalition < costs.length; coalition++)
    smallest = Math.min(smallest, costOf(costs, coalition));
  return smallest;
}
