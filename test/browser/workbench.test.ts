import { AxeBuilder } from '@axe-core/playwright';
import { browserTests, type OpenWorkbench } from './harness';

/** The workbench with a toy add-in: it knows nothing of the add-in it runs. */
const toy = { addin: 'test/browser/toy' };
const open = browserTests();

/** The toy has told Excel that it wants to hear of changes: what is typed before that it does not hear. */
const hears = (bench: OpenWorkbench) =>
  bench.pane().locator('html[data-hears=changes]').waitFor({ state: 'attached' });

test('the ribbon, the pane and the title come from the manifest', async () => {
  const { page, pane } = await open(toy).then((bench) => ({ page: bench.page, pane: bench.pane() }));
  const ribbon = page.getByRole('navigation', { name: 'Ribbon' });
  expect(await ribbon.getByRole('tab').allTextContents()).toEqual(['Toy', 'Workbench']);
  const group = page.getByRole('group', { name: 'Lending' });
  expect(await group.getByRole('button').allTextContents()).toEqual(['Open toy', 'Fill a sheet']);
  expect(await group.getByRole('button', { name: 'Fill a sheet' }).getAttribute('title')).toContain(
    'Writes a sheet with a formula and two charts.',
  );
  const icons = await group
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(icons).toEqual([32, 32]);
  expect(await page.getByRole('heading', { name: 'Toy' }).isVisible()).toBe(true);
  expect(await pane.locator('#started').textContent()).toBe('Excel PC');
});

test('a formula typed with the keyboard spills, and the add-in hears of it', async () => {
  const bench = await open(toy);
  await hears(bench);
  await bench.type('B2', '=TOY.GROWTH(1000,0.1)');
  expect(await bench.values('B2:D5')).toEqual([
    ['Year', 'Amount', 'Growth'],
    [1, 1000, 100],
    [2, 1100, 110],
    [3, 1210, 121],
  ]);
  expect(await bench.pane().getByRole('listitem').allTextContents()).toEqual(['B2']);
});

test('while a formula is typed, functions and their arguments are explained', async () => {
  const bench = await open(toy);
  await bench.type('A1', '1');
  await bench.page.keyboard.type('=TOY.GR', { delay: 10 });
  await bench.page.getByText('An amount that grows, a row for each year.').waitFor();
  await bench.page.keyboard.press('Tab');
  await bench.page.getByText('TOY.GROWTH(amount,').waitFor();

  await bench.page.getByText('What it is at the start.').waitFor();
  await bench.page.keyboard.type('1000,');
  await bench.page.getByText('Growth a year: 0.03 is 3%.').waitFor();
});

test('a date that is typed has the day first, as in Excel in Britain', async () => {
  const bench = await open(toy);
  await bench.type('A1', '1/4/2011');
  await bench.type('A2', '13/4/2011');
  expect(await bench.values('A1:A2')).toEqual([[40634], [40646]]);
});

