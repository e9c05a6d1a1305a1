import type { Scenario } from '../../model/scenario/scenario';
import { same } from '../../model/scenario/same';
import { allOrNothing } from '../allOrNothing';
import { asOneStep } from '../excel';
import { type Failure, orFailure } from '../failure';
import { writtenScenarios } from '../change/record';
import { areaAddress } from '../plan/address';
import type { Damage } from '../read/damage';
import { fetchModels } from '../read/fetch';
import { read } from '../read/readModel';
import { Finder, type ModelCells } from '../read/sheetCells';
import { addTable } from '../writeSheet';
import { restoreCell, putCell } from './putCells';
import type { Repair } from './lastSheet';
import { repairFrom } from './repair';

export type RepairResult = { readonly ok: true; readonly repaired: number } | Failure;

/**
 * Repairs those of a model's damages that can be repaired, from the scenarios as last known or else as first
 * written, as one step of the undo list. The damages are looked up again, so that nothing is changed that has been
 * changed meanwhile.
 */
export const repairModel = (
  number: number,
  damages: readonly Damage[],
  last: readonly Scenario[],
): Promise<RepairResult> =>
  orFailure(() =>
    asOneStep((run) => Excel.run(run, (context) => repairDamages(context, number, damages, last))),
  );

async function repairDamages(
  context: Excel.RequestContext,
  number: number,
  damages: readonly Damage[],
  last: readonly Scenario[],
): Promise<RepairResult> {
  const [found] = await fetchModels(context, number);
  if (!found?.cells || found.sheet === undefined) return { ok: false, reason: 'failed' };
  const finder = new Finder(found.cells);
  const known = { last, written: (await writtenScenarios(context, [number]))(number) };
  const still = read(found).damages.filter((damage) => damages.some((one) => same(one, damage)));
  const repairs = still.flatMap((damage) => repairFrom(damage, finder, known)?.repair ?? []);
  const { cells, sheet: id } = found;
  const on = (its: Excel.RequestContext) => its.workbook.worksheets.getItem(id);
  await allOrNothing(
    () => {
      for (const repair of repairs) applyRepair(context, on(context), repair);
      return context.sync();
    },
    (again) => takeBack(again, on(again), repairs, cells),
    () => [cells.inputs.title],
  );
  return { ok: true, repaired: repairs.length };
}

function applyRepair(context: Excel.RequestContext, sheet: Excel.Worksheet, repair: Repair): void {
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
    case 'table':
      addTable(sheet, repair.full, areaAddress(repair.area));
  }
}

/** Restores cells, names and tables as they were read. What was repaired by then is looked up: it may be nothing. */
async function takeBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  repairs: readonly Repair[],
  before: ModelCells,
): Promise<void> {
  const { names } = context.workbook;
  const tables = sheet.tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const renamed = new Map(
    repairs.flatMap((repair) => (repair.kind === 'rename table' ? [[repair.to, repair.from] as const] : [])),
  );
  const added = new Set(repairs.flatMap((repair) => (repair.kind === 'table' ? [repair.full] : [])));
  for (const table of tables.items) {
    const from = renamed.get(table.name);
    if (from !== undefined) table.name = from;
    // Other tables on the sheet are not ours.
    else if (added.has(table.name)) table.convertToRange();
  }
  for (const repair of repairs) {
    if (repair.kind === 'cell') restoreCell(sheet, before.inputs, repair);
    if (repair.kind === 'name')
      for (const name of names.items.filter((one) => one.name === repair.full)) name.delete();
  }
  await context.sync();
}
