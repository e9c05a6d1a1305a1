import type { Frame, Page } from 'playwright-core';
import type { Screen } from '../../src/taskpane/state/state';
import type { OpenWorkbench } from './harness';
import { loadAgain } from './kept';
import { startOf } from './start';

/** A screen, what it shows, and how to come to it from the one before. */
export type Sight = readonly [Screen, string, (pane: Frame, bench: OpenWorkbench) => Promise<void>];

/** On a workbook with somebody's councils. */
export const sights: readonly Sight[] = [
  ['start', 'the start', (pane) => startOf(pane).waitFor()],
  [
    'functions',
    'the functions',
    async (pane) => {
      await pane.getByRole('button', { name: 'Functions' }).click();
      await pane.getByRole('searchbox').fill('share');
    },
  ],
  [
    'functions',
    'a function',
    async (pane) => {
      await pane.getByRole('searchbox').fill('');
      await pane.getByRole('button', { name: /^ICT\.SAVING\.YEARS/ }).click();
      await pane.getByRole('button', { name: /^Insert in cell/ }).click();
      await pane
        .getByText(/^Give councils/)
        .first()
        .waitFor();
    },
  ],
  [
    'read',
    'reading a sheet',
    async (pane) => {
      await pane.getByRole('button', { name: 'Joint ICT start page' }).click();
      await pane.getByRole('button', { name: /^Read from this sheet/ }).click();
      await pane.getByText(/^Found 2 councils/).waitFor();
    },
  ],
  [
    'settings',
    'the settings',
    async (pane) => {
      await pane.getByRole('button', { name: 'Settings' }).click();
      await pane.getByRole('radiogroup', { name: 'Theme' }).waitFor();
    },
  ],
  [
    'scenario',
    'an empty scenario',
    async (pane) => {
      await pane.getByRole('button', { name: 'Joint ICT start page' }).click();
      await pane.getByRole('button', { name: /^Start from my figures/ }).click();
      await pane.getByRole('heading', { level: 1, name: 'My figures' }).waitFor();
      await pane.getByRole('button', { name: 'Add a cost' }).click();
      // Years that stand by themselves in the strip, as narrow as can be.
      await pane.getByRole('textbox', { name: 'Prices fixed, years' }).fill('4');
      await pane.getByRole('radio', { name: 'Other' }).check({ force: true });
      await pane.getByRole('textbox', { name: 'Other option to extend, such as 3 + 1 + 1' }).fill('1');
      await pane.getByRole('img', { name: / an option to extend\./ }).waitFor();
    },
  ],
  [
    'compare',
    'nothing to compare',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Compare' }).click();
      await pane.getByRole('heading', { level: 1, name: 'Nothing to compare yet' }).waitFor();
    },
  ],
  [
    'compare',
    'the comparison',
    async (pane) => {
      await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
      await pane.getByRole('heading', { level: 1, name: /^Joint support saves/ }).waitFor();
    },
  ],
  [
    'risk',
    'the outcomes',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Risk' }).click();
      await pane.getByRole('heading', { level: 1, name: /of 100 outcomes$/ }).waitFor();
      await pane.getByRole('button', { name: 'Change', exact: true }).click();
      for (const folded of await pane.locator('summary').all()) await folded.click();
    },
  ],
  [
    'scenario',
    'the scenario',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      await pane.getByRole('heading', { level: 1, name: 'Bromley and Lewisham, example' }).waitFor();
    },
  ],
  [
    'clause',
    'the clause',
    async (pane) => {
      await pane.getByRole('button', { name: 'Change: Indexation' }).click();
      await pane.getByRole('heading', { level: 1, name: 'Indexation' }).waitFor();
    },
  ],
  [
    'share',
    'sharing between two',
    async (pane) => {
      await pane.getByRole('button', { name: 'Back' }).click();
      await pane.getByRole('tab', { name: 'Share' }).click();
      await pane.getByRole('heading', { level: 1, name: /^Bromley gains/ }).waitFor();
    },
  ],
  [
    'share',
    'sharing between four, with one that leaves',
    async (pane) => {
      await pane.getByRole('button', { name: 'See four councils share' }).click();
      await pane.getByRole('button', { name: 'What you add, then equally' }).click();
      await pane.getByRole('checkbox', { name: 'Bexley' }).uncheck();
      await pane.getByText(/^Without Bexley the others pay/).waitFor();
    },
  ],
  [
    'compare',
    'the comparison of four',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Compare' }).click();
      await pane.getByRole('heading', { level: 1, name: /^Joint support saves/ }).waitFor();
    },
  ],
  [
    'groups',
    'the group costs',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Share' }).click();
      await pane.getByRole('button', { name: /^Group costs/ }).click();
      await pane.getByRole('heading', { level: 1, name: 'Group costs' }).waitFor();
    },
  ],
  [
    'groups',
    'groups of more than five councils',
    async (pane) => {
      await pane.getByRole('button', { name: 'Back' }).click();
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      for (let more = 0; more < 2; more++) await pane.getByRole('button', { name: 'Add a council' }).click();
      await pane.getByRole('tab', { name: 'Share' }).click();
      await pane.getByRole('button', { name: /^Group costs/ }).click();
      await pane.getByRole('button', { name: 'Add a group' }).click();
    },
  ],
  [
    'scenarios',
    'the list of scenarios',
    async (pane) => {
      await pane.getByRole('button', { name: 'Back' }).click();
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      await pane.getByRole('button', { name: 'Scenario menu' }).click();
      await pane.getByRole('menuitem', { name: 'All scenarios' }).click();
      await pane.getByRole('heading', { level: 1, name: 'Scenarios' }).waitFor();
    },
  ],
  [
    'clause',
    'a clause that cannot be worked out',
    async (pane) => {
      await pane.getByRole('button', { name: 'Back' }).click();
      await pane.getByRole('button', { name: 'Joint ICT start page' }).click();
      await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      const start = pane.getByRole('textbox', { name: 'Starts' });
      await start.fill('Apr 28');
      await start.press('Tab');
      await pane.getByRole('textbox', { name: 'Bromley, as-is, £ a year' }).fill('two million');
      await pane.getByRole('button', { name: 'Change: Indexation' }).click();
      await pane.getByRole('combobox', { name: 'What it rises by' }).selectOption({ label: 'CPI' });
      const forecast = pane.getByRole('textbox', { name: 'Rise where the index is not yet known' });
      await forecast.fill('');
      await forecast.press('Tab');
      await pane.getByText(/^The price follows CPI/).waitFor();
    },
  ],
  [
    'scenario',
    'a figure that cannot be read',
    async (pane) => {
      await pane.getByRole('button', { name: 'Use this clause' }).click();
      const asIs = pane.getByRole('textbox', { name: 'Bromley, as-is, £ a year' });
      await asIs.fill('two million');
      await asIs.press('Tab');
      await pane.getByRole('alert').filter({ hasText: 'Bromley, as-is' }).waitFor();
    },
  ],
  [
    'compare',
    'no answer',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Compare' }).click();
      await pane.getByRole('heading', { level: 1, name: 'There is no comparison yet' }).waitFor();
    },
  ],
  [
    'risk',
    'no outcomes',
    async (pane) => {
      await pane.getByRole('tab', { name: 'Risk' }).click();
      await pane.getByText(/^The price follows CPI/).waitFor();
    },
  ],
  [
    'checks',
    'no model to check',
    async (pane, { page }) => {
      await runChecks(page);
      await pane.getByRole('heading', { name: 'This workbook has no model to check' }).waitFor();
    },
  ],
];

