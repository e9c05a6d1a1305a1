import type { Charges } from '../contract/schedule';
import { type PriceTerms, totalYears } from '../contract/terms';
import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import { exact, type Known, notKnown, type Pence, pence, rate, type Rate } from '../money/units';
import { each, map, ok, type Result } from '../result';
import {
  carried,
  chargesOver,
  type CostLine,
  grownTerms,
  type LineKind,
  type Months,
  unknownLine,
} from './lines';
import {
  type Appraisal,
  type Council,
  type Course,
  incomes,
  type OtherCost,
  type Scenario,
} from './scenario';

/** The courses on which something is bought. */
const bought = ['alone', 'joint'] as const;

/** Every line beside the service itself: other costs and incomes, VAT that is not recovered, and what caution adds. */
export const besideLines = (
  { councils, appraisal, asIsGrowth }: Scenario,
  terms: PriceTerms,
  service: readonly CostLine[],
): Result<CostLine[]> =>
  map(
    each(councils, (council) =>
      each(
        [
          ...council.otherCosts.map((cost) => () => otherLine(council, cost, terms, asIsGrowth.value)),
          ...bought.flatMap((course) => upliftLines(council, course, terms, appraisal)),
          ...bought.flatMap((course) => shortfallLine(council, course, terms, appraisal, service)),
        ],
        (line) => line(),
      ),
    ),
    (lines) => lines.flat(),
  );

function otherLine(
  { name }: Council,
  { kind, course, timing, amount }: OtherCost,
  terms: PriceTerms,
  asIsGrowth: Rate,
): Result<CostLine> {
  const line = { council: name, course, kind };
  const cost = amount.value;
  if (cost === notKnown) return ok({ ...line, over: unknownLine });
  const income = incomes.has(kind);
  const end = totalYears(terms) * 12;
  if (timing.kind !== 'yearly') {
    const month = timing.kind === 'once' ? (timing.year - 1) * 12 : end - 1;
    const amountOnce = income ? 0 - cost : cost;
    const over: CostLine['over'] = (from, to) =>
      pence(from <= month && month < Math.min(to, end) ? amountOnce : 0);
    return ok({ ...line, over });
  }
  const { from, to = totalYears(terms), rises } = timing;
  const growth = rises === 'with as-is' ? asIsGrowth : rate(0);
  const priced = rises === 'with the price' ? terms : grownTerms(terms, growth);
  return map(carried(cost, priced, kind, name), (charges) => ({
    ...line,
    over: chargesOver(charges, [(from - 1) * 12, to * 12], income),
  }));
}

/** What a percentage adds to the price of what a council buys: a first-year amount that follows the price. */
function upliftLines(
  council: Council,
  course: 'alone' | 'joint',
  terms: PriceTerms,
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
      if (cost === notKnown) return ok({ ...line, over: unknownLine });
      return map(carried(roundPence(share.times(cost)), terms, course, council.name), (charges) => ({
        ...line,
        over: chargesOver(charges),
      }));
    });
}

/**
 * The part of each contract year's saving on the service that does not come: it is still spent. Where a year has
 * no saving, nothing of it can fail to come.
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
    service.find((line) => line.council === name && line.course === wanted)?.over ?? unknownLine;
  const [asIs, paid] = [costOf('asIs'), costOf(course)];
  const years = Array.from({ length: totalYears(terms) }, (_, year): Months => [year * 12, year * 12 + 12]);
  const amounts = years.map((months, year) =>
    shortfall(asIs(...months), paid(...months), parts[Math.min(year, parts.length - 1)] ?? rate(1)),
  );
  const charges = amounts.filter((amount) => amount !== notKnown);
  const over = charges.length < amounts.length ? unknownLine : chargesOver(byYear(charges));
  return [() => ok({ council: name, course, kind: 'saving not realised', over })];
}

function shortfall(asIs: Known<Pence>, paid: Known<Pence>, part: Rate): Known<Pence> {
  if (asIs === notKnown || paid === notKnown) return notKnown;
  return roundPence(new Decimal(1).minus(exact(part)).times(Math.max(0, asIs - paid)));
}

/** Amounts of contract years as charges, each spread over its months. */
const byYear = (charges: readonly Pence[]): Charges => ({
  starts: charges.map((_, year) => year * 12),
  charges,
});
