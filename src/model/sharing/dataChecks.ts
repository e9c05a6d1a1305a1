import { cheapestSplits, partsOf, quotedCosts, type Splits } from './cheapestSplit';
import { type Coalition, costOf, everyone, type Game, isQuoted, sizeOf } from './game';
import type { Work } from '../work';

/** Something about the costs that a user should know before relying on shares. Amounts are in pence. */
export type Finding =
  | {
      /** The quoted coalition would pay less if it split up, by that amount. */
      readonly kind: 'dearer than its parts';
      readonly coalition: Coalition;
      readonly parts: readonly Coalition[];
      readonly amount: number;
    }
  | {
      /** A coalition without a quote is taken to cost more than a larger one is quoted at, by that amount. */
      readonly kind: 'above a larger quote';
      readonly coalition: Coalition;
      readonly larger: Coalition;
      readonly amount: number;
    }
  | {
      /** Nobody has priced the coalition: it is taken to cost that amount, as these parts would. */
      readonly kind: 'not quoted';
      readonly coalition: Coalition;
      readonly parts: readonly Coalition[];
      readonly amount: number;
    };

export interface Findings {
  readonly findings: readonly Finding[];
  /** How many there are in all, of which those that weigh most are listed. */
  readonly count: number;
}

/** Checks a game's costs: at most `most` findings, first contradictions, the largest first, then missing quotes. */
export function* dataChecks(game: Game, most: number): Work<Findings> {
  const known = quotedCosts(game);
  const splits = yield* cheapestSplits(game.councils.length, known);
  const dearer = dearerThanParts(known, splits, most);
  const above = aboveLarger(game, most);
  const missing = notQuoted(game, known, splits, most);
  return {
    findings: [...dearer.findings, ...above.findings, ...missing.findings].slice(0, most),
    count: dearer.count + above.count + missing.count,
  };
}

function dearerThanParts(known: Float64Array, splits: Splits, most: number): Findings {
  const coalitions: { coalition: Coalition; amount: number }[] = [];
  for (let coalition = 1; coalition < known.length; coalition++) {
    const amount = costOf(known, coalition) - costOf(splits.cost, coalition);
    if (amount > 0 && amount < Infinity) coalitions.push({ coalition, amount });
  }
  return {
    count: coalitions.length,
    findings: largestFirst(coalitions, most).map(({ coalition, amount }) => ({
      kind: 'dearer than its parts',
      coalition,
      parts: partsOf(coalition, known, splits),
      amount,
    })),
  };
}

const largestFirst = <Found extends { coalition: Coalition; amount: number }>(
  found: readonly Found[],
  most: number,
): Found[] =>
  [...found].sort((a, b) => b.amount - a.amount || bySize(a.coalition, b.coalition)).slice(0, most);

const bySize = (a: Coalition, b: Coalition): number => sizeOf(a) - sizeOf(b) || a - b;

/** The coalitions without a quote that are taken to cost more than the cheapest quoted coalition that contains them. */
function aboveLarger(game: Game, most: number): Findings {
  const cheapest = game.quoted === 'all' ? [] : cheapestLarger(game);
  const found = unquoted(game).flatMap((coalition) => {
    const larger = cheapest[coalition] ?? 0;
    const amount = costOf(game.costs, coalition) - costOf(game.costs, larger);
    return amount > 0 ? [{ kind: 'above a larger quote' as const, coalition, larger, amount }] : [];
  });
  return { count: found.length, findings: largestFirst(found, most) };
}

/** For each coalition, the quoted one that costs least among those it is part of. All together is always quoted. */
function cheapestLarger(game: Game): Int32Array {
  const all = everyone(game.councils.length);
  const cheapest = new Int32Array(game.costs.length).fill(all);
  for (let coalition = all - 1; coalition > 0; coalition--) {
    let best = isQuoted(game, coalition) ? coalition : all;
    for (let absent = all - coalition; absent; absent &= absent - 1) {
      const larger = cheapest[coalition | (absent & -absent)] ?? all;
      if (costOf(game.costs, larger) < costOf(game.costs, best)) best = larger;
    }
    cheapest[coalition] = best;
  }
  return cheapest;
}

function unquoted(game: Game): Coalition[] {
  const { quoted } = game;
  if (quoted === 'all') return [];
  const list: Coalition[] = [];
  for (let coalition = 1; coalition < game.costs.length; coalition++)
    if (!quoted.has(coalition)) list.push(coalition);
  return list;
}

function notQuoted(game: Game, known: Float64Array, splits: Splits, most: number): Findings {
  const coalitions = unquoted(game);
  return {
    count: coalitions.length,
    findings: coalitions
      .sort(bySize)
      .slice(0, most)
      .map((coalition) => ({
        kind: 'not quoted',
        coalition,
        parts: partsOf(coalition, known, splits),
        amount: costOf(game.costs, coalition),
      })),
  };
}
