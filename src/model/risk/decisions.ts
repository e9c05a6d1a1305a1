import { addInto, type Column } from './column';
import { leastSquares, weightedSum } from './leastSquares';

/** The ways on at a notice date: take the extension, tender anew, or bring the service in-house. */
export const routes = ['extend', 're-tender', 'in-house'] as const;
export type Route = (typeof routes)[number];

/** A date at which one of the ways is chosen, and what each costs from then on in each run. */
export interface NoticeDate {
  /** The extension alone, until the next notice date matters, or the end. */
  readonly extend: Column;
  /** Leaving for good, until the end of all extensions. */
  readonly reTender: Column;
  readonly inHouse: Column;
  /** What is known on the date, of which a choice may make use. */
  readonly known: readonly Column[];
}

/** Everything settled beforehand: so many extensions, and then a way to leave; none where all are taken. */
export interface Plan {
  readonly extensions: number;
  readonly then: Exclude<Route, 'extend'> | undefined;
}

export interface ChosenRoutes {
  readonly plan: Plan;
  /** What the best plan is expected to cost, and what choosing on each date is. */
  readonly planned: number;
  readonly chosen: number;
  /** On each date, the part of all runs that goes each way; those that have left count for none. */
  readonly parts: readonly Readonly<Record<Route, number>>[];
}

/**
 * What it is worth to choose on each date with what is known then, rather than to settle on the best plan today.
 * The rule of choice is found from the last date back, by least squares of what each way turned out to cost on
 * what was known (Longstaff and Schwartz, 2001), in one set of runs; another set says what it costs, so that the
 * rule cannot profit from having seen what it is tested on. Whoever may choose may still follow the best plan.
 * Therefore the better of the two is taken, and choosing never costs more than the plan.
 */
export function chooseRoutes(fitted: readonly NoticeDate[], tested: readonly NoticeDate[]): ChosenRoutes {
  const { plan, cost } = bestPlan(tested);
  const chosen = follow(tested, ruleOf(fitted));
  if (tested.length > 0 && chosen.cost < cost)
    return { plan, planned: cost, chosen: chosen.cost, parts: chosen.parts };
  return { plan, planned: cost, chosen: cost, parts: tested.map((_, date) => partsOf(plan, date)) };
}

const mean = (column: Column) => column.reduce((sum, amount) => sum + amount, 0) / column.length;

const left = ({ reTender, inHouse }: NoticeDate) => [
  { then: 're-tender' as const, cost: mean(reTender) },
  { then: 'in-house' as const, cost: mean(inHouse) },
];

/** The plan that costs least on average; of those that cost the same to take all extensions, or else the earlier. */
function bestPlan(dates: readonly NoticeDate[]): { plan: Plan; cost: number } {
  let extended = 0;
  const plans = dates.flatMap((date, extensions) => {
    const before = extended;
    extended += mean(date.extend);
    return left(date).map(({ then, cost }) => ({ plan: { extensions, then }, cost: before + cost }));
  });
  const all = { plan: { extensions: dates.length, then: undefined }, cost: extended };
  return plans.reduce<{ plan: Plan; cost: number }>(
    (best, plan) => (plan.cost < best.cost ? plan : best),
    all,
  );
}

const partsOf = ({ extensions, then }: Plan, date: number): Record<Route, number> => ({
  extend: date < extensions ? 1 : 0,
  're-tender': date === extensions && then === 're-tender' ? 1 : 0,
  'in-house': date === extensions && then === 'in-house' ? 1 : 0,
});

/** For one date: from what is known, the way of each run. */
type Rule = (known: readonly Column[]) => Route[];

/** The rule of each date, the last one first found. */
function ruleOf(dates: readonly NoticeDate[]): Rule[] {
  let after: Column | undefined;
  return [...dates]
    .reverse()
    .map((date) => {
      const scale = scaleOf(date.known);
      const basis = basisOf(date.known, scale);
      const extend = after ? addInto(new Float64Array(after.length), date.extend, after) : date.extend;
      const costs = [extend, date.reTender, date.inHouse];
      const weights = costs.map((cost) => leastSquares(basis, cost));
      const rule: Rule = (known) =>
        cheapest(weights.map((weight) => weightedSum(basisOf(known, scale), weight)));
      after = paid(rule(date.known), costs);
      return rule;
    })
    .reverse();
}

/** What the rules cost, and how often each way is gone. */
function follow(dates: readonly NoticeDate[], rules: readonly Rule[]) {
  const chosen = dates.map(({ known }, date) => rules[date]?.(known) ?? []);
  let after: Column | undefined;
  for (const [date, { extend, reTender, inHouse }] of [...dates.entries()].reverse()) {
    const on = after ? addInto(new Float64Array(after.length), extend, after) : extend;
    after = paid(chosen[date] ?? [], [on, reTender, inHouse]);
  }
  const staying = chosen[0]?.map(() => true) ?? [];
  const parts = chosen.map((way) => {
    const counts = { extend: 0, 're-tender': 0, 'in-house': 0 };
    for (const [run, stays] of staying.entries()) {
      const gone = way[run];
      if (!stays || gone === undefined) continue;
      counts[gone] += 1 / staying.length;
      staying[run] = gone === 'extend';
    }
    return counts;
  });
  return { cost: after ? mean(after) : 0, parts };
}

/** The way expected to cost least in each run. */
const cheapest = ([extend, reTender, inHouse]: readonly Column[]): Route[] =>
  Array.from(extend ?? [], (stay, run) => {
    const [anew, home] = [reTender?.[run] ?? Infinity, inHouse?.[run] ?? Infinity];
    if (stay <= anew && stay <= home) return 'extend';
    return anew <= home ? 're-tender' : 'in-house';
  });

/** What each run pays, the way it goes. */
const paid = (chosen: readonly Route[], costs: readonly Column[]): Column =>
  Float64Array.from(chosen, (way, run) => costs[routes.indexOf(way)]?.[run] ?? 0);

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

/** What is known is measured from its mean and in its standard deviations, so that its squares are of one size. */
const scaleOf = (known: readonly Column[]): Scale[] =>
  known.map((column) => {
    const middle = mean(column);
    const spread = Math.sqrt(mean(column.map((amount) => (amount - middle) * (amount - middle))));
    return { mean: middle, spread: spread > 0 ? spread : 1 };
  });

/** One, what is known, and its squares and products. */
function basisOf(known: readonly Column[], scale: readonly Scale[]): Column[] {
  const scaled = known.map((column, index) => {
    const { mean: middle = 0, spread = 1 } = scale[index] ?? {};
    return column.map((amount) => (amount - middle) / spread);
  });
  const products = scaled.flatMap((a, index) =>
    scaled.slice(index).map((b) => a.map((amount, run) => amount * (b[run] ?? 0))),
  );
  const ones = new Float64Array(known[0]?.length ?? 0).fill(1);
  return [ones, ...scaled, ...products];
}
