import { Decimal } from '../../money/decimal';
import { DOUBLE_ERROR, roundNear, roundPence } from '../../money/rounding';
import { type OrNotKnown, notKnown, type Rate, rate } from '../../money/units';
import { andThen, each, map, ok, type Result } from '../../result';
import { addInto, type Column, multiplyInto, type Scratch, subtractInto } from '../../risk/column';
import {
  type Appraisal,
  type Council,
  type Course,
  courses,
  incomes,
  type OtherCost,
  type Timing,
} from '../scenario';
import type { RunProjectors } from './projectors';
import type { ScenarioDraws } from './draws';

/** What one council pays on one course: a column for each contract year. */
export type CourseRuns = OrNotKnown<readonly Column[]>;

/** What is shared while the costs of a slice of runs are worked out. */
export interface SliceWork {
  readonly draws: ScenarioDraws;
  readonly project: RunProjectors;
  readonly years: number;
  readonly scratch: Scratch;
}

/** One council's yearly costs on each course: the service and all other costs. `index` is the council's. */
export function costRuns(
  council: Council,
  index: number,
  appraisal: Appraisal,
  work: SliceWork,
): Result<Readonly<Record<Course, CourseRuns>>> {
  const { draws, project } = work;
  const firsts = draws.firsts[index];
  const service = (course: Course): Result<CourseRuns> => {
    const first = firsts?.[course] ?? notKnown;
    if (first === notKnown) return ok(notKnown);
    return project[course === 'asIs' ? 'with as-is' : 'with the price'](first);
  };
  return andThen(each(courses, service), ([asIs = notKnown, ...others]) => {
    const costs = each(courses, (course, at) => {
      const paid = at === 0 ? asIs : (others[at - 1] ?? notKnown);
      const beside = each(
        council.otherCosts.filter((cost) => cost.course === course),
        (cost) => otherRuns(cost, work),
      );
      const caution =
        course === 'asIs'
          ? ok([])
          : map(upliftRuns(council, firsts?.[course] ?? notKnown, appraisal, work), (uplifts) => [
              ...uplifts,
              ...shortfallRuns(asIs, paid, appraisal, work),
            ]);
      return andThen(beside, (more) => map(caution, (most) => added([paid, ...more, ...most], work)));
    });
    return map(costs, ([spent = notKnown, alone = notKnown, joint = notKnown]) => ({
      asIs: spent,
      alone,
      joint,
    }));
  });
}

/** One part of a council's costs by year. A year that it leaves out counts as nought. */
type Part = OrNotKnown<readonly (Column | undefined)[]>;

function added(parts: readonly Part[], { years, scratch }: SliceWork): CourseRuns {
  const [first] = parts;
  const known = parts.filter((part) => part !== notKnown);
  if (known.length < parts.length) return notKnown;
  if (parts.length === 1 && first !== undefined && first !== notKnown && isFull(first)) return first;
  return Array.from({ length: years }, (_, year) => {
    const columns = known.flatMap((part) => part[year] ?? []);
    const [one, two, ...others] = columns;
    if (!one) return scratch.take().fill(0);
    if (!two) return one;
    return others.reduce((sum, column) => addInto(sum, sum, column), addInto(scratch.take(), one, two));
  });
}

const isFull = (part: readonly (Column | undefined)[]): part is readonly Column[] => part.every(Boolean);

/** Other costs and incomes, in the years in which they fall. */
function otherRuns({ kind, timing, amount }: OtherCost, work: SliceWork): Result<Part> {
  const { draws, project, years, scratch } = work;
  const cost = amount.value;
  const falls = Array.from({ length: years }, (_, year) => fallsIn(timing, year + 1));
  if (!falls.some(Boolean)) return ok([]);
  if (cost === notKnown) return ok(notKnown);
  const signed = incomes.has(kind) ? 0 - cost : cost;
  if (timing.kind === 'yearly')
    return map(project[timing.rises](scratch.take().fill(cost)), (charges) =>
      charges.map((charge, year) => {
        if (!falls[year]) return undefined;
        return signed < 0 ? subtractInto(scratch.take(), scratch.take().fill(0), charge) : charge;
      }),
    );
  const once = draws.oneOff
    ? multiplyInto(scratch.take(), signed, draws.oneOff)
    : scratch.take().fill(signed);
  return ok(
    falls.map((does, year) => {
      if (!does) return undefined;
      return timing.kind === 'once' ? once : atEnd(year, once, work);
    }),
  );
}

/** Whether a cost may fall in a contract year. One at the end falls in the last year that runs, which may be any. */
const fallsIn = (timing: Timing, year: number): boolean => {
  switch (timing.kind) {
    case 'once':
      return year === timing.year;
    case 'at the end':
      return true;
    case 'yearly':
      return year >= timing.from && year <= (timing.to ?? Infinity);
  }
};

/** A cost at the end, in one year: where extensions are open, the last year differs from run to run. */
function atEnd(year: number, falls: Column, { draws, years, scratch }: SliceWork): Column | undefined {
  const { running } = draws;
  if (!running) return year === years - 1 ? falls : undefined;
  const column = scratch.take();
  for (let run = 0; run < column.length; run++)
    column[run] = running[run] === year + 1 ? (falls[run] ?? 0) : 0;
  return column;
}

/** What VAT not recovered and optimism bias add to the price of what is bought. */
function upliftRuns(
  council: Council,
  firsts: OrNotKnown<Column>,
  { vatRate, optimismBias }: Appraisal,
  { project, scratch }: SliceWork,
): Result<Part[]> {
  const vat = new Decimal(council.vatNotRecovered?.value ?? 0).times(vatRate.value);
  const shares = [vat, new Decimal(optimismBias.value)].filter((share) => !share.isZero());
  return each(shares, (share): Result<Part> => {
    if (firsts === notKnown) return ok(notKnown);
    return project['with the price'](partOf(share, firsts, scratch.take()));
  });
}

/** The part of each year's saving that is not realised, as the scenario has it. */
function shortfallRuns(
  asIs: CourseRuns,
  paid: CourseRuns,
  { realisation }: Appraisal,
  { years, scratch }: SliceWork,
): Part[] {
  const parts = realisation.value;
  if (parts.every((part) => part === 1)) return [];
  if (asIs === notKnown || paid === notKnown) return [notKnown];
  return [
    Array.from({ length: years }, (_, year) => {
      const part: Rate = parts[Math.min(year, parts.length - 1)] ?? rate(1);
      const saved = scratch.take();
      for (let run = 0; run < saved.length; run++)
        saved[run] = Math.max(0, (asIs[year]?.[run] ?? 0) - (paid[year]?.[run] ?? 0));
      return partOf(new Decimal(1).minus(part), saved, scratch.take());
    }),
  ];
}

/** A share of whole amounts, each rounded as `roundPence` would. */
function partOf(share: Decimal, amounts: Column, into: Column): Column {
  const near = share.toNumber();
  for (let run = 0; run < into.length; run++) {
    const amount = amounts[run] ?? 0;
    const product = near * amount;
    into[run] = roundNear(product, 4 * DOUBLE_ERROR * product);
    if (Number.isNaN(into[run])) into[run] = roundPence(share.times(amount));
  }
  return into;
}
