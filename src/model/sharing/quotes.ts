import { type OrNotKnown, LARGEST, notKnown, type Pence } from '../money/units';
import { fail, map, ok, type Result } from '../result';
import { cheapestSplits } from './cheapestSplit';
import {
  alone,
  aloneCosts,
  areAllQuoted,
  type Coalition,
  coalitionName,
  everyone,
  type Game,
  isQuoted,
  membersOf,
  total,
} from './game';
import type { Work } from '../work';

/** What somebody said a group of councils would pay together; `cell` is where, counted from 1. */
export interface Quote {
  readonly names: readonly string[];
  readonly cost: OrNotKnown<Pence>;
  readonly cell: number;
}

/** The names in a coalition as it is written: joined by + or |, so that & and commas may be part of a name. */
export const namesIn = (text: string): string[] => text.split(/[+|]/).map(oneSpaced);

/** A name without spaces at its ends, and with single spaces within: names differ by their letters only. */
export const oneSpaced = (name: string): string => name.trim().replace(/\s+/g, ' ');

/**
 * The game of the quotes: councils in the order in which they first appear, names told apart whatever their
 * capitals. Everybody alone and all together must be quoted; other coalitions without a quote are taken to cost
 * the cheapest way of splitting them into quoted ones.
 */
export function* gameOfQuotes(quotes: readonly Quote[], mostCouncils: number): Work<Result<Game>> {
  const known = quotedGame(quotes, mostCouncils);
  return known.ok ? yield* filledGame(known.value, mustBeQuoted(known.value.councils.length)) : known;
}

/**
 * The quoted game with the other costs filled in. The coalitions `needed`, each council alone among them, must be
 * quoted.
 */
export function* filledGame(known: Game, needed: readonly Coalition[]): Work<Result<Game>> {
  const { councils, costs } = known;
  const missing = needed.filter((coalition) => !isQuoted(known, coalition));
  if (missing.length > 0)
    return fail({
      code: 'not quoted',
      at: { figure: 'costs' },
      coalitions: missing.map((coalition) => coalitionName(councils, coalition)),
      noAnswer: true,
    });
  if (total(aloneCosts(known)) > LARGEST) return fail({ code: 'too large', at: { figure: 'costs' } });
  if (known.quoted === 'all' || areAllQuoted(known)) return ok({ councils, costs, quoted: 'all' });
  const { cost } = yield* cheapestSplits(councils.length, costs);
  for (const coalition of known.quoted) cost[coalition] = costs[coalition] ?? Infinity;
  return ok({ ...known, costs: cost });
}

/**
 * The game of what was quoted and nothing else, which is enough to test shares whatever is missing. What is not quoted
 * costs Infinity.
 */
export const quotedGame = (quotes: readonly Quote[], mostCouncils: number): Result<Game> =>
  map(readQuotes(quotes, mostCouncils), ({ councils, quoted }) => ({
    councils,
    costs: tableOf(councils.length, quoted),
    quoted: new Set(quoted.keys()),
  }));

interface ReadQuotes {
  readonly councils: readonly string[];
  readonly quoted: ReadonlyMap<Coalition, Pence>;
}

function readQuotes(quotes: readonly Quote[], mostCouncils: number): Result<ReadQuotes> {
  const councils = councilsOf(quotes);
  if (councils.length < 2)
    return fail({ code: 'too few councils', at: { figure: 'coalitions' }, given: councils.length });
  if (councils.length > mostCouncils)
    return fail({
      code: 'too many councils',
      at: { figure: 'coalitions' },
      given: councils.length,
      most: mostCouncils,
    });
  return map(quotedBy(quotes, councils), (quoted) => ({ councils, quoted }));
}

/** Each council alone. */
export const eachAlone = (n: number): Coalition[] =>
  Array.from({ length: n }, (_, council) => alone(council));

/** The coalitions that must be quoted: each council alone and all of them together. */
export const mustBeQuoted = (n: number): Coalition[] => [...eachAlone(n), everyone(n)];

function councilsOf(quotes: readonly Quote[]): string[] {
  const councils = new Map<string, string>();
  for (const { names } of quotes)
    for (const name of names) if (!councils.has(name.toLowerCase())) councils.set(name.toLowerCase(), name);
  return [...councils.values()];
}

/** The known costs by coalition, or what is wrong with a row. */
function quotedBy(quotes: readonly Quote[], councils: readonly string[]): Result<Map<Coalition, Pence>> {
  const councilIndices = new Map(councils.map((name, council) => [name.toLowerCase(), council]));
  const quoted = new Map<Coalition, Pence>();
  const firstNamed = new Map<number, Quote>();
  const standAlone = new Set<number>();
  for (const quote of quotes) {
    const at = { figure: 'coalitions', cell: quote.cell };
    let coalition = 0;
    for (const name of quote.names) {
      const council = councilIndices.get(name.toLowerCase()) ?? 0;
      if (coalition & alone(council)) return fail({ code: 'council twice', at, name });
      coalition += alone(council);
      if (!firstNamed.has(council)) firstNamed.set(council, quote);
    }
    if (quote.names.length === 1) standAlone.add(membersOf(coalition)[0] ?? 0);
    if (quote.cost === notKnown) continue;
    if (quoted.has(coalition))
      return fail({ code: 'two quotes', at, coalition: coalitionName(councils, coalition) });
    quoted.set(coalition, quote.cost);
  }
  for (const [council, { cell, names }] of firstNamed)
    if (!standAlone.has(council))
      return fail({
        code: 'never alone',
        at: { figure: 'coalitions', cell },
        name: councils[council] ?? '',
        coalition: names.join(' + '),
      });
  return ok(quoted);
}

function tableOf(n: number, quoted: ReadonlyMap<Coalition, Pence>): Float64Array {
  const table = new Float64Array(2 ** n).fill(Infinity);
  table[0] = 0;
  for (const [coalition, cost] of quoted) table[coalition] = cost;
  return table;
}
