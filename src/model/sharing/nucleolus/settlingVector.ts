import { type Coalition, isIn } from '../game';

/**
 * A vector that sums to nought over exactly the coalitions whose payment follows from those of `settled`: one drawn at
 * random from the vectors orthogonal to all of them. The draws are the same every time.
 */
export function settlingVector(n: number, settled: readonly Coalition[]): Float64Array {
  const directions: Float64Array[] = [];
  for (const coalition of settled) {
    const line = Float64Array.from({ length: n }, (_, council) => (isIn(council, coalition) ? 1 : 0));
    makeOrthogonal(line, directions);
    const length = Math.sqrt(product(line, line));
    directions.push(line.map((value) => value / length));
  }
  let seed = 12_345;
  const vector = Float64Array.from({ length: n }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  });
  makeOrthogonal(vector, directions);
  return vector;
}

/** Takes away the part of a vector along each direction: twice, because rounding leaves some the first time. */
function makeOrthogonal(vector: Float64Array, directions: readonly Float64Array[]): void {
  for (let time = 0; time < 2; time++)
    for (const direction of directions) {
      const along = product(vector, direction);
      for (const [index, value] of direction.entries()) vector[index] = (vector[index] ?? 0) - along * value;
    }
}

const product = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
