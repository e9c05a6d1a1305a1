/** What office.js finds in window.external; office.js itself runs against it in the browser tests. */
import type { Host } from '../../src/workbench/host/host';
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import { type ExternalOptions, installExternal } from '../../src/workbench/transport/external';

interface Answer {
  toArray(): unknown[];
}
interface Surface {
  GetHostInfo(): string;
  GetContext(): {
    GetSupportedMatrix(): string;
    GetOfficeThemeInfo(): string;
    GetAppUILocale(): string;
    GetSettings(): {
      Read(keys: string[], values: string[]): void;
      Write(keys: string[], values: string[]): void;
    };
  };
  Execute(dispId: number, params: unknown, done: (answer: Answer) => void): void;
  RegisterEvent(
    dispId: number,
    target: string,
    handler: (dispId: number, args: Answer) => void,
    done: (answer: Answer) => void,
  ): void;
  UnregisterEvent(dispId: number, target: string, done: (answer: Answer) => void): void;
}

let host: Host;
beforeEach(() => {
  host = createHeadlessHost();
});
afterEach(() => {
  host.dispose();
});

const install = (options?: ExternalOptions) => {
  const window = { CustomFunctions: undefined as unknown };
  const installed = installExternal(window as unknown as Window, host, options);
  return { ...installed, window, external: (window as unknown as { external: Surface }).external };
};

/** `workbook.worksheets.getItem('Sheet1').name` on the wire. */
const REQUEST = {
  ObjectPaths: {
    1: { ObjectPathType: 1, Name: '' },
    2: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Sheet1'] } },
  },
  Actions: [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name'] } }],
};
const execute = (external: Surface, dispId: number, params: unknown) =>
  new Promise<unknown[]>((resolve) => {
    external.Execute(dispId, params, (answer) => {
      resolve(answer.toArray());
    });
  });

test('a request of the Rich API is answered', async () => {
  const { external } = install();
  const [error, status, , body] = await execute(external, 93, [
    [null, 'POST', 'ProcessQuery', [], JSON.stringify(REQUEST), 0, 0],
  ]);
  expect([error, status]).toEqual([0, 200]);
  expect(JSON.parse(String(body))).toEqual({
    Results: [{ ActionId: 1, Value: { Id: 'sheet1', Name: 'Sheet1' } }],
  });
});

test('anything else succeeds and does nothing', async () => {
  expect(await execute(install().external, 4711, [])).toEqual([0]);
});

test('latency is added to every answer', async () => {
  const { external } = install({ latency: 30 });
  const began = performance.now();
  await execute(external, 4711, []);
  expect(performance.now() - began).toBeGreaterThan(25);
});

test('the host is Excel for Windows, with a shared runtime and custom functions', () => {
  const { external } = install({
    locale: 'de-DE',
    requirementSets: { ExcelApi: '1.9', Future: '1.0' },
    theme: 'dark',
  });
  const context = external.GetContext();
  expect(external.GetHostInfo()).toBe('Excel$Win32$16.01$de-DE$workbench$$disableLogging$3');
  expect(context.GetAppUILocale()).toBe('de-DE');
  expect(JSON.parse(context.GetSupportedMatrix())).toMatchObject({
    ExcelApi: '1.9',
    Future: '1.0',
    SharedRuntime: '1.2',
  });
  expect(JSON.parse(context.GetOfficeThemeInfo())).toMatchObject({ bodyForegroundColor: 0xffffff });
  const settings = context.GetSettings();
  settings.Write(['a', 'b'], ['1', '2']);
  const [keys, values]: string[][] = [[], []];
  settings.Read(keys ?? [], values ?? []);
  expect([keys, values]).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('messages reach the handlers until they are removed', async () => {
  const { external } = install();
  const heard: unknown[] = [];
  const listen = (args: Answer) => {
    heard.push(args.toArray().map((entry) => (entry as Answer).toArray()));
  };
  external.RegisterEvent(
    33,
    '',
    (_dispId, args) => {
      listen(args);
    },
    () => undefined,
  );
  host.functions.path = 'batched';
  host.functions.register([{ id: 'ASK', name: 'ASK', parameters: [] }]);
  const sheet = host.book.root.worksheets.getActiveWorksheet();
  sheet.getRange('A1').formulas = [['=DEMO.ASK()']];
  void host.settle();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(heard).toEqual([[[1, 1000, '', '[1,"ASK",[],null,0,null]', 1]]]);
  external.UnregisterEvent(33, '', () => undefined);
  sheet.getRange('A2').formulas = [['=DEMO.ASK()']];
  void host.settle();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(heard).toHaveLength(1);
});

test('a ribbon command is run, and has run when it says so', async () => {
  const installed = install();
  const { external } = installed;
  const heard: unknown[][] = [];
  external.RegisterEvent(
    39,
    '',
    (_dispId, args) => heard.push(args.toArray()),
    () => undefined,
  );
  let completed = false;
  const run = installed.runCommand('buildModel').then(() => (completed = true));
  await Promise.resolve();
  expect(heard).toEqual([['command1', 'buildModel', '{"source":{"id":"buildModel"}}']]);
  expect(completed).toBe(false);
  await execute(external, 94, ['command1', 0, '']);
  await run;
  expect(completed).toBe(true);
});

test('functions are those of the window, whenever it has them', async () => {
  const { window } = install();
  host.functions.register([{ id: 'SEVEN', name: 'SEVEN', parameters: [] }]);
  window.CustomFunctions = { _association: { mappings: { SEVEN: () => 7 } } };
  const cell = host.book.root.worksheets.getActiveWorksheet().getRange('A1');
  cell.formulas = [['=DEMO.SEVEN()']];
  await host.settle();
  expect(cell.values).toEqual([[7]]);
});
