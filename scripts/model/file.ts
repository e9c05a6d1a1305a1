import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '../../src/model/scenario/scenario';
import { writeModel, type WriteOptions } from '../../src/workbook';
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import type { FunctionMetadata } from '../../src/workbench/host/functions/metadata';
import type { Host } from '../../src/workbench/host/host';
import { type LoadedOffice, loadOffice, runScript } from '../../src/workbench/transport/node';
import type { Formulas } from '../../src/workbench/xlsx/cells';
import { workbookFile } from '../../src/workbench/xlsx/file';
import joint from '../../package.json';

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
  const host = createHeadlessHost({ namespace: 'ICT' });
  try {
    const office = loadOffice(host);
    addFunctions(host, office, built);
    // What an add-in's code finds in Excel. All of its API is there.
    const requirements = { isSetSupported: () => true };
    Object.assign(globalThis, {
      Excel: office.Excel,
      Office: { ...office.Office, context: { requirements } },
    });
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

function addFunctions(host: Host, office: LoadedOffice, built: string): void {
  runScript(office, path.join(built, 'functions.js'));
  const { functions } = JSON.parse(readFileSync(path.join(built, 'functions.json'), 'utf8')) as {
    functions: FunctionMetadata[];
  };
  host.functions.register(functions);
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
