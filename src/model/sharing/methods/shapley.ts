import { factorials, ordersAfter } from './factorials';
import type { Game } from '../game';
import { exactShares, type Shares } from '../shares';
import { sizeSums, totalsOfSizes } from './sizeSums';

/**
 * What a council adds to the bill as it joins, averaged over every order of joining:
 * `Σ |S|! (n − |S| − 1)! ÷ n! · (c(S ∪ i) − c(S))` over the coalitions S without i (Shapley 1953). In the core if
 * what a council adds is the less, the more have joined before. Time: one pass over the 2ⁿ costs.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22. A adds 6 in the two orders where it
 * comes first, 4 after B, 3 after C, and 4 in the two where it comes last: 27 ÷ 6 = 4½. B 7½, C 10.
 */
export function shapley({ councils, costs }: Game): Shares {
  const n = councils.length;
  const factorial = factorials(n);
  const bySize = sizeSums(n, costs);
  const ofSize = totalsOfSizes(bySize);
  return exactShares(
    bySize.map((sums) => {
      let sum = 0n;
      for (let s = 1; s <= n; s++) {
        const within = sums[s] ?? 0n;
        sum += ordersAfter(factorial, s - 1, n) * within;
        if (s < n) sum -= ordersAfter(factorial, s, n) * ((ofSize[s] ?? 0n) - within);
      }
      return sum;
    }),
    factorial[n],
  );
}
