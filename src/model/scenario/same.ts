/** Whether two values of plain data are deeply equal, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [inA, inB] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(inA);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(inB).length &&
    keys.every((key) => key in inB && same(inA[key], inB[key]))
  );
}
