import { Decimal } from '../../money/decimal';
import type { Pence } from '../../money/units';
import { fail, ok, type Result } from '../../result';

/** From `from` units on, a unit costs `price` pounds, which may have fractions of a penny. */
export interface Band {
  readonly from: number;
  readonly price: number;
}

/** What a band's price applies to: the whole volume, at the band that it reaches, or each band's own units. */
export const bandRules = ['all units', 'incremental'] as const;
export type BandRule = (typeof bandRules)[number];

/** What a supplier asks: a fixed cost, whatever the volume, and a price for each unit that falls with volume. */
export interface PriceList {
  readonly fixedCost: Pence;
  readonly bands: readonly Band[];
  readonly rule: BandRule;
}

/** From `from` units up to the next segment, a volume costs `constant + slope × volume` grains. */
export interface CostSegment {
  readonly from: number;
  readonly constant: bigint;
  readonly slope: bigint;
}

/**
 * What a volume costs, exactly: straight segments in grains, the fraction of a penny of which every price is a whole
 * number. Segments ascend, and the first is from 1, as no volume costs nothing.
 */
export interface PiecewiseCost {
  readonly segments: readonly CostSegment[];
  readonly grainsPerPenny: bigint;
}

/**
 * The bands, the first from nought, or what is wrong with them. The first may also be said to be from 1; the
 * others ascend.
 */
export function checkBands(bands: readonly Band[], figure: string): Result<readonly Band[]> {
  for (const [index, { from }] of bands.entries()) {
    const at = { figure, row: index + 1 };
    const before = bands[index - 1]?.from;
    if (before === undefined && from > 1) return fail({ code: 'no price below', at, from });
    if (before !== undefined && from <= before)
      return fail({ code: 'bands not ascending', at, from, before });
  }
  return ok(bands.map((band, index) => (index === 0 ? { ...band, from: 0 } : band)));
}

/**
 * The price list as segments. Under "all units" a band's segment passes through the origin; under "incremental" it goes
 * on from where the one below ends, so that the unit at `from` is the last at the lower band's price.
 *
 * @example £10, and £8 from 1,000: 1,000 units cost £8,000 for all units, £10,000 incrementally
 */
export function piecewiseCost({ fixedCost, bands, rule }: PriceList): PiecewiseCost {
  const prices = bands.map(({ price }) => new Decimal(price).times(100));
  const grainsPerPenny = 10n ** BigInt(Math.max(0, ...prices.map((price) => price.decimalPlaces())));
  const slopes = prices.map((price) => BigInt(price.times(grainsPerPenny.toString()).toFixed(0)));

  let constant = BigInt(fixedCost) * grainsPerPenny;
  const lines = bands.map(({ from }, index) => {
    const slope = slopes[index] ?? 0n;
    if (rule === 'incremental') constant += ((slopes[index - 1] ?? slope) - slope) * BigInt(from);
    return { from: Math.max(1, from), constant, slope };
  });
  return { segments: lines, grainsPerPenny };
}

/** What a volume costs, in grains. */
export function costOfVolume({ segments: lines }: PiecewiseCost, volume: number): bigint {
  let cost = 0n;
  for (const { from, constant, slope } of lines) if (from <= volume) cost = constant + slope * BigInt(volume);
  return cost;
}

/** The most that any volume up to `total` costs, in grains: at one end of a segment, as segments are straight. */
export function largestVolumeCost(costs: PiecewiseCost, total: number): bigint {
  const ends = [total, ...costs.segments.flatMap(({ from }) => [from - 1, from])];
  return ends
    .filter((volume) => volume <= total)
    .map((volume) => costOfVolume(costs, volume))
    .reduce((most, cost) => (cost > most ? cost : most));
}
