/**
 * Whole numbers of any size as remainders by a few moduli, each small enough that sums are exact in doubles:
 * adding and taking away remainders costs what doubles cost, where BigInt would allocate at every step.
 */
export interface Residues {
  readonly moduli: readonly number[];
  /**
   * The number from nought to `below` that differs from each of these by a multiple of its modulus (the Chinese
   * remainder theorem).
   */
  readonly whole: (remainders: readonly number[]) => bigint;
}

/** Enough moduli, each of at most `largest`, to tell apart all whole numbers from nought to `below`. */
export function residues(below: bigint, largest: number): Residues {
  const moduli: bigint[] = [];
  let product = 1n;
  for (let candidate = BigInt(largest); product < below; candidate--)
    if (greatestCommonDivisor(candidate, product) === 1n) {
      moduli.push(candidate);
      product *= candidate;
    }
  // Each leaves the remainder 1 by its own modulus, and 0 by all the others.
  const units = moduli.map((modulus) => {
    const others = product / modulus;
    return others * inverse(others % modulus, modulus);
  });
  return {
    moduli: moduli.map(Number),
    whole: (remainders) => {
      const sum = units.reduce((sum, unit, index) => sum + unit * BigInt(remainders[index] ?? 0), 0n);
      return ((sum % product) + product) % product;
    },
  };
}

/** Euclid's algorithm. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The number whose product with `value` leaves 1 by the modulus (Euclid's extended algorithm). */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}
