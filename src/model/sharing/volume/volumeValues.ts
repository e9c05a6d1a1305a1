import { binomial, crossings, countingEffort } from './crossings';
import type { PiecewiseCost } from './priceList';
import { greatestCommonDivisor } from './residues';
import { exactShares, type Shares } from '../shares';

/**
 * The Shapley value under a price list: what each council's joining adds to the bill, averaged over every order in
 * which the councils could join. Exact for any number of councils, without a table of coalitions.
 *
 * A cost made of straight segments is a sum of bends, each at a threshold of volume, and the average of a sum is
 * the sum of averages. At one threshold all that matters is how many coalitions of each size the council lifts over
 * it (`crossings`): a coalition of s of the n councils comes before it in s!(n−1−s)!/n! of the orders (Shapley, "A
 * value for n-person games", 1953).
 *
 * @example volumes [600, 300, 100] at £10, or £8 each from 1,000: £5,333.33, £2,333.33, £333.33
 * @param volumes Each council's, whole and above nought.
 * @returns Shares in grains.
 */
export function volumeShapley(volumes: readonly number[], costs: PiecewiseCost): Shares {
  const councils = volumes.length;
  // n × the binomials of n − 1 divide the least common multiple of 1 to n.
  let denominator = 1n;
  for (let number = 2n; number <= BigInt(councils); number++)
    denominator = (denominator * number) / greatestCommonDivisor(denominator, number);
  const numerators = weightedSums(
    volumes,
    costs,
    (size) => denominator / (BigInt(councils) * binomial(councils - 1, size)),
  );
  return exactShares(numerators, denominator);
}

/**
 * What each council's joining adds to the bill, added up over all coalitions of the others, in grains: Banzhaf's
 * value, before it is scaled to the bill.
 */
export function volumeBanzhaf(volumes: readonly number[], costs: PiecewiseCost): bigint[] {
  return weightedSums(volumes, costs, () => 1n);
}

/** What each council adds to coalitions of the others, each counted by a weight for its size. */
function weightedSums(
  volumes: readonly number[],
  costs: PiecewiseCost,
  weightOf: (size: number) => bigint,
): bigint[] {
  const { units, ascending, bends } = inUnits(volumes, costs);
  const weights = volumes.map((_, size) => weightOf(size));
  const byVolume = crossings(
    ascending,
    bends.map(({ threshold }) => threshold),
  );
  const added = new Map(
    [...byVolume].map(([volume, byBend]) => [
      volume,
      sumOf(bends, ({ jump, slope }, index) =>
        sumOf(
          byBend[index] ?? [],
          (crossing, size) => (weights[size] ?? 0n) * (jump * crossing.lifted + slope * crossing.unitsBeyond),
        ),
      ),
    ]),
  );
  return units.map((volume) => added.get(volume) ?? 0n);
}

/** Whether the coalitions of so many councils and units are too many to count while a cell waits. */
export function isTooMuchToCount(volumes: readonly number[], costs: PiecewiseCost): boolean {
  if (volumes.length > MOST_COUNCILS) return true;
  const { ascending, bends } = inUnits(volumes, costs);
  const { steps, counts } = countingEffort(
    ascending,
    bends.map(({ threshold }) => threshold),
  );
  return steps > MOST_STEPS || counts > MOST_COUNTS;
}

/** All of England's councils, some seconds, and 160 MB. */
const MOST_COUNCILS = 500;
const MOST_STEPS = 3e9;
const MOST_COUNTS = 2e7;

/** At `threshold` units the cost jumps, and each unit beyond it costs `slope` more than it would have. */
interface Bend {
  readonly threshold: number;
  readonly jump: bigint;
  readonly slope: bigint;
}

/** Volumes in the largest unit that leaves them whole, and the bends of the cost that they can reach. */
function inUnits(volumes: readonly number[], { segments: lines }: PiecewiseCost) {
  const unit = volumes.reduce((a, b) => Number(greatestCommonDivisor(BigInt(a), BigInt(b))));
  const units = volumes.map((volume) => volume / unit);
  const total = units.reduce((sum, volume) => sum + volume, 0);
  const bends = lines
    .map((line, index): Bend => {
      const below = lines[index - 1] ?? { constant: 0n, slope: 0n };
      const threshold = Math.ceil(line.from / unit);
      const slope = (line.slope - below.slope) * BigInt(unit);
      return { threshold, jump: line.constant - below.constant + slope * BigInt(threshold), slope };
    })
    .filter(({ threshold }) => threshold <= total);
  return { units, ascending: [...units].sort((a, b) => a - b), bends };
}

const sumOf = <T>(items: readonly T[], value: (item: T, index: number) => bigint) =>
  items.reduce((sum, item, index) => sum + value(item, index), 0n);
