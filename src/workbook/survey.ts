import { supports } from './excel';
import { Stopped } from './failure';
import type { Taken } from './plan/names';

/** What is known of a workbook before it is changed. */
export interface Survey {
  readonly taken: Taken;
  /** The position for new sheets: after the active sheet. Undefined if that is where Excel adds them anyway. */
  readonly position: number | undefined;
}

/** Surveys a workbook, and throws `Stopped` where Excel would refuse to change it. One sync. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  worksheets.load('items/name');
  names.load('items/name');
  tables.load('items/name');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet().load('position');
  if (supports('1.8')) workbook.load('readOnly');
  await context.sync();
  if (supports('1.8') && workbook.readOnly) throw new Stopped('read only');
  if (protection.protected) throw new Stopped('protected');
  return {
    taken: {
      sheets: worksheets.items.map(({ name }) => name),
      names: [...names.items, ...tables.items].map(({ name }) => name),
    },
    position: active.position === worksheets.items.length - 1 ? undefined : active.position + 1,
  };
}
