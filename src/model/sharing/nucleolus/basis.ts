import { type Coalition, firstMember, isIn } from '../game';

/**
 * One line of a linear programme over the councils' shares x and one level t: `x(S) + weight · t` is at most
 * `most`, or equal to it where the kind is `settled`. The kind `limit` stands for a coalition's cost, `alone` for
 * what a council would pay alone whatever the level, and `level` for a bound on the level itself.
 */
export interface Row {
  readonly kind: 'limit' | 'alone' | 'settled' | 'level';
  readonly coalition: Coalition;
  readonly weight: number;
  readonly most: number;
}

/** A basis: as many independent rows as there are unknowns, and the inverse of their matrix, row by row. */
export interface Basis {
  readonly n: number;
  readonly rows: Row[];
  readonly inverse: Float64Array;
  /** Exchanges of a row since the inverse was last worked out afresh. */
  pivots: number;
}

/** Memory for a solution and intermediate vectors, kept so that no step allocates. */
export interface Workspace {
  /** The shares x, then the level t. */
  readonly solution: Float64Array;
  readonly ratios: Float64Array;
  readonly left: Float64Array;
}

/** A workspace for n councils. */
export const createWorkspace = (n: number): Workspace => ({
  solution: new Float64Array(n + 1),
  ratios: new Float64Array(n + 1),
  left: new Float64Array(n + 1),
});

/** A number below this counts as 0: exact values here are 0, 1 or ratios of small whole numbers. */
const NEAR_NOUGHT = 1e-9;

/** After so many exchanges the inverse is worked out afresh, which clears its rounding errors. */
const MOST_PIVOTS = 60;

/** The basis of these rows, which must be independent. */
export function createBasis(n: number, rows: Row[]): Basis {
  const made = { n, rows, inverse: new Float64Array((n + 1) ** 2), pivots: 0 };
  invert(made);
  return made;
}

/** A test of one row after another: whether it is independent of all rows that passed before it. */
export function independenceTest(n: number): (row: Row) => boolean {
  const reduced: { at: number; line: Float64Array }[] = [];
  return (row) => {
    const line = coefficients(row, n, new Float64Array(n + 1));
    for (const one of reduced) subtractLine(line, one.line, line[one.at] ?? 0);
    const at = largest(line);
    const size = line[at] ?? 0;
    if (Math.abs(size) < 1e-7) return false;
    for (let index = 0; index <= n; index++) line[index] = (line[index] ?? 0) / size;
    reduced.push({ at, line });
    return true;
  };
}

function largest(line: Float64Array): number {
  let at = 0;
  for (let index = 1; index < line.length; index++)
    if (Math.abs(line[index] ?? 0) > Math.abs(line[at] ?? 0)) at = index;
  return at;
}

function subtractLine(from: Float64Array, line: Float64Array, times: number): void {
  if (times === 0) return;
  for (let index = 0; index < from.length; index++)
    from[index] = (from[index] ?? 0) - times * (line[index] ?? 0);
}

function coefficients({ coalition, weight }: Row, n: number, into: Float64Array): Float64Array {
  for (let council = 0; council < n; council++) into[council] = isIn(council, coalition) ? 1 : 0;
  into[n] = weight;
  return into;
}

function invert({ n, rows, inverse }: Basis): void {
  const size = n + 1;
  const lines = rows.map((row, index) => {
    const line = new Float64Array(2 * size);
    coefficients(row, n, line);
    line[size + index] = 1;
    return line;
  });
  for (let column = 0; column < size; column++) {
    let at = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(lines[row]?.[column] ?? 0) > Math.abs(lines[at]?.[column] ?? 0)) at = row;
    const line = lines[at] ?? new Float64Array();
    const pivot = line[column] ?? 0;
    if (Math.abs(pivot) < NEAR_NOUGHT) throw new Error('singular');
    [lines[at], lines[column]] = [lines[column] ?? line, line];
    for (let cell = 0; cell < line.length; cell++) line[cell] = (line[cell] ?? 0) / pivot;
    for (const other of lines) if (other !== line) subtractLine(other, line, other[column] ?? 0);
  }
  for (const [row, line] of lines.entries()) inverse.set(line.subarray(size), row * size);
}

