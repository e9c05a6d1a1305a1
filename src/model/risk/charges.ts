import { chargeInFull } from '../contract/schedule';
import type { ContractTerms } from '../contract/terms';
import { isNear, toWhole } from '../money/rounding';
import { LARGEST, pence } from '../money/units';
import { each, ok, type Result } from '../result';
import type { Column, Scratch } from './column';
import { heldRate } from './inflation';
import type { PricePlan, PriceStep } from './pricePlan';

/** Beyond an error of this many pence, too many charges would have to be worked out in full: see `chargeRuns`. */
const LARGEST_ERROR = 1 / 1024;

/**
 * Each run's annual charge in whole pence from each step on: first charge × factor, rounded once. The factors are
 * doubles of known error. A charge that lies nearer to half a penny than that error is worked out in full, so that
 * it is the one that `schedule` gives for the run's rates. Only where the error is above a thousandth of a penny,
 * for charges of more than about £1 billion a year over nine years, is the nearest penny taken without a check. A
 * charge may then be a penny off, but never where nothing is uncertain.
 */
export function chargeRuns(
  plan: PricePlan,
  rates: readonly Column[],
  factors: readonly Column[],
  firsts: Column,
  { take }: Scratch,
): Result<Column[]> {
  const largest = largestOf(firsts);
  return each(plan.steps, (step, index): Result<Column> => {
    // At the start nothing has moved the price: the first charge itself, which is whole already.
    if (step.from === 0 && largest <= LARGEST) return ok(firsts);
    const column = take();
    const factor = factors[index] ?? firsts;
    const sure = roundCharges(firsts, factor, largest, step.error, column);
    return sure ? ok(column) : chargeDoubtfulInFull(plan.terms, step, rates, firsts, factor, column);
  });
}

function largestOf(amounts: Column): number {
  let largest = 0;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- for…of takes five times as long
  for (let run = 0; run < amounts.length; run++) {
    const amount = amounts[run] ?? 0;
    if (amount > largest) largest = amount;
  }
  return largest;
}

/** Whether a charge is certainly the nearest penny to `product`, from which it was rounded, and not too large. */
const isSure = (first: number, product: number, charge: number, error: number) =>
  isNear(product, charge, error * (first + product)) && charge <= LARGEST;

/** One bound on the error serves all charges up to so many times the largest first charge. */
const MOST_TIMES = 4;

/**
 * Rounds every charge, and returns whether all of them are certain by one bound for all runs. The bound is strict: the
 * charges that it leaves in doubt are then tested one by one. Four runs a turn: see `Column`.
 */
function roundCharges(
  firsts: Column,
  factors: Column,
  largest: number,
  error: number,
  charges: Column,
): boolean {
  const most = Math.min(MOST_TIMES * largest, LARGEST);
  const near = 0.5 - error * (1 + MOST_TIMES) * largest;
  let sure = true;
  for (let run = 0; run < charges.length; run += 4) {
    if (!roundOne(firsts, factors, most, near, charges, run)) sure = false;
    if (!roundOne(firsts, factors, most, near, charges, run + 1)) sure = false;
    if (!roundOne(firsts, factors, most, near, charges, run + 2)) sure = false;
    if (!roundOne(firsts, factors, most, near, charges, run + 3)) sure = false;
  }
  return sure;
}

/** Rounds the charge of one run, and returns whether it is certain. */
function roundOne(
  firsts: Column,
  factors: Column,
  most: number,
  near: number,
  charges: Column,
  run: number,
): boolean {
  const product = (firsts[run] ?? 0) * (factors[run] ?? 1);
  const whole = toWhole(product);
  charges[run] = whole;
  return Math.abs(product - whole) < near && product <= most;
}

/** Works out in full the charges that doubles leave in doubt, only once where runs are alike. */
function chargeDoubtfulInFull(
  terms: ContractTerms,
  { from, error }: PriceStep,
  rates: readonly Column[],
  firsts: Column,
  factors: Column,
  charges: Column,
): Result<Column> {
  const columns = [firsts, ...rates];
  // Random runs are never alike, so if the first two are, nothing is uncertain and one exact charge serves all.
  const certain = alike(columns, 0, 1);
  let settled: number | undefined;
  for (let run = 0; run < charges.length; run++) {
    const charge = charges[run] ?? 0;
    const first = firsts[run] ?? 0;
    const product = first * (factors[run] ?? 1);
    if (isSure(first, product, charge, error)) continue;
    if (!certain && product <= LARGEST && error * (first + product) > LARGEST_ERROR) {
      charges[run] = Math.round(product);
    } else if (settled !== undefined && alike(columns, settled, run)) {
      charges[run] = charges[settled] ?? charge;
    } else {
      const indexation = {
        kind: 'by year',
        rates: rates.map((column) => heldRate(column[run] ?? 0)),
      } as const;
      const inFull = chargeInFull({ ...terms, annualCharge: pence(first), indexation }, from);
      if (!inFull.ok) return inFull;
      charges[run] = inFull.value;
      settled = run;
    }
  }
  return ok(charges);
}

const alike = (columns: readonly Column[], one: number, other: number) =>
  columns.every((column) => column[one] === column[other]);

/**
 * What each contract year costs in each run, a column for each year. A year under one price costs its annual
 * charge.
 */
export const yearRuns = (plan: PricePlan, charges: readonly Column[], { take }: Scratch): Column[] =>
  plan.years.map((priced) => {
    const [only, more] = priced;
    const whole = only && charges[only.step];
    if (whole && !more) return whole;
    const cost = take().fill(0);
    for (const { step, from, to } of priced) addMonths(charges[step] ?? cost, from, to, cost);
    return cost;
  });

/** Adds what some months of a contract year cost, odd pence in the first months, as `costOfMonths` does. */
function addMonths(charges: Column, from: number, to: number, cost: Column): void {
  for (let run = 0; run < cost.length; run++) {
    const charge = charges[run] ?? 0;
    const each = Math.floor(charge / 12);
    const odd = charge - 12 * each;
    cost[run] = (cost[run] ?? 0) + each * (to - from) + Math.min(to, odd) - Math.min(from, odd);
  }
}
