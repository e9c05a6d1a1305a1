import type { InsertResult, Look, Size } from '../ports/workbook';
import { strings } from '../strings';

/**
 * The sentence that says whether the results have room at the selected cell. `own` is the formula in that cell if it was
 * inserted from the pane, and may be replaced.
 */
export function roomFor(look: Look | undefined, size: Size | undefined, own?: string): string {
  const { noCell, offSheet, notEmpty, isEmpty, isOwn } = strings.functions;
  if (!look) return noCell;
  const { cell, area, occupied } = look.target;
  if (area === undefined) return offSheet(cell);
  if (own !== undefined) return isOwn(cell);
  if (occupied !== undefined) return notEmpty(occupied, needs(size));
  return isEmpty(cell, size && area);
}

/** The empty cells that results of a size need, in words. */
function needs({ rows, columns }: Size = { rows: 1, columns: 1 }): string {
  const { anEmptyCell, emptyAcross, emptyDown, emptyBlock } = strings.functions;
  if (rows === 1) return columns === 1 ? anEmptyCell : emptyAcross(columns - 1);
  return columns === 1 ? emptyDown(rows - 1) : emptyBlock(rows, columns);
}

/** Why a formula was not inserted. */
export function reasonOf(result: Extract<InsertResult, { ok: false }>, size: Size | undefined): string {
  const { refused, notEmpty } = strings.functions;
  if (result.reason === 'occupied') return notEmpty(result.detail ?? '', needs(size));
  if (result.reason === 'failed') return `${refused.failed} ${result.detail ?? ''}`;
  return refused[result.reason];
}
