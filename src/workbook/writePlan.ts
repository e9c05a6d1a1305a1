import { asOneStep, patient } from './excel';
import { codeOf, LeftBehind, Stopped } from './failure';
import type { WorkbookPlan } from './plan/plan';
import { remove } from './remove';
import type { Survey } from './survey';
import { writeSheet } from './writeSheet';

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
}

/** Puts a plan's sheets into the workbook, or leaves the workbook as it was and throws the reason. */
export async function writePlan(plan: WorkbookPlan, before: Survey, options: WriteOptions): Promise<void> {
  try {
    await attempt(plan, before, options, asOneStep());
  } catch (error) {
    // Some Excels cannot undo that a sheet was moved, and then refuse to make one step of it all.
    if (codeOf(error) !== 'UndoNotSupported') throw error;
    await attempt(plan, before, options, patient);
  }
}

async function attempt(
  plan: WorkbookPlan,
  before: Survey,
  options: WriteOptions,
  run: Excel.RunOptions,
): Promise<void> {
  const made: string[] = [];
  try {
    await Excel.run(run, (context) => write(context, plan, before, options, made));
  } catch (error) {
    try {
      await takeBack(plan, before, made);
    } catch {
      throw new LeftBehind(
        error,
        plan.sheets.map(({ name }) => name),
      );
    }
    throw error;
  }
}

/** One sync to add the sheets and one for each of them, so that progress can be told and a cancel obeyed in between. */
async function write(
  context: Excel.RequestContext,
  { sheets }: WorkbookPlan,
  { position }: Survey,
  { onProgress, signal }: WriteOptions,
  made: string[],
): Promise<void> {
  const worksheets = sheets.map(({ name }) => context.workbook.worksheets.add(name).load('id'));
  for (const [index, worksheet] of worksheets.entries())
    if (position !== undefined) worksheet.position = position + index;
  await context.sync();
  made.push(...worksheets.map(({ id }) => id));
  for (const [index, worksheet] of worksheets.entries()) {
    const sheet = sheets[index];
    if (!sheet) continue;
    stopIfCancelled(signal);
    onProgress?.({ sheet: sheet.name, done: index, of: sheets.length });
    writeSheet(context, worksheet, sheet);
    await sent(context);
  }
  stopIfCancelled(signal);
}

/** A sheet is a request of its own on purpose: large ones would else add up to more than Excel takes at once. */
const sent = (context: Excel.RequestContext) => context.sync();

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped('cancelled');
}

/**
 * Removes what was made. Where the adding itself failed nobody told us the ids: then a sheet is ours when it
 * was not there before, has a name of ours and is still empty.
 */
async function takeBack({ sheets }: WorkbookPlan, before: Survey, made: readonly string[]): Promise<void> {
  const planned = new Set(sheets.map(({ name }) => name));
  await Excel.run(patient, (context) =>
    remove(context, async (present) => {
      const told = present.filter(({ id }) => made.includes(id));
      const candidates = present
        .filter(({ id, name }) => !made.includes(id) && !before.sheetIds.has(id) && planned.has(name))
        .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load('address') }));
      if (candidates.length === 0) return told;
      await context.sync();
      return [...told, ...candidates.filter(({ used }) => used.isNullObject).map(({ sheet }) => sheet)];
    }),
  );
}
