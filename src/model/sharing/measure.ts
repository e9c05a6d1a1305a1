import { type Coalition, costOf, sizeOf } from './game';

/** By what a coalition's slack is divided before slacks are compared: by nothing, its size, or its cost. */
export type MeasureName = 'slack' | 'slack per council' | 'slack per pound';

/** What a coalition's slack must be at a level t: t times as much as these say for the coalition, its members and its cost. */
export interface Measure {
  readonly once: 0 | 1;
  readonly perCouncil: 0 | 1;
  readonly perPound: 0 | 1;
  readonly weight: (coalition: Coalition) => number;
  /** Weights are divided by this where doubles are used, so that they are about 1; the level is multiplied by it. */
  readonly unit: number;
}

export function slackMeasure(name: MeasureName, costs: Float64Array): Measure {
  const by = {
    once: name === 'slack' ? 1 : 0,
    perCouncil: name === 'slack per council' ? 1 : 0,
    perPound: name === 'slack per pound' ? 1 : 0,
  } as const;
  return {
    ...by,
    weight: (coalition) =>
      by.once + by.perCouncil * sizeOf(coalition) + by.perPound * costOf(costs, coalition),
    unit: by.perPound ? largestCost(costs) : 1,
  };
}

/** The largest known cost, whatever its sign. */
export function largestCost(costs: Float64Array): number {
  let largest = 0;
  // By place: an iterator over millions of costs takes ten times as long.
  for (let coalition = 1; coalition < costs.length; coalition++) {
    const size = Math.abs(costs[coalition] ?? 0);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}
