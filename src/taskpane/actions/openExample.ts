import { exampleScenario } from '../../model/scenario/example';
import { strings } from '../strings';
import type { Action } from './action';
import { goToResults, writeSheets } from './writing';

/**
 * The ribbon's button: the example's sheets, new ones always, with Savings in front, and the example open
 * in the pane. The pane is brought up only to say why nothing was written. While the workbook is busy with
 * something else, nothing happens.
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
