import { allOrNothing } from '../allOrNothing';
import { asOneStep, waitForCellEdit, syncSheet } from '../excel';
import { Stopped } from '../failure';
import { type Typed, typedAgain } from '../typed';
import type { FormulaKind } from '../plan/formulaKind';
import { areaAddress } from '../plan/address';
import type { StyledArea } from '../plan/plan';
import { defineNames, applyStyle } from '../writeSheet';
import type { WriteOptions } from '../writePlan';
import type { ErrorCell, CellWrite } from './decide';
import { keepRecord, type ModelRecord } from './record';
import { type PlannedChange, planFormulaChange } from './standing';

/** A summary of a change: how many cells are written, and which are not because somebody changed them. */
export interface ChangeSummary {
  readonly cells: number;
  readonly kept: readonly string[];
  /** Cells that would be frozen as errors. */
  readonly errors: readonly ErrorCell[];
}

/** Errors of cells that are not worked out yet, or whose function is missing: they are not results. */
const passing: ReadonlySet<string> = new Set([
  '#BUSY!',
  '#GETTING_DATA',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#NAME?',
]);

/** Thrown where cells to be frozen have no result yet. Nothing was changed. */
export class Unfinished extends Error {
  constructor(readonly errors: readonly ErrorCell[]) {
    super('cells have no result yet');
  }
}

const summed = (sheets: readonly PlannedChange[]): ChangeSummary => ({
  cells: sheets.reduce((sum, { change: changeModel }) => sum + changeModel.writes.length, 0),
  kept: sheets.flatMap(({ change }) => change.kept),
  errors: sheets.flatMap(({ change }) => change.errors),
});

/** The planned change of each sheet, and its summary. Throws `Unfinished` where cells to be frozen have no result. */
async function plannedChange(context: Excel.RequestContext, number: number, kind: FormulaKind) {
  const { record, sheets } = await planFormulaChange(context, number, kind);
  const changed = summed(sheets);
  const unfinished = changed.errors.filter(({ error }) => passing.has(error));
  if (unfinished.length > 0) throw new Unfinished(unfinished);
  return { record, sheets, changed };
}

/** The summary of a change that is only looked at. */
export const lookAtChange = (number: number, kind: FormulaKind): Promise<ChangeSummary> =>
  Excel.run(waitForCellEdit, async (context) => (await plannedChange(context, number, kind)).changed);

/** Changes the kind of a model's formulas in place, or leaves the workbook as it was and throws the reason. */
export const change = (number: number, kind: FormulaKind, options: WriteOptions): Promise<ChangeSummary> =>
  asOneStep((run) =>
    Excel.run(run, async (context) => {
      const { record, sheets, changed } = await plannedChange(context, number, kind);
      const touched: PlannedChange[] = [];
      await allOrNothing(
        () => carryOut(context, { record, sheets }, kind, options, touched),
        (again) => putBack(again, record, touched),
        () => touched.map(({ name }) => name),
      );
      return changed;
    }),
  );

/** Syncs once for each sheet that changes, so that progress can be reported and a cancel obeyed in between. */
async function carryOut(
  context: Excel.RequestContext,
  { record, sheets }: { readonly record: ModelRecord; readonly sheets: readonly PlannedChange[] },
  kind: FormulaKind,
  { onProgress, signal }: WriteOptions,
  touched: PlannedChange[],
): Promise<void> {
  for (const [done, sheet] of sheets.entries()) {
    if (signal?.aborted) throw new Stopped('cancelled');
    onProgress?.({ sheet: sheet.name, done, of: sheets.length });
    if (sheet.change.writes.length === 0) continue;
    touched.push(sheet);
    write(context, sheet);
    await syncSheet(context);
  }
  if (signal?.aborted) throw new Stopped('cancelled');
  // Only once no formula on any sheet refers to them.
  for (const { change: changed } of touched)
    for (const { name } of changed.names.gone) context.workbook.names.getItem(name).delete();
  keepRecord(context, changedRecord(record, sheets, kind));
  await context.sync();
}

function write(
  context: Excel.RequestContext,
  { id, change: { writes, styles, names } }: PlannedChange,
): void {
  const worksheet = context.workbook.worksheets.getItem(id);
  // Names before the formulas that refer to them.
  defineNames(context, worksheet, names.added);
  writeCells(worksheet, writes);
  restyle(worksheet, styles.gone, styles.added);
}

function restyle(
  worksheet: Excel.Worksheet,
  gone: readonly StyledArea[],
  added: readonly StyledArea[],
): void {
  for (const { area } of gone) worksheet.getRange(areaAddress(area)).clear('Formats');
  for (const { area, style } of added) applyStyle(worksheet.getRange(areaAddress(area)), area, style);
}

const changedRecord = (
  record: ModelRecord,
  sheets: readonly PlannedChange[],
  kind: FormulaKind,
): ModelRecord => ({
  ...record,
  formulas: kind,
  basis: kind === 'values' ? record.basis : kind,
  marks: Object.fromEntries(
    sheets.flatMap(({ role, change: { marks } }) => (marks === undefined ? [] : [[role, marks]])),
  ),
});

/** Writes cells in one request, as the smallest block that contains them; null leaves a cell alone. */
function writeCells(worksheet: Excel.Worksheet, writes: readonly CellWrite[]): void {
  const [rows, columns] = [writes.map(({ row }) => row), writes.map(({ column }) => column)];
  const [row, column] = [lowest(rows), lowest(columns)];
  const size = { rows: highest(rows) - row + 1, columns: highest(columns) - column + 1 };
  const matrix = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, (): Typed | null => null),
  );
  for (const one of writes) (matrix[one.row - row] ?? [])[one.column - column] = one.typed;
  worksheet.getRange(areaAddress({ row, column, ...size })).formulas = matrix;
}

const lowest = (list: readonly number[]) => list.reduce((one, other) => Math.min(one, other), Infinity);
const highest = (list: readonly number[]) => list.reduce((one, other) => Math.max(one, other), 0);

/** Restores the touched cells and their formats, the names, and the model's record. */
async function putBack(
  context: Excel.RequestContext,
  record: ModelRecord,
  touched: readonly PlannedChange[],
): Promise<void> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const known = new Set(names.items.map(({ name }) => name));
  for (const { id, change } of touched) {
    const gone = change.names.gone.filter(({ name }) => !known.has(name));
    defineNames(context, context.workbook.worksheets.getItem(id), gone);
  }
  for (const { id, change, now } of touched) {
    const worksheet = context.workbook.worksheets.getItem(id);
    writeCells(
      worksheet,
      change.writes.map(({ row, column, isSpilt }) => ({
        row,
        column,
        isSpilt,
        typed: isSpilt ? '' : typedAgain(now.formulas[row]?.[column] ?? '', now.values[row]?.[column] ?? ''),
      })),
    );
    for (const { name } of change.names.added) if (known.has(name)) names.getItem(name).delete();
    restyle(worksheet, change.styles.added, change.styles.gone);
  }
  keepRecord(context, record);
  await context.sync();
}
