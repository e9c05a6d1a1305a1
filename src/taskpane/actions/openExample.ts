import { exampleScenario } from '../../model/scenario/document/example';
import { strings } from '../strings';
import type { Action } from './action';
import { goToResults, writeSheets } from './writing';

/**
 * The ribbon's button Open the example: writes the example to new sheets, shows Savings, and opens the example in the pane.
 * The pane itself is shown only if nothing could be written, to say why. While the workbook is busy with another job,
 * nothing happens.
 */
export const openExample: Action = {
  label: () => strings.openExample,
  onRibbon: true,
  run: async (app) => {
    const { store, host, underWay } = app;
    if (underWay.job) return;
    store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
    if (await writeSheets(app)) {
      store.dispatch({ type: 'went to', screen: 'compare' });
      return goToResults(app);
    }
    store.dispatch({ type: 'went to', screen: 'write' });
    return host.showPane();
  },
};
