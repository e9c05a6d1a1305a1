import { mostCouncils } from '../../limits';
import { floorOf, wholeParts } from '../../money/split';
import { isTooLarge, type Pence, pence } from '../../money/units';
import type { Problem } from '../../problem';
import { fail, ok, type Result } from '../../result';
import { scaledTo } from '../methods/banzhaf';
import type { Ends } from '../ends';
import { endsMethods, isEndsMethod, type MethodName, methods } from '../methods';
import {
  type PiecewiseCost,
  piecewiseCost,
  costOfVolume,
  largestVolumeCost,
  type PriceList,
} from './priceList';
import { exactShares, type Shares } from '../shares';
import { volumeTable } from './volumeTable';
import { isTooMuchToCount, volumeBanzhaf, volumeShapley } from './volumeValues';
import type { Work } from '../../work';

/** A council and the units that it buys, which may be none. */
export interface Buyer {
  readonly council: string;
  readonly volume: number;
}

/** A council and what it pays. */
export interface Payer {
  readonly council: string;
  readonly share: Pence;
}

/**
 * What each council pays of the joint bill under a price list, in whole pence that add up to it.
 *
 * What a coalition would pay depends on its total volume alone and keeps its fractions of a penny; only the bill of all
 * is rounded, once, when it is shared. A council without volume joins at no cost and pays nothing, by any
 * method. Time: n for the methods that need only the ends, that of `volumeShapley` for Shapley and Banzhaf, and
 * of the table of 2ⁿ coalitions for the others.
 */
export function* shareByVolume(
  method: MethodName,
  buyers: readonly Buyer[],
  list: PriceList,
): Work<Result<Payer[]>> {
  const buying = buyers.filter(({ volume }) => volume > 0);
  const costs = piecewiseCost(list);
  const wrong = whatIsWrong(buying, list, costs);
  if (wrong) return fail(wrong);
  const shares = yield* sharesOf(method, buying, costs);
  return shares.ok ? publishedByBuyer(shares.value, buyers, costs) : shares;
}

const totalOf = (buyers: readonly Buyer[]) => buyers.reduce((sum, { volume }) => sum + volume, 0);

function whatIsWrong(
  buying: readonly Buyer[],
  { fixedCost, bands }: PriceList,
  costs: PiecewiseCost,
): Problem | undefined {
  if (buying.length === 0) return { code: 'nothing bought', at: { figure: 'volumes' } };
  const at = { figure: 'priceBands' };
  if (fixedCost === 0 && bands.every(({ price }) => price === 0)) return { code: 'no price at all', at };
  const pence = largestVolumeCost(costs, totalOf(buying)) / costs.grainsPerPenny;
  return isTooLarge(Number(pence)) ? { code: 'too large', at } : undefined;
}

/** The methods that count coalitions. Weights are all 1 here and each council is a bloc of its own. */
const counting: Partial<Record<MethodName, 'shapley' | 'banzhaf'>> = {
  shapley: 'shapley',
  'weighted shapley': 'shapley',
  owen: 'shapley',
  banzhaf: 'banzhaf',
};

/** Whether a method needs the table of all coalitions, which only so many councils can have. */
export const isByTable = (method: MethodName) => !isEndsMethod(method) && !counting[method];

/** Shares in grains. */
function* sharesOf(method: MethodName, buying: readonly Buyer[], costs: PiecewiseCost): Work<Result<Shares>> {
  const ends = endsOfVolumes(buying, costs);
  if (buying.length === 1) return ok(exactShares([ends.whole]));
  if (isEndsMethod(method)) return endsMethods[method](ends, {});
  const counts = counting[method];
  if (!counts) return yield* byTable(method, buying, costs);
  const volumes = buying.map(({ volume }) => volume);
  if (isTooMuchToCount(volumes, costs)) return tooMuchToCount(buying);
  return counts === 'banzhaf'
    ? scaledTo(ends.whole, volumeBanzhaf(volumes, costs))
    : ok(volumeShapley(volumes, costs));
}

function endsOfVolumes(buying: readonly Buyer[], costs: PiecewiseCost): Ends {
  const total = totalOf(buying);
  const whole = costOfVolume(costs, total);
  return {
    whole,
    alone: buying.map(({ volume }) => costOfVolume(costs, volume)),
    added: buying.map(({ volume }) => whole - costOfVolume(costs, total - volume)),
  };
}

const tooMuchToCount = (buying: readonly Buyer[]) =>
  fail({
    code: 'too much to count',
    at: { figure: 'volumes' },
    councils: buying.length,
    units: totalOf(buying),
  });

/** Shares by the table of all coalitions, in grains. */
function* byTable(method: MethodName, buying: readonly Buyer[], costs: PiecewiseCost): Work<Result<Shares>> {
  if (buying.length > mostCouncils.cell)
    return fail({
      code: 'too many for the table',
      at: { figure: 'method' },
      method,
      given: buying.length,
      most: mostCouncils.cell,
    });
  const { game, grainsPerPart } = volumeTable(
    buying.map(({ council }) => council),
    buying.map(({ volume }) => volume),
    costs,
  );
  const shares = yield* methods[method].share(game, {});
  if (!shares.ok) return fail(problemInPence(shares.problem, Number(costs.grainsPerPenny / grainsPerPart)));
  const { numerators, denominator, exact } = shares.value;
  return ok({
    numerators: numerators.map((share) => share * grainsPerPart),
    denominator,
    exact: exact && grainsPerPart === 1n,
  });
}

/** A problem of the table with its amounts in pence, of which each is so many parts in the table. */
const problemInPence = (problem: Problem, partsPerPenny: number): Problem =>
  problem.code === 'dearer than alone'
    ? { ...problem, together: problem.together / partsPerPenny, alone: problem.alone / partsPerPenny }
    : problem;

function publishedByBuyer(
  { numerators, denominator }: Shares,
  buyers: readonly Buyer[],
  costs: PiecewiseCost,
): Result<Payer[]> {
  const whole = costOfVolume(costs, totalOf(buyers));
  const bill = pence(Number(floorOf(2n * whole + costs.grainsPerPenny, 2n * costs.grainsPerPenny)));
  const perPenny = denominator * costs.grainsPerPenny;
  if (numerators.some((share) => isTooLarge(Number(share / perPenny))))
    return fail({ code: 'too large', at: { figure: 'priceBands' } });
  const shares = wholeParts(bill, numerators, perPenny).values();
  return ok(
    buyers.map(({ council, volume }) => ({
      council,
      share: volume > 0 ? (shares.next().value ?? pence(0)) : pence(0),
    })),
  );
}
