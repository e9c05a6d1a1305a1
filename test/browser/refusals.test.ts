import type { Workbench } from '../../src/workbench/main';
import { browserTests, type OpenWorkbench } from './harness';
import { button, openExample, without } from './start';

/** What Excel refuses, or is stopped at: nothing is changed, the words say why, and it can be done after all. */
const open = browserTests();

/** How each comes about, what is said of it, and how it is lifted. */
const refusals = {
  protected: {
    begin: ({ host }: Workbench) => {
      host.book.root.protection.protect();
    },
    end: ({ host }: Workbench) => {
      host.book.root.protection.unprotect();
    },
    says: 'Not written. The workbook structure is protected. Excel will not add sheets until it is unprotected: Review, Protect Workbook.',
  },
  'read-only': {
    begin: ({ host }: Workbench) => {
      Object.assign(host.book.root, { readOnly: true });
    },
    end: ({ host }: Workbench) => {
      Object.assign(host.book.root, { readOnly: false });
    },
    says: 'Not written. This workbook is read-only. Save a copy, then try again.',
  },
  'being edited in a cell': {
    begin: ({ host }: Workbench) => {
      const Error = {
        Code: 'InvalidOperationInCellEditMode',
        Message: '',
        Location: '',
        HttpStatusCode: 400,
      };
      Object.assign(host, { process: () => Promise.resolve({ Results: [], Error }) });
    },
    end: ({ host }: Workbench) => {
      Reflect.deleteProperty(host, 'process');
    },
    says: 'Not written. A cell is being edited. Press Enter or Esc in the cell, then try again.',
  },
};

describe('writing that Excel refuses', () => {
  const sheets = (bench: OpenWorkbench) =>
    bench.inWorkbench(
      ({ api }) => (api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetName()),
      undefined,
    );
  test.each(Object.entries(refusals))(
    '%s: nothing is changed, and it can be tried again',
    async (_, refusal) => {
      const bench = await open();
      const pane = bench.pane();
      await openExample(bench);
      await button(bench, 'Write to workbook').click();
      await pane.getByRole('radio', { name: /^ICT functions/ }).check({ force: true });
      await bench.inWorkbench(refusal.begin, undefined);
      await button(bench, 'Write 8 sheets').click();
      await pane.getByText(refusal.says).waitFor();
      await pane.getByText('Nothing was changed.').waitFor();
      expect(await sheets(bench)).toEqual(['Sheet1']);
      await button(bench, 'Try again').click();
      await pane.getByText(refusal.says).waitFor();
      await bench.inWorkbench(refusal.end, undefined);
      await button(bench, 'Try again').click();
      await pane.getByText('8 sheets written.').waitFor({ timeout: 60_000 });
      expect(await sheets(bench)).toHaveLength(9);
      // What had been chosen before it was refused is what was written.
      await button(bench, 'Write to workbook').click();
      const choice = pane.getByRole('radiogroup', { name: 'Formulas', exact: true });
      await choice.getByRole('radio', { name: /^ICT functions/, checked: true }).waitFor();
    },
  );

  test('cancelled half-way: the sheets made so far go, and it can be written after all', async () => {
    const bench = await open();
    const pane = bench.pane();
    await openExample(bench);
    await button(bench, 'Write to workbook').click();
    await bench.inWorkbench(({ host }) => {
      const process = host.process.bind(host);
      Object.assign(host, {
        process: async (body: Parameters<typeof process>[0]) => {
          await new Promise((resolve) => setTimeout(resolve, 400));
          return process(body);
        },
      });
    }, undefined);
    await button(bench, 'Write 8 sheets').click();
    await pane
      .getByText(/^Sheet [2-7] of 8: /)
      .first()
      .waitFor({ timeout: 30_000 });
    await button(bench, 'Cancel').click();
    await bench.inWorkbench(({ host }) => {
      Reflect.deleteProperty(host, 'process');
    }, undefined);
    await button(bench, 'Write 8 sheets').waitFor({ timeout: 60_000 });
    expect(await sheets(bench)).toEqual(['Sheet1']);
    await button(bench, 'Write 8 sheets').click();
    await pane.getByText('8 sheets written.').waitFor({ timeout: 60_000 });
    without(bench, /^console: Dependency tree not found/);
  });
});
