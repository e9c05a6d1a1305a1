import { andThen, map } from '../model/result';
import { type Finding, dataChecks } from '../model/sharing/dataChecks';
import { fairRanges } from '../model/sharing/fairRange';
import { slacks } from '../model/sharing/fairness';
import { type Coalition, coalitionName, type Game, total, wholeCost } from '../model/sharing/game';
import { runToEnd } from '../model/work';
import { pence } from '../model/money/units';
import { answer, type CellValue, inPounds } from './answer';
import { byCouncil, readGame, readShares } from './shareArguments';

/** The most rows in a table of groups: a thousand of the million groups of twenty councils. */
const MOST_ROWS = 1000;

/**
 * Which groups of councils would be better off leaving, and by how much, if the bill were shared so: those with a slack below nought, which come first.
 * @customfunction SHARE.TEST SHARE.TEST
 * @param coalitions The groups of councils, in a column: each council alone, all together, and any group between that has a price. Names are joined by +, such as "Bromley + Lewisham".
 * @param costs What each group would pay together, in pounds. Blank, 0 or "not known" where that is not known.
 * @param shares What each council pays, in pounds: a column in the order in which coalitions first names the councils, or two columns, council and share.
 * @returns A row for each group with a price, at most 1,000: Coalition, Pays, Would pay without the rest, Slack. Where the shares do not add up to the cost of all together, a row before these says so.
 */
export function shareTest(
  coalitions: unknown[][],
  costs: unknown[][],
  shares: unknown[][],
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      andThen(readGame({ coalitions, costs, invocation }), (game) =>
        map(readShares(game.councils, shares), (paid) => ({ game, paid })),
      ),
    ({ game, paid }) => [
      ['Coalition', 'Pays', 'Would pay without the rest', 'Slack'],
      ...rowIfNotTheBill(game, total(paid)),
      ...slacks(game, paid, MOST_ROWS).map(({ coalition, pays, wouldPay, slack }) => [
        coalitionName(game.councils, coalition),
        ...[pays, wouldPay, slack].map((amount) => inPounds(pence(amount))),
      ]),
    ],
  );
}

/**
 * A row that says the shares do not add up to the cost, or none. Each share may have been rounded to the penny by
 * itself.
 */
function rowIfNotTheBill(game: Game, paid: number): CellValue[][] {
  const left = wholeCost(game) - paid;
  return Math.abs(left) < game.councils.length
    ? []
    : [
        [
          'All together: the shares do not add up to the cost',
          ...[paid, wholeCost(game), left].map((amount) => inPounds(pence(amount))),
        ],
      ];
}

/**
 * The lowest and the highest share of each council that no group with a price could object to.
 * @customfunction SHARE.RANGE SHARE.RANGE
 * @param coalitions The groups of councils, in a column: each council alone, all together, and any group between that has a price. Names are joined by +, such as "Bromley + Lewisham".
 * @param costs What each group would pay together, in pounds. Blank, 0 or "not known" where that is not known.
 * @returns A row for each council: Council, Lowest, Highest. The ends of two councils need not go together.
 */
export function shareRange(
  coalitions: unknown[][],
  costs: unknown[][],
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      andThen(readGame({ coalitions, costs, invocation }), (game) =>
        byCouncil(game, runToEnd(fairRanges(game))),
      ),
    (ranges) => [
      ['Council', 'Lowest', 'Highest'],
      ...ranges.map(({ council, value }) => [council, inPounds(value.lowest), inPounds(value.highest)]),
    ],
  );
}

/**
 * What to know about the costs before relying on shares of them: groups that would pay less if they split up, groups without a price that are taken to cost more than a larger one, and how each group without a price was filled in.
 * @customfunction SHARE.CHECK SHARE.CHECK
 * @param coalitions The groups of councils, in a column: each council alone, all together, and any group between that has a price. Names are joined by +, such as "Bromley + Lewisham".
 * @param costs What each group would pay together, in pounds. Blank, 0 or "not known" where that is not known.
 * @returns A row for each finding, at most 1,000: Finding, Coalition, Amount.
 */
export function shareCheck(
  coalitions: unknown[][],
  costs: unknown[][],
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      map(readGame({ coalitions, costs, invocation }), (game) => ({
        game,
        checked: runToEnd(dataChecks(game, MOST_ROWS)),
      })),
    ({ game, checked }) => [
      ['Finding', 'Coalition', 'Amount'],
      ...(checked.count === 0 ? [['Nothing found', '', '']] : []),
      ...(checked.count > MOST_ROWS
        ? [[`The ${MOST_ROWS} that weigh most of ${checked.count} findings`, '', '']]
        : []),
      ...checked.findings.map((finding) => [
        findingInWords(game.councils, finding),
        coalitionName(game.councils, finding.coalition),
        inPounds(pence(finding.amount)),
      ]),
    ],
  );
}

/** A finding in words, to which the row adds the amount. */
function findingInWords(councils: readonly string[], finding: Finding): string {
  const named = (coalition: Coalition) => `"${coalitionName(councils, coalition)}"`;
  switch (finding.kind) {
    case 'dearer than its parts':
      return `Dearer than its parts ${finding.parts.map(named).join(' and ')}, by`;
    case 'above a larger quote':
      return `No price, and taken to cost more than the larger ${named(finding.larger)}, by`;
    case 'not quoted':
      return `No price: taken as ${finding.parts.map(named).join(' and ')}, at most`;
  }
}
