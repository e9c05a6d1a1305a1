/** What takes less, in milliseconds, is not wondered about: nothing is shown or read out of it. */
export const SLOW = 500;

/**
 * For reading out a quarter, a half and three quarters of what takes its time: how many quarters are done where that
 * is news, given the part that is. One that went by quickly is no news later.
 */
export function quarters(): (part: number) => number | undefined {
  const began = performance.now();
  let told = 0;
  return (part) => {
    const done = Math.min(3, Math.floor(4 * part));
    if (done <= told) return undefined;
    told = done;
    return performance.now() - began > SLOW ? done : undefined;
  };
}
