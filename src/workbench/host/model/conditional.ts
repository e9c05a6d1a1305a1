/** `range.conditionalFormats`: kept and given back; the grid draws those that compare with a text. */
import { intersection } from '../addresses';
import { type ApiClass, ApiCollection, ApiObject, found, notImplemented } from '../apiObject';
import { TrackedRange } from './trackedRange';
import type { Range } from './range';
import { CellValueRule, CustomRule, TextRule } from './conditionalRules';
import { choice } from './values';
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

/** The formats of a sheet, in order of priority. */
const kept = new WeakMap<Worksheet, ConditionalFormat[]>();

/** The formats that overlap a range. */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  readonly api: ApiClass = { name: 'ConditionalFormatCollection' };
  readonly #range: Range;

  /** The formats whose cells still exist. */
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

  getItemAt(index: unknown): ConditionalFormat {
    return found(this.items()[Number(index)]);
  }

  /** A new format has priority over the existing ones. */
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
  readonly #cells: TrackedRange;

  constructor(
    range: Range,
    readonly type: Known,
  ) {
    super();
    this.#worksheet = range.worksheet;
    this.#cells = new TrackedRange(range);
    this.id = `conditional-${range.worksheet.book.nextNumber()}`;
    this.rule = new { Custom: CustomRule, CellValue: CellValueRule, ContainsText: TextRule }[type]();
  }

  get priority(): number {
    return this.#all.indexOf(this);
  }

  set priority(index: unknown) {
    const others = this.#all.filter((other) => other !== this);
    others.splice(Number(index), 0, this);
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
