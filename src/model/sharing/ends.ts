import { alone, costOf, everyone, type Game } from './game';

/** What a game comes to at its ends: all that the methods which look at no group in between need to know. */
export interface Ends {
  /** What all would pay together. */
  readonly whole: bigint;
  /** What each would pay alone, c(i). */
  readonly alone: readonly bigint[];
  /** What each adds to the bill as the last to join, m(i): the whole less what the others would pay without it. */
  readonly added: readonly bigint[];
}

export function endsOf({ councils, costs }: Game): Ends {
  const all = everyone(councils.length);
  const cost = (coalition: number) => BigInt(costOf(costs, coalition));
  return {
    whole: cost(all),
    alone: councils.map((_, council) => cost(alone(council))),
    added: councils.map((_, council) => cost(all) - cost(all - alone(council))),
  };
}

/** The ends for methods that look at nothing but the bill. */
export const endsOfBill = (whole: number, councils: number): Ends => ({
  whole: BigInt(whole),
  alone: Array.from({ length: councils }, () => 0n),
  added: [],
});

export const sumExactly = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);
