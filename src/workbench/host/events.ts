import { type ICommandInfo, ICommandService, type IDisposable, type Nullable } from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { type Rect, written } from './addresses';
import type { ApiObject } from './apiObject';
import type { Entry } from './functions/service';
import type { Book } from './model/book';
import { Worksheet } from './model/worksheet';
import { WorksheetCollection } from './model/worksheets';

/** An event in the workbook; `by` is its source. */
export interface HostChange {
  kind: 'changed' | 'selected' | 'activated' | 'deactivated' | 'added' | 'deleted';
  sheetId: string;
  /** Name at the time; for a deleted sheet its last. */
  sheet: string;
  /** Without the sheet, e.g. `B2:C4`; empty for events of a whole sheet. */
  address: string;
  by: 'add-in' | 'user';
}

/** The events that can be raised, as Office.js numbers them. Others cannot be registered for. */
const EVENTS: Readonly<Record<string, { type: number; of: 'both' | 'collection' }>> = {
  DataChanged: { type: 10, of: 'both' },
  Activated: { type: 11, of: 'both' },
  Deactivated: { type: 12, of: 'both' },
  Added: { type: 13, of: 'collection' },
  SelectionChanged: { type: 14, of: 'both' },
  Deleted: { type: 15, of: 'collection' },
};
const EVENT_CATEGORY = 65_536;
const ALL_SHEETS = 'Workbook';

/** Watches the workbook and calls the add-in's handlers and the page's listeners. */
export class Events {
  private readonly subscriptions = new Map<string, number>();
  private readonly ended: IDisposable[] = [];
  private readonly names = new Map<string, string>();
  private before: unknown;
  private active = '';
  private selected = '';

  constructor(
    private readonly book: Book,
    private readonly send: (entries: Entry[]) => void,
    private readonly listeners: ReadonlySet<(change: HostChange) => void>,
  ) {
    const commands = book.univer.__getInjector().get(ICommandService);
    this.ended.push(
      commands.beforeCommandExecuted((command) => {
        if (command.id === SetRangeValuesMutation.id) this.before = this.onlyValue(command);
      }),
      commands.onCommandExecuted((command) => {
        this.notice(command);
      }),
    );
    this.takeStock();
  }

  /** False when the host never raises this event. */
  subscribe(target: ApiObject, event: string, on: boolean): boolean {
    const known = EVENTS[event];
    if (!known) return false;
    const key =
      target instanceof Worksheet && known.of === 'both'
        ? target.id
        : target instanceof WorksheetCollection
          ? ALL_SHEETS
          : undefined;
    if (key === undefined) return false;
    const count = this.subscriptions.get(`${event}:${key}`) ?? 0;
    this.subscriptions.set(`${event}:${key}`, Math.max(0, count + (on ? 1 : -1)));
    return true;
  }

  reset(): void {
    this.subscriptions.clear();
  }

  dispose(): void {
    for (const one of this.ended) one.dispose();
  }

  private notice(command: Readonly<ICommandInfo>): void {
    switch (command.id) {
      case SetRangeValuesMutation.id:
        this.valuesChanged(command);
        break;
      case SetSelectionsOperation.id:
        this.selectionChanged();
        break;
      case SetWorksheetActiveOperation.id:
        this.activeChanged();
        break;
      case 'sheet.mutation.insert-sheet':
      case 'sheet.mutation.remove-sheet':
        this.sheetsChanged();
        break;
    }
  }

  private valuesChanged(command: Readonly<ICommandInfo>): void {
    const params = parametersOf(command);
    const area = params && changedArea(params);
    // The results of a calculation come without a trigger: Excel does not report them as changes.
    if (!area || !params.trigger) return;
    const sheet = this.book.sheetNamed(params.subUnitId);
    if (!sheet) return;
    const range = sheet.range(area);
    const local = this.book.writer === 'add-in';
    this.tell('changed', sheet.id, written(area));
    if (!this.wanted('DataChanged', sheet.id)) return;
    this.raise('DataChanged', sheet.id, {
      address: written(area),
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: local ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: sheet.id,
      referenceId: this.book.host.keep(range),
      ...(range.cellCount === 1 ? this.details(sheet, area) : {}),
    });
  }

  /** Before and after, for a change of one cell only. */
  private details(sheet: Worksheet, area: Rect): Record<string, unknown> {
    const after = sheet.cells.values(area)[0]?.[0] ?? '';
    return {
      valueBefore: this.before ?? '',
      valueAfter: after,
      valueTypeBefore: typeOf(this.before ?? ''),
      valueTypeAfter: typeOf(after),
    };
  }