/** Finds the point where every row of the basis is tight, with one step of refinement against rounding. */
export function solve({ n, rows, inverse }: Basis, { solution, left }: Workspace): void {
  for (const [index, row] of rows.entries()) left[index] = row.most;
  solution.fill(0);
  addProduct(inverse, left, solution);
  for (const [line, row] of rows.entries()) left[line] = row.most - valueAt(row, n, solution);
  addProduct(inverse, left, solution);
}

function addProduct(matrix: Float64Array, vector: Float64Array, into: Float64Array): void {
  const size = vector.length;
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += (matrix[row * size + column] ?? 0) * (vector[column] ?? 0);
    into[row] = (into[row] ?? 0) + sum;
  }
}

function valueAt({ coalition, weight }: Row, n: number, solution: Float64Array): number {
  let sum = weight * (solution[n] ?? 0);
  for (let rest = coalition; rest; rest &= rest - 1) sum += solution[firstMember(rest)] ?? 0;
  return sum;
}

/** The dual value of a row: how much the aim would gain if the row were a penny less strict. */
export const dual = ({ n, inverse }: Basis, index: number, aim: Aim): number =>
  aim.sign * (inverse[aim.unknown * (n + 1) + index] ?? 0);

/**
 * What to optimise: one unknown, the shares x first and then the level t, to be maximised (sign 1) or minimised
 * (−1).
 */
export interface Aim {
  readonly unknown: number;
  readonly sign: 1 | -1;
}

/**
 * One step of the dual simplex method: a row that the solution violates replaces the row whose dual reaches nought
 * first. False if no row can leave, because the rows contradict each other.
 */
export function exchange(basis: Basis, row: Row, aim: Aim, { ratios, left }: Workspace): boolean {
  const { n, rows, inverse } = basis;
  const size = n + 1;
  coefficients(row, n, left);
  ratios.fill(0);
  for (let unknown = 0; unknown < size; unknown++) {
    const times = left[unknown] ?? 0;
    if (times !== 0)
      for (let index = 0; index < size; index++)
        ratios[index] = (ratios[index] ?? 0) + times * (inverse[unknown * size + index] ?? 0);
  }
  const leaving = rowToLeave(basis, aim, ratios);
  if (leaving < 0) return false;
  const pivot = ratios[leaving] ?? 0;
  for (let line = 0; line < size; line++) {
    const times = (inverse[line * size + leaving] ?? 0) / pivot;
    if (times !== 0)
      for (let place = 0; place < size; place++)
        inverse[line * size + place] = (inverse[line * size + place] ?? 0) - times * (ratios[place] ?? 0);
    inverse[line * size + leaving] = times;
  }
  rows[leaving] = row;
  if (++basis.pivots >= MOST_PIVOTS) {
    invert(basis);
    basis.pivots = 0;
  }
  return true;
}

/**
 * The row whose dual reaches nought first. Of several that do so together, the one with the largest ratio keeps the
 * numbers small.
 */
function rowToLeave(basis: Basis, aim: Aim, ratios: Float64Array): number {
  let first = -1;
  let soonest = Infinity;
  for (const [index, { kind }] of basis.rows.entries()) {
    const ratio = ratios[index] ?? 0;
    if (kind === 'settled' || ratio <= NEAR_NOUGHT) continue;
    const reaches = Math.max(dual(basis, index, aim), 0) / ratio;
    const together = Math.abs(reaches - soonest) <= 1e-13;
    if (together ? ratio > (ratios[first] ?? 0) : reaches < soonest) first = index;
    if (reaches < soonest) soonest = reaches;
  }
  return first;
}

/** The coalitions' rows that bind at the optimum: their duals are above nought, measured against the largest. */
export function bindingRows(basis: Basis, aim: Aim): Row[] {
  const duals = basis.rows.map(({ kind }, index) =>
    kind === 'limit' || kind === 'alone' ? dual(basis, index, aim) : 0,
  );
  const least = NEAR_NOUGHT * Math.max(...duals);
  return basis.rows.filter((_, index) => (duals[index] ?? 0) > least);
}
