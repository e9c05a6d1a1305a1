import { exampleScenario } from '../../model/scenario/document/example';
import { same } from '../../model/scenario/same';
import { keptFromText, textOfKept } from '../state/kept';
import type { Documents } from '../state/documents';
import type { Store } from '../state/store';
import { strings } from '../strings';
import { DONE, scheduled, PAUSE } from '../work/scheduled';
import { failed } from '../ports/workbook';
import type { App } from './app';

/**
 * Opens the scenarios that the workbook keeps, and from then on saves in it what is open: when edits have paused, and when
 * the pane closes. What cannot be understood is left as it is, and is not overwritten. If Excel cannot read the workbook
 * just now it is tried again, and nothing is saved before that has worked.
 */
export async function keepScenarios(app: App): Promise<void> {
  const { store, workbook } = app;
  if (!workbook) return;
  let stopTelling: (() => void) | undefined;
  let isRead = false;
  const read = scheduled(
    app,
    async () => {
      let kept: string | undefined;
      try {
        kept = await workbook.kept();
      } catch (error) {
        stopTelling ??= tellOnceTouched(store, String(error));
        return PAUSE.unread;
      }
      if (isRead) return DONE;
      isRead = true;
      stopTelling?.();
      await openKept(app, kept);
      return DONE;
    },
    PAUSE.unread,
  );
  app.keeping.tryAgain = read.now;
  await read.now();
}

/** Says that nothing is being saved, as soon as there is something to lose. Returns a function that stops that. */
function tellOnceTouched(store: Store, detail: string): () => void {
  const tellIfTouched = () => {
    const { keeping, scenarios } = store.get();
    if (keeping.kind !== 'kept' || isUntouched({ scenarios })) return;
    store.dispatch({ type: 'keeping', keeping: { kind: 'failed', detail } });
  };
  tellIfTouched();
  return store.subscribe(tellIfTouched);
}

/** Opens what was kept, and saves what is open from then on, including what was opened before this. */
async function openKept(app: App, kept: string | undefined): Promise<void> {
  const { store } = app;
  const { scenarios, keeping } = store.get();
  if (kept !== undefined) {
    const read = keptFromText(kept);
    if (!read.ok) {
      store.dispatch({ type: 'keeping', keeping: { kind: 'refused', problem: read.problem, text: kept } });
      return;
    }
    store.dispatch({ type: 'scenarios opened', ...read.value });
  }
  const save = keepFromNowOn(app, kept);
  if (scenarios.length > 0 || keeping.kind === 'failed') await save();
}

/** Saves what is open in place of what could not be understood, once the user has been told of that and asks for it. */
export async function keepInstead(app: App): Promise<void> {
  const { keeping } = app.store.get();
  if (keeping.kind !== 'refused') return;
  app.store.dispatch({ type: 'keeping', keeping: { kind: 'kept' } });
  await keepFromNowOn(app, keeping.text)();
  if (app.store.get().keeping.kind === 'kept')
    app.store.dispatch({ type: 'announced', text: strings.keeping.saved });
}

/** Tries at once again to save what could not be saved, and reads out what came of it. */
export async function keepAgain({ store, keeping }: App): Promise<void> {
  await keeping.tryAgain?.();
  const { kind } = store.get().keeping;
  const say = strings.keeping;
  // That something cannot be understood is read out by its notice.
  if (kind !== 'refused')
    store.dispatch({
      type: 'announced',
      text: kind === 'kept' ? say.saved : say.failed,
      assertive: kind === 'failed',
    });
}

/** Saves what is open whenever it changes; `kept` is what the workbook has now. Returns a function that saves at once. */
function keepFromNowOn(app: App, kept: string | undefined): () => Promise<void> {
  const { store, workbook, keeping } = app;
  let last = kept;
  let seen = store.get();
  let isDue = false;
  const save = scheduled(
    app,
    async () => {
      isDue = false;
      const text = textOfKept(store.get());
      const isKept = text === last || (last === undefined && isUntouched(store.get()));
      const result = isKept || !workbook ? ({ ok: true } as const) : await workbook.keep(text).catch(failed);
      if (result.ok) {
        if (!isKept) last = text;
        if (store.get().keeping.kind === 'failed')
          store.dispatch({ type: 'keeping', keeping: { kind: 'kept' } });
        return DONE;
      }
      isDue = true;
      store.dispatch({ type: 'keeping', keeping: { kind: 'failed', detail: result.detail ?? '' } });
      return PAUSE.unread;
    },
    PAUSE.write,
  );
  keeping.tryAgain = save.now;
  store.subscribe(() => {
    const now = store.get();
    if (now.scenarios === seen.scenarios && now.follows === seen.follows && now.link === seen.link) return;
    seen = now;
    isDue = true;
    save.soon();
  });
  const leaving = () => {
    if (isDue) void save.now();
  };
  window.addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', leaving);
  return save.now;
}

/** Whether nothing but the unchanged example is open, which is not worth changing somebody's workbook for. */
const isUntouched = ({ scenarios }: Pick<Documents, 'scenarios'>) =>
  scenarios.every(({ scenario }) => same(scenario, exampleScenario()));
