import { limits } from '../model/limits';
import { all, andThen, map } from '../model/result';
import { type MethodAnswer, compareMethods, publishedShares } from '../model/sharing/compareMethods';
import type { Game } from '../model/sharing/game';
import { overrun } from '../model/sharing/overrun';
import { runToEnd } from '../model/work';
import { answer, type CellValue, inPounds } from './answer';
import { one, pounds } from './read';
import { byCouncil, readQuestion } from './shareArguments';
import { remark } from './shareRemarks';

/**
 * What each council pays of the joint bill by a method, in whole pence that add up to what all would pay together.
 * @customfunction SHARE.COSTS SHARE.COSTS
 * @param coalitions The groups of councils, in a column: each council alone, all together, and any group between that has a price. Names are joined by +, such as "Bromley + Lewisham".
 * @param costs What each group would pay together, in pounds. Blank, 0 or "not known" where that is not known.
 * @param method The method, such as "nucleolus", which ICT.SHARE.METHODS lists, or its name in the pane, such as "Best for the worst-off group". "shapley" if left out.
 * @param weights A weight for each council, for the proportional and the weighted Shapley method: a column in the order in which coalitions first names the councils, or two columns, council and weight. Alone costs (proportional) or 1 (weighted Shapley) if left out.
 * @param benefits What the service is worth to each council, in pounds, for SCRB, in the same way. No limit if left out.
 * @param groups The bloc that each council belongs to, for the Owen method, in the same way. Each is its own if left out.
 * @returns A row for each council: Council, Share.
 */
export function shareCosts(
  coalitions: unknown[][],
  costs: unknown[][],
  method?: unknown,
  weights?: unknown[][],
  benefits?: unknown[][],
  groups?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      andThen(readQuestion({ coalitions, costs, invocation, method, weights, benefits, groups }), (asked) =>
        byCouncil(asked.game, runToEnd(publishedShares(asked.method, asked.game, asked.inputs))),
      ),
    (shares) => [['Council', 'Share'], ...shares.map(({ council, value }) => [council, inPounds(value)])],
  );
}

/**
 * What each council would pay by every method, and who could object: the smallest slack is what the group with most reason to leave would save by staying. Below nought, it would be better off leaving.
 * @customfunction SHARE.METHODS SHARE.METHODS
 * @param coalitions The groups of councils, in a column: each council alone, all together, and any group between that has a price. Names are joined by +, such as "Bromley + Lewisham".
 * @param costs What each group would pay together, in pounds. Blank, 0 or "not known" where that is not known.
 * @param weights A weight for each council, for the proportional and the weighted Shapley method: a column in the order in which coalitions first names the councils, or two columns, council and weight. Alone costs (proportional) or 1 (weighted Shapley) if left out.
 * @param benefits What the service is worth to each council, in pounds, for SCRB, in the same way. No limit if left out.
 * @param groups The bloc that each council belongs to, for the Owen method, in the same way. Each is its own if left out.
 * @returns A row for each method: Method, a column for each council, Smallest slack, Fair (TRUE if no group with a price would be better off leaving), Remark.
 */
export function shareMethods(
  coalitions: unknown[][],
  costs: unknown[][],
  weights?: unknown[][],
  benefits?: unknown[][],
  groups?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      map(readQuestion({ coalitions, costs, invocation, weights, benefits, groups }), ({ game, inputs }) => ({
        game,
        answers: runToEnd(compareMethods(game, inputs)),
      })),
    ({ game, answers }) => [
      ['Method', ...game.councils, 'Smallest slack', 'Fair', 'Remark'],
      ...answers.map((result) => methodRow(game, result)),
    ],
  );
}

function methodRow(game: Game, { method, shares }: MethodAnswer): CellValue[] {
  const cells = shares.ok
    ? [...shares.value.published.map(inPounds), inFinePounds(shares.value.smallestSlack), shares.value.fair]
    : [...game.councils.map(() => ''), '', ''];
  return [method, ...cells, remark(game, method, shares)];
}

/** Unrounded pence in pounds, to a millionth of a penny: the slack of unrounded shares. */
const inFinePounds = (pence: number): number => Math.round(pence * 1e6) / 1e8 + 0;

/**
 * What each council pays before and after the cost of all together rises, while every smaller group's stays. Some methods then charge somebody less.
 * @customfunction SHARE.OVERRUN SHARE.OVERRUN
 * @param coalitions The groups of councils, in a column: each council alone, all together, and any group between that has a price. Names are joined by +, such as "Bromley + Lewisham".
 * @param costs What each group would pay together, in pounds. Blank, 0 or "not known" where that is not known.
 * @param extra What the cost of all together rises by, in pounds; below 0 if it falls.
 * @param method The method, such as "nucleolus", which ICT.SHARE.METHODS lists, or its name in the pane, such as "Best for the worst-off group". "shapley" if left out.
 * @param weights A weight for each council, for the proportional and the weighted Shapley method: a column in the order in which coalitions first names the councils, or two columns, council and weight. Alone costs (proportional) or 1 (weighted Shapley) if left out.
 * @param benefits What the service is worth to each council, in pounds, for SCRB, in the same way. No limit if left out.
 * @param groups The bloc that each council belongs to, for the Owen method, in the same way. Each is its own if left out.
 * @returns A row for each council: Council, Before, After, Change.
 */
export function shareOverrun(
  coalitions: unknown[][],
  costs: unknown[][],
  extra: unknown,
  method?: unknown,
  weights?: unknown[][],
  benefits?: unknown[][],
  groups?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({
          rise: one(extra, 'extra', pounds(limits.amount)),
          asked: readQuestion({ coalitions, costs, invocation, method, weights, benefits, groups }),
        }),
        ({ rise, asked }) =>
          byCouncil(asked.game, runToEnd(overrun(asked.game, rise, asked.method, asked.inputs))),
      ),
    (rows) => [
      ['Council', 'Before', 'After', 'Change'],
      ...rows.map(({ council, value: { before, after, change } }) => [
        council,
        ...[before, after, change].map(inPounds),
      ]),
    ],
  );
}
