import { headline } from '../checks/headline';
import type { ChecksResult } from '../ports/workbook';
import type { Checking } from '../state/checks';
import * as say from '../strings/checks';
import { alone, type App } from './app';

/** Runs the checks of every model in the workbook, shows what they say and reads it out. */
export async function runChecks(app: App): Promise<void> {
  const { store, workbook } = app;
  if (!workbook || store.get().checks.kind === 'running') return;
  const tell = (checks: Checking) => {
    store.dispatch({ type: 'checks', checks });
  };
  tell({ kind: 'running' });
  const result = await alone(app, () => workbook.runChecks().catch(failure));
  if (!result?.ok) {
    tell({ kind: 'failed', failure: result });
    return;
  }
  tell({ kind: 'told', models: result.models });
  store.dispatch({ type: 'announced', text: headline(result.models) });
}

/** The room that reads says why it failed; if it cannot even be fetched, that is said here. */
const failure = (error: unknown): ChecksResult => ({ ok: false, reason: 'failed', detail: String(error) });

/** A cell of a sheet, and how people call it. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
  /** As people write it: Checks!F12. */
  readonly address: string;
}

/** Shows a cell to the user, or says that Excel could not. */
export async function goToCell(app: App, { sheet, cell, address }: Place): Promise<void> {
  const { store, workbook } = app;
  const shown = await alone(app, async () => workbook?.goTo(sheet, cell).catch(() => false));
  const { checks } = store.get();
  if (shown !== false || checks.kind !== 'told') return;
  store.dispatch({ type: 'checks', checks: { ...checks, notShown: address } });
  store.dispatch({ type: 'announced', text: say.cannotGo(address), assertive: true });
}
