/**
 * The last number for which something holds, to within `tolerance`, by halving: it holds at `from`, does not
 * hold at `to`, and changes once between them. `to` may be the lower of the two.
 */
export function lastThatHolds(
  holds: (at: number) => boolean,
  from: number,
  to: number,
  tolerance: number,
): number {
  let [last, beyond] = [from, to];
  while (Math.abs(beyond - last) > tolerance) {
    const middle = (last + beyond) / 2;
    if (middle === last || middle === beyond) break;
    if (holds(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}

/** The same among whole numbers. */
export function lastWholeThatHolds(holds: (at: number) => boolean, from: number, to: number): number {
  const towards = (at: number) => (to > from ? Math.floor(at) : Math.ceil(at));
  return towards(lastThatHolds((at) => holds(towards(at)), from, to, 0.5));
}
