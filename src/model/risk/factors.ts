import { limits } from '../limits';
import { exp, ln } from './chance/elementary';
import type { Column, Scratch } from './column';
import type { CountedReview, PricePlan } from './pricePlan';

/**
 * The price as a multiple of the first from each step of the plan on, in each run. `rates` has a column for each
 * contract year.
 */
export function factorRuns(plan: PricePlan, rates: readonly Column[], scratch: Scratch): Column[] {
  const ones = scratch.take().fill(1);
  let path: Path = { held: ones, free: ones, indexed: ones };
  return plan.steps.map(({ reviews, change }) => {
    path = reviews.reduce((before, review) => reviewed(plan, review, before, rates, scratch), path);
    const asIndexed = plan.share === 1 && change === 1 && !(plan.simple && plan.least < 0);
    return asIndexed ? path.indexed : changed(path.indexed, plan.share, change, scratch.take());
  });
}

/**
 * The price so far as a multiple of the first: `held` under the cap, `free` without it where its excess is carried
 * forward, and `indexed` as the last review that moves the price left it.
 */
interface Path {
  readonly held: Column;
  readonly free: Column;
  readonly indexed: Column;
}

function reviewed(
  plan: PricePlan,
  review: CountedReview,
  { held: heldBefore, free: freeBefore, indexed }: Path,
  rates: readonly Column[],
  { take }: Scratch,
): Path {
  const free = risen(
    plan,
    review,
    plan.carriesForward ? freeBefore : heldBefore,
    rates[review.year] ?? heldBefore,
    take(),
  );
  const held = plan.carriesForward ? caughtUp(plan, review, heldBefore, free, take()) : free;
  return { held, free, indexed: review.movesPrice ? held : indexed };
}

/** The price after one review's rise, which is capped unless the excess is carried forward. */
function risen(plan: PricePlan, { years }: CountedReview, path: Column, rates: Column, next: Column): Column {
  const cap = plan.carriesForward ? limits.rise.highest : plan.cap;
  if (plan.simple) addRises(path, rates, plan.least, cap, years, next);
  else if (years === 1 && plan.least === 0) multiplyFloored(path, rates, cap, next);
  else if (years === 1) multiplyRises(path, rates, plan.least, cap, next);
  else multiplyBroken(path, rates, plan.least, cap, years, next);
  return next;
}

/** A rate within its limits. Branches, because most rates lie between the limits. */
const limited = (least: number, cap: number, rate: number): number => {
  if (rate < least) return least;
  return rate > cap ? cap : rate;
};

function multiplyRises(path: Column, rates: Column, least: number, cap: number, next: Column): void {
  for (let run = 0; run < next.length; run++)
    next[run] = (path[run] ?? 1) * (1 + limited(least, cap, rates[run] ?? 0));
}

/** As `multiplyRises` does with a floor of nought. Four runs a turn: see `Column`. */
function multiplyFloored(path: Column, rates: Column, cap: number, next: Column): void {
  // A product is always a double. The argument may be a whole number, whose type would be checked in each turn.
  const most = 1 * cap;
  for (let run = 0; run < next.length; run += 4) {
    next[run] = (path[run] ?? 1) * (1 + floored(most, rates[run] ?? 0));
    next[run + 1] = (path[run + 1] ?? 1) * (1 + floored(most, rates[run + 1] ?? 0));
    next[run + 2] = (path[run + 2] ?? 1) * (1 + floored(most, rates[run + 2] ?? 0));
    next[run + 3] = (path[run + 3] ?? 1) * (1 + floored(most, rates[run + 3] ?? 0));
  }
}

/** A rate from nought to the cap. No branch for the floor, because the processor would mispredict random ones. */
const floored = (cap: number, rate: number): number => {
  const rise = (rate + Math.abs(rate)) / 2;
  return rise > cap ? cap : rise;
};

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

/** The price under the cap, caught up with the free one as far as the cap allows. */
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

/** The price once the indexable share and the extensions' change apply, which is never below nought. */
function changed(indexed: Column, share: number, change: number, factor: Column): Column {
  for (let run = 0; run < factor.length; run++)
    factor[run] = Math.max(0, 1 - share + share * (indexed[run] ?? 1)) * change;
  return factor;
}
