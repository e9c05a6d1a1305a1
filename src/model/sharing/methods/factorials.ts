/** 0! to n!, exactly. */
export function factorials(n: number): bigint[] {
  const list = [1n];
  for (let next = 1; next <= n; next++) list.push((list[next - 1] ?? 1n) * BigInt(next));
  return list;
}

/**
 * In how many orders of n councils a given council comes just after `before` given ones: before! (n − 1 − before)!
 * Over n! this is the weight of what it adds to them.
 */
export const ordersAfter = (factorial: readonly bigint[], before: number, n: number): bigint =>
  (factorial[before] ?? 1n) * (factorial[n - 1 - before] ?? 1n);
