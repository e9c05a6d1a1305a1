import { type Aim, bindingRows, independenceTest, type Row } from './basis';
import { alone, type Coalition, costOf, everyone } from '../game';
import { refill } from '../halves';
import {
  isOpen,
  keepOpen,
  levelOf,
  maximise,
  createProgramme,
  ROUNDING,
  sharesOf,
  startingBasis,
} from './programme';
import { largestCost, type Measure } from './measure';
import { settlingVector } from './settlingVector';
import type { Work } from '../../work';

/** One level of the smallest slack: the rows that keep it from being larger, which are settled from then on. */
export interface Level {
  readonly rows: readonly Row[];
  /** The settling vector of this level: it sums to nought over the coalitions settled before. */
  readonly settling: Float64Array;
}

export interface Lexicographic {
  /** Shares in pence, as doubles. */
  readonly shares: Float64Array;
  readonly levels: readonly Level[];
  /** The smallest slack at the last level. */
  readonly level: number;
}

/**
 * The shares whose slacks, divided as the measure says and sorted from the smallest, are largest one after the
 * other. Each level is a linear programme: the largest t with `x(S) + weight(S) · t ≤ c(S)` for every coalition
 * that is not settled. Rows with a positive dual are tight in every solution, so that they, and all coalitions in
 * their span, are settled (Potters, Reijnierse and Ansing 1996; Kohlberg 1971). At most n − 1 levels.
 */
export function* lexicographic(
  n: number,
  costs: Float64Array,
  measure: Measure,
  aloneAtMost: boolean,
  mostLevels = n,
): Work<Lexicographic> {
  const size = largestCost(costs);
  const programme = createProgramme(n, costs, measure, aloneAtMost, ROUNDING * size);
  const aim: Aim = { unknown: n, sign: 1 };
  const open = Array<boolean>(n).fill(true);
  const levels: Level[] = [];
  let settled: Row[] = [settledRow(everyone(n), costOf(costs, everyone(n)))];
  let before: readonly Row[] = [];
  let level = size;
  while (settled.length < n && levels.length < mostLevels) {
    const settling = settlingVector(
      n,
      settled.map(({ coalition }) => coalition),
    );
    refill(programme.settling, settling);
    const stillOpen = (coalition: Coalition) => isOpen(programme, coalition);
    keepOpen(programme, stillOpen);
    for (let council = 0; council < n; council++) open[council] &&= stillOpen(alone(council));
    // No level is higher: it is at most half the slack of a coalition and of those who are not in it.
    const from = startingBasis(programme, [
      { kind: 'level', coalition: 0, weight: 1, most: 4 * size + 1 },
      ...settled,
      ...before.filter(
        ({ kind, coalition }) => (kind === 'limit' || kind === 'alone') && stillOpen(coalition),
      ),
    ]);
    const found = yield* maximise(programme, from, aim, open, settled.length / n);
    level = levelOf(programme);
    const rows = bindingRows(from, aim);
    levels.push({ rows, settling });
    const more = withSettled(n, settled, rows, level);
    if (!found || more.length === settled.length) throw new Error('unsettled');
    settled = more;
    before = from.rows;
  }
  return { shares: sharesOf(programme), levels, level };
}

const settledRow = (coalition: Coalition, most: number): Row => ({
  kind: 'settled',
  coalition,
  weight: 0,
  most,
});

/** The settled rows, with those of the new ones that are independent of them. */
function withSettled(n: number, settled: readonly Row[], rows: readonly Row[], level: number): Row[] {
  const takes = independenceTest(n);
  return [...settled, ...rows.map((row) => settledRow(row.coalition, row.most - row.weight * level))].filter(
    takes,
  );
}
