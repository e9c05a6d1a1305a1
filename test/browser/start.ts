import type { Frame, Locator } from 'playwright-core';
import type { OpenWorkbench } from './harness';

/** The pane's first screen, which every journey begins at. */
export const startOf = (pane: Frame) => pane.getByRole('heading', { name: /^What does joint ICT support/ });

/** Somebody's table of councils, one cost of which is blank. */
export const councils = [
  ['Authority', 'Budget (£000)', 'On our own', 'Shared'],
  ['Bromley', 2000, 1750, 1500],
  ['Lewisham', 3750, '', 2250],
  ['Total', 5750, '', 3750],
];

export const put = (bench: OpenWorkbench, range: string, values: (string | number)[][]) =>
  bench.inWorkbench(
    async ({ api, host }, to) => {
      api.getActiveWorkbook()?.getActiveSheet().getRange(to.range).setValues(to.values);
      await host.settle();
    },
    { range, values },
  );

export const button = (bench: OpenWorkbench, name: string | RegExp) =>
  bench.pane().getByRole('button', { name });
export const field = (bench: OpenWorkbench, name: string) =>
  bench.pane().getByRole('textbox', { name, exact: true });
export const headline = (bench: OpenWorkbench, name: string | RegExp) =>
  bench.pane().getByRole('heading', { level: 1, name });
export const tab = (bench: OpenWorkbench, name: string) => bench.pane().getByRole('tab', { name });

/** Takes off the list what the test brought about, or what Univer says of sheets that go while it works them out. */
export function without({ problems }: OpenWorkbench, like: RegExp): void {
  problems.push(...problems.splice(0).filter((problem) => !like.test(problem)));
}

/** Types something into a field and leaves it by key. */
export async function enter(into: Locator, text: string): Promise<void> {
  await into.fill(text);
  await into.press('Tab');
}

export async function openExample(bench: OpenWorkbench): Promise<void> {
  await button(bench, 'Open the Bromley and Lewisham example').click();
  await headline(bench, /^Joint support saves £15\.52m/).waitFor();
}
