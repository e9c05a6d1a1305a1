import { extensionStarts, totalYears } from '../contract/terms';
import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import { add, type Pence, type Rate, subtract } from '../money/units';
import { map, type Result } from '../result';
import type { Case } from './case';
import { exp } from './chance/elementary';
import { drawNormals } from './chance/normal';
import { openStream } from './chance/stream';
import { type Column, createScratch, type Scratch } from './column';
import { chooseRoutes, type NoticeDate, type Plan, type Route } from './decisions';
import { drawRates, heldRate, type Inflation } from './inflation';
import { type PricePlan, pricePlan } from './pricePlan';
import { chargeRuns, yearRuns } from './charges';
import { factorRuns } from './factors';

/** What there is besides extending. */
export interface Alternatives {
  /** What another supplier would charge a year, at the prices of the contract's start. */
  readonly market: Pence;
  /** By how much that price is expected to move a year, apart from inflation, and its standard deviation. */
  readonly drift: Rate;
  readonly volatility: Rate;
  /** What tendering anew costs, and what it costs to bring the service in-house at its as-is cost. */
  readonly reTenderCost: Pence;
  readonly inHouseCost: Pence;
  /** How many months before an extension starts its notice is due. */
  readonly noticeMonths: number;
}

/** A case some of whose extensions are still to be decided. */
export interface OptionCase extends Case {
  /** The places of those extensions; the others are taken. */
  readonly open: readonly number[];
  /** The part of the other costs that comes every year, and comes with any other supplier too. */
  readonly yearlyCosts: readonly Pence[];
}

/** What the right to extend is worth. Costs are expected costs, in cash, of the years from the first open extension on. */
export interface ExtensionOption {
  /** The best that can be settled today, and what it costs. */
  readonly plan: Plan;
  readonly planned: Pence;
  /** What it costs to choose on each notice date. */
  readonly chosen: Pence;
  /** What choosing then saves against settling today: never less than nought. */
  readonly value: Pence;
  /** On each notice date, the part of all runs that goes each way. */
  readonly parts: readonly Readonly<Record<Route, number>>[];
}

/**
 * The open extensions as options: on each one's notice date the councils extend, tender anew or bring the service in-house,
 * knowing inflation, the contract's price and the market's so far. The market's price follows inflation and
 * wanders besides; once tendered, a price follows inflation alone, and holds to the end of all extensions. Costs that come every year
 * besides come with the next supplier too; those that fall once are this contract's.
 */
export const extensionOption = (
  businessCase: OptionCase,
  inflation: Inflation,
  alternatives: Alternatives,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Result<ExtensionOption> => {
  const dates = (set: number) =>
    noticeDates(businessCase, inflation, alternatives, seed, set, createScratch(runs));
  const [fitted, tested] = [dates(0), dates(1)];
  if (!fitted.ok) return fitted;
  return map(tested, (outcomes) => {
    const { plan, planned, chosen, parts } = chooseRoutes(fitted.value, outcomes);
    const [before, after] = [roundPence(new Decimal(planned)), roundPence(new Decimal(chosen))];
    return { plan, planned: before, chosen: after, value: subtract(before, after), parts };
  });
};

/** Streams from here on are the option's own: inflation and the market, for the runs that fit and those that test. */
const FIRST_STREAM = 1000;

function noticeDates(
  { terms, beside, asIs, otherCosts, yearlyCosts, open }: OptionCase,
  inflation: Inflation,
  alternatives: Alternatives,
  seed: number,
  set: number,
  scratch: Scratch,
): Result<NoticeDate[]> {
  const years = totalYears(terms);
  const plan = pricePlan(terms);
  const chance = (index: number) => openStream(seed, FIRST_STREAM + 2 * set + index);
  const rates = drawRates(chance(0), inflation, years, scratch);
  const wander = chance(1);
  const normals = rates.map(() => drawNormals(wander, scratch.take()));
  const firsts = scratch.take().fill(add(terms.annualCharge, beside));
  return map(chargeRuns(plan, rates, factorRuns(plan, rates, scratch), firsts, scratch), (charges) => {
    const joint = yearRuns(plan, charges, scratch);
    const levels = marketLevels(alternatives, rates, normals);
    const starts = extensionStarts(terms).filter((_, index) => open.includes(index));
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? years;
      const inHouse = alternatives.inHouseCost + totalOf(asIs, start, years);
      // The last contract year that has begun when the notice is due.
      const known = Math.max(0, Math.floor(start - alternatives.noticeMonths / 12));
      return {
        extend: costOf(joint, totalOf(otherCosts, start, end), start, end),
        reTender: tendered(
          levels,
          rates,
          alternatives.reTenderCost + totalOf(yearlyCosts, start, years),
          start,
          years,
        ),
        inHouse: new Float64Array(scratch.runs).fill(inHouse),
        known: [rates[known], charges[stepAt(plan, known * 12)], levels[known]].flatMap(
          (column) => column ?? [],
        ),
      };
    });
  });
}

/** The step of the plan that is in force in a contract month. */
const stepAt = ({ steps }: PricePlan, month: number) => steps.filter(({ from }) => from <= month).length - 1;

const totalOf = (amounts: readonly Pence[], from: number, to: number): number =>
  amounts.slice(from, to).reduce<number>((sum, amount) => sum + amount, 0);

const costOf = (years: readonly Column[], certain: number, from: number, to: number): Column =>
  years
    .slice(from, to)
    .reduce<Column>(
      (sum, year) => sum.map((cost, run) => cost + (year[run] ?? 0)),
      new Float64Array(years[0]?.length ?? 0).fill(certain),
    );

/** What the market asks a year at the start of each contract year. */
function marketLevels(
  { market, drift, volatility }: Alternatives,
  rates: readonly Column[],
  normals: readonly Column[],
) {
  // So much less, because a price that wanders evenly in its logarithm rises on average.
  const mean = (1 + drift) * exp(-(volatility * volatility) / 2);
  let level: Column = new Float64Array(rates[0]?.length ?? 0).fill(market);
  return rates.map((rate, year) => {
    if (year > 0)
      level = level.map(
        (price, run) =>
          price * (1 + heldRate(rate[run] ?? 0)) * mean * exp(volatility * (normals[year]?.[run] ?? 0)),
      );
    return level;
  });
}

/** A new contract from a year on, at the market's price of that year, which then follows inflation; with what is certain besides. */
function tendered(
  levels: readonly Column[],
  rates: readonly Column[],
  cost: number,
  from: number,
  to: number,
): Column {
  const first = levels[from] ?? new Float64Array();
  return first.map((start, run) => {
    let [price, total] = [start, cost + start];
    for (let year = from + 1; year < to; year++) {
      price *= 1 + heldRate(rates[year]?.[run] ?? 0);
      total += price;
    }
    return total;
  });
}
