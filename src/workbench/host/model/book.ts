import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { parse, type Rect, split } from '../addresses';
import { ApiError, type ApiObject } from '../apiObject';
import type { Chart, ChartView } from './charts/chart';
import type { Range } from './range';
import type { Table } from './table';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** What the object model needs of the host that holds it. */
export interface BookHost {
  settle(): Promise<void>;
  /** Runs something that changes no value. */
  withoutChange<T>(work: () => T): T;
  keep(object: ApiObject): string;
  byReference(reference: string): ApiObject | undefined;
}

/** The Univer workbook behind the object model, and what Univer cannot hold. */
export class Book {
  /** Draws the charts; headless, nothing does. */
  view: ChartView = { show: () => undefined, hide: () => undefined };
  readonly root: Workbook;
  private writers = 0;
  private detours = 0;
  private lastNumber = 0;
  private toDraw = new Set<Chart>();
  private unfinished: Promise<unknown>[] = [];
  private readonly worksheets = new Map<string, Worksheet>();

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    readonly host: BookHost,
  ) {
    this.root = new Workbook(this);
  }

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new ApiError('GeneralException', 'There is no workbook.', 500);
    return workbook;
  }

  /** Who makes a change: the add-in, while one of its writes is being carried out. */
  get writer(): 'add-in' | 'user' {
    return this.writers > 0 ? 'add-in' : 'user';
  }

  /** The charts of every sheet, oldest first. */
  get charts(): readonly Chart[] {
    return this.sheets().flatMap((sheet) => sheet.charts.drawn());
  }

  /** What array formulas spill: Univer keeps it beside the cells. */
  get formulas(): FormulaDataModel {
    return this.univer.__getInjector().get(FormulaDataModel);
  }

  sheets(): Worksheet[] {
    return this.workbook.getSheets().map((sheet) => this.sheet(sheet));
  }

  sheet(of: FWorksheet): Worksheet {
    const id = of.getSheetId();
    const known = this.worksheets.get(id);
    if (known) return known;
    const made = new Worksheet(this, id);
    this.worksheets.set(id, made);
    return made;
  }

  /** By id or by name, in any case. */
  sheetNamed(key: string): Worksheet | null {
    const name = key.toLowerCase();
    return this.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  tables(): Table[] {
    return this.sheets().flatMap((sheet) => sheet.tables.items());
  }

  /** The Excel range of a Univer one. */
  range(of: FRange): Range {
    const sheet = this.sheetNamed(of.getSheetId()) ?? this.sheet(this.workbook.getActiveSheet());
    return sheet.range({ r0: of.getRow(), c0: of.getColumn(), r1: of.getLastRow(), c1: of.getLastColumn() });
  }

  /** An address, a name or the name of a table; without a sheet's name it lies on `home`. */
  resolve(address: string, home?: Worksheet): Range | null {
    const { sheet: name, local } = split(address);
    const sheet = name === undefined ? home : this.sheetNamed(name);
    if (sheet === null) return null;
    const rect: Rect | undefined = parse(local);
    if (rect) return (sheet ?? this.sheet(this.workbook.getActiveSheet())).range(rect);
    const named = sheet?.names.getItemOrNullObject(local) ?? this.root.names.getItemOrNullObject(local);
    if (named) return named.getRangeOrNullObject();
    // A table's name means its rows, without the headers.
    const called = (table: Table) => table.name.toLowerCase() === local.toLowerCase();
    return this.tables().find(called)?.getDataBodyRange() ?? null;
  }

  /** Runs what the add-in asked for, so that events can name it as the source. */
  write<T>(work: () => T): T {
    this.writers++;
    try {
      return work();
    } finally {
      this.writers--;
    }
  }

  /** Whether the present changes are a detour that Excel would not make: they raise no events. */
  get detour(): boolean {
    return this.detours > 0;
  }

  /** Univer activates a sheet that it inserts; in Excel the user stays where they are. */
  stayingHere<T>(work: () => T): T {
    const active = this.workbook.getActiveSheet();
    this.detours++;
    try {
      const result = work();
      this.workbook.setActiveSheet(active);
      return result;
    } finally {
      this.detours--;
    }
  }

  /** One of Univer's commands on the add-in's behalf. */
  command(id: string, params: object): void {
    if (!this.write(() => this.api.syncExecuteCommand(id, params)))
      throw new ApiError('GeneralException', `The workbook refused ${id}.`, 500);
  }

  /** For the commands that Univer carries out later, such as those on tables. */
  async writeLater<T>(work: () => T | Promise<T>): Promise<T> {
    this.writers++;
    try {
      return await work();
    } finally {
      this.writers--;
    }
  }

  /** Setting a property cannot be awaited there: it is awaited before the next action. */
  finishLater(work: () => unknown): void {
    this.unfinished.push(this.writeLater(work));
  }

  /** A chart changes many times while it is being made; it is drawn once the request is done. */
  redraw(chart: Chart): void {
    this.toDraw.add(chart);
  }

  drawCharts(): void {
    const present = new Set(this.charts);
    const toDraw = this.toDraw;
    this.toDraw = new Set();
    for (const chart of toDraw) if (present.has(chart)) this.view.show(chart);
  }

  async flush(): Promise<void> {
    const unfinished = this.unfinished;
    this.unfinished = [];
    await Promise.all(unfinished);
  }

  /** For names such as `Chart 3`. */
  nextNumber(): number {
    return ++this.lastNumber;
  }
}
