import { presentValue } from '../appraisal/discounting';
import { payback, type Payback } from '../appraisal/payback';
import { deflate, type Inflation } from '../appraisal/realTerms';
import { type GivenRates } from '../contract/clause';
import { type Known, notKnown, type Pence, rate } from '../money/units';
import { all, andThen, each, map, ok, type Result } from '../result';
import { compare, type Comparison, type Costs, together } from './comparison';
import { TOGETHER } from './names';
import type { Outcome } from './outcome';
import { bySpans, type CostsBySpan, type Projection, projection } from './projection';
import type { Appraisal, Course, Scenario } from './scenario';

/** What one council, or all together, come to in the money of one year. */
export interface Appraised {
  readonly name: string;
  /** In the prices of year 0 and discounted to it. */
  readonly presentValue: Comparison<'real'>;
  /** When the savings so far are first at least nought, in cash; nothing where they never are. */
  readonly payback: Known<Payback | undefined>;
}

/** A scenario in real terms, by financial year. Year 0 is the financial year of the start. */
export interface AppraisedOutcome {
  readonly byFinancialYear: Projection<'real'>;
  readonly councils: readonly Appraised[];
  readonly together: Appraised;
}

/**
 * Real terms, present values and payback of an outcome. Cash is deflated first, each year rounded, and those real
 * amounts are discounted, so that a reader can work the present value out from the rows shown; the councils' add up
 * to that of all.
 */
export function appraise(scenario: Scenario, { byFinancialYear }: Outcome): Result<AppraisedOutcome> {
  const { spans } = byFinancialYear;
  const inflation = inflationOf(scenario.appraisal.inflation.value);
  const real = each(byFinancialYear.councils, (council) => inRealTerms(council, inflation));
  return andThen(real, (rows) => {
    const inReal = projection(spans, rows);
    const appraised = (row: CostsBySpan<'real'>, cash: CostsBySpan) =>
      map(discounted(row, scenario.appraisal), (value) => ({
        name: row.name,
        presentValue: value,
        payback: paybackOf(cash),
      }));
    return map(
      all({
        councils: each(rows, (row, place) =>
          appraised(row, byFinancialYear.councils[place] ?? byFinancialYear.together),
        ),
      }),
      ({ councils }) => ({
        byFinancialYear: inReal,
        councils,
        together: {
          name: TOGETHER,
          presentValue: compare(together(councils.map((council) => council.presentValue))),
          payback: paybackOf(byFinancialYear.together),
        },
      }),
    );
  });
}

/** A list's last rate holds from then on, so that a longer contract needs no longer list. */
const inflationOf =
  (given: GivenRates): Inflation =>
  (year) =>
    given.kind === 'constant' ? given.rate : (given.rates[year] ?? given.rates.at(-1) ?? rate(0));

/** Works on each course whose costs are all known; the others stay not known. */
function onKnown<From extends 'cash' | 'real', T>(
  { spans }: CostsBySpan<From>,
  course: Course,
  work: (amounts: readonly Pence<From>[]) => Result<T>,
): Result<Known<T>> {
  const amounts = spans.map((span) => span[course]).filter((amount) => amount !== notKnown);
  return amounts.length < spans.length ? ok(notKnown) : work(amounts);
}

function inRealTerms(council: CostsBySpan, inflation: Inflation): Result<CostsBySpan<'real'>> {
  const course = (wanted: Course) => onKnown(council, wanted, (amounts) => deflate(amounts, inflation));
  return map(all({ asIs: course('asIs'), alone: course('alone'), joint: course('joint') }), (real) => {
    const at = (amounts: Known<Pence<'real'>[]>, year: number) =>
      amounts === notKnown ? notKnown : (amounts[year] ?? notKnown);
    return bySpans(
      council.name,
      council.spans.map((_, year): Costs<'real'> => ({
        asIs: at(real.asIs, year),
        alone: at(real.alone, year),
        joint: at(real.joint, year),
      })),
    );
  });
}

function discounted(row: CostsBySpan<'real'>, { vintage }: Appraisal): Result<Comparison<'real'>> {
  const course = (wanted: Course) =>
    onKnown(row, wanted, (amounts) => presentValue(amounts, { vintage: vintage.value }));
  return map(all({ asIs: course('asIs'), alone: course('alone'), joint: course('joint') }), compare);
}

function paybackOf({ spans }: CostsBySpan): Known<Payback | undefined> {
  const savings = spans.map(({ saving }) => saving).filter((saving) => saving !== notKnown);
  if (savings.length < spans.length) return notKnown;
  const found = payback(savings, { rate: rate(0) });
  return found.ok ? found.value : undefined;
}
