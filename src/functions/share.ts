import { limits } from '../model/limits';
import { split } from '../model/money/split';
import { all, andThen, each, fail, ok, type Result } from '../model/result';
import { answer, type CellValue, inPounds } from './answer';
import { number, one, pounds, table } from './read';

/**
 * Splits an amount in proportion to weights, so that the parts add up to the penny. Odd pence go to the largest remainders, ties to the earlier part.
 * @customfunction SHARE.PENCE SHARE.PENCE
 * @param amount The amount to split, in pounds.
 * @param weights The weights, at least 0 and not all 0, such as each council's users.
 * @returns The parts in pounds, in the same shape as the weights.
 * @fills weights by weights
 */
export function sharePence(amount: unknown, weights: unknown[][]): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({ total: one(amount, 'amount', pounds(limits.amount)), rows: readWeights(weights) }),
        ({ total, rows }) => {
          if (!rows.flat().some((weight) => weight > 0))
            return fail({ code: 'all weights nought', at: { figure: 'weights' } });
          const parts = split(total, rows.flat());
          const columns = rows[0]?.length ?? 0;
          return ok(rows.map((_, row) => parts.slice(row * columns, (row + 1) * columns)));
        },
      ),
    (parts) => parts.map((row) => row.map(inPounds)),
  );
}

const readWeights = (weights: unknown): Result<number[][]> =>
  andThen(table(weights, 'weights'), (rows) =>
    each(rows, (row, rowIndex) =>
      each(row, (content, columnIndex) =>
        number(limits.weight)(content, { figure: 'weights', row: rowIndex + 1, column: columnIndex + 1 }),
      ),
    ),
  );
