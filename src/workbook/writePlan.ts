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

/** The progress of writing. */
export interface Step {
  /** The sheet being written. */
  readonly sheet: string;
  /** How many sheets are written already. */
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  readonly onProgress?: (step: Step) => void;
  readonly signal?: AbortSignal;
  /** How formulas are written: as plain ones if left out. */
  readonly formulas?: FormulaKind;
  /** The first scenario's risk report, which has a sheet of its own. */
  readonly risk?: MadeReport;
  /** The chosen way of sharing, which the sharing sheet marks. */
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
  /** The name of the sheet that Excel was last asked to add, and may have added although it failed. */
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
    // Removes what was made, and nothing else.
    async (context, reason) => {
      const found = await emptySheets(context, unanswered(reason));
      return remove(context, [...made.map(({ id }) => id), ...found]);
    },
    (reason) => [...made.map(({ name }) => name), ...unanswered(reason)],
  );
}

/** The ids of the sheets of these names that exist and are empty. */
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
 * Syncs once for each sheet that is added, so that its id is known; once for all names; and once for each sheet
 * that is written, so that progress can be reported and a cancel obeyed in between. Then come all charts, and last
 * the values in place of formulas, as they need the results of all sheets.
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
  // Names first: formulas on every sheet refer to names of the others.
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
  // Charts last, because each one has Excel calculate the cells that it shows.
  for (const [index, { id }] of made.entries())
    drawCharts(context.workbook.worksheets.getItem(id), sheets[index]?.charts ?? []);
  await syncSheet(context);
  if (formulas !== 'values') return;
  context.workbook.application.calculate('Recalculate');
  for (const [index, { id }] of made.entries())
    freezeToValues(context.workbook.worksheets.getItem(id), sheets[index]);
  await syncSheet(context);
}

/** The marks of the frozen cells of each sheet. */
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
