import { limits } from '../limits';
import type { Rate } from '../money/units';
import { drawNormals } from './chance/normal';
import type { Stream } from './chance/stream';
import { type Column, type Scratch, within } from './column';

/** How prices may rise: a stationary first-order autoregressive path of yearly rates. */
export interface Inflation {
  /** The rate that the path wanders about. */
  readonly mean: Rate;
  /** The standard deviation of any one year's rate. */
  readonly volatility: Rate;
  /** The correlation of one year's rate with the next one's, from −1 to 1. */
  readonly persistence: number;
}

/**
 * A column of rates for each contract year: `g(t) = μ + ρ(g(t−1) − μ) + σ√(1−ρ²)·z(t)`, the first year's from
 * its stationary distribution N(μ, σ²). The path is free; the rate that a price follows is held to what a cell
 * may say, −50% to 100%, many deviations away.
 */
export function drawRates(chance: Stream, inflation: Inflation, years: number, { take }: Scratch): Column[] {
  const { mean, volatility, persistence } = inflation;
  const shock = volatility * Math.sqrt(1 - persistence * persistence);
  const deviation = take().fill(0);
  return Array.from({ length: years }, (_, year) => {
    const column = drawNormals(chance, take());
    wander(deviation, year ? persistence : 0, year ? shock : volatility, column, mean);
    return column;
  });
}

/** The next deviations from the mean, and in the place of the normals the rates that they make. */
function wander(deviation: Column, keep: number, shock: number, normals: Column, mean: number): void {
  const { lowest, highest } = limits.rise;
  for (let run = 0; run < deviation.length; run++) {
    const next = keep * (deviation[run] ?? 0) + shock * (normals[run] ?? 0);
    deviation[run] = next;
    normals[run] = within(lowest, highest, mean + next);
  }
}
