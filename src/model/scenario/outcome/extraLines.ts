import type { Charges } from '../../contract/schedule';
import { type PriceTerms, totalYears } from '../../contract/terms';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import { exact, type OrNotKnown, notKnown, type Pence, pence, rate, type Rate } from '../../money/units';
import { each, map, ok, type Result } from '../../result';
import {
  allMonths,
  type Projector,
  projector,
  chargesOver,
  type CostLine,
  grownTerms,
  type LineKind,
  type Months,
  unknownOver,
} from './lines';
import {
  type Appraisal,
  type Council,
  type Course,
  incomes,
  type OtherCost,
  type rises,
  type Scenario,
  type Timing,
} from '../scenario';

/** The courses on which something is bought. */
const supplied = ['alone', 'joint'] as const;

/** Every line of cost besides the service itself: other costs and incomes, VAT not recovered, and what caution adds. */
export const extraLines = (
  { councils, appraisal, asIsGrowth }: Scenario,
  terms: PriceTerms,
  service: readonly CostLine[],
): Result<CostLine[]> => {
  const project = projectorsOf(terms, asIsGrowth.value);
  return map(
    each(councils, (council) =>
      each(
        [
          ...council.otherCosts.map((cost) => () => otherLine(council, cost, project)),
          ...supplied.flatMap((course) => upliftLines(council, course, project, appraisal)),
          ...supplied.flatMap((course) => shortfallLine(council, course, terms, appraisal, service)),
        ],
        (line) => line(),
      ),
    ),
    (lines) => lines.flat(),
  );
};

function otherLine(
  { name }: Council,
  { kind, course, timing, amount }: OtherCost,
  project: Projectors,
): Result<CostLine> {
  const line = { council: name, course, kind };
  const months = monthsOf(timing, project.end);
  const cost = amount.value;
  if (cost === notKnown) return ok({ ...line, over: unknownOver(months) });
  const income = incomes.has(kind);
  if (timing.kind === 'yearly')
    return map(project[timing.rises](cost, kind, name), (charges) => ({
      ...line,
      over: chargesOver(charges, months, income),
    }));
  const [month] = months;
  const once = income ? 0 - cost : cost;
  return ok({
    ...line,
    over: (from, to) => pence(from <= month && month < Math.min(to, project.end) ? once : 0),
  });
}

/** The months in which a cost falls, none of them after the contract's end. */
function monthsOf(timing: Timing, end: number): Months {
  switch (timing.kind) {
    case 'once':
      return [(timing.year - 1) * 12, Math.min((timing.year - 1) * 12 + 1, end)];
    case 'at the end':
      return [end - 1, end];
    case 'yearly':
      return [(timing.from - 1) * 12, Math.min((timing.to ?? Infinity) * 12, end)];
  }
}

/** A projector for each way in which yearly amounts may rise, and the month after the contract's last. */
interface Projectors extends Record<(typeof rises)[number], Projector> {
  readonly end: number;
}

const projectorsOf = (terms: PriceTerms, asIsGrowth: Rate): Projectors => ({
  flat: projector(grownTerms(terms, rate(0))),
  'with the price': projector(terms),
  'with as-is': projector(grownTerms(terms, asIsGrowth)),
  end: allMonths(terms)[1],
});

/** The lines that add a percentage to the price of what a council buys: a first-year amount that follows the price. */
function upliftLines(
  council: Council,
  course: 'alone' | 'joint',
  project: Projectors,
  { vatRate, optimismBias }: Appraisal,
): (() => Result<CostLine>)[] {
  const notRecovered = exact(council.vatNotRecovered?.value ?? rate(0)).times(exact(vatRate.value));
  const uplifts: [LineKind, Decimal][] = [
    ['VAT not recovered', notRecovered],
    ['optimism bias', exact(optimismBias.value)],
  ];
  return uplifts
    .filter(([, share]) => !share.isZero())
    .map(([kind, share]) => () => {
      const line = { council: council.name, course, kind };
      const cost = council[course].value;
      if (cost === notKnown) return ok({ ...line, over: unknownOver() });
      return map(
        project['with the price'](roundPence(share.times(cost)), course, council.name),
        (charges) => ({
          ...line,
          over: chargesOver(charges),
        }),
      );
    });
}

/**
 * The line of the saving that is not realised: the part of each contract year's saving on the service that is still
 * spent. A year without a saving has none.
 */
function shortfallLine(
  { name }: Council,
  course: 'alone' | 'joint',
  terms: PriceTerms,
  { realisation }: Appraisal,
  service: readonly CostLine[],
): (() => Result<CostLine>)[] {
  const parts = realisation.value;
  if (parts.every((part) => part === 1)) return [];
  const costOf = (wanted: Course) =>
    service.find((line) => line.council === name && line.course === wanted)?.over ?? unknownOver();
  const [asIs, paid] = [costOf('asIs'), costOf(course)];
  const years = Array.from({ length: totalYears(terms) }, (_, year): Months => [year * 12, year * 12 + 12]);
  const amounts = years.map((months, year) =>
    shortfall(asIs(...months), paid(...months), parts[Math.min(year, parts.length - 1)] ?? rate(1)),
  );
  const charges = amounts.filter((amount) => amount !== notKnown);
  const over = charges.length < amounts.length ? unknownOver() : chargesOver(byYear(charges));
  return [() => ok({ council: name, course, kind: 'saving not realised', over })];
}

function shortfall(asIs: OrNotKnown<Pence>, paid: OrNotKnown<Pence>, part: Rate): OrNotKnown<Pence> {
  if (asIs === notKnown || paid === notKnown) return notKnown;
  return roundPence(new Decimal(1).minus(exact(part)).times(Math.max(0, asIs - paid)));
}

/** Amounts of contract years as annual charges, each spread over its year's months. */
const byYear = (charges: readonly Pence[]): Charges => ({
  starts: charges.map((_, year) => year * 12),
  charges,
});
