import { chargeInFull } from '../contract/schedule';
import type { ContractTerms } from '../contract/terms';
import { limits } from '../limits';
import { roundNear } from '../money/rounding';
import { LARGEST, pence, rate } from '../money/units';
import { ok, type Result } from '../result';
import { exp, ln } from './chance/elementary';
import { type Column, type Scratch } from './column';
import type { CountedReview, PricePlan, PriceStep } from './pricePlan';

/** Above this, in pence, a doubt about the nearest penny would have to be settled too often: see `chargeRuns`. */
const DOUBT = 1 / 1024;

/** The price as a multiple of the first, in each run from each step of the plan on, for a column of rates a contract year. */
export function factorRuns(plan: PricePlan, rates: readonly Column[], { take }: Scratch): Column[] {
  const ones = take().fill(1);
  let [held, free, indexed] = [ones, ones, ones];
  return plan.steps.map(({ reviews, change }) => {
    for (const review of reviews) {
      const rises = rates[review.year] ?? ones;
      free = risen(plan, review, plan.carries ? free : held, rises, take());
      held = plan.carries ? caughtUp(plan, review, held, free, take()) : free;
      if (review.movesPrice) indexed = held;
    }
    const asIndexed = plan.share === 1 && change === 1 && !(plan.simple && plan.least < 0);
    return asIndexed ? indexed : changed(indexed, plan.share, change, take());
  });
}

/** The path after one review's rise, which is capped at once unless the cap's excess is carried forward. */
function risen(plan: PricePlan, { years }: CountedReview, path: Column, rates: Column, next: Column): Column {
  const cap = plan.carries ? limits.rise.highest : plan.cap;
  if (plan.simple) addRises(path, rates, plan.least, cap, years, next);
  else if (years === 1) multiplyRises(path, rates, plan.least, cap, next);
  else multiplyBroken(path, rates, plan.least, cap, years, next);
  return next;
}

/** A rate within its limits. The floor is met often and the cap seldom, which is why one is a branch and one is not. */
const limited = (least: number, cap: number, rate: number): number => {
  const risen = Math.max(least, rate);
  return risen > cap ? cap : risen;
};

function multiplyRises(path: Column, rates: Column, least: number, cap: number, next: Column): void {
  for (let run = 0; run < next.length; run++)
    next[run] = (path[run] ?? 1) * (1 + limited(least, cap, rates[run] ?? 0));
}

function multiplyBroken(
  path: Column,
  rates: Column,
  least: number,
  cap: number,
  years: number,
  next: Column,
): void {
  for (let run = 0; run < next.length; run++) {
    const ratio = 1 + limited(least, cap, rates[run] ?? 0);
    next[run] = (path[run] ?? 1) * exp(years * ln(ratio));
  }
}

function addRises(
  path: Column,
  rates: Column,
  least: number,
  cap: number,
  years: number,
  next: Column,
): void {
  for (let run = 0; run < next.length; run++)
    next[run] = (path[run] ?? 1) + years * limited(least, cap, rates[run] ?? 0);
}

/** The limited path, as near to the unlimited one as the cap lets it come. */
function caughtUp(
  { simple }: PricePlan,
  { most }: CountedReview,
  limited: Column,
  unlimited: Column,
  next: Column,
): Column {
  for (let run = 0; run < next.length; run++) {
    const before = limited[run] ?? 1;
    next[run] = Math.min(unlimited[run] ?? 1, simple ? before + most : before * most);
  }
  return next;
}

/** What the indexable share and the extensions make of the indexed price, which is never below nought. */
function changed(indexed: Column, share: number, change: number, factor: Column): Column {
  for (let run = 0; run < factor.length; run++)
    factor[run] = Math.max(0, 1 - share + share * (indexed[run] ?? 1)) * change;
  return factor;
}

