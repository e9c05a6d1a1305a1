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
