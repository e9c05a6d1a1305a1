import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import type { Host } from '../../src/workbench/host/host';
import { loadOffice, runScript } from '../../src/workbench/transport/node';

let host: Host;
afterEach(() => {
  host.dispose();
});

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The grid of the page leaves the calculation to Univer; the tests do not. */
describe.each([true, false])('on demand: %s', (calculateOnDemand) => {
  beforeEach(() => {
    host = createHeadlessHost({ calculateOnDemand });
  });

  // Univer's trigger leaves a timer of a second behind a calculation.
  if (!calculateOnDemand) afterAll(() => new Promise((resolve) => setTimeout(resolve, 1100)));

  const sheet = () => host.book.root.worksheets.getActiveWorksheet();
  const value = (cell: string) => sheet().cells.values(sheet().getRange(cell).rect)[0]?.[0];

  test('settled is calculated, however many writes came before', async () => {
    sheet().getRange('A1').values = [[1]];
    for (let row = 2; row <= 40; row++) sheet().getRange(`A${row}`).formulas = [[`=A${row - 1}+1`]];
    await host.settle();
    expect(value('A40')).toBe(40);
    sheet().getRange('A1').values = [[11]];
    await host.settle();
    expect(value('A40')).toBe(50);
  });

  test('writes during a calculation are calculated after it', async () => {
    const column = Array.from({ length: 1200 }, (_, row) => [`=SUM($C$1:C${(row % 50) + 1})+B1`]);
    sheet().getRange('A1:A1200').formulas = column;
    const settled = host.settle();
    await new Promise((resolve) => setTimeout(resolve, calculateOnDemand ? 5 : 105));
    sheet().getRange('B1').values = [[7]];
    sheet().getRange('D1').formulas = [['=A1+A1200']];
    await settled;
    await host.settle();
    expect([value('A1'), value('D1')]).toEqual([7, 14]);
    // The timer that it leaves behind one that was stopped may not meet a workbook that is gone.
    if (!calculateOnDemand) await new Promise((resolve) => setTimeout(resolve, 1100));
  });

  test('nothing to calculate takes no time: not a format, and not a second time', async () => {
    sheet().getRange('A1').formulas = [['=1+1']];
    await host.settle();
    expect(await timed(() => host.settle())).toBeLessThan(20);
    sheet().getRange('A1:C9').format.font.bold = true;
    expect(await timed(() => host.settle())).toBeLessThan(20);
  });

  test('a text is settled too, though no formula depends on it', async () => {
    sheet().getRange('A1').values = [['text']];
    expect(await timed(() => host.settle())).toBeLessThan(400);
  });
});

test('a write and a read take a few milliseconds at once', async () => {
  host = createHeadlessHost();
  const sheet = host.book.root.worksheets.getActiveWorksheet();
  sheet.getRange('A2').formulas = [['=A1*2']];
  await host.settle();
  const time = await timed(async () => {
    sheet.getRange('A1').values = [[21]];
    await host.settle();
  });
  expect(sheet.getRange('A2').values).toEqual([[42]]);
  expect(time).toBeLessThan(80);
});

test('an add-in’s built functions run as they are', async () => {
  host = createHeadlessHost({ namespace: 'BUILT' });
  const office = loadOffice(host);
  const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'workbench-')), 'functions.js');
  writeFileSync(
    bundle,
    `CustomFunctions.associate('ADD', function (a, b) { return a + (b === null ? 100 : b); });`,
  );
  runScript(office, bundle);
  host.functions.register([
    {
      id: 'ADD',
      name: 'ADD',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number', optional: true },
      ],
    },
  ]);
  const read = await office.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
    cells.formulas = [['=BUILT.ADD(1,2)'], ['=BUILT.ADD(1)']];
    cells.load('values');
    await context.sync();
    return cells.values;
  });
  expect(read).toEqual([[3], [101]]);
});
