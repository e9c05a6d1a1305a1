/** `range.conditionalFormats`: kept and given back; nothing is drawn. */
import { intersection } from '../addresses';
import { type ApiClass, ApiCollection, ApiObject, found, notImplemented } from '../apiObject';
import { Followed } from './followed';
import type { Range } from './range';
import { choice, colour, Kept, text } from './values';
import type { Worksheet } from './worksheet';

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
/** The rules that the host knows. */
type Known = 'Custom' | 'CellValue' | 'ContainsText';

/** The formats of a sheet, the first to be obeyed first. */
const kept = new WeakMap<Worksheet, ConditionalFormat[]>();

/** Those that a range has a part in. */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  readonly api: ApiClass = { name: 'ConditionalFormatCollection' };
  readonly #range: Range;

  /** Those whose cells are still there. */
  static on(worksheet: Worksheet): readonly ConditionalFormat[] {
    return (kept.get(worksheet) ?? []).filter(({ isGone }) => !isGone);
  }

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  items(): ConditionalFormat[] {
    const { worksheet, rect } = this.#range;
    return ConditionalFormatCollection.on(worksheet).filter(
      (format) => intersection(format.getRange().rect, rect) !== undefined,
    );
  }

  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.items().find((format) => format.id === id) ?? null;
  }

  getItem(id: unknown): ConditionalFormat {
    return found(this.getItemOrNullObject(id));
  }

  getItemAt(place: unknown): ConditionalFormat {
    return found(this.items()[Number(place)]);
  }

  /** A new one is obeyed before those that were there. */
  add(type: unknown): ConditionalFormat {
    const wanted = choice(type, TYPES, 'type');
    if (wanted !== 'Custom' && wanted !== 'CellValue' && wanted !== 'ContainsText')
      throw notImplemented(`ConditionalFormatCollection.add (${wanted})`);
    const { worksheet } = this.#range;
    const format = new ConditionalFormat(this.#range, wanted);
    kept.set(worksheet, [format, ...ConditionalFormatCollection.on(worksheet)]);
    return format;
  }

  clearAll(): void {
    for (const format of this.items()) format.delete();
  }
}

export class ConditionalFormat extends ApiObject {
  readonly api: ApiClass = {
    name: 'ConditionalFormat',
    scalars: ['id', 'priority', 'stopIfTrue', 'type'],
    internal: ['rule', 'isGone'],
  };
  readonly id: string;
  stopIfTrue = false;
  /** The rule of this type. */
  readonly rule: CustomRule | CellValueRule | TextRule;
  readonly #worksheet: Worksheet;
  readonly #cells: Followed;

  constructor(
    range: Range,
    readonly type: Known,
  ) {
    super();
    this.#worksheet = range.worksheet;
    this.#cells = new Followed(range);
    this.id = `conditional-${range.worksheet.book.nextNumber()}`;
    this.rule = new { Custom: CustomRule, CellValue: CellValueRule, ContainsText: TextRule }[type]();
  }

  get priority(): number {
    return this.#all.indexOf(this);
  }

  set priority(place: unknown) {
    const others = this.#all.filter((other) => other !== this);
    others.splice(Number(place), 0, this);
    kept.set(this.#worksheet, others);
  }

  get customOrNullObject(): CustomRule | null {
    return this.rule instanceof CustomRule ? this.rule : null;
  }

  get custom(): CustomRule {
    return found(this.customOrNullObject);
  }

  get cellValueOrNullObject(): CellValueRule | null {
    return this.rule instanceof CellValueRule ? this.rule : null;
  }

  get cellValue(): CellValueRule {
    return found(this.cellValueOrNullObject);
  }

  get textComparisonOrNullObject(): TextRule | null {
    return this.rule instanceof TextRule ? this.rule : null;
  }

  get textComparison(): TextRule {
    return found(this.textComparisonOrNullObject);
  }

  /** Whether its cells have been deleted. */
  get isGone(): boolean {
    return this.#cells.range === undefined;
  }

  getRange(): Range {
    return found(this.#cells.range);
  }

  delete(): void {
    this.#cells.forget();
    kept.set(
      this.#worksheet,
      this.#all.filter((other) => other !== this),
    );
  }

  get #all(): readonly ConditionalFormat[] {
    return ConditionalFormatCollection.on(this.#worksheet);
  }
}

/** A formula that is true of the cells meant; it is written for the first of them. */
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

/** Cells that compare so with one value or with two. */
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

/** How the cells look then. What is not given stays as the cells have it. */
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
