// Math.exp and Math.log may differ in their last digit from one engine to another. These use only what IEEE 754
// settles to the last bit, so that the same seed gives the same pence everywhere.

const LN2 = 0.6931471805599453;
/** ln 2 in two parts: one of 32 bits, whose small multiples are exact, and the rest. */
const LN2_HEAD = 0.6931471803691238;
const LN2_REST = 1.9082149292705877e-10;

/** e to the power of x, within four rounding errors, for |x| up to 700. */
export function exp(x: number): number {
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2_HEAD - halvings * LN2_REST;
  // `rest` is at most 0.35: the term after the seventeenth is too small to matter.
  let sum = 1;
  for (let power = 17; power >= 1; power--) sum = 1 + (rest / power) * sum;
  for (let step = 0; step < halvings; step++) sum *= 2;
  for (let step = 0; step > halvings; step--) sum /= 2;
  return sum;
}

/** The natural logarithm of a positive, normal x, within four rounding errors of the larger of it and 0.35. */
export function ln(x: number): number {
  let [doublings, near] = [0, x];
  for (; near > Math.SQRT2; near /= 2) doublings++;
  for (; near < Math.SQRT1_2; near *= 2) doublings--;
  // ln(near) = 2 artanh(ratio), whose ratio is at most 0.172.
  const ratio = (near - 1) / (near + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 23; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return doublings * LN2_HEAD + (doublings * LN2_REST + 2 * ratio * sum);
}
