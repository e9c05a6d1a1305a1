import type { Frame } from 'playwright-core';
import { penceFromPounds } from '../../src/model/money/rounding';
import { emptyScenario } from '../../src/model/scenario/edit/empty';
import { illustration } from '../../src/model/scenario/document/illustration';
import type { Scenario } from '../../src/model/scenario/scenario';
import { browserTests, type OpenWorkbench } from './harness';
import { openKept } from './kept';

/** How a bill is shared, through the pane as built. */
const open = browserTests();

const headline = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function openShare(bench: OpenWorkbench, scenario: Scenario): Promise<void> {
  await openKept(bench, scenario);
  await bench.pane().getByRole('tab', { name: 'Share' }).click();
}

test('a missing cost is tried, and who gains what follows, by keyboard alone', async () => {
  const bench = await open();
  const { page } = bench;
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
  await pane.getByRole('tab', { name: 'Compare' }).focus();
  await page.keyboard.press('ArrowRight');
  await headline(pane, 'Bromley gains £250,000 a year. Lewisham: not known');
  await pane.getByRole('button', { name: /^Try a figure/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('2.2m');
  await page.keyboard.press('Enter');
  // The example's split asks more of Lewisham than that.
  await headline(pane, 'Lewisham pays £50,000 a year more than it would alone');
  await pane.getByRole('combobox', { name: 'How to share the cost' }).focus();
  await page.keyboard.type('Even');
  await headline(pane, 'Each council gains £100,000 a year.');
  await page.keyboard.press('Control+z');
  await headline(pane, 'Bromley gains £250,000 a year. Lewisham: not known');
});

test('of four councils: who is overcharged, by how much, and what changes with a group’s cost', async () => {
  const bench = await open();
  await openShare(bench, illustration());
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'By as-is cost' }).click();
  await headline(pane, 'Bromley, Lewisham and Croydon together pay £91,038 a year more than their own deal');
  await pane.getByRole('button', { name: /^Group costs/ }).click();
  const field = pane.getByRole('textbox', { name: 'Bromley, Lewisham and Croydon, £ a year', exact: true });
  await field.fill('6m');
  await field.press('Enter');
  await field.press('Escape');
  // The three pay £5.89m by this way, which is less than their own deal is now.
  await pane
    .getByRole('heading', { level: 1, name: 'No council or group pays more than it would alone' })
    .waitFor();
});

test('ten councils are worked out in a thread of their own, while the page answers', async () => {
  const names = Array.from({ length: 10 }, (_, place) => `Council ${place + 1}`);
  const empty = emptyScenario('Ten', names, { year: 2026, month: 11, day: 25 });
  const money = (pounds: number) => ({ ...empty.asIsGrowth, value: penceFromPounds(pounds) });
  const bench = await open();
  await openShare(bench, {
    ...empty,
    councils: empty.councils.map((council, place) => ({
      ...council,
      asIs: money(2_000_000 + 10_000 * place),
      alone: money(1_800_000 + 10_000 * place),
      joint: money(1_500_000 + 10_000 * place),
    })),
  });
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'By as-is cost' }).waitFor();
  await pane.getByRole('button', { name: 'Average of what you add', exact: true }).waitFor();
  await headline(pane, 'No council pays more than it would alone');
});
