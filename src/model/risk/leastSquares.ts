import type { Column } from './column';

/** Columns that depend on one another to within this part of themselves count as one. */
const NEGLIGIBLE = 1e-9;

/**
 * The weights that bring the weighted sum of the basis columns nearest to the target, by the normal equations.
 * A column that the ones before it make up has the weight nought.
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

/** Takes so much of a row from another that nothing is left at its pivot. */
function subtractRow(from: number[], row: readonly number[], pivot: number): void {
  const times = (from[pivot] ?? 0) / (row[pivot] ?? 1);
  for (const [index, part] of row.entries()) from[index] = (from[index] ?? 0) - times * part;
}

export function weightedSum(basis: readonly Column[], weights: readonly number[]): Column {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  for (const [index, column] of basis.entries())
    for (let run = 0; run < sum.length; run++)
      sum[run] = (sum[run] ?? 0) + (weights[index] ?? 0) * (column[run] ?? 0);
  return sum;
}
