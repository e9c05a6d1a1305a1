import type { Game } from '../game';
import { type PiecewiseCost, largestVolumeCost } from './priceList';

/** What each coalition would pay under a price list, in whole parts of a penny, each of so many grains. */
export interface VolumeTable {
  readonly game: Game;
  /** More than 1 where prices have more decimals than a table of doubles holds: costs are then rounded to so many. */
  readonly grainsPerPart: bigint;
}

/** Sums and differences of a few costs up to this are exact in doubles. */
const LARGEST_IN_TABLE = 2n ** 50n;

/**
 * The table of all 2ⁿ coalitions, for the methods that need it, in grains or, where those are too many for a
 * double, in the least decimal part of a penny that is not. Time: 2ⁿ.
 */
export function volumeTable(
  councils: readonly string[],
  volumes: readonly number[],
  costs: PiecewiseCost,
): VolumeTable {
  const table = volumesOfCoalitions(volumes);
  const largest = largestVolumeCost(costs, table.at(-1) ?? 0);
  let grainsPerPart = 1n;
  while (largest > LARGEST_IN_TABLE * grainsPerPart) grainsPerPart *= 10n;
  const parts = (grains: bigint) => Number(grains) / Number(grainsPerPart);
  price(
    table,
    costs.segments.map(({ from, constant, slope }) => ({
      from,
      cost: parts(constant + slope * BigInt(from)),
      slope: parts(slope),
    })),
  );
  return { game: { councils, costs: table, quoted: 'all' }, grainsPerPart };
}

function volumesOfCoalitions(volumes: readonly number[]): Float64Array {
  const table = new Float64Array(2 ** volumes.length);
  for (const [council, volume] of volumes.entries())
    for (let others = 0; others < 2 ** council; others++)
      table[others + 2 ** council] = (table[others] ?? 0) + volume;
  return table;
}

/** From `from` units, which cost `cost` parts, each further unit costs `slope` more: neither is above the sum. */
interface Line {
  readonly from: number;
  readonly cost: number;
  readonly slope: number;
}

/** Replaces each coalition's volume by what it costs. The empty coalition's is nought, and costs nothing. */
function price(table: Float64Array, lines: readonly Line[]): void {
  for (let coalition = 1; coalition < table.length; coalition++) {
    const volume = table[coalition] ?? 0;
    let at = 0;
    while ((lines[at + 1]?.from ?? Infinity) <= volume) at++;
    const { from = 0, cost = 0, slope = 0 } = lines[at] ?? {};
    table[coalition] = Math.round(cost + slope * (volume - from));
  }
}
