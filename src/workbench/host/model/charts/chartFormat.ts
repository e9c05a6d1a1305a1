import { type ApiClass, ApiObject } from '../../apiObject';
import { colour, Kept, text } from '../values';

/** Called when something about a chart has changed. */
export type Changed = () => void;

/** Fill, line and font of a part of a chart. Only a series' colours and the line around it are drawn. */
export class ChartFormat extends Kept {
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly border: ChartLine;
  readonly font = new ChartFont();

  constructor(name: string, changed: Changed) {
    super(name, { roundedCorners: false });
    this.fill = new ChartFill(changed);
    this.line = new ChartLine(changed);
    this.border = this.line;
  }
}

export class ChartFont extends Kept {
  declare readonly bold: boolean;
  declare readonly color: string;
  declare readonly italic: boolean;
  declare readonly name: string;
  /** In points. */
  declare readonly size: number;
  /** The properties that the add-in has set; the rest are Excel's defaults. */
  readonly chosen = new Set<string>();

  constructor() {
    super(
      'ChartFont',
      { bold: false, color: '#000000', italic: false, name: 'Calibri', size: 10, underline: 'None' },
      (property) => this.chosen.add(property),
      { internal: ['chosen'] },
    );
  }
}

export class ChartFill extends ApiObject {
  readonly api: ApiClass = { name: 'ChartFill', internal: ['color'] };
  color: string | undefined;
  readonly #changed: Changed;

  constructor(changed: Changed) {
    super();
    this.#changed = changed;
  }

  setSolidColor(value: unknown): void {
    this.color = colour(value);
    this.#changed();
  }

  clear(): void {
    this.color = undefined;
    this.#changed();
  }

  getSolidColor(): string {
    return this.color ?? '';
  }
}

export class ChartLine extends ApiObject {
  readonly api: ApiClass = {
    name: 'ChartLineFormat',
    scalars: ['color', 'lineStyle', 'weight'],
    internal: ['chosen'],
  };
  weight = 2.25;
  #style = 'Continuous';
  chosen: string | undefined;
  readonly #changed: Changed;

  constructor(changed: Changed) {
    super();
    this.#changed = changed;
  }

  get lineStyle(): string {
    return this.#style;
  }

  set lineStyle(style: unknown) {
    this.#style = text(style, 'a line style');
    this.#changed();
  }

  get color(): string {
    return this.chosen ?? '';
  }

  set color(value: unknown) {
    this.chosen = colour(value);
    this.#changed();
  }

  clear(): void {
    this.chosen = undefined;
    this.#changed();
  }
}
