import { usualClause } from '../contract/clause';
import { financialYearSpans, type MonthSpan } from '../contract/views';
import { costOfMonths, schedule } from '../contract/schedule';
import { type PriceTerms, totalYears } from '../contract/terms';
import { type Known, notKnown, type Pence, type Rate } from '../money/units';
import { all, andThen, each, fail, map, ok, type Result } from '../result';
import {
  checkedTotal,
  type Comparison,
  compare,
  type CouncilCosts,
  type Costs,
  together,
} from './comparison';

/** The name of the councils together, where a table gives it a row. */
export const TOGETHER = 'Total';

/** One council, or all together, in each span of contract months and over all of them. */
export interface CostsBySpan {
  readonly name: string;
  readonly spans: readonly Comparison[];
  readonly total: Comparison;
}

export interface Projection {
  readonly spans: readonly MonthSpan[];
  readonly councils: readonly CostsBySpan[];
  readonly together: CostsBySpan;
}

/**
 * First-year costs carried through the contract and added up over spans of its months, by default its
 * financial years. What is paid to a supplier, alone or jointly, follows the contract's price; as-is grows
 * by a rate of its own on each anniversary.
 */
export function project(
  councils: readonly CouncilCosts[],
  terms: PriceTerms,
  asIsGrowth: Rate,
  spans: readonly MonthSpan[] = financialYearSpans(terms.start, totalYears(terms) * 12),
): Result<Projection> {
  const asIsTerms: PriceTerms = {
    ...terms,
    fixedYears: 0,
    indexation: { kind: 'constant', rate: asIsGrowth },
    clause: { ...usualClause, pricesMayFall: true },
  };
  const bySpan = (cost: Known<Pence>, priced: PriceTerms): Result<Known<Pence>[]> =>
    cost === notKnown
      ? ok(spans.map(() => notKnown))
      : map(schedule({ ...priced, annualCharge: cost }), (charges) =>
          spans.map(({ from, to }) => costOfMonths(charges, from, to)),
        );
  const projected = each(councils, ({ name, asIs, alone, joint }) => {
    const costs = all({
      asIs: located(bySpan(asIs, asIsTerms), 'asIs', name),
      alone: located(bySpan(alone, terms), 'alone', name),
      joint: located(bySpan(joint, terms), 'joint', name),
    });
    return map(costs, (known) =>
      bySpans(
        name,
        spans.map((_, year) => ({
          asIs: known.asIs[year] ?? notKnown,
          alone: known.alone[year] ?? notKnown,
          joint: known.joint[year] ?? notKnown,
        })),
      ),
    );
  });
  return andThen(projected, (rows) =>
    map(checkedTotal(rows.map(({ total }) => total)), () => ({
      spans,
      councils: rows,
      together: bySpans(
        TOGETHER,
        spans.map((_, year) => together(rows.flatMap((row) => row.spans[year] ?? []))),
      ),
    })),
  );
}

const bySpans = (name: string, years: readonly Costs[]): CostsBySpan => ({
  name,
  spans: years.map(compare),
  total: compare(together(years)),
});

const located = <T>(result: Result<T>, figure: string, council: string): Result<T> =>
  result.ok || result.problem.code !== 'price too large'
    ? result
    : fail({ ...result.problem, at: { figure, council } });
