import { limits } from '../limits';
import { rate, type Rate } from '../money/units';
import { drawNormals } from './chance/normal';
import type { Stream } from './chance/stream';
import type { Column, Scratch } from './column';

/** Uncertain inflation: a stationary first-order autoregressive process of yearly rates. */
export interface Inflation {
  /** The mean of each year's rate. */
  readonly mean: Rate;
  /** The mean of each contract year's rate, where years differ. */
  readonly byYear?: readonly Rate[];
  /** The standard deviation of any one year's rate. */
  readonly volatility: Rate;
  /** The correlation of one year's rate with the next one's, from −1 to 1. */
  readonly persistence: number;
}

/**
 * A column of rates for each contract year: `g(t) = μ + ρ(g(t−1) − μ) + σ√(1−ρ²)·z(t)`, the first year's from
 * its stationary distribution N(μ, σ²), and μ(t) in place of μ where years have means of their own. Drawn rates are not
 * limited: see `heldRate`.
 */
export function drawRates(
  stream: Stream,
  inflation: Inflation,
  years: number,
  { takeTable }: Scratch,
): readonly Column[] {
  const { volatility, persistence } = inflation;
  const meanOf = (year: number) => inflation.byYear?.[year] ?? inflation.mean;
  const shock = volatility * Math.sqrt(1 - persistence * persistence);
  const { cells, columns } = takeTable(years);
  drawNormals(stream, cells);
  columns.forEach((normals, year) => {
    const before = columns[year - 1];
    if (before) wander(before, meanOf(year - 1), persistence, meanOf(year), shock, normals);
    else scatter(meanOf(year), volatility, normals);
  });
  return columns;
}

/** A drawn rate as prices follow it: within the limits of any rate, which are many standard deviations away. */
export const heldRate = (drawn: number): Rate =>
  rate(Math.min(limits.rise.highest, Math.max(limits.rise.lowest, drawn)));

/** Turns the first year's normals into its rates. */
function scatter(mean: number, volatility: number, normals: Column): void {
  for (let run = 0; run < normals.length; run++) normals[run] = mean + volatility * (normals[run] ?? 0);
}

/** Turns a later year's normals into its rates, from those of the year before. Four runs a turn: see `Column`. */
function wander(
  before: Column,
  meanBefore: number,
  persistence: number,
  mean: number,
  shock: number,
  normals: Column,
): void {
  const rate = (rateBefore = 0, normal = 0) =>
    mean + persistence * (rateBefore - meanBefore) + shock * normal;
  for (let run = 0; run < normals.length; run += 4) {
    normals[run] = rate(before[run], normals[run]);
    normals[run + 1] = rate(before[run + 1], normals[run + 1]);
    normals[run + 2] = rate(before[run + 2], normals[run + 2]);
    normals[run + 3] = rate(before[run + 3], normals[run + 3]);
  }
}
