import { exampleScenario } from '../../model/scenario/example';
import { same } from '../../model/scenario/same';
import { keptFromText, textOfKept } from '../state/kept';
import type { Documents } from '../state/documents';
import { strings } from '../strings';
import type { App } from './app';

/** Typing is saved once it has paused. */
const PAUSE = 1000;

/**
 * Opens again what the workbook keeps, and from then on keeps there what is open: after each pause, and when the
 * pane goes. What cannot be read is left as it is, and nothing is kept over it.
 */
export async function keepScenarios(app: App): Promise<void> {
  const { store, workbook } = app;
  if (!workbook) return;
  let kept: string | undefined;
  try {
    kept = await workbook.kept();
  } catch (error) {
    // Nothing is kept over what could not be seen; and nobody need hear of it who has nothing to lose.
    const stop = store.subscribe(() => {
      if (isUntouched(store.get())) return;
      stop();
      store.dispatch({ type: 'keeping', keeping: { kind: 'failed', detail: String(error) } });
    });
    return;
  }
  if (kept !== undefined) {
    const read = keptFromText(kept);
    if (!read.ok) {
      store.dispatch({ type: 'keeping', keeping: { kind: 'refused', problem: read.problem, text: kept } });
      return;
    }
    store.dispatch({ type: 'restored', ...read.value });
  }
  keepFromNowOn(app, kept);
}

/** Keeps what is open in place of what could not be read, for somebody who has been told of it and asks for that. */
export async function keepInstead(app: App): Promise<void> {
  const { keeping } = app.store.get();
  if (keeping.kind !== 'refused') return;
  app.store.dispatch({ type: 'keeping', keeping: { kind: 'kept' } });
  await keepFromNowOn(app, keeping.text)();
  if (app.store.get().keeping.kind === 'kept')
    app.store.dispatch({ type: 'announced', text: strings.keeping.saved });
}

/** Answers what saves at once. */
function keepFromNowOn({ store, workbook }: App, kept: string | undefined): () => Promise<void> {
  let last = kept;
  let seen = store.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    const text = textOfKept(store.get());
    if (!workbook || text === last || (last === undefined && isUntouched(store.get()))) return;
    const before = last;
    last = text;
    const result = await workbook
      .keep(text)
      .catch((error: unknown) => ({ ok: false, detail: String(error) }));
    const failed = store.get().keeping.kind === 'failed';
    if (result.ok) {
      if (failed) store.dispatch({ type: 'keeping', keeping: { kind: 'kept' } });
      return;
    }
    last = before;
    const detail = 'detail' in result ? (result.detail ?? '') : '';
    store.dispatch({ type: 'keeping', keeping: { kind: 'failed', detail } });
  };
  store.subscribe(() => {
    const now = store.get();
    if (now.scenarios === seen.scenarios && now.follows === seen.follows && now.link === seen.link) return;
    seen = now;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE);
  });
  const leaving = () => {
    if (timer !== undefined) void save();
  };
  window.addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', leaving);
  return save;
}

/** The example as it comes is not worth a change to somebody's workbook. */
const isUntouched = ({ scenarios }: Documents) =>
  scenarios.every(({ scenario }) => same(scenario, exampleScenario()));
