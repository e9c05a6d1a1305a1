import type { Scenario } from '../../src/model/scenario/scenario';
import { textOfKept } from '../../src/taskpane/state/kept';
import type { OpenWorkbench } from './harness';

/** Loads the pane's page again, as Excel does when the workbook is opened again. */
export async function loadAgain(bench: OpenWorkbench): Promise<void> {
  const loaded = bench.page.waitForEvent('framenavigated');
  await bench.pane().evaluate(() => {
    location.reload();
  });
  await loaded;
  await bench.inWorkbench((workbench) => workbench.ready, undefined);
}

/** Opens the pane on a scenario that the workbook keeps. */
export async function openKept(bench: OpenWorkbench, scenario: Scenario): Promise<void> {
  await bench.inWorkbench(
    ({ host }, kept) => {
      const { workbook } = host.book;
      workbook.setCustomMetadata({
        ...workbook.getCustomMetadata(),
        settings: { 'JointICT.scenarios': kept },
      });
    },
    textOfKept({ scenarios: [{ id: 1, scenario }], current: 1 }),
  );
  await loadAgain(bench);
  await bench
    .pane()
    .getByRole('button', { name: `Go on with ${scenario.name}` })
    .click();
}
