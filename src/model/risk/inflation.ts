import { limits } from '../limits';
import { rate, type Rate } from '../money/units';
import { drawNormals } from './chance/normal';
import type { Stream } from './chance/stream';
import type { Column, Scratch } from './column';

/** How prices may rise: a stationary first-order autoregressive path of yearly rates. */
export interface Inflation {
  /** The rate that the path wanders about. */
  readonly mean: Rate;
  /** The rate that each contract year's is drawn about, where they are not all the mean. */
  readonly byYear?: readonly Rate[];
  /** The standard deviation of any one year's rate. */
  readonly volatility: Rate;
  /** The correlation of one year's rate with the next one's, from −1 to 1. */
  readonly persistence: number;
}

/**
 * A column of rates for each contract year: `g(t) = μ + ρ(g(t−1) − μ) + σ√(1−ρ²)·z(t)`, the first year's from
 * its stationary distribution N(μ, σ²), and μ(t) in place of μ where years have rates of their own. What is drawn is free; see `heldRate`.
 */
export function drawRates(chance: Stream, inflation: Inflation, years: number, { take }: Scratch): Column[] {
  const { volatility, persistence } = inflation;
  const meanOf = (year: number) => inflation.byYear?.[year] ?? inflation.mean;
  const shock = volatility * Math.sqrt(1 - persistence * persistence);
  let before = take().fill(meanOf(0));
  return Array.from({ length: years }, (_, year) => {
    const column = drawNormals(chance, take());
    const means = { mean: meanOf(year), meanBefore: meanOf(Math.max(0, year - 1)) };
    wander(means, persistence, before, year ? shock : volatility, column);
    before = column;
    return column;
  });
}

/** A drawn rate as prices follow it: held to what a cell may say, many deviations away. */
export const heldRate = (drawn: number): Rate =>
  rate(Math.min(limits.rise.highest, Math.max(limits.rise.lowest, drawn)));

/** Turns a year's normals into its rates, from those of the year before. */
function wander(
  { mean, meanBefore }: { readonly mean: number; readonly meanBefore: number },
  persistence: number,
  before: Column,
  shock: number,
  normals: Column,
): void {
  for (let run = 0; run < normals.length; run++)
    normals[run] =
      mean + persistence * ((before[run] ?? meanBefore) - meanBefore) + shock * (normals[run] ?? 0);
}
