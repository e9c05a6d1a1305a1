import type { Column } from '../column';
import { ln } from './elementary';
import { type Stream, uniform } from './stream';

/**
 * A judgement of something uncertain: no less than `low`, no more than `high`, most likely `likely`. A
 * PERT range keeps nearer to what is likely than a triangular one: its mean is (low + 4 likely + high) ÷ 6.
 */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly shape: 'triangular' | 'pert';
}

/** Fills a column with independent draws from a range. */
export function drawRange(stream: Stream, { low, likely, high, shape }: Range, into: Column): Column {
  const spread = high - low;
  const mode = spread > 0 ? (likely - low) / spread : 0;
  const draw = shape === 'pert' ? pert : triangular;
  for (let run = 0; run < into.length; run++) into[run] = low + spread * draw(stream, mode);
  return into;
}

/** Between 0 and 1 with its peak at `mode`, by the inverse of its distribution function. */
function triangular(stream: Stream, mode: number): number {
  const part = uniform(stream);
  return part < mode ? Math.sqrt(part * mode) : 1 - Math.sqrt((1 - part) * (1 - mode));
}

/**
 * The beta distribution of parameters 1 + 4m and 5 − 4m, whose density is as the fourth power of
 * x^m (1 − x)^(1−m) and highest at the mode m. By rejection: a uniform x is kept with the probability density(x) ÷
 * density(m).
 */
function pert(stream: Stream, mode: number): number {
  const height = (x: number) => 4 * (weighed(mode, x) + weighed(1 - mode, 1 - x));
  const highest = height(mode);
  for (;;) {
    const x = uniform(stream);
    if (ln(uniform(stream)) <= height(x) - highest) return x;
  }
}

const weighed = (weight: number, x: number) => (weight === 0 ? 0 : weight * ln(x));
