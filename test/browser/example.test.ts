import { readFileSync } from 'node:fs';
import { FileWorkbook } from '../recalculation/workbook';
import { browserTests, type OpenWorkbench } from './harness';

/** The add-in itself, as built, in the workbench. */
const open = browserTests();

/** The cells to the right of a label in column A. */
async function row(bench: OpenWorkbench, sheet: string, label: string): Promise<unknown[]> {
  const values = await bench.values('A1:M120', sheet);
  const found = values.find(([first]) => first === label);
  if (!found) throw new Error(`${sheet} has no row ${label}`);
  return found.slice(1);
}

const sheets = (bench: OpenWorkbench) =>
  bench.inWorkbench(
    ({ api }) => (api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetName()),
    undefined,
  );

const written = ['About', 'Inputs', 'Published', 'Contract', 'Costs', 'Savings', 'Sharing', 'Checks'];

test('the example opens by itself, worked out by plain formulas', async () => {
  const bench = await open({ run: 'openExample' });
  expect(await sheets(bench)).toEqual(['Sheet1', ...written]);
  expect((await row(bench, 'Savings', 'Saving, total')).slice(1, 4)).toEqual([
    15_515_766.82, 9_659_125, 5_856_641.82,
  ]);
  expect((await row(bench, 'Savings', 'Contract value'))[2]).toBe(3_600_000);
  expect((await row(bench, 'Savings', 'Explained by rounding'))[2]).toBe(true);
  const said = (await bench.values('A1:A100', 'Savings')).flat().map(String);
  expect(said.some((line) => line.startsWith('Lewisham alone: not known. Ask Lewisham:'))).toBe(true);
  const totals = (await bench.values('A4:G7', 'Contract')).map((cells) => cells[2]);
  expect(totals).toEqual(['£', 18_327_240, 16_457_623.86, 34_784_863.86]);
  expect((await bench.values('A2:A2', 'Checks')).flat()).toEqual([
    expect.stringMatching(/^No check fails\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/),
  ]);
  // One column of figures: the scenario that is open is written once.
  const heads = (await bench.values('A5:J5', 'Inputs')).flat().map(String);
  expect(heads.filter((head) => head.startsWith('Bromley and Lewisham'))).toHaveLength(1);
});

const figureRow = async (bench: OpenWorkbench, figure: string) =>
  (await bench.values('B1:F70', 'Inputs')).findIndex(([label]) => label === figure);

test('the start and the indexation of the example are marked assumed', async () => {
  const bench = await open({ run: 'openExample' });
  const inputs = await bench.values('B1:F70', 'Inputs');
  const status = (figure: string) => inputs.find(([label]) => label === figure)?.[4];
  expect([status('Start'), status('Given as')]).toEqual(['Assumed', 'Assumed']);
  expect(status('Lewisham, alone')).toBe('Not known');
});

test('what is typed on Inputs goes through to every sheet', async () => {
  const bench = await open({ run: 'openExample' });
  const cellOf = async (figure: string) => `E${(await figureRow(bench, figure)) + 1}`;
  const alone = await cellOf('Lewisham, alone');
  await bench.select(alone, 'Inputs');
  await bench.type(alone, '2500000');
  await bench.type(await cellOf('One rate'), '0.025');
  expect((await bench.values('C7:C7', 'Contract')).flat()).toEqual([34_370_748.54]);
  const shared = await row(bench, 'Sharing', 'Average of what you add');
  expect(shared.slice(1, 3)).toEqual([1_500_000, 2_250_000]);
  const inputs = await bench.values('B1:F70', 'Inputs');
  expect(inputs.find(([label]) => label === 'Lewisham, alone')?.[4]).toBe('Trial');
});

test('a formula typed by hand spills, and a mistake shows its sentence', async () => {
  const bench = await open();
  await bench.type('A1', '=ICT.CONTRACT.YEARS(3600000,DATE(2011,4,1),5,4,3,3%)');
  const table = await bench.values('A1:G10');
  expect(table[0]).toEqual(['Year', 'From', 'To', 'Phase', 'Price factor', 'Charge', 'Cumulative']);
  expect(table[9]?.slice(5)).toEqual([4_298_588.27, 34_784_863.86]);

  await bench.type('A14', '=ICT.SAVING.BASELINE(500000,25)');
  expect(await bench.values('A14:A14')).toEqual([['#VALUE!']]);
  await bench.select('A14');
  const status = bench.page.getByRole('status', { name: 'Selected cell' });
  await status
    .filter({ hasText: 'A14: #VALUE! rate is 25. Give a rate from 0.01% to 100%, such as 2.5% or 0.025.' })
    .waitFor();
});

