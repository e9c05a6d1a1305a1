import { limits } from '../limits';
import { exp, ln } from './chance/elementary';
import type { Column, Scratch } from './column';
import type { CountedReview, PricePlan } from './pricePlan';

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

/** A rate within its limits: both are branches, for most rates lie between them. */
const limited = (least: number, cap: number, rate: number): number => {
  if (rate < least) return least;
  return rate > cap ? cap : rate;
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
