import {
  type Aim,
  createBasis,
  type Basis,
  exchange,
  independenceTest,
  createWorkspace,
  type Workspace,
  type Row,
  solve,
} from './basis';
import { type BlockCeilings, noCeilings } from './blockCeilings';
import { alone, type Coalition, costOf, everyone } from '../game';
import { refill, sumOver, memberSums, type MemberSums } from '../halves';
import type { Measure } from './measure';
import { SETTLED, worstOfEachBlock, worstOfPool } from './scan';
import type { Work } from '../../work';

/**
 * A linear programme with a row for each of 2ⁿ coalitions, solved by row generation: a dual simplex method works on a
 * pool of few rows, and a pass over the table adds the rows that its solution violates most, until it violates none.
 */
export interface Programme {
  readonly n: number;
  readonly costs: Float64Array;
  readonly measure: Measure;
  readonly aloneAtMost: boolean;
  /** A difference in pence that may be rounding. */
  readonly tolerance: number;
  pool: Int32Array;
  poolSize: number;
  readonly inPool: Set<Coalition>;
  readonly pays: MemberSums;
  readonly settling: MemberSums;
  readonly ceilings: BlockCeilings;
  readonly workspace: Workspace;
}

/** The programme for these costs. Its pool begins with each council alone and all but one. */
export function createProgramme(
  n: number,
  costs: Float64Array,
  measure: Measure,
  aloneAtMost: boolean,
  tolerance: number,
): Programme {
  const zero = new Float64Array(n);
  const pays = memberSums(n, zero);
  const programme: Programme = {
    n,
    costs,
    measure,
    aloneAtMost,
    tolerance,
    pool: new Int32Array(4 * n),
    poolSize: 0,
    inPool: new Set(),
    pays,
    settling: memberSums(n, zero),
    ceilings: noCeilings(pays, measure.unit),
    workspace: createWorkspace(n),
  };
  for (let council = 0; council < n; council++)
    for (const coalition of [alone(council), everyone(n) - alone(council)])
      if (Number.isFinite(costOf(costs, coalition))) addToPool(programme, coalition);
  return programme;
}

/** The shares of the last solution. */
export const sharesOf = ({ n, workspace }: Programme): Float64Array => workspace.solution.slice(0, n);
/** The level of the last solution. */
export const levelOf = ({ n, workspace }: Programme): number => workspace.solution[n] ?? 0;

/** Whether it was not in the pool yet. Of two councils or more, neither nobody nor all together are ever offered. */
function addToPool(programme: Programme, coalition: Coalition): boolean {
  if (programme.inPool.has(coalition)) return false;
  if (programme.poolSize === programme.pool.length) {
    const larger = new Int32Array(2 * programme.pool.length);
    larger.set(programme.pool);
    programme.pool = larger;
  }
  programme.pool[programme.poolSize++] = coalition;
  programme.inPool.add(coalition);
  return true;
}

/** Keeps only the rows in the pool that are not settled yet. */
export function keepOpen(programme: Programme, isOpen: (coalition: Coalition) => boolean): void {
  const open = programme.pool.subarray(0, programme.poolSize).filter(isOpen);
  programme.pool.set(open);
  programme.poolSize = open.length;
  programme.inPool.clear();
  for (const coalition of open) programme.inPool.add(coalition);
}

/** The row that holds a coalition to its cost at the level. */
export const limitRow = ({ costs, measure }: Programme, coalition: Coalition): Row => ({
  kind: 'limit',
  coalition,
  weight: measure.weight(coalition) / measure.unit,
  most: costOf(costs, coalition),
});

const aloneRow = ({ costs }: Programme, council: number): Row => ({
  kind: 'alone',
  coalition: alone(council),
  weight: 0,
  most: costOf(costs, alone(council)),
});

/**
 * A basis of the first independent rows: those given, then those of the pool. They suffice, because every council alone
 * is in the pool until it is settled.
 */
export function startingBasis(programme: Programme, first: readonly Row[]): Basis {
  const takes = independenceTest(programme.n);
  const rows: Row[] = [];
  const offer = (row: Row) => {
    if (rows.length <= programme.n && takes(row)) rows.push(row);
  };
  first.forEach(offer);
  for (let index = 0; index < programme.poolSize; index++)
    offer(limitRow(programme, programme.pool[index] ?? 0));
  return createBasis(programme.n, rows);
}

/** How far a solution may be off, relative to the largest number in it. */
export const ROUNDING = 2 ** -44;

/** More exchanges than any problem takes, so that the method must be cycling. */
const MOST_PIVOTS = 20_000;

/**
 * Optimises the aim from a basis whose duals are at least nought. False if the rows contradict each other. `open` says
 * of each council whether its alone row may still bind; `progress` is yielded after each pass.
 */
export function* maximise(
  programme: Programme,
  from: Basis,
  aim: Aim,
  open: readonly boolean[],
  progress: number,
): Work<boolean> {
  for (;;) {
    for (let exchanges = 0; ; exchanges++) {
      if (exchanges > MOST_PIVOTS) throw new Error('endless');
      solve(from, programme.workspace);
      const violated = mostViolatedInPool(programme, open);
      if (!violated) break;
      if (!exchange(from, violated, aim, programme.workspace)) return false;
    }
    yield progress;
    if (!addMostViolated(programme)) return true;
  }
}

/**
 * How a pass over the table compares the last solution with the costs: a coalition is violated where `pays(S) +
 * level > scale · c(S)` by more than the tolerance. A level that multiplies costs may be far below nought, and
 * rounds in proportion to its size.
 */
function violationBounds({ n, measure, pays, tolerance, workspace: { solution } }: Programme) {
  const level = solution[n] ?? 0;
  refill(pays, measure.perCouncil ? solution.map((share) => share + level) : solution);
  return {
    level: measure.once * level,
    scale: 1 - (measure.perPound * level) / measure.unit,
    tolerance: tolerance + measure.perPound * ROUNDING * Math.abs(level),
  };
}

/** The row of the pool, or else the alone row, that the solution violates most; undefined if it violates none. */
function mostViolatedInPool(programme: Programme, open: readonly boolean[]): Row | undefined {
  const { n, costs, workspace, pays } = programme;
  const { level, scale, tolerance } = violationBounds(programme);
  const index = worstOfPool(programme.pool, programme.poolSize, costs, pays, level, scale, tolerance);
  if (index >= 0) return limitRow(programme, programme.pool[index] ?? 0);
  if (!programme.aloneAtMost) return undefined;
  let worst = tolerance;
  let dearest = -1;
  for (let council = 0; council < n; council++) {
    const excess = (workspace.solution[council] ?? 0) - costOf(costs, alone(council));
    if (open[council] && excess > worst) [worst, dearest] = [excess, council];
  }
  return dearest < 0 ? undefined : aloneRow(programme, dearest);
}

/**
 * Goes through the whole table and adds the rows that the solution violates most to the pool. False if there are
 * none.
 */
function addMostViolated(programme: Programme): boolean {
  const { n, costs, pays, settling, ceilings } = programme;
  const { level, scale, tolerance } = violationBounds(programme);
  const violated = worstOfEachBlock(costs, pays, settling, level, scale, 2 * tolerance, ceilings);
  violated.sort((a, b) => b.excess - a.excess);
  let added = 0;
  for (const { coalition } of violated) {
    if (addToPool(programme, coalition)) added++;
    if (added >= 4 * n) break;
  }
  return added > 0;
}

/** Whether what a coalition pays is not settled yet. */
export const isOpen = ({ settling }: Programme, coalition: Coalition): boolean =>
  Math.abs(sumOver(settling, coalition)) > SETTLED;