const runChecks = (page: Page) =>
  page.getByRole('navigation', { name: 'Ribbon' }).getByRole('button', { name: 'Run checks' }).click();

/** On a workbook that the example has been written to. */
export const sightsOfModel: readonly Sight[] = [
  [
    'write',
    'sheets to write, and the formulas of those that are there',
    async (pane) => {
      await pane.getByRole('button', { name: 'Joint ICT start page' }).click();
      await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
      await pane.getByRole('button', { name: 'Write to workbook' }).click();
      await pane.getByRole('heading', { name: 'Change its formulas' }).waitFor();
    },
  ],
  [
    'write',
    'the question before formulas are changed',
    async (pane) => {
      await pane
        .getByRole('radiogroup', { name: /^Formulas of/ })
        .getByRole('radio', { name: /^Values/ })
        .check({ force: true });
      await pane.getByRole('button', { name: 'Change', exact: true }).click();
      await pane.getByRole('button', { name: 'Change them' }).waitFor({ timeout: 30_000 });
    },
  ],
  [
    'write',
    'what Excel refuses to write',
    async (pane, bench) => {
      await bench.inWorkbench(({ host }) => {
        host.book.root.protection.protect();
      }, undefined);
      await pane.getByRole('button', { name: 'Write 8 sheets' }).click();
      await pane.getByText(/^Not written\. The workbook structure is protected\./).waitFor();
    },
  ],
  [
    'write',
    'how far writing has got',
    async (pane, bench) => {
      await bench.inWorkbench(({ host }) => {
        host.book.root.protection.unprotect();
        const process = host.process.bind(host);
        // Each request waits until the test lets it go.
        Object.assign(host, {
          process: async (body: Parameters<typeof process>[0]) => {
            while (Reflect.has(window, 'held')) await new Promise((resolve) => setTimeout(resolve, 50));
            return process(body);
          },
        });
        Object.assign(window, { held: true });
      }, undefined);
      await pane.getByRole('button', { name: 'Try again' }).click();
      await pane.getByRole('progressbar').waitFor();
    },
  ],
  [
    'compare',
    'what was written',
    async (pane, bench) => {
      await bench.page.evaluate(() => Reflect.deleteProperty(window, 'held'));
      await pane.getByText('8 sheets written.').waitFor({ timeout: 120_000 });
    },
  ],
  [
    'compare',
    'the question before sheets are removed',
    async (pane) => {
      await pane.getByRole('button', { name: 'Remove the sheets' }).click();
      await pane.getByRole('button', { name: 'Remove', exact: true }).waitFor();
    },
  ],
  [
    'checks',
    'a check that fails',
    async (pane, bench) => {
      await pane.getByRole('button', { name: 'Keep' }).click();
      await bench.inWorkbench(async ({ api, host }) => {
        api.getActiveWorkbook()?.getSheetByName('Checks')?.getRange('F6').setValue(true);
        await host.settle();
      }, undefined);
      await runChecks(bench.page);
      await pane
        .getByRole('heading', {
          name: /^1 check fails\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/,
        })
        .waitFor({ timeout: 30_000 });
      for (const folded of await pane.locator('summary').all()) await folded.click();
    },
  ],
  [
    'scenario',
    'what is broken on Inputs',
    async (pane, bench) => {
      await pane.getByRole('button', { name: 'Back' }).click();
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      await bench.inWorkbench(async ({ api, host }) => {
        const sheet = api.getActiveWorkbook()?.getSheetByName('Inputs (2)');
        const row = (sheet?.getRange('B1:B70').getValues() ?? []).findIndex(
          ([label]) => label === 'Bromley, joint',
        );
        sheet?.getRange(row, 4).setValue('about 2m');
        await host.settle();
      }, undefined);
      await pane.getByText(/cannot be read\./).waitFor({ timeout: 30_000 });
    },
  ],
  [
    'scenario',
    'a fault of ours',
    async (pane, { problems }) => {
      await pane.getByRole('tab', { name: 'Compare' }).click();
      await pane.evaluate(() => {
        Intl.NumberFormat.prototype.formatToParts = () => {
          throw new Error('meant by the test');
        };
      });
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      await pane.getByRole('alert').filter({ hasText: 'Something went wrong in Joint ICT.' }).waitFor();
      const others = problems.splice(0).filter((problem) => !problem.includes('meant by the test'));
      problems.push(...others);
    },
  ],
  [
    'start',
    'scenarios that are kept and cannot be read',
    async (_, bench) => {
      await bench.inWorkbench(({ host }) => {
        const { workbook } = host.book;
        workbook.setCustomMetadata({
          ...workbook.getCustomMetadata(),
          settings: { 'JointICT.scenarios': '{"version":1,' },
        });
      }, undefined);
      await loadAgain(bench);
      await bench
        .pane()
        .getByText(/could not be opened/)
        .waitFor();
    },
  ],
];
