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
  /**
   * The coalitions somebody priced. The others are taken to cost the cheapest way of splitting them into priced
   * ones.
   */
  readonly quoted: 'all' | ReadonlySet<Coalition>;
}

/** The coalition of all n councils. */
export const everyone = (n: number): Coalition => 2 ** n - 1;
/** The coalition of one council. */
export const alone = (council: number): Coalition => 2 ** council;
export const isIn = (council: number, coalition: Coalition): boolean => ((coalition >> council) & 1) === 1;

/** How many councils a coalition has. */
export function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest; rest &= rest - 1) size++;
  return size;
}

/** The index of a coalition's first council. */
export const firstMember = (coalition: Coalition): number => 31 - Math.clz32(coalition & -coalition);

/** The councils of a coalition by their indices in the game, ascending. */
export function membersOf(coalition: Coalition): number[] {
  const members: number[] = [];
  for (let rest = coalition; rest; rest &= rest - 1) members.push(firstMember(rest));
  return members;
}

/** A coalition as it is written in a cell: "Bromley + Lewisham". */
export const coalitionName = (councils: readonly string[], coalition: Coalition): string =>
  membersOf(coalition)
    .map((council) => councils[council])
    .join(' + ');

/** What a coalition would pay together, in pence. */
export const costOf = (costs: Float64Array, coalition: Coalition): number => costs[coalition] ?? 0;

/** Whether somebody priced a coalition. */
export const isQuoted = ({ quoted }: Game, coalition: Coalition): boolean =>
  quoted === 'all' || quoted.has(coalition);

/** How many coalitions somebody priced. */
export const quotesIn = ({ councils, quoted }: Game): number =>
  quoted === 'all' ? everyone(councils.length) : quoted.size;

export const areAllQuoted = (game: Game): boolean => quotesIn(game) === everyone(game.councils.length);

/** What each council would pay alone, in pence. */
export const aloneCosts = ({ councils, costs }: Game): number[] =>
  councils.map((_, council) => costOf(costs, alone(council)));

/** What all would pay together, in pence. */
export const wholeCost = ({ councils, costs }: Game): number => costOf(costs, everyone(councils.length));

/** For each council its separable cost: what all would pay less what the others would pay without it. */
export const separableCosts = (game: Game): number[] => {
  const all = everyone(game.councils.length);
  return game.councils.map((_, council) => wholeCost(game) - costOf(game.costs, all - alone(council)));
};

export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
