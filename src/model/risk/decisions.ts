import { addInto, type Column } from './column';
import { leastSquares, weightedSum } from './leastSquares';

/** What the councils can do at a notice date: take the extension, tender anew, or bring the service in-house. */
export const routes = ['extend', 're-tender', 'in-house'] as const;
export type Route = (typeof routes)[number];

/** A date at which a route is chosen, and what each route costs from then on in each run. */
export interface NoticeDate {
  /** The cost of the extension alone, up to the start of the next open extension, or the end. */
  readonly extend: Column;
  /** The cost of leaving for good, up to the end of all extensions. */
  readonly reTender: Column;
  readonly inHouse: Column;
  /** What is known on the date, on which the choice may depend. */
  readonly known: readonly Column[];
}

/** A plan made beforehand: so many extensions, and then a route to leave by, undefined where all are taken. */
export interface Plan {
  readonly extensions: number;
  readonly then: Exclude<Route, 'extend'> | undefined;
}

export interface ChosenRoutes {
  readonly plan: Plan;
  /** The expected cost of the best plan, and of choosing on each date. */
  readonly planned: number;
  readonly chosen: number;
  /** On each date, the part of all runs that takes each route. Runs that have left by then count for none. */
  readonly parts: readonly Readonly<Record<Route, number>>[];
}

/**
 * What choosing on each date with what is known then costs, beside the best plan made today. The rule of choice is
 * found from the last date back, by least squares of what each route turned out to cost on what was known
 * (Longstaff and Schwartz, 2001), in one set of runs. Its cost is taken from another set, so that the rule cannot
 * profit from having seen what it is tested on. Whoever may choose may also follow the best plan, so the better of
 * the two counts, and choosing never costs more than the plan.
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

/**
 * The plan that costs least on average; of equal ones the plan to take all extensions, or else the one that leaves
 * first.
 */
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

/** The rule of one date: the route of each run, from what is known. */
type Rule = (known: readonly Column[]) => Route[];

/** The rule of each date, found from the last date back. */
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

/** What following the rules costs on average, and how often each route is taken. */
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

/** The route expected to cost least in each run. */
const cheapest = ([extend, reTender, inHouse]: readonly Column[]): Route[] =>
  Array.from(extend ?? [], (stay, run) => {
    const [anew, home] = [reTender?.[run] ?? Infinity, inHouse?.[run] ?? Infinity];
    if (stay <= anew && stay <= home) return 'extend';
    return anew <= home ? 're-tender' : 'in-house';
  });

/** What each run pays by the route it takes. */
const paid = (chosen: readonly Route[], costs: readonly Column[]): Column =>
  Float64Array.from(chosen, (way, run) => costs[routes.indexOf(way)]?.[run] ?? 0);

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

/**
 * The mean and standard deviation of each thing known, by which it is normalised, so that the squares are of
 * similar size.
 */
const scaleOf = (known: readonly Column[]): Scale[] =>
  known.map((column) => {
    const middle = mean(column);
    const spread = Math.sqrt(mean(column.map((amount) => (amount - middle) * (amount - middle))));
    return { mean: middle, spread: spread > 0 ? spread : 1 };
  });

/** The basis of the regression: one, what is known, and its squares and products. */
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
