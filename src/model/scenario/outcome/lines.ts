import { usualClause } from '../../contract/clause';
import { type Charges, costOfMonths, scheduler } from '../../contract/schedule';
import { type PriceTerms, totalYears } from '../../contract/terms';
import { type OrNotKnown, notKnown, type Pence, pence, rate, type Rate, sumKnown } from '../../money/units';
import { each, fail, map, ok, type Result } from '../../result';
import { type Costs, type CouncilCosts, mapCourses } from './comparison';
import { type Course, courses, type OtherCostKind } from '../scenario';

/** The kind of a line of cost: the service itself, another cost or income, or what caution adds. */
export type LineKind =
  'service' | OtherCostKind | 'VAT not recovered' | 'optimism bias' | 'saving not realised';

/** A span of contract months: `from` up to but not including `to`, counted from 0. */
export type Months = readonly [from: number, to: number];

/**
 * One component of what a council pays on one course, as a function of the months. Every table of a scenario adds
 * up such lines, so that all of them agree to the penny.
 */
export interface CostLine {
  readonly council: string;
  readonly course: Course;
  readonly kind: LineKind;
  /** What it comes to over a span of months; negative for an income. */
  readonly over: (...months: Months) => OrNotKnown<Pence>;
}

/** The cost function of a line that is not known in these months, and nought in all others. */
export const unknownOver =
  ([first, end]: Months = [0, Infinity]): CostLine['over'] =>
  (from, to) =>
    Math.max(from, first) < Math.min(to, end) ? notKnown : pence(0);

/** The cost function of annual charges, only within the given months, and negative if it is an income. */
export const chargesOver =
  (charges: Charges, [first, end]: Months = [0, Infinity], income = false): CostLine['over'] =>
  (from, to) => {
    const [start, stop] = [Math.max(from, first), Math.min(to, end)];
    return pence(start < stop ? (income ? -1 : 1) * costOfMonths(charges, start, stop) : 0);
  };

/** Terms under which an amount grows by one rate on each anniversary of the contract. */
export const grownTerms = (terms: PriceTerms, growth: Rate): PriceTerms => ({
  ...terms,
  fixedYears: 0,
  extensions: terms.extensions.map(({ years }) => ({ years, priceChange: rate(0) })),
  indexation: { kind: 'constant', rate: growth },
  clause: { ...usualClause, pricesMayFall: true },
});

/**
 * Projects first-year amounts through the contract as annual charges. `figure` and `council` say where a problem
 * is.
 */
export type Projector = (cost: Pence, figure: string, council: string) => Result<Charges>;

/** The projector of amounts that follow these terms. */
export function projector(terms: PriceTerms): Projector {
  const price = scheduler(terms);
  return (cost, figure, council) => {
    const priced = price(cost);
    return priced.ok || priced.problem.code !== 'price too large'
      ? priced
      : fail({ ...priced.problem, at: { figure, council } });
  };
}

/**
 * What each council pays for the service itself on each course. What is paid to a supplier, alone or jointly,
 * follows the contract's price; as-is grows by a rate of its own on each anniversary.
 */
export function serviceLines(
  councils: readonly CouncilCosts[],
  terms: PriceTerms,
  asIsGrowth: Rate,
): Result<CostLine[]> {
  const [asIs, bought] = [projector(grownTerms(terms, asIsGrowth)), projector(terms)];
  const wanted = councils.flatMap((council) => courses.map((course) => ({ council, course })));
  return each(wanted, ({ council, course }) => {
    const cost = council[course];
    const line = { council: council.name, course, kind: 'service' as const };
    return cost === notKnown
      ? ok({ ...line, over: unknownOver() })
      : map((course === 'asIs' ? asIs : bought)(cost, course, council.name), (charges) => ({
          ...line,
          over: chargesOver(charges),
        }));
  });
}

/** The costs of all lines of one kind on each course over some months. */
export interface KindCosts extends Costs {
  readonly kind: LineKind;
}

/** The costs over some months by kind, all councils together, in the order in which kinds first appear. */
export function byKind(lines: readonly CostLine[], [from, to]: Months): KindCosts[] {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return kinds.map((wanted) => {
    const course = (one: Course) =>
      sumKnown(
        lines
          .filter(({ kind, course }) => kind === wanted && course === one)
          .map(({ over }) => over(from, to)),
      );
    return { kind: wanted, ...mapCourses(course) };
  });
}

/** The months of the whole contract. */
export const allMonths = (terms: PriceTerms): Months => [0, totalYears(terms) * 12];
