import { currentScenario } from '../state/state';
import { strings } from '../strings';
import { hasRisk, sheetsToWrite } from '../words/sheetsToWrite';
import type { Action } from './action';
import type { App } from './app';
import { guarded } from './background';
import { duplicate, remove, showExample, startOwn, step } from './documents';
import { openExample } from './openExample';
import { forgetFailure, goToResults, removeSheets, resultsSheet, writeSheets } from './writing';

/** Everything that can be asked for, by the name the manifest knows it by. */
export const actions = {
  openExample,
  showExample: {
    label: () => strings.start.open,
    run: showExample,
  },
  showIllustration: {
    label: () => strings.scenarios.illustration,
    run: async ({ store }) => {
      const { illustration } = await import('../../model/scenario/illustration');
      store.dispatch({ type: 'scenario opened', scenario: illustration(), screen: 'share' });
    },
  },
  showLived: {
    label: () => strings.scenarios.lived,
    run: async ({ store }) => {
      const { livedPartners } = await import('../../model/scenario/livedPartners');
      store.dispatch({ type: 'scenario opened', scenario: livedPartners(), screen: 'risk' });
    },
  },
  startOwn: { label: () => strings.scenarios.own, run: startOwn },
  seeComparison: {
    label: () => strings.scenarios.see,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'compare' });
    },
  },
  showGroups: {
    label: () => strings.scenarios.groups,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'groups' });
    },
  },
  editScenario: {
    label: () => strings.scenarios.addCouncils,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'scenario' });
    },
  },
  mendScenario: {
    label: () => strings.scenarios.mend,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'scenario' });
    },
  },
  mendClause: {
    label: () => strings.scenarios.mendClause,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'clause' });
    },
  },
  showScenarios: {
    label: () => strings.scenarios.all,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'scenarios' });
    },
  },
  duplicateScenario: {
    label: () => strings.scenarios.duplicate,
    run: (app) => {
      duplicate(app);
    },
  },
  deleteScenario: {
    label: () => strings.scenarios.remove,
    run: (app) => {
      remove(app);
    },
  },
  runRisk: {
    label: () => strings.risk.again,
    run: async (app) => {
      await (await import('./risk')).workOutRisk(app);
    },
  },
  keepRiskCurrent: {
    label: () => strings.risk.again,
    run: async (app) => {
      await (await import('./risk')).keepRiskCurrent(app);
    },
  },
  stopRisk: {
    label: () => strings.cancel,
    run: async (app) => {
      (await import('./risk')).stopRisk(app);
    },
  },
  changeClause: {
    label: () => strings.scenarios.change,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'clause' });
    },
  },
  undo: {
    label: () => strings.undo.undo,
    run: (app) => {
      step(app, 'undone');
    },
  },
  redo: {
    label: () => strings.undo.redo,
    run: (app) => {
      step(app, 'redone');
    },
  },
  restore: {
    label: () => strings.scenarios.all,
    run: restore,
  },
  keepInstead: {
    label: () => strings.keeping.replace,
    run: async (app) => {
      await (await import('./keeping')).keepInstead(app);
    },
  },
  keepAgain: {
    label: () => strings.tryAgain,
    run: async (app) => {
      await (await import('./keeping')).keepAgain(app);
    },
  },
  goToStart: {
    label: () => strings.startPage,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'start' });
    },
  },
  showFunctions: {
    label: () => strings.functions.title,
    onRibbon: true,
    run: ({ store, host }) => {
      store.dispatch({ type: 'went to', screen: 'functions' });
      return host.showPane();
    },
  },
  readSheet: {
    label: () => strings.read.title,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'read' });
    },
  },
  cancelReading: { label: () => strings.cancel, run: goBack },
  runChecks: {
    label: () => strings.runChecks,
    onRibbon: true,
    run: async (app) => {
      app.store.dispatch({ type: 'went to', screen: 'checks' });
      await app.host.showPane();
      await runChecksOf(app);
    },
  },
  runChecksAgain: { label: () => strings.runChecksAgain, run: runChecksOf },
  showSettings: {
    label: () => strings.settings.title,
    run: ({ store }) => {
      store.dispatch({ type: 'went to', screen: 'settings' });
    },
  },
  goBack: { label: () => strings.back, run: goBack },
  startAgain: {
    label: () => strings.crash.startAgain,
    run: async (app) => {
      app.store.dispatch({ type: 'started again' });
      // What could not be fetched when the pane opened may have come by now.
      if (app.restoring.failed) await restore(app);
    },
  },
  chooseSheets: {
    label: () => strings.write.title,
    run: ({ store }) => {
      forgetFailure(store);
      store.dispatch({ type: 'went to', screen: 'write' });
    },
  },
  leaveWrite: {
    label: () => strings.cancel,
    run: ({ store }) => {
      forgetFailure(store);
      store.dispatch({ type: 'went back' });
    },
  },
  writeSheets: {
    label: ({ store }) => strings.write.write(sheetsToWrite(hasRisk(store.get())).length),
    run: writeCurrent,
  },
  retryWriting: { label: () => strings.tryAgain, run: writeCurrent },
  cancelWriting: {
    label: () => strings.cancel,
    run: ({ underWay }) => {
      underWay.job?.abort();
    },
  },
  goToResults: {
    label: ({ store }) => {
      const { writing } = store.get();
      const sheet = writing.kind === 'written' ? resultsSheet(writing) : undefined;
      return strings.write.goTo(sheet?.name ?? strings.write.results);
    },
    run: goToResults,
  },
  removeSheets: { label: () => strings.write.removeNow, run: removeSheets },
  dismissNotice: {
    label: () => strings.dismiss,
    run: ({ store }) => {
      store.dispatch({ type: 'writing', writing: { kind: 'idle' } });
    },
  },
} satisfies Record<string, Action>;

/** Opens what the workbook keeps, and follows it and its sheets from then on. */
async function restore(app: App): Promise<void> {
  app.restoring.failed = true;
  const [{ keepScenarios }, { followCulture }, { followInputs }] = await Promise.all([
    import('./keeping'),
    import('./culture'),
    import('../link/follow'),
  ]);
  app.restoring.failed = false;
  await Promise.all([keepScenarios(app), followCulture(app)]);
  // The sheets are set against what was kept, so they come after it.
  await followInputs(app);
}

function goBack({ store }: App): void {
  store.dispatch({ type: 'went back' });
}

async function runChecksOf(app: App): Promise<void> {
  await (await import('./checking')).runChecks(app);
}

async function writeCurrent(app: App): Promise<void> {
  const { store } = app;
  const scenario = currentScenario(store.get());
  // Who has gone on to another screen meanwhile is not called away from it.
  if (scenario && (await writeSheets(app, scenario)) && store.get().screen === 'write')
    store.dispatch({ type: 'went back' });
}

export type ActionId = keyof typeof actions;

/** Does what was asked for. */
export const perform = (id: ActionId, app: App): Promise<void> =>
  guarded(app, () => (actions[id] as Action).run(app));
