import type { InsertResult, Look, Size } from '../ports/workbook';
import { strings } from '../strings';

/** Whether the results have room where the user is, which the formula has that was inserted from here. */
export function roomFor(look: Look | undefined, size: Size | undefined, own?: string): string {
  const { noCell, offSheet, notEmpty, isEmpty, isOwn } = strings.functions;
  if (!look) return noCell;
  const { cell, area, occupied } = look.target;
  if (area === undefined) return offSheet(cell);
  if (own !== undefined) return isOwn(cell);
  if (occupied !== undefined) return notEmpty(occupied, needs(size));
  return isEmpty(cell, size && area);
}

/** An empty cell, or so many of them. */
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
