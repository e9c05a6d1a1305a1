import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { type ApiClass, ApiObject } from '../apiObject';
import { RangeBorderCollection } from './borders';
import type { Range } from './range';
import { choice, colour, common, number, PIXELS_PER_POINT, text } from './values';

/** Excel's defaults where Univer has no value. */
const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' };

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
} as const;
const VERTICAL = {
  Bottom: VerticalAlign.BOTTOM,
  Center: VerticalAlign.MIDDLE,
  Top: VerticalAlign.TOP,
} as const;
type Horizontal = keyof typeof HORIZONTAL;
type Vertical = keyof typeof VERTICAL;

/** Univer keeps an indent as padding; Excel counts it in steps of about three characters. */
const INDENT_PIXELS = 9;
const OWN_PADDING = 2;

/** `range.format`. A property that differs between the cells reads null. */
export class RangeFormat extends ApiObject {
  readonly api: ApiClass = {
    name: 'RangeFormat',
    scalars: [
      'columnWidth',
      'horizontalAlignment',
      'indentLevel',
      'rowHeight',
      'verticalAlignment',
      'wrapText',
    ],
  };
  readonly fill: RangeFill;
  readonly font: RangeFont;
  readonly borders: RangeBorderCollection;
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
    this.fill = new RangeFill(range);
    this.font = new RangeFont(range);
    this.borders = new RangeBorderCollection(range);
  }

  /** In points, for every column of the range. */
  get columnWidth(): unknown {
    const { sheet, cells } = this.#range.worksheet;
    const { c0, c1 } = cells.within(this.#range.rect);
    return common(count(c0, c1).map((column) => sheet.getColumnWidth(column) / PIXELS_PER_POINT));
  }

  set columnWidth(points: unknown) {
    const { sheet, cells, book } = this.#range.worksheet;
    cells.univer(this.#range.rect);
    const { c0, c1 } = cells.within(this.#range.rect);
    const pixels = Math.round(number(points, 'columnWidth') * PIXELS_PER_POINT);
    book.write(() => sheet.setColumnWidths(c0, c1 - c0 + 1, pixels));
  }

  get rowHeight(): unknown {
    const { sheet, cells } = this.#range.worksheet;
    const { r0, r1 } = cells.within(this.#range.rect);
    return common(count(r0, r1).map((row) => sheet.getRowHeight(row) / PIXELS_PER_POINT));
  }

  set rowHeight(points: unknown) {
    const { sheet, cells, book } = this.#range.worksheet;
    cells.univer(this.#range.rect);
    const { r0, r1 } = cells.within(this.#range.rect);
    const pixels = Math.round(number(points, 'rowHeight') * PIXELS_PER_POINT);
    book.write(() => sheet.setRowHeightsForced(r0, r1 - r0 + 1, pixels));
  }

  get horizontalAlignment(): unknown {
    return shared(this.#range, ({ ht }) => keyOf(HORIZONTAL, ht ?? HorizontalAlign.UNSPECIFIED) ?? 'General');
  }

  set horizontalAlignment(value: unknown) {
    const wanted = choice(value, Object.keys(HORIZONTAL) as Horizontal[], 'horizontalAlignment');
    restyle(this.#range, 'ht', HORIZONTAL[wanted]);
  }

  get verticalAlignment(): unknown {
    return shared(this.#range, ({ vt }) => keyOf(VERTICAL, vt ?? VerticalAlign.BOTTOM) ?? 'Bottom');
  }

  set verticalAlignment(value: unknown) {
    const wanted = choice(value, Object.keys(VERTICAL) as Vertical[], 'verticalAlignment');
    restyle(this.#range, 'vt', VERTICAL[wanted]);
  }

  get wrapText(): unknown {
    return shared(this.#range, ({ tb }) => tb === WrapStrategy.WRAP);
  }

  set wrapText(wrap: unknown) {
    restyle(this.#range, 'tb', wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW);
  }

  get indentLevel(): unknown {
    return shared(this.#range, ({ pd }) =>
      Math.max(0, ((pd?.l ?? OWN_PADDING) - OWN_PADDING) / INDENT_PIXELS),
    );
  }

  set indentLevel(level: unknown) {
    const left = OWN_PADDING + INDENT_PIXELS * number(level, 'indentLevel');
    restyle(this.#range, 'pd', { l: left });
  }

  /** By the number of characters shown: there is no canvas to measure on without a browser. */
  autofitColumns(): void {
    const { worksheet, rect } = this.#range;
    const used = worksheet.cells.used(rect);
    if (!used) return;
    const shown = worksheet.cells.text(used);
    worksheet.book.write(() => {
      for (const column of count(used.c0, used.c1)) {
        const longest = Math.max(...shown.map((row) => row[column - used.c0]?.length ?? 0));
        worksheet.sheet.setColumnWidth(column, Math.max(30, 14 + 7 * longest));
      }
    });
  }

  autofitRows(): void {
    const { worksheet, rect } = this.#range;
    const { r0, r1 } = worksheet.cells.within(rect);
    worksheet.book.write(() => worksheet.sheet.setRowAutoHeight(r0, r1 - r0 + 1));
  }
}

export class RangeFill extends ApiObject {
  readonly api: ApiClass = { name: 'RangeFill', scalars: ['color'] };
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  /** White where there is no fill, as in Excel. */
  get color(): unknown {
    return shared(this.#range, ({ bg }) => colour(bg?.rgb ?? '#FFFFFF'));
  }

  set color(value: unknown) {
    restyle(this.#range, 'bg', value === '' ? null : { rgb: colour(value) });
  }

  clear(): void {
    restyle(this.#range, 'bg', null);
  }
}

export class RangeFont extends ApiObject {
  readonly api: ApiClass = {
    name: 'RangeFont',
    scalars: ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'],
  };
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  get bold(): unknown {
    return shared(this.#range, ({ bl }) => bl === BooleanNumber.TRUE);
  }

  set bold(on: unknown) {
    restyle(this.#range, 'bl', flag(on));
  }

  get italic(): unknown {
    return shared(this.#range, ({ it }) => it === BooleanNumber.TRUE);
  }

  set italic(on: unknown) {
    restyle(this.#range, 'it', flag(on));
  }

  get strikethrough(): unknown {
    return shared(this.#range, ({ st }) => st?.s === BooleanNumber.TRUE);
  }

  set strikethrough(on: unknown) {
    restyle(this.#range, 'st', { s: flag(on) });
  }

  get underline(): unknown {
    return shared(this.#range, ({ ul }) => (ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }

  set underline(style: unknown) {
    const wanted = choice(
      style,
      ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
      'underline',
    );
    restyle(this.#range, 'ul', { s: flag(wanted !== 'None') });
  }

  get color(): unknown {
    return shared(this.#range, ({ cl }) => colour(cl?.rgb ?? DEFAULT_FONT.color));
  }

  set color(value: unknown) {
    restyle(this.#range, 'cl', value === '' ? null : { rgb: colour(value) });
  }

  get size(): unknown {
    return shared(this.#range, ({ fs }) => fs ?? DEFAULT_FONT.size);
  }

  set size(points: unknown) {
    restyle(this.#range, 'fs', number(points, 'size'));
  }

  get name(): unknown {
    return shared(this.#range, ({ ff }) => ff ?? DEFAULT_FONT.name);
  }

  set name(family: unknown) {
    restyle(this.#range, 'ff', text(family, 'name'));
  }
}

const flag = (on: unknown) => (on === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);

const restyle = (range: Range, type: keyof IStyleData, value: unknown) => {
  range.worksheet.cells.style(range.rect, type, value);
};

const shared = <T>(range: Range, pick: (style: IStyleData) => T) =>
  common(range.worksheet.cells.styles(range.rect).map(pick));

const keyOf = (map: Readonly<Record<string, unknown>>, value: unknown) =>
  Object.keys(map).find((key) => map[key] === value);
