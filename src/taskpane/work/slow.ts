/** In milliseconds. What takes less needs no progress shown or read out. */
export const SLOW = 500;

/**
 * For reading out progress. Returns a function that is given the part that is done, and returns 1, 2 or 3 when a quarter,
 * a half or three quarters are newly done, or undefined when there is no news. A quarter that is done sooner than `SLOW`
 * is not lastDone, nor later.
 */
export function quarters(): (part: number) => number | undefined {
  const began = performance.now();
  let lastDone = 0;
  return (part) => {
    const done = Math.min(3, Math.floor(4 * part));
    if (done <= lastDone) return undefined;
    lastDone = done;
    return performance.now() - began > SLOW ? done : undefined;
  };
}
