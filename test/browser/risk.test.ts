import { runToEnd } from '../../src/model/work';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { riskReport } from '../../src/model/scenario/risk/report';
import { savingTable } from '../../src/model/scenario/risk/savingTable';
import { usualRisks } from '../../src/model/scenario/risk/risks';
import { notKnown } from '../../src/model/money/units';
import { millions } from '../../src/taskpane/format';
import { value } from '../model/value';
import { browserTests, type OpenWorkbench } from './harness';

/** Outcomes in the pane: worked out beside the page, which goes on answering. */
const open = browserTests();

async function openRisk(): Promise<OpenWorkbench & { workers: string[] }> {
  const bench = await open();
  const workers: string[] = [];
  bench.page.on('worker', (worker) => workers.push(worker.url()));
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
  await pane.getByRole('tab', { name: 'Risk' }).click();
  await pane.getByRole('heading', { level: 1, name: /of 100 outcomes$/ }).waitFor({ timeout: 60_000 });
  return Object.assign(bench, { workers });
}

test('the worker’s outcomes are those of node for the same seed, and it is a worker that works them out', async () => {
  const bench = await openRisk();
  const cases = bench.pane().getByRole('table', { name: /^Saving over nine years: Saving delivered/ });
  await cases.waitFor({ timeout: 60_000 });
  // One for the outcomes, and one for the table of two drivers.
  expect(bench.workers).toHaveLength(2);
  const made = runToEnd(savingTable(exampleScenario()));
  if (!made) throw new Error('no table');
  expect(
    (await cases.locator('td').allTextContents()).map((text) => text.replace(' as it stands', '')),
  ).toEqual(
    value(made)
      .savings.flat()
      .map((saving) => millions(saving)),
  );
  const scenario = exampleScenario();
  const here = value(runToEnd(riskReport(scenario, usualRisks(scenario), { runs: 10_000, seed: 2010 })));
  const { saving, cost } = here.summary;
  if (saving === notKnown || cost === notKnown) throw new Error('not known');
  const rows = await bench
    .pane()
    .getByRole('table', { name: 'Nine years, cash' })
    .getByRole('row')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
  expect(rows.slice(1, 3)).toEqual([
    ['Joint cost', millions(cost.p10), millions(cost.p50), millions(cost.p90)],
    ['Saving', millions(saving.p10), millions(saving.p50), millions(saving.p90)],
  ]);
  // The sheet has what the worker sent, to the penny.
  await bench.pane().getByRole('button', { name: 'Write to workbook' }).click();
  await bench.pane().getByRole('button', { name: 'Write 9 sheets' }).click();
  await bench.pane().getByText('9 sheets written.').waitFor({ timeout: 60_000 });
  const sheet = await bench.values('A1:K60', 'Risk');
  const inPence = (label: string, columns: number) =>
    sheet
      .find(([first]) => first === label)
      ?.slice(2, 2 + columns)
      .map((amount) => Math.round(Number(amount) * 100));
  const { contract, years } = here.summary;
  for (const [label, of] of [
    ['Joint cost', cost],
    ['Saving against as-is', saving],
    ['Contract value', contract],
  ] as const)
    expect([label, inPence(label, 5)]).toEqual([label, [of.p10, of.p50, of.p80, of.p90, of.mean]]);
  expect(inPence('Saving, P80', years.length)).toEqual(
    years.map(({ saving: saved }) => (saved === notKnown ? saved : saved.p80)),
  );
});

test('the page answers throughout 100,000 runs, which can be stopped', async () => {
  const bench = await openRisk();
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'Change', exact: true }).click();
  // All on the page itself: on a fast machine the work is over before a test outside has looked twice.
  const shortfall = pane.getByRole('textbox', { name: 'Part of the first-year saving that comes' });
  await shortfall.evaluate((field) => {
    let typed = false;
    const seen = { gaps: [] as number[], answered: false };
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      seen.gaps.push(now - last);
      last = now;
      const text = document.body.textContent;
      const working = text.includes('Working out 100,000 outcomes');
      // What is typed meanwhile counts at once.
      if (working && !typed) {
        typed = true;
        // As a person's typing does, past what React has put on the field itself.
        Reflect.set(HTMLInputElement.prototype, 'value', '80%', field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      seen.answered ||= working && text.includes('With 80% of it, the councils pay');
      setTimeout(turn, 5);
    };
    setTimeout(turn);
    Object.assign(window, { seen });
  });
  await pane.getByRole('textbox', { name: 'Runs' }).fill('100000');
  await pane.getByRole('textbox', { name: 'Runs' }).press('Enter');
  await pane.getByText(/ranges, 100,000 runs, seed 2010/).waitFor({ timeout: 80_000 });
  const { gaps, answered } = await pane.evaluate(
    () => (window as unknown as { seen: { gaps: number[]; answered: boolean } }).seen,
  );
  expect(answered).toBe(true);
  // Told, not held to: how long a turn takes is the machine's affair as much as ours.
  process.stdout.write(
    `The longest the page did not answer during 100,000 runs: ${Math.max(...gaps).toFixed(0)} ms.\n`,
  );
  await pane.getByRole('button', { name: 'Run again' }).click();
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await pane.getByText('Stopped. The last result is shown.', { exact: true }).first().waitFor();
});
