import { type ApiClass, IndexedCollection, found, invalidArgument } from '../../apiObject';
import { forget, isLine, nameOf, type SeriesSource } from './chart';
import type { ChartObject } from './chartObjects';
import { ChartFormat } from './chartFormat';
import { TrackedRange } from '../trackedRange';
import { Range } from '../range';
import { Kept, text } from '../values';

/** The same series must be the same object, because it holds its format. */
const known = new WeakMap<SeriesSource, ChartSeriesObject>();

export class ChartSeriesCollection extends IndexedCollection<ChartSeriesObject> {
  readonly api: ApiClass = { name: 'ChartSeriesCollection', scalars: ['count'] };
  readonly #chart: ChartObject;

  constructor(chart: ChartObject) {
    super();
    this.#chart = chart;
  }

  items(): ChartSeriesObject[] {
    return this.#chart.sources.map((source) => {
      let series = known.get(source);
      if (!series) known.set(source, (series = new ChartSeriesObject(this.#chart, source)));
      return series;
    });
  }

  /** An empty series: its values are set next. */
  add(name?: unknown): ChartSeriesObject {
    const source = {
      name: typeof name === 'string' ? name : undefined,
      values: undefined,
      categories: undefined,
    };
    this.#chart.sources = [...this.#chart.sources, source];
    this.#chart.redraw();
    return found(this.items().at(-1));
  }
}

export class ChartSeriesObject extends Kept {
  declare readonly gapWidth: number;
  declare readonly overlap: number;
  declare readonly hasDataLabels: boolean;
  readonly format: ChartFormat;
  readonly dataLabels: ChartDataLabels;
  readonly #chart: ChartObject;

  constructor(
    chart: ChartObject,
    readonly source: SeriesSource,
  ) {
    const redraw = () => {
      chart.redraw();
    };
    super(
      'ChartSeries',
      {
        axisGroup: 'Primary',
        doughnutHoleSize: 0,
        explosion: 0,
        filtered: false,
        gapWidth: 150,
        hasDataLabels: false,
        markerBackgroundColor: '',
        markerForegroundColor: '',
        markerSize: 5,
        markerStyle: 'Automatic',
        overlap: 0,
        plotOrder: 1,
        showShadow: false,
        smooth: false,
      },
      () => {
        this.#labelled();
        redraw();
      },
      { scalars: ['name', 'chartType'], internal: ['source'] },
    );
    this.#chart = chart;
    this.dataLabels = new ChartDataLabels(() => {
      this.#labelled();
      redraw();
    });
    this.format = new ChartFormat('ChartSeriesFormat', () => {
      this.#coloured();
      redraw();
    });
  }

  get chartType(): string {
    return this.source.type ?? this.#chart.chartType;
  }

  /** One series of another type makes a combination: a line over columns. */
  set chartType(type: unknown) {
    this.source.type = text(type, 'a chart type');
    this.#coloured();
    this.#chart.redraw();
  }

  /** A line has the colour of its line; everything else is filled, with a line around it. */
  #coloured(): void {
    const { fill, line } = this.format;
    const drawnAsLine = isLine(this.chartType);
    this.source.color = drawnAsLine ? (line.chosen ?? fill.color) : fill.color;
    this.source.outline = drawnAsLine ? undefined : line.chosen;
    this.source.dashed = line.lineStyle !== 'Continuous';
  }

  #labelled(): void {
    const shown = this.hasDataLabels || this.dataLabels.showValue;
    this.source.labels = shown ? this.dataLabels.numberFormat : undefined;
  }

  /** Position in the chart: the library addresses a series by it. */
  get _Id(): number {
    return this.#chart.sources.indexOf(this.source);
  }

  get name(): string {
    return nameOf(this.source, this._Id);
  }

  set name(name: unknown) {
    this.source.name = text(name, "a series' name");
    this.#chart.redraw();
  }

  setValues(range: unknown): void {
    this.source.values?.forget();
    this.source.values = cells(range);
    this.#chart.redraw();
  }

  setXAxisValues(range: unknown): void {
    this.source.categories?.forget();
    this.source.categories = cells(range);
    this.#chart.redraw();
  }

  delete(): void {
    forget(this.source);
    this.#chart.sources = this.#chart.sources.filter((source) => source !== this.source);
    this.#chart.redraw();
  }
}

export class ChartDataLabels extends Kept {
  declare readonly showValue: boolean;
  declare readonly showSeriesName: boolean;
  declare readonly showCategoryName: boolean;
  declare readonly showPercentage: boolean;
  declare readonly position: string;
  declare readonly numberFormat: string;
  declare readonly format: ChartFormat;

  constructor(changed: () => void) {
    super(
      'ChartDataLabels',
      {
        showValue: false,
        showSeriesName: false,
        showCategoryName: false,
        showPercentage: false,
        position: 'BestFit',
        numberFormat: 'General',
        format: new ChartFormat('ChartDataLabelFormat', changed),
      },
      changed,
    );
  }
}

function cells(range: unknown): TrackedRange {
  if (!(range instanceof Range)) throw invalidArgument('a series needs a range');
  return new TrackedRange(range);
}
