import type { Scenario } from '../../src/model/scenario/scenario';
import { writeModel, type WriteOptions } from '../../src/workbook';
import type { LoadedOffice } from '../../src/workbench/transport/node';
import type { Formulas } from '../../src/workbench/xlsx/cells';
import { workbookFile } from '../../src/workbench/xlsx/file';
import joint from '../../package.json';
import { openHost } from './host';

/** How a workbook is written: what the sheets are asked to hold, and what of it the file keeps. */
export interface Way {
  readonly sheets: WriteOptions;
  readonly formulas: Formulas;
}

export interface ModelFile {
  readonly bytes: Uint8Array;
  /** The names of its sheets. */
  readonly sheets: readonly string[];
}

/**
 * The workbook that Excel would show after *Write to workbook*: the same code writes the sheets, through the real
 * Office.js, into a stand-in for Excel, with the add-in's functions as they are built in the folder `built`.
 */
export async function modelFile(
  scenario: Scenario,
  { sheets, formulas }: Way,
  built: string,
): Promise<ModelFile> {
  const { host, office } = openHost(built);
  try {
    const written = await writeModel([scenario], sheets);
    if (!written.ok) throw new Error(written.detail ?? written.reason);
    await keepOnly(
      office,
      written.sheets.map(({ id }) => id),
    );
    const bytes = await workbookFile(host, { formulas, creator: `Joint ICT ${joint.version}` });
    return { bytes, sheets: written.sheets.map(({ name }) => name) };
  } finally {
    host.dispose();
  }
}

/** Without the empty sheet of a new workbook, and open on the first of these. */
const keepOnly = (office: LoadedOffice, ids: readonly string[]) =>
  office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    const [first] = ids;
    if (first !== undefined) worksheets.getItem(first).activate();
    for (const sheet of worksheets.items) if (!ids.includes(sheet.id)) sheet.delete();
    await context.sync();
  });