test('rows inserted above the inputs change nothing, and the inputs still do', async () => {
  const bench = await open({ run: 'openExample' });
  const before = await bench.values('A1:H40', 'Savings');
  await bench.inWorkbench(({ api }) => {
    api.getActiveWorkbook()?.getSheetByName('Inputs')?.insertRows(4, 2);
  }, undefined);
  expect(await bench.values('A1:H40', 'Savings')).toEqual(before);
  const cell = `E${(await figureRow(bench, 'One rate')) + 1}`;
  await bench.select(cell, 'Inputs');
  await bench.type(cell, '0.025');
  expect((await bench.values('C7:C7', 'Contract')).flat()).toEqual([34_370_748.54]);
});

/** What a press of the button beside the workbook's name saves. */
async function downloaded(bench: OpenWorkbench): Promise<FileWorkbook> {
  const [download] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.page.getByRole('button', { name: 'Download .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Book1.xlsx');
  return new FileWorkbook(readFileSync(await download.path()));
}

test('the workbook is downloaded, its functions as results or as formulas', async () => {
  const bench = await open({ run: 'openExample' });
  await bench.select('A1', 'Sheet1');
  await bench.type('A1', '=ICT.CONTRACT.TOTAL(3600000,DATE(2011,4,1),5,4,3,3%)');
  const file = await downloaded(bench);
  expect(file.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...written]);
  expect(file.value('Contract!C7')).toBe(34_784_863.86);
  expect(file.value('Sheet1!A1')).toBe(34_784_863.86);
  expect(file.sheet('Sheet1').cell('A1')?.formula).toBeUndefined();
  expect(file.names.get('Annual_charge')).toMatch(/^Inputs!\$C\$\d+$/);

  await bench.page.getByRole('tab', { name: 'Workbench' }).click();
  await bench.page.getByRole('radio', { name: 'formulas, for Excel with the add-in' }).check();
  const total = (await downloaded(bench)).sheet('Sheet1').cell('A1');
  expect(total?.value).toBe(34_784_863.86);
  expect(total?.formula).toMatch(/^_xldudf_ICT_CONTRACT_TOTAL\(/);
});

test('the pane answers, and writes sheets beside those that are there', async () => {
  const bench = await open();
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
  await pane.getByRole('heading', { name: 'Joint support saves £15.52m over nine years' }).waitFor();
  for (let times = 1; times <= 2; times++) {
    await pane.getByRole('button', { name: 'Write to workbook' }).click();
    await pane.getByRole('button', { name: 'Write 8 sheets' }).click();
    await pane.getByText('8 sheets written.').waitFor({ timeout: 60_000 });
  }
  // New sheets stand after the one that is shown.
  expect(await sheets(bench)).toEqual(['Sheet1', ...written.map((name) => `${name} (2)`), ...written]);
  await pane.getByRole('button', { name: 'Go to Savings' }).click();
  await bench.page.waitForFunction(
    () => window.workbench?.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === 'Savings (2)',
  );
});

test('functions come to the same when Excel calls them by message, and with blank cells as the web has them', async () => {
  const bench = await open();
  const formula = '=ICT.SAVING.COMPARE(A1:A3,B1:B3,C1:C3,D1:D3)';
  await bench.type('A1', 'Bromley');
  await bench.type('B1', '2000000');
  await bench.type('D1', '1500000');
  await bench.type('F1', formula);
  const direct = await bench.values('F1:M3');
  expect(direct[1]).toEqual(['Bromley', 2_000_000, '', 1_500_000, 500_000, 0.25, '', '']);
  await bench.inWorkbench(({ host }) => {
    host.functions.path = 'batched';
    host.functions.blank = 'web';
  }, undefined);
  await bench.type('F10', formula);
  expect(await bench.values('F10:M12')).toEqual(direct);
});
