import { mostCouncils } from '../../model/limits';
import { notKnown, pence } from '../../model/money/units';
import { isFigure } from '../../model/scenario/readCost';
import { coalitionName, isQuoted } from '../../model/sharing/game';
import { mustBeQuoted, namesIn, type Quote, quotedGame } from '../../model/sharing/quotes';
import type { Cells } from '../ports/workbook';
import type { Argument, Arguments } from './argument';

/**
 * The groups whose cost a function of groups needs and does not have: councils alone, and all together. Empty if the
 * arguments are not among the cells that were read, or are wrong in another way, which the function will say.
 */
export function unquoted({ coalitions, costs }: Arguments, read: Cells | undefined): string[] {
  const names = columnOf(coalitions, read);
  const amounts = columnOf(costs, read);
  if (!names || names.length !== amounts?.length) return [];
  const quotes = names.flatMap((text, row): Quote[] =>
    String(text).trim() === ''
      ? []
      : [{ names: namesIn(String(text)), cost: isFigure(amounts[row]) ? SOME : notKnown, cell: row + 1 }],
  );
  const game = quotedGame(quotes, mostCouncils.cell);
  if (!game.ok) return [];
  const { councils } = game.value;
  return mustBeQuoted(councils.length)
    .filter((coalition) => !isQuoted(game.value, coalition))
    .map((coalition) => coalitionName(councils, coalition));
}

/** Stands for any cost: here it only counts whether a group has one. */
const SOME = pence(1);

/** The contents of an argument that is one column of the cells that were read. */
function columnOf(argument: Argument | undefined, read: Cells | undefined) {
  if (argument?.kind !== 'cells' || argument.sheet !== read?.sheet) return undefined;
  const { row, column, rows, columns } = argument.area;
  const [top, left] = [row - read.row, column - read.column];
  const isRead = top >= 0 && top + rows <= read.values.length && left >= 0 && left < read.columns;
  return isRead && columns === 1 ? read.values.slice(top, top + rows).map((cells) => cells[left]) : undefined;
}