  /** The content of the single cell that is about to change. */
  private onlyValue(command: Readonly<ICommandInfo>): unknown {
    const params = parametersOf(command);
    const area = params?.trigger ? changedArea(params) : undefined;
    if (!params || !area || area.r0 !== area.r1 || area.c0 !== area.c1) return undefined;
    return this.book.sheetNamed(params.subUnitId)?.cells.values(area)[0]?.[0];
  }

  private selectionChanged(): void {
    const range = this.book.root.getSelectedRange();
    const address = written(range.rect);
    const sheetId = range.worksheet.id;
    // Univer says so several times while the mouse moves.
    if (this.selected === `${sheetId}!${address}` || this.book.detour) return;
    this.selected = `${sheetId}!${address}`;
    this.tell('selected', sheetId, address);
    this.raise('SelectionChanged', sheetId, { address, worksheetId: sheetId, isInsideTable: false });
  }

  private activeChanged(): void {
    const sheetId = this.book.workbook.getActiveSheet().getSheetId();
    if (sheetId === this.active || this.book.detour) return;
    const left = this.active;
    this.active = sheetId;
    if (this.names.has(left)) {
      this.tell('deactivated', left);
      this.raise('Deactivated', left, { worksheetId: left });
    }
    this.tell('activated', sheetId);
    this.raise('Activated', sheetId, { worksheetId: sheetId });
  }

  private sheetsChanged(): void {
    const before = new Map(this.names);
    const after = new Set(this.book.workbook.getSheets().map((sheet) => sheet.getSheetId()));
    const source = { source: 'Local' };
    for (const id of before.keys())
      if (!after.has(id)) {
        this.tell('deleted', id);
        this.raise('Deleted', id, { ...source, worksheetId: id });
      }
    this.takeStock();
    for (const id of after)
      if (!before.has(id)) {
        this.tell('added', id);
        this.raise('Added', id, { ...source, worksheetId: id });
      }
    this.activeChanged();
  }

  private takeStock(): void {
    this.names.clear();
    for (const sheet of this.book.workbook.getSheets())
      this.names.set(sheet.getSheetId(), sheet.getSheetName());
    if (this.active === '') this.active = this.book.workbook.getActiveSheet().getSheetId();
  }

  private tell(kind: HostChange['kind'], sheetId: string, address = ''): void {
    const sheet = this.book.sheetNamed(sheetId)?.name ?? this.names.get(sheetId) ?? '';
    for (const listener of this.listeners) listener({ kind, sheetId, sheet, address, by: this.book.writer });
  }

  private wanted(event: string, sheetId: string): boolean {
    return [sheetId, ALL_SHEETS].some((target) => (this.subscriptions.get(`${event}:${target}`) ?? 0) > 0);
  }

  private raise(event: string, sheetId: string, payload: Record<string, unknown>): void {
    const type = EVENTS[event]?.type ?? 0;
    for (const target of [sheetId, ALL_SHEETS])
      if ((this.subscriptions.get(`${event}:${target}`) ?? 0) > 0)
        this.send([[EVENT_CATEGORY, type, target, JSON.stringify(payload), 0]]);
  }
}

function parametersOf(command: Readonly<ICommandInfo>): ISetRangeValuesMutationParams | undefined {
  const params: Nullable<Partial<ISetRangeValuesMutationParams>> = command.params;
  return params && typeof params.subUnitId === 'string'
    ? (params as ISetRangeValuesMutationParams)
    : undefined;
}

const CONTENT = ['v', 'f', 'p', 'si'];

/** The cells whose content, not only their format, is set. */
function changedArea({ cellValue }: ISetRangeValuesMutationParams): Rect | undefined {
  let area: Rect | undefined;
  const rows = (cellValue ?? {}) as Record<string, Record<string, unknown>>;
  for (const [row, cells] of Object.entries(rows))
    for (const [column, cell] of Object.entries(cells)) {
      const touched = !(cell instanceof Object) || CONTENT.some((key) => key in cell);
      if (!touched) continue;
      const [r, c] = [Number(row), Number(column)];
      area = {
        r0: Math.min(area?.r0 ?? r, r),
        c0: Math.min(area?.c0 ?? c, c),
        r1: Math.max(area?.r1 ?? r, r),
        c1: Math.max(area?.c1 ?? c, c),
      };
    }
  return area;
}

const typeOf = (value: unknown): string =>
  value === ''
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'boolean'
        ? 'Boolean'
        : 'String';
