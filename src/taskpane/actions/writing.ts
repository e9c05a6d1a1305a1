import type { Scenario } from '../../model/scenario/scenario';
import type { Failure } from '../../workbook';
import type { WriteResult, WriteStep } from '../ports/workbook';
import { type Writing } from '../state/state';
import { strings } from '../strings';
import type { App } from './app';

/** Progress is read out only once writing takes long enough to be wondered about. */
const SLOW = 500;

/**
 * Writes a scenario's sheets and keeps the state up to date. Gives the sheets written, or undefined where
 * there are none: the reason is in the state then.
 */
export async function writeSheets(app: App, scenario: Scenario): Promise<readonly string[] | undefined> {
  const { store, workbook, underWay } = app;
  if (!workbook || store.get().writing.kind === 'writing') return undefined;
  const stop = new AbortController();
  underWay.cancel = () => {
    stop.abort();
  };
  store.dispatch({ type: 'writing', writing: { kind: 'writing' } });
  const result = await workbook
    .write(scenario, { onProgress: progress(app), signal: stop.signal })
    .catch(failure);
  delete underWay.cancel;
  store.dispatch({ type: 'writing', writing: after(result) });
  if (!result.ok && result.reason === 'cancelled')
    store.dispatch({ type: 'announced', text: strings.write.cancelled });
  return result.ok ? result.sheets : undefined;
}

/** The room that writes says why it failed; if it cannot even be fetched, that is said here. */
const failure = (error: unknown): Failure => ({ ok: false, reason: 'failed', detail: String(error) });

function after(result: WriteResult): Writing {
  if (result.ok) return { kind: 'written', sheets: result.sheets };
  return result.reason === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', failure: result };
}

/** Shows every step, and reads out the first one past each quarter of the way. */
function progress({ store }: App): (step: WriteStep) => void {
  const began = Date.now();
  let readOut = 0;
  return (step) => {
    store.dispatch({ type: 'writing', writing: { kind: 'writing', step } });
    const quarter = Math.floor((4 * step.done) / step.of);
    if (quarter === readOut || quarter >= 4 || Date.now() - began < SLOW) return;
    readOut = quarter;
    store.dispatch({ type: 'announced', text: strings.write.step(step.done + 1, step.of, step.sheet) });
  };
}

/** Takes away the sheets that were written last. */
export async function removeSheets({ store, workbook }: App): Promise<void> {
  const { writing } = store.get();
  if (!workbook || writing.kind !== 'written') return;
  const result = await workbook.remove(writing.sheets).catch(failure);
  if (result.ok) {
    store.dispatch({ type: 'writing', writing: { kind: 'idle' } });
    store.dispatch({ type: 'announced', text: strings.write.removed(writing.sheets.length) });
  } else
    store.dispatch({
      type: 'writing',
      writing: { ...writing, problem: strings.write.notRemoved[result.reason] },
    });
}

/** Shows the sheet with the results; it may have been renamed or deleted since. */
export async function goToResults({ store, workbook }: App): Promise<void> {
  const { writing } = store.get();
  if (!workbook || writing.kind !== 'written') return;
  const sheet = resultsSheet(writing.sheets);
  const shown = await workbook.goTo(sheet).catch(() => false);
  if (!shown)
    store.dispatch({ type: 'writing', writing: { ...writing, problem: strings.write.cannotGo(sheet) } });
}

/** Savings, or what it is called where that name was taken. */
export const resultsSheet = (sheets: readonly string[]): string =>
  sheets.find((sheet) => sheet.startsWith(strings.write.results)) ?? sheets.at(-1) ?? strings.write.results;
