/**
 * Numbers from one end of a domain to the other, placed in proportion along a range. d3's own linear scale mixes
 * colours and writes numbers too, which is more than all the rest of the charts.
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
