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
import { alone, type Coalition, costOf, everyone } from './game';
import { refill, sumOver, memberSums, type MemberSums } from './halves';
import type { Measure } from './measure';
import { SETTLED, worstOfEachBlock, worstOfPool } from './scan';
import type { Work } from '../work';

/**
 * A linear programme with a row for each of 2ⁿ coalitions, solved with few of them at hand: a dual simplex method
 * over a pool of rows, to which one pass over the table adds the rows that its solution breaks most, until it
 * breaks none.
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
  readonly workspace: Workspace;
}

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
    workspace: createWorkspace(n),
  };
  for (let council = 0; council < n; council++)
    for (const coalition of [alone(council), everyone(n) - alone(council)])
      if (Number.isFinite(costOf(costs, coalition))) addToPool(programme, coalition);
  return programme;
}

/** The shares and the level of the last solution. */
export const sharesOf = ({ n, workspace: workspace }: Programme): Float64Array =>
  workspace.solution.slice(0, n);
export const levelOf = ({ n, workspace: workspace }: Programme): number => workspace.solution[n] ?? 0;

function addToPool(programme: Programme, coalition: Coalition): boolean {
  if (coalition === 0 || coalition === everyone(programme.n) || programme.inPool.has(coalition)) return false;
  if (programme.poolSize === programme.pool.length) {
    const larger = new Int32Array(2 * programme.pool.length);
    larger.set(programme.pool);
    programme.pool = larger;
  }
  programme.pool[programme.poolSize++] = coalition;
  programme.inPool.add(coalition);
  return true;
}

/** Drops the rows that have become settled. */
export function keepOpen(programme: Programme, isOpen: (coalition: Coalition) => boolean): void {
  const open = programme.pool.subarray(0, programme.poolSize).filter(isOpen);
  programme.pool.set(open);
  programme.poolSize = open.length;
  programme.inPool.clear();
  for (const coalition of open) programme.inPool.add(coalition);
}

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
 * A basis of the first rows that are independent: those given, then those at hand. These are enough, because every
 * council alone is at hand until it is settled.
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

/** What a solution may be out by, relative to the largest number in it. */
export const ROUNDING = 2 ** -44;

/** So many exchanges never come about unless they go round in a circle. */
const MOST_PIVOTS = 20_000;

/**
 * Makes the aim as large as the rows allow, starting from a basis whose duals are at least nought. False if the
 * rows contradict each other. `open` are the councils that an alone row may still bind.
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
      const broken = mostViolatedInPool(programme, open);
      if (!broken) break;
      if (!exchange(from, broken, aim, programme.workspace)) return false;
    }
    yield progress;
    if (!addMostViolated(programme)) return true;
  }
}

/**
 * The last solution as a pass over the table sees it: `pays(S) + level` is held against `scale · c(S)`. A level
 * that multiplies costs, which may be far below nought, rounds in proportion to its size.
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

/** The row at hand that the solution breaks most. */
function mostViolatedInPool(programme: Programme, open: readonly boolean[]): Row | undefined {
  const { n, costs, workspace: workspace, pays } = programme;
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

/** Looks through the whole table and takes in the rows that the solution breaks most. False if it breaks none. */
function addMostViolated(programme: Programme): boolean {
  const { n, costs, pays, settling } = programme;
  const { level, scale, tolerance } = violationBounds(programme);
  const broken = worstOfEachBlock(costs, pays, settling, level, scale, 2 * tolerance);
  broken.sort((a, b) => b.excess - a.excess);
  let added = 0;
  for (const { coalition } of broken) {
    if (addToPool(programme, coalition)) added++;
    if (added >= 4 * n) break;
  }
  return added > 0;
}

/** Whether nothing that is settled yet settles what a coalition pays. */
export const isOpen = ({ settling }: Programme, coalition: Coalition): boolean =>
  Math.abs(sumOver(settling, coalition)) > SETTLED;
