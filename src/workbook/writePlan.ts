import type { MadeReport } from '../model/scenario/risk/report';
import type { Scenario } from '../model/scenario/scenario';
import type { SheetValues } from './change/align';
import { marksOf } from './change/marks';
import { keepRecord, type ModelRecord } from './change/record';
import { allOrNothing } from './allOrNothing';
import { asOneStep, syncSheet } from './excel';
import { codeOf, Stopped } from './failure';
import type { FormulaKind } from './plan/formulaKind';
import type { SheetRole, WorkbookPlan } from './plan/plan';
import { remove } from './remove';
import type { Survey } from './survey';
import { defineNames, freezeToValues, writeSheet } from './writeSheet';
import { drawCharts } from './drawChart';

export interface Step {
  /** The sheet that is written now. */
  readonly sheet: string;
  /** How many are written already. */
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  readonly onProgress?: (step: Step) => void;
  readonly signal?: AbortSignal;
  /** How formulas are written: plain ones without it. */
  readonly formulas?: FormulaKind;
  /** What chance makes of the first scenario: a sheet of its own says it. */
  readonly risk?: MadeReport;
  /** The way of sharing that was chosen: the sheet of sharing marks it. */
  readonly way?: string;
}

/** A sheet that was added. Its id stays the same when the user renames or moves it. */
export interface WrittenSheet {
  readonly id: string;
  readonly name: string;
  readonly role: SheetRole;
}

/** Puts a plan's sheets into the workbook, or leaves the workbook as it was and throws the reason. */
export async function writePlan(
  plan: WorkbookPlan,
  scenarios: readonly Scenario[],
  before: Survey,
  options: WriteOptions,
): Promise<readonly WrittenSheet[]> {
  return asOneStep((run) => writeOrTakeBack(plan, scenarios, before, options, run));
}

async function writeOrTakeBack(
  plan: WorkbookPlan,
  scenarios: readonly Scenario[],
  before: Survey,
  options: WriteOptions,
  run: Excel.RunOptions,
): Promise<readonly WrittenSheet[]> {
  const made: WrittenSheet[] = [];
  /** The sheet that Excel was asked for last and may have added, although it did not say so. */
  const unanswered = (reason: unknown) =>
    reason instanceof Stopped || codeOf(reason) === 'ItemAlreadyExists'
      ? []
      : plan.sheets.slice(made.length, made.length + 1).map(({ name }) => name);
  return allOrNothing(
    async () => {
      await Excel.run(run, async (context) => {
        await write(context, plan, before, options, made);
        const frozen = options.formulas === 'values' ? await marksOfFrozen(context, plan, made) : {};
        const formulas = options.formulas ?? 'plain';
        const basis = formulas === 'values' ? 'plain' : formulas;
        keepRecord(context, {
          number: plan.number,
          formulas,
          basis,
          scenarios,
          sheets: made,
          marks: frozen,
          ...(options.risk && { risk: options.risk }),
          ...(options.way !== undefined && { way: options.way }),
        });
        await context.sync();
      });
      return made;
    },
    // What was made, and nothing else.
    async (context, reason) => {
      const found = await emptySheets(context, unanswered(reason));
      return remove(context, [...made.map(({ id }) => id), ...found]);
    },
    (reason) => [...made.map(({ name }) => name), ...unanswered(reason)],
  );
}

/** The ids of those of these sheets that are there and have nothing on them. */
async function emptySheets(context: Excel.RequestContext, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('id'));
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  return sheets.flatMap(({ isNullObject, id }, index) =>
    !isNullObject && used[index]?.isNullObject ? [id] : [],
  );
}

/**
 * One sync to add each sheet, so that the id of every sheet that was added is known, one for all names, and one
 * to write each sheet, so that progress can be told and a cancel obeyed in between; then all charts. Values are what the formulas
 * of all sheets have come to, so they replace them last.
 */
async function write(
  context: Excel.RequestContext,
  { sheets }: WorkbookPlan,
  { position }: Survey,
  { onProgress, signal, formulas }: WriteOptions,
  made: WrittenSheet[],
): Promise<void> {
  for (const { name, role } of sheets) {
    stopIfCancelled(signal);
    const { id } = await addSheet(context, name);
    made.push({ id, name, role });
  }
  // Names come before every formula, for those of one sheet are known to the formulas of all.
  for (const [index, { id }] of made.entries())
    defineNames(context, context.workbook.worksheets.getItem(id), sheets[index]?.names ?? []);
  await syncSheet(context);
  for (const [index, { id }] of made.entries()) {
    const sheet = sheets[index];
    if (!sheet) continue;
    stopIfCancelled(signal);
    onProgress?.({ sheet: sheet.name, done: index, of: sheets.length });
    const worksheet = context.workbook.worksheets.getItem(id);
    if (position !== undefined) worksheet.position = position + index;
    writeSheet(worksheet, sheet);
    await syncSheet(context);
  }
  stopIfCancelled(signal);
  // Last, because a chart looks at what its cells have come to, and so has all of them calculated.
  for (const [index, { id }] of made.entries())
    drawCharts(context.workbook.worksheets.getItem(id), sheets[index]?.charts ?? []);
  await syncSheet(context);
  if (formulas !== 'values') return;
  context.workbook.application.calculate('Recalculate');
  for (const [index, { id }] of made.entries())
    freezeToValues(context.workbook.worksheets.getItem(id), sheets[index]);
  await syncSheet(context);
}

/** What the frozen cells of each sheet hold. */
async function marksOfFrozen(
  context: Excel.RequestContext,
  { sheets }: WorkbookPlan,
  made: readonly WrittenSheet[],
): Promise<ModelRecord['marks']> {
  const used = made.map(({ id }) => context.workbook.worksheets.getItem(id).getUsedRange().load('values'));
  await context.sync();
  return Object.fromEntries(
    sheets.map((sheet, index) => [sheet.role, marksOf(sheet, (used[index]?.values ?? []) as SheetValues)]),
  );
}

async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.add(name).load('id');
  await context.sync();
  return worksheet;
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped('cancelled');
}
