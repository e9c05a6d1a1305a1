/** The title, legend and axes of a chart. */
import { type ApiClass, ApiObject } from '../apiObject';
import { choice, colour, Kept, text } from './values';

type Changed = () => void;

export class ChartTitle extends ApiObject {
  readonly api: ApiClass = {
    name: 'ChartTitle',
    scalars: ['horizontalAlignment', 'left', 'overlay', 'position', 'showShadow', 'text', 'top', 'visible'],
    internal: ['shown'],
  };
  readonly format: ChartFormat;
  horizontalAlignment = 'Center';
  left = 0;
  top = 0;
  overlay = false;
  position = 'Top';
  showShadow = false;
  #text = '';
  #visible: boolean;
  readonly #changed: Changed;

  constructor(visible: boolean, changed: Changed) {
    super();
    this.#visible = visible;
    this.#changed = changed;
    this.format = new ChartFormat('ChartTitleFormat', changed);
  }

  /** Undefined where the add-in has given none. */
  get shown(): string | undefined {
    if (!this.#visible) return '';
    return this.#text === '' ? undefined : this.#text;
  }

  get text(): string {
    return this.#text;
  }

  /** Giving a title shows it. */
  set text(value: unknown) {
    this.#text = text(value, 'a title');
    this.#visible = true;
    this.#changed();
  }

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: unknown) {
    this.#visible = visible === true;
    this.#changed();
  }
}

const PLACES = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

export class ChartLegend extends ApiObject {
  readonly api: ApiClass = {
    name: 'ChartLegend',
    scalars: ['height', 'left', 'overlay', 'position', 'showShadow', 'top', 'visible', 'width'],
    internal: ['shown'],
  };
  readonly format: ChartFormat;
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  overlay = false;
  showShadow = false;
  #position: (typeof PLACES)[number] = 'Bottom';
  #visible = true;
  readonly #changed: Changed;

  constructor(changed: Changed) {
    super();
    this.#changed = changed;
    this.format = new ChartFormat('ChartLegendFormat', changed);
  }

  get shown(): 'Top' | 'Bottom' | 'Left' | 'Right' | 'none' {
    if (!this.#visible) return 'none';
    return this.#position === 'Corner' || this.#position === 'Custom' ? 'Right' : this.#position;
  }

  get position(): string {
    return this.#position;
  }

  set position(position: unknown) {
    this.#position = choice(position, PLACES, 'position');
    this.#changed();
  }

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: unknown) {
    this.#visible = visible === true;
    this.#changed();
  }
}

export class ChartAxes extends ApiObject {
  readonly api: ApiClass = { name: 'ChartAxes' };
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly seriesAxis: ChartAxis;

  constructor(changed: Changed) {
    super();
    this.categoryAxis = new ChartAxis('Category', false, changed);
    this.valueAxis = new ChartAxis('Value', true, changed);
    this.seriesAxis = new ChartAxis('Series', false, changed);
  }

  getItem(type: unknown): ChartAxis {
    const axes = { Category: this.categoryAxis, Value: this.valueAxis, Series: this.seriesAxis };
    return axes[choice(type, ['Category', 'Value', 'Series'] as const, 'type')];
  }
}

export class ChartAxis extends Kept {
  /** Empty where Excel is to find them. */
  declare readonly minimum: unknown;
  declare readonly maximum: unknown;
  declare readonly majorUnit: unknown;
  declare readonly minorUnit: unknown;
  declare readonly visible: boolean;
  declare readonly reversePlotOrder: boolean;
  declare readonly majorTickMark: string;
  declare readonly minorTickMark: string;
  declare readonly tickLabelPosition: string;
  readonly title: ChartTitle;
  readonly majorGridlines: ChartGridlines;
  readonly minorGridlines: ChartGridlines;
  readonly format: ChartFormat;
  readonly #changed: Changed;
  #format = '';

  constructor(type: string, gridlines: boolean, changed: Changed) {
    super(
      'ChartAxis',
      {
        type,
        axisGroup: 'Primary',
        baseTimeUnit: 'Days',
        categoryType: 'Automatic',
        displayUnit: 'None',
        showDisplayUnitLabel: false,
        linkNumberFormat: true,
        majorTickMark: 'None',
        majorUnit: '',
        maximum: '',
        minimum: '',
        minorTickMark: 'None',
        minorUnit: '',
        multiLevel: false,
        position: 'Automatic',
        reversePlotOrder: false,
        scaleType: 'Linear',
        textOrientation: 0,
        tickLabelPosition: 'NextToAxis',
        tickLabelSpacing: 1,
        tickMarkSpacing: 1,
        visible: true,
      },
      changed,
      { scalars: ['numberFormat'], internal: ['chosenFormat'] },
    );
    this.title = new ChartTitle(false, changed);
    this.majorGridlines = new ChartGridlines(gridlines, changed);
    this.minorGridlines = new ChartGridlines(false, changed);
    this.format = new ChartFormat('ChartAxisFormat', changed);
    this.#changed = changed;
  }

  get chosenFormat(): string {
    return this.#format;
  }

  get numberFormat(): string {
    return this.#format === '' ? 'General' : this.#format;
  }

  set numberFormat(format: unknown) {
    this.#format = text(format, 'numberFormat');
    this.#changed();
  }

  setCategoryNames(): void {
    // Kept nowhere: the categories are those of the series.
  }
}

export class ChartGridlines extends Kept {
  declare readonly visible: boolean;

  constructor(visible: boolean, changed: Changed) {
    super('ChartGridlines', { visible }, changed);
  }
}

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
  /** What of it the add-in has set; the rest is Excel's own. */
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
