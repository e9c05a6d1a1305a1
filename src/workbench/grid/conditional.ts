import { type IStyleData, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Host } from '../host/host';
import { type ConditionalFormat, ConditionalFormatCollection } from '../host/model/conditional';
import { CellValueRule } from '../host/model/conditionalRules';

/** Draws cells as the conditional formats say that compare a cell with a text. Others are kept and not drawn. */
export function drawConditionalFormats(univer: Univer, host: Host): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, place, next) => {
      const { subUnitId, row, col, rawData } = place;
      const value = rawData?.v;
      if (typeof value !== 'string') return next(cell);
      const sheet = host.book.sheetNamed(subUnitId);
      const format =
        sheet && ConditionalFormatCollection.on(sheet).find((one) => holds(one, { row, col, value }));
      if (!format) return next(cell);
      const drawn = !cell || cell === rawData ? { ...rawData } : cell;
      return next({ ...drawn, interceptorStyle: { ...drawn.interceptorStyle, ...lookOf(format) } });
    },
  });
}

function holds(
  format: ConditionalFormat,
  { row, col, value }: { readonly row: number; readonly col: number; readonly value: string },
): boolean {
  if (!(format.rule instanceof CellValueRule)) return false;
  const { r0, c0, r1, c1 } = format.getRange().rect;
  if (row < r0 || row > r1 || col < c0 || col > c1) return false;
  const { operator, formula1 } = format.rule.rule;
  const [, text] = /^="((?:[^"]|"")*)"$/.exec(formula1 ?? '') ?? [];
  return operator === 'EqualTo' && text?.replaceAll('""', '"').toLowerCase() === value.toLowerCase();
}

function lookOf({ rule: { format } }: ConditionalFormat): IStyleData {
  const { fill, font } = format;
  return {
    ...(fill.color && { bg: { rgb: fill.color } }),
    ...(font.color && { cl: { rgb: font.color } }),
  };
}
