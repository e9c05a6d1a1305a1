import { browserTests, type OpenWorkbench } from './harness';
import { enter } from './start';

/** The pane and the sheet Inputs, each following the other. */
const open = browserTests();

const rowOf = async (bench: OpenWorkbench, figure: string) =>
  (await bench.values('B1:E70', 'Inputs')).findIndex(([label]) => label === figure) + 1;

/** Waits until a cell of Inputs holds this. */
async function comes(bench: OpenWorkbench, cell: string, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await bench.values(`${cell}:${cell}`, 'Inputs'))[0]?.[0] === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${cell} never came to be ${String(wanted)}`);
}

/** The example on its sheets and in the pane, the sheet Inputs in front. */
async function followed() {
  const bench = await open({ run: 'openExample' });
  const row = await rowOf(bench, 'Bromley, joint');
  await bench.select(`E${row}`, 'Inputs');
  return { bench, pane: bench.pane(), row };
}

test('what is typed on Inputs is shown in the pane, marked as assumed there, and written back', async () => {
  const { bench, pane, row } = await followed();
  await bench.type(`E${row}`, '1400000');
  await pane.getByText('Updated from Inputs: one figure.').waitFor();
  await pane.getByText('Status and source are still those of the old figure: Bromley, joint.').waitFor();
  await pane.getByRole('button', { name: 'Mark as assumed' }).click();
  await comes(bench, `F${row}`, 'Assumed');
  expect((await bench.values(`E${row}:G${row}`, 'Inputs')).flat()).toEqual([
    1_400_000,
    'Assumed',
    'Entered on Inputs',
  ]);
});

test('what is broken on Inputs is said with its cell, and mended from the pane', async () => {
  const { bench, pane, row } = await followed();
  // As a paste would, which no rule of the cell stops.
  await bench.inWorkbench(({ api }, at) => {
    api.getActiveWorkbook()?.getSheetByName('Inputs')?.getRange(at).setValue('about 2m');
  }, `E${row}`);
  await pane.getByText(`Inputs!E${row}: Bromley, joint is "about 2m".`).waitFor();
  await pane.getByRole('button', { name: 'Put back £1,500,000' }).click();
  await pane.getByText('Something on Inputs cannot be read.').waitFor({ state: 'detached' });
  expect(await bench.values(`E${row}:E${row}`, 'Inputs')).toEqual([[1_500_000]]);
});

test('what both changed is decided one by one, by keyboard', async () => {
  const { bench, pane } = await followed();
  await pane.getByRole('tab', { name: 'Scenario' }).click();
  const rows = [await rowOf(bench, 'Bromley, as-is'), await rowOf(bench, 'Contract price, all councils')];
  await pane.getByRole('textbox', { name: 'Bromley, as-is, £ a year' }).fill('2100000');
  await enter(pane.getByRole('textbox', { name: 'Price, £ a year' }), '3700000');
  // Before the pane has written its own.
  await bench.inWorkbench(({ api }, [first, second]) => {
    const sheet = api.getActiveWorkbook()?.getSheetByName('Inputs');
    sheet?.getRange(`E${first}`).setValue(2_200_000);
    sheet?.getRange(`E${second}`).setValue(3_800_000);
  }, rows);
  await pane.getByRole('radio', { name: 'Pane: £2,100,000 a year' }).focus();
  for (const key of ['Space', 'Tab', 'ArrowDown', 'Space', 'Tab', 'Enter'])
    await bench.page.keyboard.press(key);
  await pane.getByText('Use what is chosen').waitFor({ state: 'detached' });
  await comes(bench, `E${rows[0]}`, 2_100_000);
  await comes(bench, `E${rows[1]}`, 3_800_000);
});

test('what is typed in the pane goes to its cell, wherever that has moved, and the sheets follow', async () => {
  const { bench, pane } = await followed();
  await bench.inWorkbench(({ api }) => {
    api.getActiveWorkbook()?.getSheetByName('Inputs')?.insertRows(4, 2);
  }, undefined);
  await pane.getByRole('tab', { name: 'Scenario' }).click();
  const price = pane.getByRole('textbox', { name: 'Price, £ a year' });
  await price.fill('3700000');
  await price.press('Tab');
  const row = await rowOf(bench, 'Contract price, all councils');
  await comes(bench, `E${row}`, 3_700_000);
  expect((await bench.values('C5:C5', 'Contract')).flat()).not.toEqual([18_327_240]);
});

describe.each([
  ['GeneralException', 'Excel did not take the change to Inputs.', 'Try again'],
  ['InvalidOperationInCellEditMode', 'Excel has not taken the change to Inputs yet.', undefined],
])('a change that Excel refuses: %s', (code, says, press) => {
  test('it is kept and said, and written once Excel takes it', async () => {
    const { bench, pane } = await followed();
    await pane.getByRole('tab', { name: 'Scenario' }).click();
    const row = await rowOf(bench, 'Contract price, all councils');
    await bench.inWorkbench(({ host }, Code) => {
      const Error = { Code, Message: '', Location: '', HttpStatusCode: 400 };
      Object.assign(host, { process: () => Promise.resolve({ Results: [], Error }) });
    }, code);
    await enter(pane.getByRole('textbox', { name: 'Price, £ a year' }), '3700000');
    await pane.getByText(says).waitFor();
    expect(await bench.values(`E${row}:E${row}`, 'Inputs')).toEqual([[3_600_000]]);
    await bench.inWorkbench(({ host }) => {
      Reflect.deleteProperty(host, 'process');
    }, undefined);
    const notice = pane.getByRole('group').filter({ hasText: says });
    if (press !== undefined) await notice.getByRole('button', { name: press }).click();
    await comes(bench, `E${row}`, 3_700_000);
    await pane.getByText(says).waitFor({ state: 'detached' });
  });
});
