import type { Pence } from '../money/units';
import { andThen, map, ok, type Result } from '../result';
import type { Case } from './case';
import {
  addInto,
  type Column,
  multiplyInto,
  type Scratch,
  createScratch,
  SLICE,
  subtractInto,
  totalInto,
  whileRunning,
} from './column';
import { draw, type Draws, openStreams } from './draws';
import { type PricePlan, pricePlan } from './pricePlan';
import { chargeRuns, yearRuns } from './charges';
import { factorRuns } from './factors';
import type { Risks } from './risks';

/**
 * The size of a simulation and its seed. The same seed gives the same pence everywhere; a longer simulation starts
 * with the same runs.
 */
export interface Settings {
  readonly runs: number;
  /** A whole number from 0. */
  readonly seed: number;
  /** Whether each contract year is kept too, for a fan chart. */
  readonly byYear?: boolean;
}

/** One figure for each run, in whole pence and in the order of the runs. */
export interface Simulation {
  /** What the contract charges over its term. */
  readonly contract: Column;
  /** All that the councils pay over the term. */
  readonly cost: Column;
  /** What they would have paid as-is in the years that the contract runs, less the cost. */
  readonly saving: Column;
  /** Each contract year, where it is kept; nought once the contract has ended. */
  readonly years: readonly { readonly cost: Column; readonly saving: Column }[];
}

/**
 * Simulates the case a slice of runs at a time. After each slice it yields how many runs are done, so that a page or a
 * worker can show progress, or stop.
 */
export function* simulate(
  businessCase: Case,
  risks: Risks,
  { runs, seed, byYear = false }: Settings,
): Generator<number, Result<Simulation>, undefined> {
  const plan = pricePlan(businessCase.terms);
  const streams = openStreams(seed, risks);
  const scratch = createScratch(SLICE);
  const simulation = emptySimulation(businessCase, risks, runs, byYear ? plan.years.length : 0);
  const certainScratch = createScratch(SLICE);
  const certain = risks.asIs
    ? undefined
    : totalled(asIsRuns(businessCase, undefined, certainScratch), certainScratch);
  for (let from = 0; from < runs; from += SLICE) {
    scratch.clear();
    const slice = outcomes(businessCase, plan, draw(businessCase, risks, streams, scratch), certain, scratch);
    if (!slice.ok) return slice;
    writeSlice(simulation, slice.value, from, scratch);
    yield Math.min(runs, from + SLICE);
  }
  return ok(simulation);
}

function emptySimulation(businessCase: Case, risks: Risks, runs: number, years: number): Simulation {
  const column = () => new Float64Array(runs);
  const figures = () => ({ cost: column(), saving: column() });
  const whole = figures();
  // Where nothing but the contract is paid, contract and cost share one column.
  const contract = paysMore(businessCase, risks) ? column() : whole.cost;
  return { contract, ...whole, years: Array.from({ length: years }, figures) };
}

const paysMore = ({ beyondPrice, otherCosts }: Case, { delivered, oneOff = [] }: Risks): boolean =>
  beyondPrice !== 0 || delivered !== undefined || oneOff.length > 0 || otherCosts.some((cost) => cost !== 0);

/** Writes a slice's outcomes into the simulation from a run on, up to its last run. */
function writeSlice(
  into: Simulation,
  { contract, cost, asIs }: Outcomes,
  from: number,
  { take }: Scratch,
): void {
  const put = (kept: Column, column: Column) => {
    kept.set(column.length > kept.length - from ? column.subarray(0, kept.length - from) : column, from);
  };
  if (into.contract !== into.cost) put(into.contract, contract.total);
  put(into.cost, cost.total);
  put(into.saving, subtractInto(take(), asIs.total, cost.total));
  for (const [year, figures] of into.years.entries()) {
    const costs = cost.years[year] ?? cost.total;
    put(figures.cost, costs);
    put(figures.saving, subtractInto(take(), asIs.years[year] ?? asIs.total, costs));
  }
}

/** What is paid in each run: a column for each contract year, and one for the term. */
interface Paid {
  readonly years: readonly Column[];
  readonly total: Column;
}

const totalled = (years: readonly Column[], { take }: Scratch): Paid => ({
  years,
  total: totalInto(take(), years),
});

interface Outcomes {
  readonly contract: Paid;
  readonly cost: Paid;
  readonly asIs: Paid;
}

/** What a slice's runs cost and save. */
function outcomes(
  businessCase: Case,
  plan: PricePlan,
  { rates, contract, joint, asIs, other, running }: Draws,
  certain: Paid | undefined,
  scratch: Scratch,
): Result<Outcomes> {
  const factors = factorRuns(plan, rates, scratch);
  const priced = (firsts: Column) =>
    map(chargeRuns(plan, rates, factors, firsts, scratch), (charges) => yearRuns(plan, charges, scratch));
  const paid = (years: readonly Column[]) => totalled(whileRunning(running, years, scratch), scratch);
  return andThen(priced(contract), (alone) =>
    map(joint === contract ? ok(alone) : priced(joint), (all) => {
      const charged = paid(alone);
      const costs = withOthers(all, other, scratch);
      return {
        contract: charged,
        cost: costs === alone ? charged : paid(costs),
        asIs: certain && !running ? certain : paid(asIsRuns(businessCase, asIs, scratch)),
      };
    }),
  );
}

const withOthers = (joint: readonly Column[], other: Draws['other'], { take }: Scratch): readonly Column[] =>
  other.some(Boolean)
    ? joint.map((paid, year) => {
        const more = other[year];
        return more ? addInto(take(), paid, more) : paid;
      })
    : joint;

/** As-is costs in each run. Years of equal cost share a column. */
function asIsRuns({ asIs }: Case, multiples: Column | undefined, { take }: Scratch): Column[] {
  const column = (cost: Pence) => (multiples ? multiplyInto(take(), cost, multiples) : take().fill(cost));
  const columns = new Map([...new Set(asIs)].map((cost) => [cost, column(cost)]));
  return asIs.flatMap((cost) => columns.get(cost) ?? []);
}
