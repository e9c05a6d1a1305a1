import { ok, type Result } from '../../result';
import { addTo, exactSums, sumsOf } from './exactSums';
import { factorials, ordersAfter } from './factorials';
import { alone, type Coalition, costOf, everyone, type Game, membersOf, sizeOf } from '../game';
import type { MethodInputs } from '../methodInputs';
import { shapley } from './shapley';
import { exactShares, type Shares } from '../shares';
import type { Work } from '../../work';

/**
 * Shapley between blocs and then within each: what a council adds as it joins, averaged over the orders in which
 * the members of a bloc come one directly after the other. A council without a bloc is one by itself (Owen 1977).
 * Time: for each bloc of b, of m blocs in all, 2^(m−1+b) costs.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22; A and B are a bloc. Between the bloc
 * and C it is 11½ and 10½. Within, A could claim 4½ as the only one of its bloc, B 7½: they share the ½ they save
 * by being one, and pay 4¼ and 7¼.
 */
export function* owen(game: Game, { groups }: MethodInputs): Work<Result<Shares>> {
  const n = game.councils.length;
  const blocs = blocsOf(n, groups);
  if (blocs.length === n || blocs.length === 1) return ok(shapley(game));
  const factorial = factorials(n);
  const of = (count: number) => factorial[count] ?? 1n;
  const largest = Math.max(...blocs.map(sizeOf));
  const numerators = Array<bigint>(n).fill(0n);
  for (const [index, bloc] of blocs.entries()) {
    yield index / blocs.length;
    const others = blocs.filter((other) => other !== bloc);
    const added = addedIn(game.costs, bloc, others, factorial);
    const size = sizeOf(bloc);
    for (const [member, sum] of added) numerators[member] = sum * (of(largest) / of(size));
  }
  return ok(exactShares(numerators, of(blocs.length) * of(largest)));
}

/** The blocs as coalitions, in the order in which their first members come. */
export function blocsOf(n: number, groups: readonly string[] | undefined): Coalition[] {
  const blocs = new Map<string, Coalition>();
  for (let council = 0; council < n; council++) {
    const group = groups?.[council]?.toLowerCase() ?? '';
    const key = group === '' ? `alone ${council}` : `group ${group}`;
    blocs.set(key, (blocs.get(key) ?? 0) + alone(council));
  }
  return [...blocs.values()];
}

/** For each member of a bloc of b councils, the sum of what it adds over all m! b! orders. */
function addedIn(
  costs: Float64Array,
  bloc: Coalition,
  others: readonly Coalition[],
  factorial: readonly bigint[],
): Map<number, bigint> {
  const members = membersOf(bloc);
  const within = unions(members.map(alone));
  const without = unions(others);
  // By the part of the bloc and the number of other blocs, the exact sum of the costs.
  const sums = Array.from(within, (part) => {
    const byCount = exactSums(others.length + 1);
    for (const [blocsIn, rest] of without.entries())
      addTo(byCount, sizeOf(blocsIn), costOf(costs, part + rest));
    return sumsOf(byCount);
  });
  return new Map(
    members.map((member, bit) => {
      let added = 0n;
      for (let part = 0; part < within.length; part++) {
        if ((part >> bit) & 1) continue;
        const after = ordersAfter(factorial, sizeOf(part), members.length);
        for (let count = 0; count <= others.length; count++)
          added +=
            after *
            ordersAfter(factorial, count, others.length + 1) *
            ((sums[part + alone(bit)]?.[count] ?? 0n) - (sums[part]?.[count] ?? 0n));
      }
      return [member, added];
    }),
  );
}

/** The union of each choice among disjoint coalitions, by the bits of the choice. */
function unions(coalitions: readonly Coalition[]): Int32Array {
  const list = new Int32Array(everyone(coalitions.length) + 1);
  for (const [bit, coalition] of coalitions.entries())
    for (let choice = 0; choice < alone(bit); choice++)
      list[choice + alone(bit)] = (list[choice] ?? 0) + coalition;
  return list;
}
