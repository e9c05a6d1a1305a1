import { mostCouncils } from '../../limits';
import { split } from '../../money/split';
import { type Known, notKnown, type Pence, pence, subtract, subtractKnown } from '../../money/units';
import { fail, ok, type Result } from '../../result';
import { cheapestSplits } from '../../sharing/cheapestSplit';
import { publishedShares } from '../../sharing/compareMethods';
import { objections } from '../../sharing/fairness';
import { everyone, membersOf } from '../../sharing/game';
import type { MethodName } from '../../sharing/methods';
import { gameOfQuotes, type Quote } from '../../sharing/quotes';
import type { Work } from '../../sharing/work';

/** How a partnership shares its bill: by a method, or in proportion to weights, such as what each pays now. */
export type Sharing =
  | { readonly kind: 'method'; readonly method: MethodName }
  | { readonly kind: 'weights'; readonly weights: ReadonlyMap<string, number> };

/** Councils that buy together, and what is known of what they would pay a year, in groups and alone. */
export interface Partnership {
  readonly councils: readonly string[];
  readonly quotes: readonly Quote[];
  readonly sharing: Sharing;
}

/** What one partner pays a year, and what leaving would save it. */
export interface Bill {
  readonly council: string;
  readonly pays: Pence;
  readonly alone: Known<Pence>;
  /** What it pays less than alone; below nought, it has reason to leave. */
  readonly gain: Known<Pence>;
}

/** Partners that would pay less together without the rest, and by how much. */
export interface Objection {
  readonly councils: readonly string[];
  readonly saves: Pence;
}

export interface Bills {
  readonly total: Pence;
  /** Whether somebody quoted the total. If not, it is the cheapest way of splitting the partners into groups with a price. */
  readonly quoted: boolean;
  readonly bills: readonly Bill[];
  /** Groups that have reason to leave next, the one with most reason first; judged by quoted costs alone. */
  readonly objections: readonly Objection[];
}

/** What each partner pays in a year, at the prices of the quotes. */
export function* billsOf(partnership: Partnership): Work<Result<Bills>> {
  const { councils } = partnership;
  const whole = yield* costOfAll(partnership);
  if (whole.cost === notKnown)
    return fail({
      code: 'not quoted',
      at: { figure: 'costs' },
      coalitions: [councils.join(' + ')],
      noAnswer: true,
    });
  const total = whole.cost;
  const quotes = whole.quoted
    ? quotesAmong(partnership)
    : [...quotesAmong(partnership), { names: councils, cost: total, cell: 0 }];
  const shares = yield* sharesOf(partnership, quotes, total);
  if (!shares.ok) return shares;
  const bills = councils.map((council, place): Bill => {
    const pays = shares.value[place] ?? pence(0);
    const alone = aloneCost(quotes, council);
    return { council, pays, alone, gain: subtractKnown(alone, pays) };
  });
  return ok({ total, quoted: whole.quoted, bills, objections: yield* objectionsTo(bills, quotes) });
}

const among = (councils: readonly string[]) => new Set(councils.map((name) => name.toLowerCase()));

/** The quotes that are of partners alone. */
const quotesAmong = ({ councils, quotes }: Partnership): Quote[] => {
  const partners = among(councils);
  return quotes.filter(({ names }) => names.every((name) => partners.has(name.toLowerCase())));
};

const aloneCost = (quotes: readonly Quote[], council: string): Known<Pence> =>
  quotes.find(({ names: [first = '', ...rest] }) => rest.length === 0 && sameName(first, council))?.cost ??
  notKnown;

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What all partners pay: what is quoted for them, else the cheapest split of them into what is. */
function* costOfAll(partnership: Partnership): Work<{ cost: Known<Pence>; quoted: boolean }> {
  const { councils } = partnership;
  const quotes = quotesAmong(partnership).filter(({ cost }) => cost !== notKnown);
  const priced = quotes.find(({ names }) => names.length === councils.length);
  if (priced) return { cost: priced.cost, quoted: true };
  if (councils.some((council) => aloneCost(quotes, council) === notKnown))
    return { cost: notKnown, quoted: false };
  const costs = new Float64Array(2 ** councils.length).fill(Infinity);
  costs[0] = 0;
  for (const { names, cost } of quotes) {
    const coalition = names.reduce(
      (sum, name) => sum + 2 ** councils.findIndex((one) => sameName(one, name)),
      0,
    );
    costs[coalition] = cost as Pence;
  }
  const { cost } = yield* cheapestSplits(councils.length, costs);
  return { cost: pence(cost[everyone(councils.length)] ?? 0), quoted: false };
}

function* sharesOf(
  { councils, sharing }: Partnership,
  quotes: readonly Quote[],
  total: Pence,
): Work<Result<readonly Pence[]>> {
  if (councils.length === 1) return ok([total]);
  if (sharing.kind === 'weights') {
    const weights = councils.map((council) => sharing.weights.get(council) ?? 0);
    return weights.some((weight) => weight > 0)
      ? ok(split(total, weights))
      : fail({ code: 'all weights nought', at: { figure: 'weights' } });
  }
  const game = yield* gameOfQuotes(inOrder(councils, quotes), mostCouncils.pane);
  return game.ok ? yield* publishedShares(sharing.method, game.value, {}) : game;
}

/** The councils alone first, so that a game has them in their order. */
const inOrder = (councils: readonly string[], quotes: readonly Quote[]): Quote[] => [
  ...councils.map((council, place) => ({
    names: [council],
    cost: aloneCost(quotes, council),
    cell: place + 1,
  })),
  ...quotes.filter(({ names }) => names.length > 1),
];

/** Who would pay less without the rest. Where some cost alone is not known, only those that are known can object. */
function* objectionsTo(bills: readonly Bill[], quotes: readonly Quote[]): Work<readonly Objection[]> {
  const councils = bills.map(({ council }) => council);
  const alone = bills.flatMap(({ council, gain }): Objection[] =>
    gain !== notKnown && gain < 0 && bills.length > 1
      ? [{ councils: [council], saves: pence(0 - gain) }]
      : [],
  );
  if (bills.length < 3) return alone.sort((a, b) => b.saves - a.saves);
  const game = yield* gameOfQuotes(inOrder(councils, quotes), mostCouncils.pane);
  if (!game.ok) return alone.sort((a, b) => b.saves - a.saves);
  return objections(
    game.value,
    bills.map(({ pays }) => pays),
    10,
  ).map(({ coalition, slack }) => ({
    councils: membersOf(coalition).flatMap((place) => councils[place] ?? []),
    saves: pence(Math.round(0 - slack)),
  }));
}

/** What the partners of a series of partnerships pay, each in the prices of each one's own quotes. */
export function* replay(stages: readonly Partnership[]): Work<Result<Bills[]>> {
  const made: Bills[] = [];
  for (const stage of stages) {
    const bills = yield* billsOf(stage);
    if (!bills.ok) return bills;
    made.push(bills.value);
  }
  return ok(made);
}

/** Those whose going would cost them least, first: who to watch next. Councils that gain an unknown amount come last. */
export const nearestToLeaving = ({ bills }: Pick<Bills, 'bills'>): Bill[] =>
  [...bills].sort((a, b) => {
    if (a.gain === notKnown || b.gain === notKnown)
      return Number(a.gain === notKnown) - Number(b.gain === notKnown);
    return subtract(a.gain, b.gain);
  });
