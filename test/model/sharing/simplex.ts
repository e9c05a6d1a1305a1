/**
 * A plain dense simplex method that knows nothing of the model's: the largest `aim · z` with `A z = b` and z at
 * least nought, by Bland's rule in two phases. Undefined if nothing fits; Infinity if there is no largest.
 */
export function largest(
  aim: readonly number[],
  equations: readonly (readonly number[])[],
  right: readonly number[],
): number | undefined {
  const columns = aim.length;
  const rows = equations.map((row, place) => {
    const sign = (right[place] ?? 0) < 0 ? -1 : 1;
    return [
      ...row.map((value) => sign * value),
      ...equations.map((_, at) => (at === place ? 1 : 0)),
      sign * (right[place] ?? 0),
    ];
  });
  const basic = rows.map((_, place) => columns + place);
  const width = columns + rows.length;
  const shortfall = improve(
    rows,
    basic,
    Array.from({ length: width }, (_, at) => (at < columns ? 0 : -1)),
    width,
  );
  if (shortfall < -EPSILON * Math.max(1, ...right.map(Math.abs))) return undefined;
  // What is left of the artificial columns is nought; they are driven out, or their rows say nothing.
  for (const [place, row] of rows.entries())
    if ((basic[place] ?? 0) >= columns) {
      const at = row.findIndex((value, column) => column < columns && Math.abs(value) > EPSILON);
      if (at >= 0) pivot(rows, basic, place, at);
    }
  return improve(rows, basic, [...aim, ...rows.map(() => 0)], columns);
}

const EPSILON = 1e-9;

function improve(rows: number[][], basic: number[], aim: readonly number[], columns: number): number {
  for (;;) {
    const enters = aim.findIndex(
      (worth, column) =>
        column < columns &&
        worth -
          rows.reduce((sum, row, place) => sum + (aim[basic[place] ?? 0] ?? 0) * (row[column] ?? 0), 0) >
          EPSILON,
    );
    if (enters < 0)
      return rows.reduce((sum, row, place) => sum + (aim[basic[place] ?? 0] ?? 0) * (row.at(-1) ?? 0), 0);
    let leaves = -1;
    let least = Infinity;
    for (const [place, row] of rows.entries()) {
      const along = row[enters] ?? 0;
      if (along <= EPSILON) continue;
      const ratio = (row.at(-1) ?? 0) / along;
      if (
        ratio < least - EPSILON ||
        (ratio < least + EPSILON && (basic[place] ?? 0) < (basic[leaves] ?? Infinity))
      )
        [leaves, least] = [place, Math.min(least, ratio)];
    }
    if (leaves < 0) return Infinity;
    pivot(rows, basic, leaves, enters);
  }
}

function pivot(rows: number[][], basic: number[], leaves: number, enters: number): void {
  const line = rows[leaves] ?? [];
  const by = line[enters] ?? 1;
  for (const [at, value] of line.entries()) line[at] = value / by;
  for (const row of rows) {
    const times = row === line ? 0 : (row[enters] ?? 0);
    if (times !== 0) for (const [at, value] of line.entries()) row[at] = (row[at] ?? 0) - times * value;
  }
  basic[leaves] = enters;
}