/**
 * Each run's annual charge in whole pence from each step on: first charge × factor, rounded once. The factors
 * are doubles of known error. A charge that lies too near to half a penny for that error is worked out in
 * full, so that it is the very one that `schedule` gives for the run's rates. Only where the error itself
 * passes a thousandth of a penny, for charges of more than about £1 billion a year over nine years, is the
 * nearest penny taken as it is; then a charge may be a penny off.
 */
export function chargeRuns(
  plan: PricePlan,
  rates: readonly Column[],
  factors: readonly Column[],
  firsts: Column,
  { take }: Scratch,
): Result<Column[]> {
  // The first step is the start, where the factor is one.
  const charges: Column[] = [firsts];
  for (const [place, step] of [...plan.steps.entries()].slice(1)) {
    const column = take();
    const factor = factors[place] ?? firsts;
    if (roundCharges(firsts, factor, step.error, column) > 0) {
      const settled = settle(plan.terms, step, rates, firsts, factor, column);
      if (!settled.ok) return settled;
    }
    charges.push(column);
  }
  return ok(charges);
}

/** Rounds what is sure and leaves NaN where it is not; says how many charges are not sure, or too large. */
function roundCharges(firsts: Column, factors: Column, error: number, charges: Column): number {
  let unsure = 0;
  for (let run = 0; run < charges.length; run++) {
    const first = firsts[run] ?? 0;
    const product = first * (factors[run] ?? 1);
    const charge = roundNear(product, error * (first + product));
    charges[run] = charge;
    if (!(charge <= LARGEST)) unsure++;
  }
  return unsure;
}

/** Works out in full the charges that doubles could not settle; runs that are alike, as without volatility, but once. */
function settle(
  terms: ContractTerms,
  { from, error }: PriceStep,
  rates: readonly Column[],
  firsts: Column,
  factors: Column,
  charges: Column,
): Result<void> {
  const columns = [firsts, ...rates];
  let settled: number | undefined;
  for (let run = 0; run < charges.length; run++) {
    const charge = charges[run] ?? 0;
    if (charge <= LARGEST) continue;
    const first = firsts[run] ?? 0;
    const product = first * (factors[run] ?? 1);
    if (product <= LARGEST && error * (first + product) > DOUBT) {
      charges[run] = Math.round(product);
    } else if (settled !== undefined && alike(columns, settled, run)) {
      charges[run] = charges[settled] ?? charge;
    } else {
      const indexation = { kind: 'by year', rates: rates.map((column) => heldRate(column[run])) } as const;
      const inFull = chargeInFull({ ...terms, annualCharge: pence(first), indexation }, from);
      if (!inFull.ok) return inFull;
      charges[run] = inFull.value;
      settled = run;
    }
  }
  return ok(undefined);
}

/** A rate as a cell may say it. */
const heldRate = (drawn = 0) => rate(Math.min(limits.rise.highest, Math.max(limits.rise.lowest, drawn)));

const alike = (columns: readonly Column[], one: number, other: number) =>
  columns.every((column) => column[one] === column[other]);

/** What each contract year costs in each run, a column a year; a year under one price costs its annual charge. */
export const yearRuns = (plan: PricePlan, charges: readonly Column[], { take }: Scratch): Column[] =>
  plan.years.map((priced) => {
    const [only, more] = priced;
    const whole = only && charges[only.step];
    if (whole && !more) return whole;
    const cost = take().fill(0);
    for (const { step, from, to } of priced) addMonths(charges[step] ?? cost, from, to, cost);
    return cost;
  });

/** Adds what months of a contract year cost, odd pence in the first ones, as `costOfMonths` does. */
function addMonths(charges: Column, from: number, to: number, cost: Column): void {
  for (let run = 0; run < cost.length; run++) {
    const charge = charges[run] ?? 0;
    const each = Math.floor(charge / 12);
    const odd = charge - 12 * each;
    cost[run] = (cost[run] ?? 0) + each * (to - from) + Math.min(to, odd) - Math.min(from, odd);
  }
}
