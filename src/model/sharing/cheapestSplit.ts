import { alone, type Coalition, everyone, firstMember, type Game, sizeOf } from './game';
import type { Work } from '../work';

/** The cheapest way of splitting every coalition into quoted ones, itself among them where it is quoted. */
export interface Splits {
  /** What that costs, by coalition. */
  readonly cost: Float64Array;
  /** The quoted coalitions by their first council. */
  readonly quotes: readonly Int32Array[];
}

/** How many coalitions are worked out between two yields. */
const SLICE = 2 ** 14;

/**
 * The cheapest split of every coalition: the cheapest choice of a quoted coalition with its first council in it,
 * and the cheapest split of the rest. `quotedCosts` is Infinity for what is not quoted; each council alone must be
 * quoted.
 *
 * Time: for each coalition the quotes that begin with its first council, or its own subsets if these are fewer: at
 * most 3ⁿ ÷ 2, and little more than 2ⁿ when there are few quotes.
 */
export function* cheapestSplits(n: number, quotedCosts: Float64Array): Work<Splits> {
  const quotes = quotesByFirst(n, quotedCosts);
  const cost = new Float64Array(quotedCosts.length);
  for (let start = 0; start < cost.length; start += SLICE) {
    yield start / cost.length;
    splitSlice(start, Math.min(start + SLICE, cost.length), quotedCosts, quotes, cost);
  }
  return { cost, quotes };
}

function quotesByFirst(n: number, quotedCosts: Float64Array): Int32Array[] {
  const lists = Array.from({ length: n }, (): Coalition[] => []);
  for (let coalition = 1; coalition < quotedCosts.length; coalition++)
    if ((quotedCosts[coalition] ?? 0) < Infinity) lists[firstMember(coalition)]?.push(coalition);
  return lists.map((list) => Int32Array.from(list));
}

function splitSlice(
  from: number,
  to: number,
  quotedCosts: Float64Array,
  quotes: readonly Int32Array[],
  cost: Float64Array,
): void {
  for (let coalition = Math.max(from, 1); coalition < to; coalition++) {
    const list = quotes[firstMember(coalition)] ?? new Int32Array();
    cost[coalition] =
      list.length < 2 ** (sizeOf(coalition) - 1)
        ? cheapestOfQuotes(coalition, list, quotedCosts, cost)
        : cheapestOfSubsets(coalition, quotedCosts, cost);
  }
}

function cheapestOfQuotes(
  coalition: Coalition,
  quotes: Int32Array,
  quotedCosts: Float64Array,
  cost: Float64Array,
): number {
  let cheapest = Infinity;
  for (const quote of quotes) {
    if (quote & ~coalition) continue;
    const split = (quotedCosts[quote] ?? 0) + (cost[coalition ^ quote] ?? 0);
    if (split < cheapest) cheapest = split;
  }
  return cheapest;
}

function cheapestOfSubsets(coalition: Coalition, quotedCosts: Float64Array, cost: Float64Array): number {
  const others = coalition & (coalition - 1);
  let cheapest = Infinity;
  for (let without = others; ; without = (without - 1) & others) {
    const split = (quotedCosts[coalition ^ without] ?? 0) + (cost[without] ?? 0);
    if (split < cheapest) cheapest = split;
    if (without === 0) return cheapest;
  }
}

/** The parts of a cheapest split of a coalition that nobody priced, or whose own quote is dearer than that. */
export function partsOf(coalition: Coalition, quotedCosts: Float64Array, splits: Splits): Coalition[] {
  const list = splits.quotes[firstMember(coalition)] ?? new Int32Array();
  let best: { quote: Coalition; cost: number } = { quote: 0, cost: Infinity };
  for (const quote of list) {
    if (quote & ~coalition) continue;
    const cost = (quotedCosts[quote] ?? 0) + (splits.cost[coalition ^ quote] ?? 0);
    if (cost < best.cost) best = { quote, cost };
  }
  const rest = coalition ^ best.quote;
  return [
    best.quote,
    ...(quotedCosts[rest] === splits.cost[rest] ? [rest] : partsOf(rest, quotedCosts, splits)),
  ];
}

/** The costs that are quoted, Infinity for the others. */
export function quotedCosts({ costs, quoted }: Game): Float64Array {
  if (quoted === 'all') return costs;
  const only = new Float64Array(costs.length).fill(Infinity);
  only[0] = 0;
  for (const coalition of quoted) only[coalition] = costs[coalition] ?? 0;
  return only;
}

/**
 * The game at the least that coalitions without a quote could cost: as much as the dearest quoted coalition within
 * them, and as all together less what those who are not in them would pay alone; never more than the ceiling.
 * Time: n passes over the 2ⁿ costs.
 */
export function* atFloors(game: Game): Work<Game> {
  if (game.quoted === 'all') return game;
  const n = game.councils.length;
  const dearest = new Float64Array(game.costs.length);
  for (const coalition of game.quoted) dearest[coalition] = game.costs[coalition] ?? 0;
  for (let council = 0; council < n; council++) {
    yield council / n;
    takeDearest(dearest, alone(council));
  }
  const all = everyone(n);
  const whole = game.costs[all] ?? 0;
  // A quoted coalition keeps its cost: the dearest one within it costs no less.
  const costs = game.costs.map((ceiling, coalition) => {
    const absentees = all - coalition;
    let withoutAbsentees = whole;
    for (let rest = absentees; rest; rest &= rest - 1) withoutAbsentees -= game.costs[rest & -rest] ?? 0;
    return Math.min(ceiling, Math.max(dearest[coalition] ?? 0, withoutAbsentees));
  });
  return { ...game, costs };
}

/** Raises every coalition with that council to at least what it has without the council. */
function takeDearest(table: Float64Array, bit: Coalition): void {
  for (let start = bit; start < table.length; start += 2 * bit)
    for (let coalition = start; coalition < start + bit; coalition++)
      table[coalition] = Math.max(table[coalition] ?? 0, table[coalition - bit] ?? 0);
}
