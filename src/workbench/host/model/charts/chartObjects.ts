/** `worksheet.charts`: kept here, for Univer has no charts, and drawn by the book's view. */
import { type ApiClass, IndexedCollection, ApiObject, found, invalidArgument } from '../../apiObject';
import {
  type Chart,
  type ChartPosition,
  drawn,
  forget,
  type SeriesBy,
  type SeriesSource,
  seriesOf,
} from './chart';
import { ChartAxes } from './chartAxes';
import { ChartFormat } from './chartFormat';
import { ChartLegend, ChartTitle } from './chartLabels';
import { ChartSeriesCollection } from './chartSeries';
import { TrackedRange } from '../trackedRange';
import { cellAt, cornerOf } from '../points';
import { Range } from '../range';
import { choice, Kept, number, text } from '../values';
import type { Worksheet } from '../worksheet';

const SERIES_BY: readonly SeriesBy[] = ['Auto', 'Columns', 'Rows'];

export class ChartCollection extends IndexedCollection<ChartObject> {
  readonly api: ApiClass = {
    name: 'ChartCollection',
    scalars: ['count'],
    internal: ['drawn', 'clear', 'remove'],
  };
  readonly #worksheet: Worksheet;
  #charts: ChartObject[] = [];

  constructor(worksheet: Worksheet) {
    super();
    this.#worksheet = worksheet;
  }

  items(): ChartObject[] {
    return this.#charts;
  }

  drawn(): Chart[] {
    return this.#charts.map((chart) => chart.drawing);
  }

  getItemOrNullObject(key: unknown): ChartObject | null {
    return this.#charts.find((chart) => chart.id === key || chart.name === key) ?? null;
  }

  getItem(key: unknown): ChartObject {
    return found(this.getItemOrNullObject(key));
  }

