import { totalYears } from '../../contract/terms';
import { type OrNotKnown, notKnown } from '../../money/units';
import { andThen, each, map, ok, type Result } from '../../result';
import {
  addInto,
  type Column,
  type Scratch,
  createScratch,
  SLICE,
  subtractInto,
  totalInto,
  whileRunning,
} from '../../risk/column';
import { mapCourses } from '../outcome/comparison';
import type { Course, Scenario } from '../scenario';
import { knownCharge, priceTerms } from '../terms';
import { runProjectors } from './projectors';
import { draw, openStreams } from './draws';
import { costRuns, type CourseRuns, type SliceWork } from './lineRuns';
import type { ScenarioRisks } from './risks';

/** How many runs to make, and the seed of their draws. */
export interface RunSettings {
  readonly runs: number;
  readonly seed: number;
}

/** One council's runs: figures of the whole term in whole pence. */
export interface CouncilRuns {
  readonly name: string;
  /** What it saves jointly against as-is, and against going alone. */
  readonly saving: OrNotKnown<Column>;
  readonly gain: OrNotKnown<Column>;
}

/** The runs of a scenario. A figure that is not known in the scenario is not known in any run. */
export interface ScenarioRuns {
  /** What the contract charges over its term. */
  readonly contract: Column;
  /** What all councils pay jointly, and what they save against as-is. */
  readonly cost: OrNotKnown<Column>;
  readonly saving: OrNotKnown<Column>;
  readonly councils: readonly CouncilRuns[];
  /** All councils in each contract year; nought once the contract has ended. */
  readonly years: readonly { readonly cost: OrNotKnown<Column>; readonly saving: OrNotKnown<Column> }[];
}

/**
 * Simulates a scenario with all its other costs a slice of runs at a time, and after each slice yields how many
 * runs are done. Every line of cost is rounded as in the comparison, so that a run in which nothing is uncertain
 * agrees with the comparison to the penny.
 */
export function* simulateScenario(
  scenario: Scenario,
  risks: ScenarioRisks,
  { runs, seed }: RunSettings,
): Generator<number, Result<ScenarioRuns>, undefined> {
  const charge = knownCharge(scenario);
  if (!charge.ok) return charge;
  const terms = { ...priceTerms(scenario), annualCharge: charge.value };
  const streams = openStreams(seed, scenario);
  const scratch = createScratch(SLICE);
  const years = totalYears(terms);
  let kept: ScenarioRuns | undefined;
  for (let from = 0; from < runs; from += SLICE) {
    scratch.clear();
    const draws = draw(scenario, risks, terms, streams, scratch);
    const project = runProjectors(terms, draws, scratch);
    const slice = outcomes(scenario, { draws, project: project, years, scratch });
    if (!slice.ok) return slice;
    kept ??= emptyRuns(scenario, slice.value, runs, years);
    writeSlice(kept, slice.value, from, scratch);
    yield Math.min(runs, from + SLICE);
  }
  return kept ? ok(kept) : ok(noRuns(scenario));
}

/** A slice: the contract's yearly charge, and each council's yearly cost on each course. */
interface Slice {
  readonly contract: readonly Column[];
  readonly councils: readonly Readonly<Record<Course, CourseRuns>>[];
}

function outcomes(scenario: Scenario, work: SliceWork): Result<Slice> {
  const { draws, project, scratch } = work;
  const ended = (years: readonly Column[]) => whileRunning(draws.running, years, scratch);
  return andThen(project['with the price'](draws.contract), (contract) =>
    map(
      each(scenario.councils, (council, index) =>
        map(costRuns(council, index, scenario.appraisal, work), (costs) =>
          mapCourses((course): CourseRuns => {
            const paid = costs[course];
            return paid === notKnown ? notKnown : ended(paid);
          }),
        ),
      ),
      (councils) => ({ contract: ended(contract), councils }),
    ),
  );
}

/** Columns for all the runs of every figure that is known, as the first slice shows. */
function emptyRuns(scenario: Scenario, slice: Slice, runs: number, years: number): ScenarioRuns {
  const column = () => new Float64Array(runs);
  const ifKnown = (...wanted: Course[]) =>
    slice.councils.every((costs) => wanted.every((course) => costs[course] !== notKnown));
  const cost = ifKnown('joint');
  const saving = ifKnown('asIs', 'joint');
  return {
    contract: column(),
    cost: cost ? column() : notKnown,
    saving: saving ? column() : notKnown,
    councils: scenario.councils.map(({ name }, index) => {
      const { asIs, alone, joint } = slice.councils[index] ?? noCosts;
      const known = (course: CourseRuns) => course !== notKnown && joint !== notKnown;
      return {
        name,
        saving: known(asIs) ? column() : notKnown,
        gain: known(alone) ? column() : notKnown,
      };
    }),
    years: Array.from({ length: years }, () => ({
      cost: cost ? column() : notKnown,
      saving: saving ? column() : notKnown,
    })),
  };
}

const noCosts: Readonly<Record<Course, CourseRuns>> = { asIs: notKnown, alone: notKnown, joint: notKnown };

const noRuns = (scenario: Scenario): ScenarioRuns => ({
  contract: new Float64Array(),
  cost: notKnown,
  saving: notKnown,
  councils: scenario.councils.map(({ name }) => ({ name, saving: notKnown, gain: notKnown })),
  years: [],
});

/** Writes a slice's outcomes into the runs from one on, up to the last. */
function writeSlice(
  into: ScenarioRuns,
  { contract, councils }: Slice,
  from: number,
  { take }: Scratch,
): void {
  const put = (kept: OrNotKnown<Column>, column: () => Column) => {
    if (kept === notKnown) return;
    const made = column();
    kept.set(made.length > kept.length - from ? made.subarray(0, kept.length - from) : made, from);
  };
  const totals = councils.map((costs) => mapCourses((course) => totalOf(costs[course], take)));
  put(into.contract, () => totalInto(take(), contract));
  for (const [index, council] of into.councils.entries()) {
    const own = totals[index] ?? noTotals;
    put(council.saving, () => subtractInto(take(), own.asIs, own.joint));
    put(council.gain, () => subtractInto(take(), own.alone, own.joint));
  }
  put(into.cost, () =>
    summed(
      totals.map(({ joint }) => joint),
      take,
    ),
  );
  put(into.saving, () =>
    subtractInto(
      take(),
      summed(
        totals.map(({ asIs }) => asIs),
        take,
      ),
      summed(
        totals.map(({ joint }) => joint),
        take,
      ),
    ),
  );
  for (const [year, figures] of into.years.entries()) {
    const all = (course: Course) =>
      summed(
        councils.map((costs) => inYear(costs[course], year)),
        take,
      );
    put(figures.cost, () => all('joint'));
    put(figures.saving, () => subtractInto(take(), all('asIs'), all('joint')));
  }
}

const NONE: Column = new Float64Array();
const noTotals: Readonly<Record<Course, Column>> = { asIs: NONE, alone: NONE, joint: NONE };

const totalOf = (costs: CourseRuns, take: Scratch['take']): Column =>
  costs === notKnown ? NONE : totalInto(take(), costs);
const inYear = (costs: CourseRuns, year: number): Column =>
  costs === notKnown ? NONE : (costs[year] ?? NONE);

function summed(columns: readonly Column[], take: Scratch['take']): Column {
  const [first = NONE, second, ...others] = columns;
  if (!second) return first;
  return others.reduce((sum, column) => addInto(sum, sum, column), addInto(take(), first, second));
}
