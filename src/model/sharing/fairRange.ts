import { pence, type Pence } from '../money/units';
import { fail, ok, type Result } from '../result';
import { type Basis, type Row } from './nucleolus/basis';
import { quotedCosts } from './cheapestSplit';
import { alone, type Coalition, costOf, everyone, type Game, membersOf } from './game';
import { refill } from './halves';
import { lexicographic } from './nucleolus/levels';
import { largestCost, slackMeasure } from './nucleolus/measure';
import {
  limitRow,
  maximise,
  type Programme,
  createProgramme,
  ROUNDING,
  sharesOf,
  startingBasis,
} from './nucleolus/programme';
import { settlingVector } from './nucleolus/settlingVector';
import type { Work } from '../work';

export interface FairRange {
  readonly lowest: Pence;
  readonly highest: Pence;
}

/** A difference in pence that is ignored: ranges are stated to the penny. */
const SMALL = 1e-5;

/**
 * The lowest and the highest share of each council that no quoted coalition could object to: the interval of its
 * share over the core, to the nearest penny. There is none where the core is empty. Time: two linear programmes for
 * each council, which share the coalitions that they have found to matter.
 *
 * @example A, B and C cost 6, 9 and 12 alone, A+B 13, A+C 15, B+C 18, all 22: A at least 22 − 18 = 4 and at most 6,
 * B 7 to 9, C 9 to 11, because A, which pays at least 4, pays 15 with C at most.
 */
export function* fairRanges(game: Game): Work<Result<FairRange[]>> {
  const n = game.councils.length;
  const costs = quotedCosts(game);
  const measure = slackMeasure('slack', costs);
  // The first level: the largest smallest slack that any shares leave.
  const { level: smallest, levels } = yield* lexicographic(n, costs, measure, false, 1);
  const tightest = levels[0]?.rows.map(({ coalition }) => coalition) ?? [];
  const none = () => noFairShares(game, smallest, tightest);
  if (smallest < -SMALL) return none();
  const programme = createProgramme(n, costs, measure, false, Math.max(SMALL, ROUNDING * largestCost(costs)));
  refill(programme.settling, settlingVector(n, [everyone(n)]));
  const ranges: FairRange[] = [];
  for (let council = 0; council < n; council++) {
    const lowest = yield* extreme(programme, council, -1);
    const highest = yield* extreme(programme, council, 1);
    if (lowest === undefined || highest === undefined) return none();
    ranges.push({ lowest, highest });
  }
  return ok(ranges);
}

/**
 * The problem of an empty core: whatever the shares, some coalition pays at least so much more than it would
 * without the rest. `tightest` cannot all pay less than that: what one of them is spared, another pays.
 */
const noFairShares = ({ councils }: Game, smallest: number, tightest: readonly Coalition[]): Result<never> =>
  fail({
    code: 'no fair shares',
    at: { figure: 'costs' },
    least: Math.max(1, Math.round(-smallest)),
    tightest: [...tightest]
      .sort((a, b) => a - b)
      .map((coalition) => membersOf(coalition).map((council) => councils[council] ?? '')),
    noAnswer: true,
  });

/** The largest (sign 1) or smallest (−1) share of a council that leaves every slack at least nought. */
function* extreme(programme: Programme, council: number, sign: 1 | -1): Work<Pence | undefined> {
  const from = boundedBasis(programme, council, sign);
  const found = yield* maximise(programme, from, { unknown: council, sign }, [], council / programme.n);
  return found ? pence(Math.round(sharesOf(programme)[council] ?? 0)) : undefined;
}

/**
 * A starting basis: all pay the whole cost, and every council but one at most its cost alone, which bounds the
 * share on that side.
 */
function boundedBasis(programme: Programme, council: number, sign: 1 | -1): Basis {
  const { n, costs } = programme;
  const settled = (coalition: number, weight: number, most: number): Row => ({
    kind: 'settled',
    coalition,
    weight,
    most,
  });
  const leftOut = sign === -1 ? council : council === 0 ? 1 : 0;
  return startingBasis(programme, [
    settled(0, 1, 0),
    settled(everyone(n), 0, costOf(costs, everyone(n))),
    ...Array.from({ length: n }, (_, one) => one)
      .filter((one) => one !== leftOut)
      .map((one) => limitRow(programme, alone(one))),
  ]);
}
