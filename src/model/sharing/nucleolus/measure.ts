import { type Coalition, costOf, sizeOf } from '../game';

/** What a coalition's slack is divided by before slacks are compared: nothing, its size or its cost. */
export type MeasureName = 'slack' | 'slack per council' | 'slack per pound';

/** The slack that a level t demands of a coalition S: `t · (once + perCouncil · |S| + perPound · c(S))`. */
export interface Measure {
  readonly once: 0 | 1;
  readonly perCouncil: 0 | 1;
  readonly perPound: 0 | 1;
  /** What the level is multiplied by for a coalition. */
  readonly weight: (coalition: Coalition) => number;
  /** In doubles, weights are divided by this, so that they are about 1, and the level is multiplied by it. */
  readonly unit: number;
}

/** The measure of a name, for these costs. */
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
  // By index: an iterator over millions of costs takes ten times as long.
  for (let coalition = 1; coalition < costs.length; coalition++) {
    const cost = costs[coalition] ?? 0;
    if ((cost > largest || -cost > largest) && Number.isFinite(cost)) largest = Math.abs(cost);
  }
  return largest;
}
