import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import type { FunctionMetadata } from '../../src/workbench/host/functions/metadata';
import type { Host } from '../../src/workbench/host/host';
import type { Reply, Request } from '../../src/workbench/host/wire';
import { loadOffice, runScript } from '../../src/workbench/transport/node';

/** A workbook with the built functions loaded, as Excel has it once the add-in is there. */
export interface Workbook {
  readonly host: Host;
  /** The requests carried out so far: one for each context.sync that had something to send. */
  readonly requests: Request[];
  /** What becomes of a request; by default the host carries it out. */
  onRequest: (request: Request, number: number, carryOut: () => Promise<Reply>) => Promise<Reply>;
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Every cell of a sheet in use, once all is calculated. */
  values(sheet: string): Promise<unknown[][]>;
  formulas(sheet: string): Promise<unknown[][]>;
  sheets(): Promise<string[]>;
  names(): Promise<string[]>;
  /** Types into the cells of a defined name. */
  type(name: string, value: unknown): Promise<void>;
}

const open: Host[] = [];

// A workbook that calculates is slower than what jest expects of a test, above all on a busy machine.
jest.setTimeout(120_000);

/** Sets up the globals that an add-in finds; `sets` are the versions of ExcelApi that this Excel has. */
export function openWorkbook({ sets = (version: string) => version !== '' } = {}): Workbook {
  const host = createHeadlessHost({ namespace: 'ICT' });
  open.push(host);
  const office = loadOffice(host);
  runScript(office, built('functions.js'));
  const { functions } = JSON.parse(readFileSync(built('functions.json'), 'utf8')) as {
    functions: FunctionMetadata[];
  };
  host.functions.register(functions);
  const requirements = { isSetSupported: (_set: string, version: string) => sets(version) };
  Object.assign(globalThis, { Excel: office.Excel, Office: { ...office.Office, context: { requirements } } });
  const carryOut = host.process.bind(host);
  const requests: Request[] = [];
  const run: Workbook['run'] = (batch) => office.Excel.run(batch);
  const used = (sheet: string, what: 'values' | 'formulas') =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange().load(what);
      await context.sync();
      return range[what] as unknown[][];
    });
  const workbook: Workbook = {
    host,
    requests,
    onRequest: (_request, _number, proceed) => proceed(),
    run,
    values: (sheet) => used(sheet, 'values'),
    formulas: (sheet) => used(sheet, 'formulas'),
    sheets: () =>
      run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    names: () =>
      run(async (context) => {
        const { names } = context.workbook;
        names.load('items/name');
        await context.sync();
        return names.items.map(({ name }) => name);
      }),
    type: (name, value) =>
      run(async (context) => {
        context.workbook.names.getItem(name).getRange().values = value as string[][];
        await context.sync();
      }),
  };
  host.process = (request) => {
    // When Excel.run ends, the library gives back the objects it held; that is none of ours.
    const ending = request.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference',
    );
    if (ending) return carryOut(request);
    requests.push(request);
    return workbook.onRequest(request, requests.length, () => carryOut(request));
  };
  return workbook;
}

/** For afterEach: Univer's timers would outlive the test. */
export function closeWorkbooks(): void {
  for (const host of open.splice(0)) host.dispose();
}

/** An answer that is an error, as Excel gives it. */
export const refused = (code: string): Reply => ({
  Results: [],
  Error: { Code: code, Message: 'Refused by the test.', Location: '', HttpStatusCode: 400, ActionIndex: 0 },
});

/** The add-in's functions as they are shipped. */
export function built(file: string): string {
  const path = `dist/${file}`;
  if (!existsSync(path)) execFileSync('npx', ['webpack', '--config-name', 'functions'], { stdio: 'ignore' });
  return path;
}

/** The cells of a row from the second on, found by its first. */
export const rowOf = (values: readonly unknown[][], label: string): unknown[] | undefined =>
  values.find((row) => row[0] === label)?.slice(1);

/** Somebody's own workbook: three sheets, one of them with figures, a name, a table, and the middle one on show. */
export async function somebodysWorkbook(options?: Parameters<typeof openWorkbook>[0]): Promise<Workbook> {
  const book = openWorkbook(options);
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').formulas = [
      ['Cost', 'Year'],
      [100, '=A2*2'],
      [200, "'007"],
    ];
    context.workbook.names.add('Budget', sheet.getRange('A2'));
    context.workbook.worksheets.add('Notes').activate();
    context.workbook.worksheets.add('Last');
    await context.sync();
  });
  book.requests.length = 0;
  return book;
}

export const state = (book: Workbook) =>
  book.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name,items/formula');
    const active = worksheets.getActiveWorksheet().load('name');
    const cells = worksheets.getItem('Sheet1').getUsedRange().load('address,formulas,numberFormat');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`),
      active: active.name,
      cells: [cells.address, cells.formulas, cells.numberFormat] as unknown,
    };
  });
