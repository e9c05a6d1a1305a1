/**
 * A coalition, a group of councils, as the bits of a whole number: bit i stands for council i of the game.
 * 0 is nobody, 2ⁿ − 1 all of them together.
 */
export type Coalition = number;

/** What each coalition of councils would pay together. */
export interface Game {
  readonly councils: readonly string[];
  /** Pence by coalition, 2ⁿ of them, each whole; `costs[0]` is 0. */
  readonly costs: Float64Array;
  /** The coalitions somebody priced. The others are taken to cost the cheapest way of splitting them into priced ones. */
  readonly quoted: 'all' | ReadonlySet<Coalition>;
}

export const everyone = (n: number): Coalition => 2 ** n - 1;
export const alone = (council: number): Coalition => 2 ** council;
export const isIn = (council: number, coalition: Coalition): boolean => ((coalition >> council) & 1) === 1;

export function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest; rest &= rest - 1) size++;
  return size;
}

/** The councils of a coalition, by their places. */
export function membersOf(coalition: Coalition): number[] {
  const members: number[] = [];
  for (let rest = coalition; rest; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

/** A coalition as it is written in a cell: "H + K + L". */
export const coalitionName = (councils: readonly string[], coalition: Coalition): string =>
  membersOf(coalition)
    .map((council) => councils[council])
    .join(' + ');

export const costOf = (costs: Float64Array, coalition: Coalition): number => costs[coalition] ?? 0;

export const isQuoted = ({ quoted }: Game, coalition: Coalition): boolean =>
  quoted === 'all' || quoted.has(coalition);

/** How many coalitions somebody priced. */
export const quotesIn = ({ councils, quoted }: Game): number =>
  quoted === 'all' ? everyone(councils.length) : quoted.size;

export const areAllQuoted = (game: Game): boolean => quotesIn(game) === everyone(game.councils.length);

/** What each council would pay alone, in pence. */
export const aloneCosts = ({ councils, costs }: Game): number[] =>
  councils.map((_, council) => costOf(costs, alone(council)));

export const wholeCost = ({ councils, costs }: Game): number => costOf(costs, everyone(councils.length));

/** What all pay less what the others would pay without the council: what it adds as the last to join. */
export const separableCosts = (game: Game): number[] => {
  const all = everyone(game.councils.length);
  return game.councils.map((_, council) => wholeCost(game) - costOf(game.costs, all - alone(council)));
};

export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