test('a sheet with wrapped text may go before its rows are fitted to it', async () => {
  const bench = await open(toy);
  await bench.inWorkbench(async ({ api, host }) => {
    const book = api.getActiveWorkbook();
    const sheet = book?.insertSheet('Wrapped');
    if (!book || !sheet) throw new Error('There is no sheet.');
    // It is drawn first.
    await new Promise((resolve) => setTimeout(resolve, 300));
    // So many rows that Univer leaves some for later.
    const range = sheet.getRange('A1:A999');
    range.setValues(Array.from({ length: 999 }, () => ['a text of several lines']));
    range.setWrap(true);
    book.deleteSheet(sheet);
    await host.settle();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, undefined);
  expect(bench.problems).toEqual([]);
});

test('a failing cell says why, in the status line and when hovered', async () => {
  const bench = await open(toy);
  const sentence = 'rate is 250. Give a share of one, such as 0.03 for 3%.';
  const status = bench.page.getByRole('status', { name: 'Selected cell' });
  await bench.type('B2', '=TOY.GROWTH(1000,250)');
  expect(await bench.values('B2:B2')).toEqual([['#VALUE!']]);
  await bench.select('B2');
  await status.filter({ hasText: `B2: #VALUE! ${sentence}` }).waitFor();
  await bench.select('B3');
  await status.filter({ hasText: sentence }).waitFor({ state: 'detached' });

  await bench.hover('C8');
  await bench.hover('B2');
  await bench.page.getByText('#VALUE! from TOY.GROWTH').waitFor();
  await bench.page.getByText(sentence, { exact: true }).waitFor();

  // Mended, it says nothing any more.
  await bench.type('B2', '=TOY.GROWTH(1000,0.25)');
  await bench.select('B2');
  expect(await status.textContent()).toBe('');
});

test('a ribbon command runs in the add-in, from the keyboard too, and its charts are at their cells', async () => {
  const bench = await open(toy);
  await bench.page.getByRole('button', { name: 'Fill a sheet' }).focus();
  await bench.page.keyboard.press('Enter');
  const chart = bench.page.getByRole('img', { name: 'Stacked. Stacked column chart of Adults, Children.' });
  await chart.waitFor();
  expect(await bench.values('A1:C2', 'Growth')).toEqual([
    ['Year', 'Amount', 'Growth'],
    [1, 1000, 100],
  ]);
  const cell = await bench.cellBox('E2');
  expect(await chart.boundingBox()).toMatchObject({
    x: expect.closeTo(cell.x, 0) as number,
    y: expect.closeTo(cell.y, 0) as number,
  });

  // Bars lie to either side of nought, from the top where the order is reversed.
  const bars = bench.page.getByRole('img', { name: 'Bars. Bar chart of Adults, Children.' });
  const drawn = await bars
    .locator('rect')
    .evaluateAll((all) =>
      all.map((rect) => ['x', 'y', 'width'].map((name) => Number(rect.getAttribute(name)))),
    );
  const [first, , third, fourth, fifth] = drawn as [number, number, number][];
  if (!first || !third || !fourth || !fifth) throw new Error('there are no bars');
  const nought = first[0];
  expect(drawn).toHaveLength(6);
  expect([third[1] > first[1], third[2] > first[2]]).toEqual([true, true]);
  expect([fourth[0], fifth[0] + fifth[2]]).toEqual([nought, expect.closeTo(nought, 6)]);

  // It scrolls with its cells, under the frozen row, and another comes into view.
  await bench.page.mouse.move(cell.x, cell.y);
  await bench.page.mouse.wheel(0, 700);
  await bench.page.getByRole('img', { name: 'Line. Line chart of Adults, Children.' }).waitFor();
  await chart.waitFor({ state: 'detached' });

  await bench.select('A1', 'Sheet1');
  await bench.page.getByRole('img', { name: /chart/ }).waitFor({ state: 'detached' });
});

test('the workbook outlives a reload of the add-in, and works on', async () => {
  const bench = await open(toy);
  await bench.type('A1', '=TOY.GROWTH(1000,0.1,1)');
  await bench.page.getByRole('tab', { name: 'Workbench' }).click();
  await bench.page.getByRole('button', { name: 'Reload the add-in' }).click();
  await bench.inWorkbench((workbench) => workbench.ready, undefined);
  await hears(bench);
  expect(await bench.values('A2:C2')).toEqual([[1, 1000, 100]]);
  await bench.type('A5', '=TOY.GROWTH(500,0.1,1)');
  expect(await bench.values('A6:C6')).toEqual([[1, 500, 50]]);
  expect(await bench.pane().getByRole('listitem').allTextContents()).toEqual(['A5']);
  await bench.inWorkbench((workbench) => workbench.runCommand('fill'), undefined);
  expect(await bench.values('A2:A2', 'Growth')).toEqual([[1]]);
});

test('functions can be called by messages, and blank cells arrive as on the web', async () => {
  const bench = await open(toy);
  await bench.type('A1', '=TOY.KIND(C1)');
  expect(await bench.values('A1:A1')).toEqual([['number']]);
  await bench.page.getByRole('tab', { name: 'Workbench' }).click();
  await bench.page.getByLabel('on the web: null').check();
  expect(await bench.values('A1:A1')).toEqual([['null']]);
  await bench.page.getByLabel('by messages, as Excel does').check();
  await bench.type('A2', '=TOY.LATER(21)');
  expect(await bench.values('A1:A2')).toEqual([['null'], [42]]);
});

test('the pane can be closed and opened again without starting anew', async () => {
  const bench = await open(toy);
  await hears(bench);
  await bench.type('A1', '5');
  await bench.page.getByRole('button', { name: 'Close Toy' }).click();
  expect(await bench.page.getByRole('complementary', { name: 'Toy pane' }).isVisible()).toBe(false);
  await bench.type('A2', '=TOY.LATER(A1)');
  expect(await bench.values('A2:A2')).toEqual([[10]]);
  await bench.page.getByRole('button', { name: 'Open toy' }).click();
  expect(await bench.pane().getByRole('listitem').allTextContents()).toEqual(['A1', 'A2']);
});

test('F6 takes the keyboard from the grid to the ribbon, to the pane and back', async () => {
  const bench = await open(toy);
  await bench.type('A1', '5');
  await bench.page.keyboard.press('F6');
  expect(await bench.page.evaluate(() => document.activeElement?.textContent)).toBe('Toy');
  await bench.page.keyboard.press('ArrowRight');
  await bench.page.keyboard.press('Tab');
  expect(await bench.page.evaluate(() => document.activeElement?.textContent)).toBe('Reload the add-in');
  await bench.page.keyboard.press('F6');
  await bench.page.keyboard.press('Tab');
  expect(await bench.pane().evaluate(() => document.activeElement?.id)).toBe('describe');
  await bench.page.keyboard.press('Enter');
  await bench.pane().getByText('Sheet1!A2 [[""]]').waitFor();
  await bench.page.keyboard.press('F6');
  await bench.page.keyboard.type('7');
  await bench.page.keyboard.press('Enter');
  await bench.pane().getByText('A2', { exact: true }).waitFor();
  expect(await bench.values('A1:A2')).toEqual([[5], [7]]);
});

test('what surrounds the grid has no accessibility faults that a tool can find', async () => {
  const bench = await open(toy);
  await bench.type('A1', '=TOY.GROWTH(1,250)');
  await bench.select('A1');
  for (const tab of ['Toy', 'Workbench']) {
    await bench.page.getByRole('tab', { name: tab }).click();
    const { violations } = await new AxeBuilder({ page: bench.page })
      .include(['.title-bar'])
      .include(['.ribbon'])
      .include(['.status'])
      .include(['.pane-title'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test('what the workbench lacks is said aloud, and makes a test fail', async () => {
  const bench = await open(toy);
  await bench.pane().evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().pivotTables.load('items');
      await context.sync();
    }).catch(() => undefined),
  );
  await bench.page.getByRole('alert').getByText('pivotTables is not implemented').waitFor();
  await bench.takeProblem(/pivotTables is not implemented/);
  await bench.page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await bench.page.getByRole('alert').count()).toBe(0);
});

test('a command named by the server runs once, when the add-in is ready', async () => {
  const bench = await open({ ...toy, run: 'fill' });
  expect(await bench.values('A2:C2', 'Growth')).toEqual([[1, 1000, 100]]);
});
