import { browserTests, type OpenWorkbench } from './harness';

/** Running the checks of what was written, from the ribbon to the cell that is wrong. */
const open = browserTests();

const runChecks = (bench: OpenWorkbench) =>
  bench.page.getByRole('navigation', { name: 'Ribbon' }).getByRole('button', { name: 'Run checks' }).click();

test('the ribbon brings up what fails, and the way to its cell', async () => {
  const bench = await open({ run: 'openExample' });
  const pane = bench.pane();
  await runChecks(bench);
  await pane
    .getByRole('heading', {
      name: /^No check fails\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/,
    })
    .waitFor({ timeout: 30_000 });
  await bench.inWorkbench(async ({ api, host }) => {
    api.getActiveWorkbook()?.getSheetByName('Checks')?.getRange('F6').setValue(true);
    await host.settle();
  }, undefined);
  await runChecks(bench);
  await pane
    .getByRole('heading', {
      name: /^1 check fails\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/,
    })
    .waitFor({ timeout: 30_000 });
  await pane.getByText(/^A formula of this check has been typed over or deleted/).waitFor();
  await pane.getByRole('button', { name: /^Go to the cell Checks!F6/ }).click();
  await bench.page.waitForFunction(() => {
    const book = window.workbench?.api.getActiveWorkbook();
    return (
      book?.getActiveSheet().getSheetName() === 'Checks' && book.getActiveCell()?.getA1Notation() === 'F6'
    );
  });
});

test('a workbook without a model says so, and what to do', async () => {
  const bench = await open();
  await runChecks(bench);
  await bench.pane().getByRole('heading', { name: 'This workbook has no model to check' }).waitFor();
});
