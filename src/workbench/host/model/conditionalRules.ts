/** The rules of conditional formats, and how cells look where they hold. */
import { type ApiClass, ApiObject } from '../apiObject';
import { colour, Kept, text } from './values';

/** A formula that is true for the cells to format, written for the first of them. */
export class CustomRule extends ApiObject {
  readonly api: ApiClass = { name: 'CustomConditionalFormat' };
  readonly format = new ConditionalRangeFormat();
  readonly rule = new ConditionalFormatRule();
}

export class ConditionalFormatRule extends Kept {
  declare readonly formula: string;

  constructor() {
    super('ConditionalFormatRule', { formula: '', formulaLocal: '', formulaR1C1: '' });
  }
}

/** Cells that compare in this way with one value or two. */
export class CellValueRule extends Kept {
  declare readonly rule: { formula1?: string; formula2?: string; operator?: string };
  readonly format = new ConditionalRangeFormat();

  constructor() {
    super('CellValueConditionalFormat', { rule: {} });
  }
}

/** Cells whose text contains this, or begins with it, and so on. */
export class TextRule extends Kept {
  declare readonly rule: { operator?: string; text?: string };
  readonly format = new ConditionalRangeFormat();

  constructor() {
    super('TextConditionalFormat', { rule: {} });
  }
}

/** The format of the cells then. What is left out stays as the cells have it. */
export class ConditionalRangeFormat extends ApiObject {
  readonly api: ApiClass = { name: 'ConditionalRangeFormat', scalars: ['numberFormat'] };
  readonly fill = new ConditionalRangeFill();
  readonly font = new ConditionalRangeFont();
  #numberFormat = '';

  get numberFormat(): string {
    return this.#numberFormat;
  }

  set numberFormat(format: unknown) {
    this.#numberFormat = text(format, 'numberFormat');
  }
}

export class ConditionalRangeFill extends ApiObject {
  readonly api: ApiClass = { name: 'ConditionalRangeFill', scalars: ['color'] };
  #color = '';

  get color(): string {
    return this.#color;
  }

  set color(value: unknown) {
    this.#color = colour(value);
  }

  clear(): void {
    this.#color = '';
  }
}

export class ConditionalRangeFont extends ApiObject {
  readonly api: ApiClass = {
    name: 'ConditionalRangeFont',
    scalars: ['bold', 'color', 'italic', 'strikethrough', 'underline'],
  };
  /** Null where the cells decide. */
  bold: boolean | null = null;
  italic: boolean | null = null;
  strikethrough: boolean | null = null;
  underline: string | null = null;
  #color = '';

  get color(): string {
    return this.#color;
  }

  set color(value: unknown) {
    this.#color = colour(value);
  }

  clear(): void {
    this.bold = this.italic = this.strikethrough = this.underline = null;
    this.#color = '';
  }
}
