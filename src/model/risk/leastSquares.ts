import type { Column } from './column';

/** A column counts as a combination of others where what is left of it is less than this part of itself. */
const NEGLIGIBLE = 1e-9;

/**
 * The weights with which the weighted sum of the basis columns is nearest to the target, by the normal equations. A
 * column that is a combination of those before it gets the weight 0.
 */
export function leastSquares(basis: readonly Column[], target: Column): number[] {
  const rows = basis.map((column) => [
    ...basis.map((other) => product(column, other)),
    product(column, target),
  ]);
  const whole = rows.map((row, index) => row[index] ?? 0);
  const used = rows.map((row, index) => {
    const pivot = row[index] ?? 0;
    if (pivot <= NEGLIGIBLE * (whole[index] ?? 0)) return false;
    for (const [other, below] of rows.entries()) if (other !== index) subtractRow(below, row, index);
    return true;
  });
  return rows.map((row, index) => (used[index] ? (row.at(-1) ?? 0) / (row[index] ?? 1) : 0));
}

function product(a: Column, b: Column): number {
  let sum = 0;
  for (let run = 0; run < a.length; run++) sum += (a[run] ?? 0) * (b[run] ?? 0);
  return sum;
}

/** Subtracts the multiple of a row from another that leaves 0 at the pivot. */
function subtractRow(from: number[], row: readonly number[], pivot: number): void {
  const times = (from[pivot] ?? 0) / (row[pivot] ?? 1);
  for (const [index, part] of row.entries()) from[index] = (from[index] ?? 0) - times * part;
}

/** The sum of the basis columns times their weights, run by run. */
export function weightedSum(basis: readonly Column[], weights: readonly number[]): Column {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  for (const [index, column] of basis.entries())
    for (let run = 0; run < sum.length; run++)
      sum[run] = (sum[run] ?? 0) + (weights[index] ?? 0) * (column[run] ?? 0);
  return sum;
}
