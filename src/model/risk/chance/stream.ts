/**
 * The generator xoshiro128** 1.1 of Blackman and Vigna (prng.di.unimi.it, in the public domain), started as
 * they advise from splitmix64. Its state is four 32-bit words, which every draw moves on.
 */
export type Stream = Int32Array;

/** The stream of a number, started from a seed. Streams of different numbers are independent. */
export function openStream(seed: number, number: number): Stream {
  const [first, second] = [splitmix64(seed, 2 * number), splitmix64(seed, 2 * number + 1)];
  return Int32Array.of(
    ...[first, first >> 32n, second, second >> 32n].map((word) => Number(word & WORD) | 0),
  );
}

const WORD = 0xffff_ffffn;
const LONG = 0xffff_ffff_ffff_ffffn;

/** The output of splitmix64 for a seed at an index, counted from 0. */
export function splitmix64(seed: number, index: number): bigint {
  let mixed = (BigInt(seed) + BigInt(index + 1) * 0x9e37_79b9_7f4a_7c15n) & LONG;
  mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & LONG;
  mixed = ((mixed ^ (mixed >> 27n)) * 0x94d0_49bb_1331_11ebn) & LONG;
  return mixed ^ (mixed >> 31n);
}

/** The next 32 random bits, as a signed whole number. */
export function bits(stream: Stream): number {
  const a = stream[0] ?? 0;
  const b = stream[1] ?? 0;
  const c = (stream[2] ?? 0) ^ a;
  const d = (stream[3] ?? 0) ^ b;
  stream[0] = a ^ d;
  stream[1] = b ^ c;
  stream[2] = c ^ (b << 9);
  stream[3] = (d << 11) | (d >>> 21);
  return scrambled(b);
}

/** rotate(b × 5, 7) × 9, in 32 bits. */
function scrambled(b: number): number {
  const five = (b + (b << 2)) | 0;
  const turned = (five << 7) | (five >>> 25);
  return (turned + (turned << 3)) | 0;
}

/** A uniform number between 0 and 1, never either: the middle of one of 2³² equal parts. */
export const uniform = (stream: Stream): number => ((bits(stream) >>> 0) + 0.5) / 2 ** 32;
