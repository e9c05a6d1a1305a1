import { presentValue } from '../../appraisal/discounting';
import { payback, type Payback } from '../../appraisal/payback';
import { deflate, type Inflation } from '../../appraisal/realTerms';
import { type GivenRates } from '../../contract/clause';
import { type OrNotKnown, notKnown, pence, type Pence, rate } from '../../money/units';
import { all, andThen, each, map, ok, type Result } from '../../result';
import { compare, type Comparison, type Costs, mapCourses, totalCosts } from './comparison';
import type { Months } from './lines';
import type { Outcome } from './outcome';
import { bySpans, type CostsBySpan, project, type Projection, projection } from './projection';
import type { Appraisal, Course, Scenario } from '../scenario';

/** The three bases of stating money: cash of the day it is paid; in the prices of year 0; and discounted to year 0. */
export const bases = ['cash', 'real', 'present value'] as const;
export type Basis = (typeof bases)[number];

/** The appraisal of one council, or of all together. */
export interface Appraised {
  readonly name: string;
  /** In the prices of year 0 and discounted to it. */
  readonly presentValue: Comparison<'real'>;
  /** When the savings so far are first at least nought, in cash; undefined where they never are. */
  readonly payback: OrNotKnown<Payback | undefined>;
}

/** A scenario in real terms, by financial year. Year 0 is the financial year of the start. */
export interface AppraisedOutcome {
  readonly byFinancialYear: Projection<'real'>;
  /** Each year discounted; a total is its present value, rounded once. */
  readonly discounted: Projection<'real'>;
  readonly councils: readonly Appraised[];
  readonly together: Appraised;
}

/**
 * Real terms, present values and payback of an outcome. Cash is deflated first, each year rounded, and those real
 * amounts are discounted, so that a reader can work the present value out from the rows shown; the councils' add up
 * to that of all.
 */
export function appraise(scenario: Scenario, { byFinancialYear: cash }: Outcome): Result<AppraisedOutcome> {
  return andThen(realAndDiscounted(scenario, cash), ({ real, discounted }) => {
    const appraised = ({ name, total }: CostsBySpan<'real'>, row: CostsBySpan): Appraised => ({
      name,
      presentValue: total,
      payback: paybackOf(row),
    });
    return ok({
      byFinancialYear: real,
      discounted,
      councils: discounted.councils.map((row, index) =>
        appraised(row, cash.councils[index] ?? cash.together),
      ),
      together: appraised(discounted.together, cash.together),
    });
  });
}

/** The part of an outcome that falls in these months, by financial year, in real terms and discounted. */
export function appraiseMonths(
  scenario: Scenario,
  {
    byFinancialYear,
    lines,
  }: Pick<Outcome, 'lines'> & { readonly byFinancialYear: Pick<Projection, 'spans'> },
  [from, to]: Months,
): Result<RealAndDiscounted> {
  // Years outside stay as empty spans, since each year has its own inflation and discount.
  const spans = byFinancialYear.spans.map((span) => {
    const start = Math.min(Math.max(span.from, from), span.to);
    return { ...span, from: start, to: Math.max(start, Math.min(span.to, to)) };
  });
  const names = scenario.councils.map(({ name }) => name);
  return andThen(project(names, lines, spans), (cash) => realAndDiscounted(scenario, cash));
}

export interface RealAndDiscounted {
  readonly real: Projection<'real'>;
  readonly discounted: Projection<'real'>;
}

function realAndDiscounted({ appraisal }: Scenario, cash: Projection): Result<RealAndDiscounted> {
  const inflation = inflationOf(appraisal.inflation.value);
  return andThen(
    each(cash.councils, (council) => inRealTerms(council, inflation)),
    (rows) => {
      const real = projection(cash.spans, rows);
      return map(
        each(rows, (row) => discountedRow(row, appraisal)),
        (councils) => ({ real, discounted: discountedTogether(cash.spans, councils) }),
      );
    },
  );
}

/** Inflation by year. A list's last rate applies from then on, so that a longer contract needs no longer list. */
const inflationOf =
  (given: GivenRates): Inflation =>
  (year) =>
    given.kind === 'constant' ? given.rate : (given.rates[year] ?? given.rates.at(-1) ?? rate(0));

/** The result of `work` on a course's amounts, or not known where one of them is not. */
function onKnown<From extends 'cash' | 'real', T>(
  { spans }: CostsBySpan<From>,
  course: Course,
  work: (amounts: readonly Pence<From>[]) => Result<T>,
): Result<OrNotKnown<T>> {
  const amounts = spans.map((span) => span[course]).filter((amount) => amount !== notKnown);
  return amounts.length < spans.length ? ok(notKnown) : work(amounts);
}

/** Costs in real terms, each year by itself: a year that is not known leaves the others known. */
function inRealTerms(council: CostsBySpan, inflation: Inflation): Result<CostsBySpan<'real'>> {
  const course = (wanted: Course) => {
    const cash = council.spans.map((span) => span[wanted]);
    const known = cash.map((amount) => (amount === notKnown ? pence(0) : amount));
    return map(deflate(known, inflation), (real) =>
      real.map((amount, year) => (cash[year] === notKnown ? notKnown : amount)),
    );
  };
  return map(all(mapCourses(course)), (real) =>
    bySpans(
      council.name,
      council.spans.map((_, year): Costs<'real'> => mapCourses((wanted) => real[wanted][year] ?? notKnown)),
    ),
  );
}

/** Costs discounted to year 0: each year by itself, and the total rounded once. */
function discountedRow(row: CostsBySpan<'real'>, { vintage }: Appraisal): Result<CostsBySpan<'real'>> {
  const at = { vintage: vintage.value };
  const costs = (part: CostsBySpan<'real'>, firstYear: number) => {
    const course = (wanted: Course) =>
      onKnown(part, wanted, (amounts) => presentValue(amounts, at, firstYear));
    return map(all(mapCourses(course)), compare);
  };
  return map(
    all({
      spans: each(row.spans, (span, year) => costs({ ...row, spans: [span] }, year)),
      total: costs(row, 0),
    }),
    (parts) => ({ name: row.name, ...parts }),
  );
}

/** The councils' rows with that of all together, whose present value is the sum of theirs. */
function discountedTogether(
  spans: Projection['spans'],
  councils: readonly CostsBySpan<'real'>[],
): Projection<'real'> {
  const rows = projection(spans, councils);
  const total = compare(totalCosts(councils.map((council) => council.total)));
  return { ...rows, together: { ...rows.together, total } };
}

function paybackOf({ spans }: CostsBySpan): OrNotKnown<Payback | undefined> {
  const savings = spans.map(({ saving }) => saving).filter((saving) => saving !== notKnown);
  if (savings.length < spans.length) return notKnown;
  const found = payback(savings, { rate: rate(0) });
  return found.ok ? found.value : undefined;
}
