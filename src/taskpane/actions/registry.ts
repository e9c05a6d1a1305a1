import type { Screen } from '../state/state';
import { strings } from '../strings';
import { hasRisk, sheetsToWrite } from '../words/sheetsToWrite';
import type { Action } from './action';
import type { App } from './app';
import { guarded } from './background';
import { duplicate, remove, showExample, startOwn, step } from './documents';
import { openExample } from './openExample';
import { forgetFailure, goToResults, removeSheets, resultsSheet, writeSheets } from './writing';

const goTo = (screen: Screen, label: () => string) => ({
  label,
  run: ({ store }: App) => {
    store.dispatch({ type: 'went to', screen });
  },
});

/** Every action, by its name. Those of the ribbon have the names that the manifest gives them. */
export const actions = {
  openExample,
  showExample: {
    label: () => strings.start.open,
    run: showExample,
  },
  showIllustration: {
    label: () => strings.scenarios.illustration,
    run: async ({ store }) => {
      const { illustration } = await import('../../model/scenario/document/illustration');
      store.dispatch({ type: 'scenario opened', scenario: illustration(), screen: 'share' });
    },
  },
  showLived: {
    label: () => strings.scenarios.lived,
    run: async ({ store }) => {
      const { partnersExample: livedPartners } =
        await import('../../model/scenario/document/partnersExample');
      store.dispatch({ type: 'scenario opened', scenario: livedPartners(), screen: 'risk' });
    },
  },
  startOwn: { label: () => strings.scenarios.own, run: startOwn },
  seeComparison: goTo('compare', () => strings.scenarios.see),
  shareIt: goTo('share', () => strings.scenarios.shareIt),
  showGroups: goTo('groups', () => strings.scenarios.groups),
  editScenario: goTo('scenario', () => strings.scenarios.addCouncils),
  addCosts: goTo('scenario', () => strings.scenarios.addCosts),
  mendScenario: goTo('scenario', () => strings.scenarios.mend),
  mendClause: goTo('clause', () => strings.scenarios.mendClause),
  showScenarios: goTo('scenarios', () => strings.scenarios.all),
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
  changeClause: goTo('clause', () => strings.scenarios.change),
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
  restore: { run: restore },
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
  goToStart: goTo('start', () => strings.startPage),
  showFunctions: {
    label: () => strings.functions.title,
    onRibbon: true,
    run: ({ store, host }) => {
      store.dispatch({ type: 'went to', screen: 'functions' });
      return host.showPane();
    },
  },
  readSheet: goTo('read', () => strings.read.title),
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
  showSettings: goTo('settings', () => strings.settings.title),
  goBack: { label: () => strings.back, run: goBack },
  startAgain: {
    label: () => strings.crash.startAgain,
    run: async (app) => {
      app.store.dispatch({ type: 'started again' });
      // Scripts that could not be fetched when the pane opened may be there by now.
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

/** Opens the scenarios that the workbook keeps, and from then on saves in it and follows its sheets. */
async function restore(app: App): Promise<void> {
  app.restoring.failed = true;
  const [{ keepScenarios }, { followCulture }, { followInputs }] = await Promise.all([
    import('./keeping'),
    import('./culture'),
    import('../link/follow'),
  ]);
  app.restoring.failed = false;
  await Promise.all([keepScenarios(app), followCulture(app)]);
  // After the kept scenarios are open, since the sheets are compared with them.
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
  // A user who has gone to another screen meanwhile stays there.
  if ((await writeSheets(app)) && store.get().screen === 'write') store.dispatch({ type: 'went back' });
}

export type ActionId = keyof typeof actions;

/** The actions that have a label, and so can have a button. */
export type ButtonId = {
  [Id in ActionId]: (typeof actions)[Id] extends Required<Pick<Action, 'label'>> ? Id : never;
}[ActionId];

/** Performs an action. It never rejects: what the action throws is shown as a fault. */
export const perform = (id: ActionId, app: App): Promise<void> =>
  guarded(app, () => (actions[id] as Action).run(app));
