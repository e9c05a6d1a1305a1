import { type Coalition, costOf, everyone, isIn } from '../game';
import { type MemberSums, sumOver, memberSums } from '../halves';
import type { Level, Lexicographic } from './levels';
import { type Fractions, solveExactly } from '../linearSystem';
import type { Measure } from './measure';
import { eachDearer, excess, type Payments, SETTLED } from './scan';
import { exactShares, nearlyExactShares, wholeAndPart, type WholeAndPart, type Shares } from '../shares';

/**
 * Makes exact what the floating-point search found. The search says which coalitions are settled at which level; these
 * equations are solved in fractions, and one more pass over the table checks that every coalition's slack meets the
 * levels it must. Where it does not, because doubles cannot tell near ties from ties, the shares are rounded to a
 * millionth of a penny.
 */
export function exactSolution(
  n: number,
  costs: Float64Array,
  measure: Measure,
  { shares, levels }: Lexicographic,
): Shares {
  const solved = solveExactly(equations(n, costs, measure, levels));
  return solved && meetsLevels(n, costs, measure, levels, solved)
    ? exactShares(solved.numerators.slice(0, n), solved.denominator)
    : nearlyExactShares(shares);
}

/** The unknowns are the shares and then the level of each step; the last number is the right-hand side. */
function equations(n: number, costs: Float64Array, measure: Measure, levels: readonly Level[]): bigint[][] {
  const members = (coalition: Coalition) =>
    Array.from({ length: n }, (_, council) => (isIn(council, coalition) ? 1n : 0n));
  const all = everyone(n);
  return [
    [...members(all), ...levels.map(() => 0n), BigInt(costOf(costs, all))],
    ...levels.flatMap(({ rows }, step) =>
      rows.map(({ kind, coalition, most }) => [
        ...members(coalition),
        ...levels.map((_, of) => (of === step && kind === 'limit' ? BigInt(measure.weight(coalition)) : 0n)),
        BigInt(most),
      ]),
    ),
  ];
}

/** An excess of this many pence over a level is more than rounding. */
const NOISE = 1e-7;

/** Whether every coalition's slack is at least the level of the last step at which it was not settled yet. */
function meetsLevels(
  n: number,
  costs: Float64Array,
  measure: Measure,
  levels: readonly Level[],
  { numerators, denominator }: Fractions,
): boolean {
  const shares = wholeAndPart({ numerators: numerators.slice(0, n), denominator });
  const heights = { numerators: numerators.slice(n), denominator };
  if (!isAscending(heights.numerators)) return false;
  const { whole, part } = wholeAndPart(heights);
  const noise = NOISE + measure.perPound * 2 ** -48 * measure.unit;
  const steps = levels.map(({ settling }, step) => ({
    settling: memberSums(n, settling),
    payments: payments(n, measure, shares, whole[step] ?? 0, part[step] ?? 0),
  }));
  const last = steps.at(-1);
  if (!last) return true;
  steps.reverse();
  let keeps = true;
  eachDearer(costs, last.payments, noise, (coalition) => {
    const step = steps.find(({ settling }) => Math.abs(sumOver(settling, coalition)) > SETTLED);
    keeps &&= !step || excess(costs, step.payments, coalition) <= noise;
    return keeps ? noise : Infinity;
  });
  return keeps;
}

const isAscending = (heights: readonly bigint[]): boolean =>
  heights.every((height, step) => height >= (heights[step - 1] ?? height));

/** What coalitions pay plus what the level demands, whole pence and fractions apart. */
function payments(
  n: number,
  { once, perCouncil, perPound }: Measure,
  { whole, part }: WholeAndPart,
  wholeLevel: number,
  partLevel: number,
): Payments {
  const above = (shares: Float64Array, level: number): MemberSums => {
    const { high, ...rest } = memberSums(
      n,
      shares.map((share) => share + perCouncil * level),
    );
    // Each coalition has one part in the high half.
    return { ...rest, high: high.map((sum) => sum + once * level) };
  };
  return {
    whole: above(whole, wholeLevel),
    part: above(part, partLevel),
    perPound: perPound * (wholeLevel + partLevel),
  };
}
