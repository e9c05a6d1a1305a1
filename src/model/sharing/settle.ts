import { type Coalition, costOf, everyone, isIn } from './game';
import { type Sums, sumOver, sums } from './halves';
import { type Level, type Lexicographic, largestCost } from './levels';
import { type Fractions, solveExactly } from './linearSystem';
import type { Measure } from './measure';
import { everyDearer, excess, type Payments, SETTLED } from './scan';
import { exactly, nearly, parted, type PartedShares, type Shares } from './shares';

/**
 * Makes exact what the floating-point search has found. It hands over which coalitions are settled at which level;
 * these equations are solved in fractions, and the table is looked through once more to see that the solution
 * keeps every coalition's slack at or above the levels it had to meet. If not, which takes near ties that doubles
 * cannot tell from ties, the shares are settled to a millionth of a penny.
 */
export function settle(
  n: number,
  costs: Float64Array,
  how: Measure,
  { shares, levels }: Lexicographic,
): Shares {
  const solved = solveExactly(equations(n, costs, how, levels));
  return solved && keepsItsLevels(n, costs, how, levels, solved)
    ? exactly(solved.numerators.slice(0, n), solved.denominator)
    : nearly(shares, costOf(costs, everyone(n)));
}

/** The unknowns are the shares and then the level of each step; the last number is the right-hand side. */
function equations(n: number, costs: Float64Array, how: Measure, levels: readonly Level[]): bigint[][] {
  const members = (coalition: Coalition) =>
    Array.from({ length: n }, (_, council) => (isIn(council, coalition) ? 1n : 0n));
  const all = everyone(n);
  return [
    [...members(all), ...levels.map(() => 0n), BigInt(costOf(costs, all))],
    ...levels.flatMap(({ rows }, step) =>
      rows.map(({ kind, coalition, most }) => [
        ...members(coalition),
        ...levels.map((_, of) => (of === step && kind === 'limit' ? BigInt(how.weight(coalition)) : 0n)),
        BigInt(most),
      ]),
    ),
  ];
}

/** Shares that pay this much more than a level allows, in pence, pay more, and it is not a rounding. */
const NOISE = 1e-7;

/** Whether every coalition's slack is at least the level of the last step that found it not settled yet. */
function keepsItsLevels(
  n: number,
  costs: Float64Array,
  how: Measure,
  levels: readonly Level[],
  { numerators, denominator }: Fractions,
): boolean {
  const shares = parted({ numerators: numerators.slice(0, n), denominator });
  const heights = { numerators: numerators.slice(n), denominator };
  if (!isAscending(heights.numerators)) return false;
  const { whole, part } = parted(heights);
  const noise = how.name === 'slack per pound' ? NOISE + 2 ** -46 * largestCost(costs) : NOISE;
  const steps = levels.map(({ settling }, step) => ({
    settling: sums(n, settling),
    payments: payments(n, how, shares, whole[step] ?? 0, part[step] ?? 0),
  }));
  const last = steps.at(-1);
  if (!last) return true;
  steps.reverse();
  return everyDearer(costs, last.payments, noise, (coalition) => {
    const step = steps.find(({ settling }) => Math.abs(sumOver(settling, coalition)) > SETTLED);
    return !step || excess(costs, step.payments, coalition) <= noise;
  });
}

const isAscending = (heights: readonly bigint[]): boolean =>
  heights.every((height, step) => step === 0 || height >= (heights[step - 1] ?? height));

/** What coalitions pay and the level above it, whole pence and parts apart, to be held against `scale` times their costs. */
function payments(
  n: number,
  how: Measure,
  { whole, part }: PartedShares,
  wholeLevel: number,
  partLevel: number,
): Payments {
  switch (how.name) {
    case 'slack':
      return {
        whole: raised(sums(n, whole), wholeLevel),
        part: raised(sums(n, part), partLevel),
        scale: 1,
      };
    case 'slack per council':
      return {
        whole: sums(
          n,
          whole.map((share) => share + wholeLevel),
        ),
        part: sums(
          n,
          part.map((share) => share + partLevel),
        ),
        scale: 1,
      };
    case 'slack per pound':
      return { whole: sums(n, whole), part: sums(n, part), scale: 1 - wholeLevel - partLevel };
  }
}

/** Every coalition's sum raised by the same amount: each has one part in the high half. */
const raised = (of: Sums, amount: number): Sums => ({ ...of, high: of.high.map((sum) => sum + amount) });
