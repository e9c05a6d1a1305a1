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

/** The alternatives to extending. */
export interface Alternatives {
  /** What another supplier would charge a year, at the prices of the contract's start. */
  readonly market: Pence;
  /** The expected yearly change of that price, apart from inflation, and its standard deviation. */
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
  /** The indices of those extensions; the others are taken. */
  readonly open: readonly number[];
  /** The part of the other costs that comes every year, with any supplier. */
  readonly yearlyCosts: readonly Pence[];
}

/**
 * What the right to extend is worth. Costs are expected costs, in cash, of the years from the first open extension
 * on.
 */
export interface ExtensionOption {
  /** The best plan made today, and what it costs. */
  readonly plan: Plan;
  readonly planned: Pence;
  /** What choosing on each notice date costs. */
  readonly chosen: Pence;
  /** What choosing then saves against the plan: never below nought. */
  readonly value: Pence;
  /** On each notice date, the part of all runs that takes each route. */
  readonly parts: readonly Readonly<Record<Route, number>>[];
}

/**
 * The open extensions as options: on each one's notice date the councils extend, tender anew or bring the service
 * in-house, knowing inflation, the contract's price and the market's price so far. The market's price follows inflation
 * with random changes of its own; once tendered, a price follows inflation alone to the end of all extensions. Other
 * costs that come every year come with the next supplier too; those that fall once are this contract's alone.
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

/**
 * Streams from this number on are the option's own: inflation and the market, for the runs that fit and those that
 * test.
 */
const FIRST_STREAM = 1000;

function noticeDates(
  { terms, beyondPrice, asIs, otherCosts, yearlyCosts, open }: OptionCase,
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
  const firsts = scratch.take().fill(add(terms.annualCharge, beyondPrice));
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

/** The index of the plan's step in force in a contract month. */
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

/** The market's price a year at the start of each contract year. */
function marketLevels(
  { market, drift, volatility }: Alternatives,
  rates: readonly Column[],
  normals: readonly Column[],
) {
  // Less by the second factor, because a price whose logarithm moves evenly up and down rises on average.
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

/**
 * What a new contract costs from one year to another: the market's price of the first year, which then follows
 * inflation, plus a certain cost.
 */
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
