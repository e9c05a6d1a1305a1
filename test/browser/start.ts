import type { Frame } from 'playwright-core';
import type { OpenWorkbench } from './harness';

/** The pane's first screen, which every journey begins at. */
export const startOf = (pane: Frame) => pane.getByRole('heading', { name: /^What does joint ICT/ });

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
