import { limits } from '../limits';
import { rate, type Rate } from '../money/units';
import { drawNormals } from './chance/normal';
import type { Stream } from './chance/stream';
import type { Column, Scratch } from './column';

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
 * its stationary distribution N(μ, σ²). What is drawn is free; see `heldRate`.
 */
export function drawRates(chance: Stream, inflation: Inflation, years: number, { take }: Scratch): Column[] {
  const { mean, volatility, persistence } = inflation;
  const shock = volatility * Math.sqrt(1 - persistence * persistence);
  let before = take().fill(mean);
  return Array.from({ length: years }, (_, year) => {
    const column = drawNormals(chance, take());
    wander(mean, persistence, before, year ? shock : volatility, column);
    before = column;
    return column;
  });
}

/** A drawn rate as prices follow it: held to what a cell may say, many deviations away. */
export const heldRate = (drawn: number): Rate =>
  rate(Math.min(limits.rise.highest, Math.max(limits.rise.lowest, drawn)));

/** Turns a year's normals into its rates, from those of the year before. */
function wander(mean: number, persistence: number, before: Column, shock: number, normals: Column): void {
  for (let run = 0; run < normals.length; run++)
    normals[run] = mean + persistence * ((before[run] ?? mean) - mean) + shock * (normals[run] ?? 0);
}
