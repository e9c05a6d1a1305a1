import { type ApiClass, ApiObject } from '../../apiObject';
import { type Changed, ChartFormat } from './chartFormat';
import { ChartTitle } from './chartLabels';
import { choice, Kept, text } from '../values';

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
  /** Empty where Excel is to choose them. */
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
