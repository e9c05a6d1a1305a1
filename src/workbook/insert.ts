import { asOneStep, supports } from './excel';
import { codeOf, failureOf } from './failure';
import { type Size, targetAt } from './look';
import { withoutSheet } from './plan/address';
import { formats } from './plan/styles';
import { resultFormats } from './resultFormats';
import { isWaiting } from './waiting';

/** Why a formula was not inserted. `blocked`: its results needed a cell that is not free. */
export type NotInserted =
  'occupied' | 'off the sheet' | 'blocked' | 'formula' | 'protected' | 'cell edit' | 'failed';

/** What came of inserting a formula, which is as Excel writes it. `error` is the error that the cell shows, if any. */
export type InsertResult =
  | { readonly ok: true; readonly area: string; readonly formula: string; readonly error?: string }
  | { readonly ok: false; readonly reason: NotInserted; readonly detail?: string };

export interface Place {
  readonly sheet: string;
  readonly cell: string;
  /** The formula that may be replaced, if the cell still holds it. */
  readonly replaces?: string | undefined;
}

/** How long to wait for results, and how long between two looks, in milliseconds. */
const PATIENCE = 3000;
const PAUSE = 100;

/**
 * Writes a formula into a cell, as one step of the undo list. If any cell of the expected size holds something,
 * nothing is written. If the results need more cells than expected and those are not free, the formula is removed
 * again, and one that it replaced comes back: Excel itself never overwrites cells when results spill.
 */
export async function insertFormula(formula: string, place: Place, size: Size): Promise<InsertResult> {
  try {
    return await asOneStep((run) => Excel.run(run, (context) => insert(context, formula, place, size)));
  } catch (error) {
    return notInserted(error);
  }
}

async function insert(
  context: Excel.RequestContext,
  formula: string,
  { sheet, cell, replaces }: Place,
  size: Size,
): Promise<InsertResult> {
  const at = context.workbook.worksheets.getItem(sheet).getRange(cell);
  at.load('rowIndex,columnIndex,address');
  at.worksheet.load('name');
  await context.sync();
  const target = await targetAt(context, at, size);
  if (target.area === undefined) return { ok: false, reason: 'off the sheet' };
  if (target.occupied !== undefined && (target.formula === undefined || target.formula !== replaces))
    return { ok: false, reason: 'occupied', detail: target.occupied };
  at.formulas = [[formula]];
  await context.sync();
  // The formula is in the cell now, even if Excel fails to say what came of it.
  return outcome(context, at, target.formula).catch(() => ({
    ok: true,
    area: withoutSheet(at.address),
    formula,
  }));
}

async function outcome(
  context: Excel.RequestContext,
  at: Excel.Range,
  replaced: string | undefined,
): Promise<InsertResult> {
  const { shown, isError } = await shownAt(context, at);
  const formula = String(at.formulas[0]?.[0]);
  if (shown !== '#SPILL!')
    return {
      ok: true,
      area: await filledFrom(context, at),
      formula,
      ...(isError && { error: String(shown) }),
    };
  if (replaced === undefined) at.clear('Contents');
  else at.formulas = [[replaced]];
  await context.sync();
  return { ok: false, reason: 'blocked' };
}

/** What the cell shows once the function has answered, or after waiting in vain. */
async function shownAt(
  context: Excel.RequestContext,
  at: Excel.Range,
): Promise<{ shown: unknown; isError: boolean }> {
  for (let waited = 0; ; waited += PAUSE) {
    at.load('values,valueTypes,formulas');
    // Polling is the only way to see the answer come.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const shown: unknown = at.values[0]?.[0];
    const waiting = isWaiting(shown);
    if (!waiting || waited >= PATIENCE)
      return { shown, isError: !waiting && at.valueTypes[0]?.[0] === Excel.RangeValueType.error };
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The address of the filled cells. Columns without a number format get the one for their heading. */
async function filledFrom(context: Excel.RequestContext, at: Excel.Range): Promise<string> {
  if (!supports('1.12')) return withoutSheet(at.address);
  const spill = at.getSpillingToRangeOrNullObject().load('address,values,numberFormat');
  await context.sync();
  if (spill.isNullObject) return withoutSheet(at.address);
  // Office.js types number formats as any.
  const present = spill.numberFormat as string[][];
  const rows = present.length - 1;
  for (const [column, ofRows] of resultFormats(spill.values).entries()) {
    const isFree = present.every((row) => row[column] === formats.general);
    if (!ofRows || !isFree || ofRows.every((format) => format === formats.general)) continue;
    const body = spill.getCell(1, column).getResizedRange(rows - 1, 0);
    body.numberFormat = ofRows.map((format) => [format]);
  }
  await context.sync();
  return withoutSheet(spill.address);
}

function notInserted(error: unknown): InsertResult {
  switch (codeOf(error)) {
    case 'InvalidArgument':
      return { ok: false, reason: 'formula' };
    case 'AccessDenied':
      return { ok: false, reason: 'protected' };
    case 'InvalidOperationInCellEditMode':
      return { ok: false, reason: 'cell edit' };
    default: {
      const { detail } = failureOf(error);
      return { ok: false, reason: 'failed', ...(detail !== undefined && { detail }) };
    }
  }
}
