import type { Scenario } from '../../model/scenario/scenario';
import { same } from '../../model/scenario/same';
import { asOneStep } from '../excel';
import { type Failure, failureOf } from '../failure';
import { recordKey, recordsIn } from '../change/record';
import { areaAddress } from '../plan/address';
import type { Damage } from '../read/damage';
import { fetchModels } from '../read/fetch';
import { read, type ReadModel } from '../read/readModel';
import { type Repair, repairOf } from './repair';
import { Finder } from '../read/sheetCells';
import { putCell } from './updateInputs';

export type RepairResult =
  { readonly ok: true; readonly repaired: number; readonly model: ReadModel } | Failure;

/**
 * Mends those of a model's damages that can be mended, from its scenarios as they were last, or else as they were
 * written where the workbook keeps that, as one step of the undo list. What is damaged is looked up anew, so that nothing is touched that was changed meanwhile.
 */
export async function repairModel(
  number: number,
  damages: readonly Damage[],
  last: readonly Scenario[],
): Promise<RepairResult> {
  try {
    return await asOneStep((run) => Excel.run(run, (context) => mend(context, number, damages, last)));
  } catch (error) {
    return failureOf(error);
  }
}

async function mend(
  context: Excel.RequestContext,
  number: number,
  damages: readonly Damage[],
  last: readonly Scenario[],
): Promise<RepairResult> {
  const [found] = await fetchModels(context, number);
  if (!found?.cells || found.sheet === undefined) return { ok: false, reason: 'failed' };
  const finder = new Finder(found.cells);
  const known = last.length > 0 ? last : await written(context, number);
  const still = read(found).damages.filter((damage) => damages.some((one) => same(one, damage)));
  const repairs = still.flatMap((damage) => repairOf(damage, finder, known) ?? []);
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  for (const repair of repairs) apply(context, sheet, repair);
  await context.sync();
  const [after] = await fetchModels(context, number);
  return after ? { ok: true, repaired: repairs.length, model: read(after) } : { ok: false, reason: 'failed' };
}

/** The scenarios of a model as it was written; none where nobody knows. */
async function written(context: Excel.RequestContext, number: number): Promise<readonly Scenario[]> {
  const setting = context.workbook.settings.getItemOrNullObject(recordKey(number)).load('key,value');
  await context.sync();
  return setting.isNullObject ? [] : recordsIn([setting]).flatMap(({ scenarios }) => scenarios);
}

function apply(context: Excel.RequestContext, sheet: Excel.Worksheet, repair: Repair): void {
  switch (repair.kind) {
    case 'cell':
      putCell(sheet, repair);
      return;
    case 'name':
      context.workbook.names.add(repair.full, sheet.getRange(areaAddress(repair.area)));
      return;
    case 'rename table':
      context.workbook.tables.getItem(repair.from).name = repair.to;
      return;
    case 'table': {
      const table = sheet.tables.add(areaAddress(repair.area), true);
      table.name = repair.full;
      table.style = 'TableStyleLight1';
    }
  }
}
