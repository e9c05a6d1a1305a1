/**
 * A linear scale: the function that takes a domain to a range in proportion, and everything to the middle if the domain is
 * one point. d3's own can also mix colours and format numbers, which would make it larger than all the charts.
 */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => {
    const part = to === from ? 0.5 : (value - from) / (to - from);
    return start * (1 - part) + end * part;
  };
}
