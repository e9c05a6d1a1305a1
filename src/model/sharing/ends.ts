import { alone, costOf, everyone, type Game } from './game';

/**
 * The costs of each council alone, of all together and of all but one: all that methods that ignore the groups in
 * between need.
 */
export interface Ends {
  /** What all would pay together. */
  readonly whole: bigint;
  /** What each would pay alone, c(i). */
  readonly alone: readonly bigint[];
  /** What each adds to the bill as the last to join, m(i): the whole less what the others would pay without it. */
  readonly added: readonly bigint[];
}

/** The ends of a game. */
export function endsOf({ councils, costs }: Game): Ends {
  const all = everyone(councils.length);
  const cost = (coalition: number) => BigInt(costOf(costs, coalition));
  return {
    whole: cost(all),
    alone: councils.map((_, council) => cost(alone(council))),
    added: councils.map((_, council) => cost(all) - cost(all - alone(council))),
  };
}

/** The ends for methods that need only the bill of all together. */
export const endsOfBill = (whole: number, councils: number): Ends => ({
  whole: BigInt(whole),
  alone: Array.from({ length: councils }, () => 0n),
  added: [],
});

export const sumExactly = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((all, amount) => all + amount, 0n);