  async add(type: unknown, source: unknown, seriesBy?: unknown): Promise<ChartObject> {
    if (!(source instanceof Range)) throw invalidArgument('a chart needs a range');
    const by = choice(seriesBy ?? 'Auto', SERIES_BY, 'seriesBy');
    // What the cells hold decides which of them are names.
    await this.#worksheet.book.host.settle();
    const chart = new ChartObject(this.#worksheet, text(type, 'a chart type'), seriesOf(source, by));
    this.#charts.push(chart);
    this.#worksheet.book.redraw(chart.drawing);
    return chart;
  }

  remove(chart: ChartObject): void {
    chart.forget();
    this.#charts = this.#charts.filter((other) => other !== chart);
    this.#worksheet.book.view.hide(chart.drawing);
  }

  clear(): void {
    for (const chart of this.#charts) this.remove(chart);
  }
}

export class ChartObject extends ApiObject {
  readonly api: ApiClass = {
    name: 'Chart',
    scalars: ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'],
    internal: ['drawing', 'sources', 'redraw', 'forget'],
  };
  readonly id: string;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly axes: ChartAxes;
  readonly series: ChartSeriesCollection;
  readonly dataLabels: Kept;
  readonly format = new ChartFormat('ChartAreaFormat', () => {
    this.redraw();
  });
  readonly plotArea: Kept;
  readonly drawing: Chart;
  showAllFieldButtons = false;
  style = 201;
  sources: SeriesSource[];
  #name: string;
  #type: string;
  #anchor: TrackedRange | undefined;
  #position: ChartPosition = { left: 300, top: 20, width: 360, height: 216 };

  constructor(
    readonly worksheet: Worksheet,
    type: string,
    sources: SeriesSource[],
  ) {
    super();
    const changed = () => {
      this.redraw();
    };
    const number = worksheet.book.nextNumber();
    this.id = `chart-${number}`;
    this.#name = `Chart ${number}`;
    this.#type = type;
    this.sources = sources;
    this.title = new ChartTitle(sources.length === 1, changed);
    this.legend = new ChartLegend(changed);
    this.axes = new ChartAxes(changed);
    this.series = new ChartSeriesCollection(this);
    this.dataLabels = new Kept('ChartDataLabels', {
      showValue: true,
      position: 'BestFit',
      numberFormat: 'General',
    });
    this.plotArea = new Kept('ChartPlotArea', { left: 0, top: 0, width: 0, height: 0 });
    this.drawing = drawingOf(this);
    this.#standOnCell();
  }

  get name(): string {
    return this.#name;
  }

  set name(name: unknown) {
    this.#name = text(name, "a chart's name");
    this.redraw();
  }

  get chartType(): string {
    return this.#type;
  }

  set chartType(type: unknown) {
    this.#type = text(type, 'a chart type');
    this.redraw();
  }

  get left(): number {
    return this.#position.left;
  }

  set left(points: unknown) {
    this.#move({ left: number(points, 'left') });
  }

  get top(): number {
    return this.#position.top;
  }

  set top(points: unknown) {
    this.#move({ top: number(points, 'top') });
  }

  get width(): number {
    return this.#position.width;
  }

  set width(points: unknown) {
    this.#move({ width: number(points, 'width') });
  }

  get height(): number {
    return this.#position.height;
  }

  set height(points: unknown) {
    this.#move({ height: number(points, 'height') });
  }

  async setData(source: unknown, seriesBy?: unknown): Promise<void> {
    if (!(source instanceof Range)) throw invalidArgument('a chart needs a range');
    await this.worksheet.book.host.settle();
    this.sources.forEach(forget);
    this.sources = seriesOf(source, choice(seriesBy ?? 'Auto', SERIES_BY, 'seriesBy'));
    this.redraw();
  }

  /** Over these cells: from the corner of the first to the end of the last. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.#cell(startCell);
    const { left, top } = cornerOf(this.worksheet, start.rect.r0, start.rect.c0);
    if (endCell === undefined || endCell === null) {
      this.#move({ left, top });
      return;
    }
    const { rect } = this.#cell(endCell);
    const end = cornerOf(this.worksheet, rect.r1 + 1, rect.c1 + 1);
    this.#move({ left, top, width: end.left - left, height: end.top - top });
  }

  activate(): void {
    this.worksheet.activate();
  }

  delete(): void {
    this.worksheet.charts.remove(this);
  }

  redraw(): void {
    this.worksheet.book.redraw(this.drawing);
  }

  forget(): void {
    this.#anchor?.forget();
    this.sources.forEach(forget);
  }

  #cell(cell: unknown): Range {
    return cell instanceof Range ? cell : this.worksheet.getRange(cell);
  }

  #move(to: Partial<ChartPosition>): void {
    this.#position = { ...this.#position, ...to };
    this.#standOnCell();
    this.redraw();
  }

  /** A chart goes where the cell under its corner goes. */
  #standOnCell(): void {
    const { row, column, into } = cellAt(this.worksheet, this.#position);
    this.#anchor?.forget();
    this.#anchor = new TrackedRange(this.worksheet.getCell(row, column), (_, { r0, c0 }) => {
      const { left, top } = cornerOf(this.worksheet, r0, c0);
      this.#position = { ...this.#position, left: left + into.left, top: top + into.top };
      this.worksheet.book.view.show(this.drawing);
    });
  }
}

/** The chart as its view sees it. */
const drawingOf = (chart: ChartObject): Chart => ({
  id: chart.id,
  sheetId: chart.worksheet.id,
  get name() {
    return chart.name;
  },
  get type() {
    return chart.chartType;
  },
  get title() {
    return chart.title.shown ?? (chart.sources.length === 1 ? (chart.series.items()[0]?.name ?? '') : '');
  },
  get legend() {
    return chart.legend.shown;
  },
  get axisTitles() {
    return {
      category: chart.axes.categoryAxis.title.shown ?? '',
      value: chart.axes.valueAxis.title.shown ?? '',
    };
  },
  get valueFormat() {
    return chart.axes.valueAxis.chosenFormat;
  },
  get reversed() {
    return chart.axes.categoryAxis.reversePlotOrder;
  },
  get overlap() {
    return chart.series.items()[0]?.overlap ?? 0;
  },
  get series() {
    return chart.sources.map(drawn);
  },
  get position() {
    const { left, top, width, height } = chart;
    return { left, top, width, height };
  },
});
