import type { MonthSpan } from '../../contract/views';
import { type OrNotKnown, type Pence, subtractKnown, sumKnown } from '../../money/units';
import { map, type Result } from '../../result';
import { checkedTotal, type Comparison, compare, type Costs, mapCourses, totalCosts } from './comparison';
import type { CostLine } from './lines';
import { TOGETHER } from '../names';
import type { Course } from '../scenario';

type Prices = 'cash' | 'real';

/** One council, or all together, in each span of contract months and over all of them. */
export interface CostsBySpan<P extends Prices = 'cash'> {
  readonly name: string;
  readonly spans: readonly Comparison<P>[];
  readonly total: Comparison<P>;
}

export interface Projection<P extends Prices = 'cash'> {
  readonly spans: readonly MonthSpan[];
  readonly councils: readonly CostsBySpan<P>[];
  readonly together: CostsBySpan<P>;
}

/** Lines of cost added up over spans of contract months, council by council and together. */
export function project(
  councils: readonly string[],
  lines: readonly CostLine[],
  spans: readonly MonthSpan[],
): Result<Projection> {
  const own = new Map(councils.map((name): [string, CostLine[]] => [name, []]));
  for (const line of lines) own.get(line.council)?.push(line);
  const rows = [...own].map(([name, strands]) =>
    bySpans(
      name,
      spans.map((span) => costsIn(strands, span)),
    ),
  );
  return map(checkedTotal(rows.map(({ total }) => total)), () => projection(spans, rows));
}

/** A projection of these councils' rows, with the row of all of them together. */
export const projection = <P extends Prices>(
  spans: readonly MonthSpan[],
  councils: readonly CostsBySpan<P>[],
): Projection<P> => ({
  spans,
  councils,
  together: bySpans(
    TOGETHER,
    spans.map((_, index) => totalCosts(councils.flatMap((row) => row.spans[index] ?? []))),
  ),
});

function costsIn(lines: readonly CostLine[], { from, to }: MonthSpan): Costs {
  return mapCourses((wanted) =>
    sumKnown(lines.filter(({ course }) => course === wanted).map(({ over }) => over(from, to))),
  );
}

/** The row of these costs by span, compared, with their total. */
export const bySpans = <P extends Prices>(name: string, years: readonly Costs<P>[]): CostsBySpan<P> => ({
  name,
  spans: years.map(compare),
  total: compare(totalCosts(years)),
});

/**
 * The change of each course's cost from one span to the next, as a medium-term budget states it. The first span has
 * none.
 */
export const changes = ({ spans }: CostsBySpan): Readonly<Record<Course, OrNotKnown<Pence>>>[] =>
  spans
    .slice(1)
    .map((span, before) =>
      mapCourses((course) => subtractKnown(span[course], spans[before]?.[course] ?? span[course])),
    );
