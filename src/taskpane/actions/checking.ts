import { headline } from '../words/checksHeadline';
import { failed } from '../ports/workbook';
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
  const result = await alone(app, () => workbook.runChecks().catch(failed));
  if (!result?.ok) {
    tell({ kind: 'failed', failure: result });
    return;
  }
  tell({ kind: 'told', models: result.models });
  store.dispatch({ type: 'announced', text: headline(result.models) });
}

/** A cell of a sheet, and how people call it. */
export interface CellToShow {
  readonly sheet: string;
  readonly cell: string;
  /** As people write it: Checks!F12. */
  readonly address: string;
}

/** Shows a cell to the user. False where Excel could not, which `sentence` says to those who listen. */
export async function showCell(app: App, { sheet, cell }: CellToShow, sentence: string): Promise<boolean> {
  const { store, workbook } = app;
  const shown = await alone(app, async () => workbook?.goTo(sheet, cell).catch(() => false));
  if (shown === false) store.dispatch({ type: 'announced', text: sentence, assertive: true });
  return shown !== false;
}

/** Shows a cell that a check is about; that Excel could not stands above the checks. */
export async function goToCell(app: App, place: CellToShow): Promise<void> {
  const shown = await showCell(app, place, say.cannotGo(place.address));
  const { checks } = app.store.get();
  if (!shown && checks.kind === 'told')
    app.store.dispatch({ type: 'checks', checks: { ...checks, notShown: place.address } });
}
