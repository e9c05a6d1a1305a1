import { type RetryAfter, DONE, PAUSE, untilDone } from '../work/scheduled';
import { failed, type WrittenSheet } from '../ports/workbook';
import type { Checking } from '../state/checks';
import type { Writing } from '../state/state';
import { strings } from '../strings';
import * as say from '../strings/checks';
import { failing, headline, isWorkedOut } from '../words/checksHeadline';
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
  tell({ kind: 'read', models: result.models });
  store.dispatch({ type: 'announced', text: headline(result.models) });
}

/** How often new sheets are read while functions on them are still being worked out; after that nothing is said. */
const MOST_ASKED = 20;

/** Adds to the notice of written sheets how their checks stand, as soon as Excel has worked them out and they can be read. */
export function sayHowChecksStand(app: App, sheets: readonly WrittenSheet[]): Promise<void> {
  let asked = 0;
  return untilDone(app, async (): Promise<RetryAfter> => {
    const { store, workbook, underWay } = app;
    const areOnes = (writing: Writing) => writing.kind === 'written' && writing.sheets === sheets;
    if (!workbook || !areOnes(store.get().writing)) return DONE;
    if (underWay.job) return PAUSE.busy;
    const result = await workbook.runChecks().catch(failed);
    if (!result.ok) return result.reason === 'cell edit' ? PAUSE.unread : DONE;
    const own = result.models.filter(({ sheet }) => sheets.some(({ id }) => id === sheet?.id));
    if (!own.every(isWorkedOut)) return ++asked < MOST_ASKED ? PAUSE.busy : DONE;
    const { writing } = store.get();
    if (own.length === 0 || writing.kind !== 'written' || !areOnes(writing)) return DONE;
    const count = failing(own);
    const said = say.failedThen(count);
    store.dispatch({ type: 'writing', writing: { ...writing, checks: { said, fail: count > 0 } } });
    store.dispatch({ type: 'announced', text: said });
    return DONE;
  });
}

/** A cell of a sheet, by the sheet's id. */
export interface CellToShow {
  readonly sheet: string;
  readonly cell: string;
  /** As users write it: Checks!F12. */
  readonly address: string;
}

/** Selects a cell for the user. Returns why not if it cannot: `sentence` if Excel refuses, or that the workbook is busy. */
export async function showCell(
  app: App,
  { sheet, cell }: CellToShow,
  sentence: string,
): Promise<string | undefined> {
  const { workbook } = app;
  const shown = await alone(app, async () => (await workbook?.goTo(sheet, cell).catch(() => false)) ?? true);
  if (shown) return undefined;
  return shown === false ? sentence : strings.busy;
}

/** Selects a cell that a check is about. Why it cannot is shown above the checks. */
export async function goToCell(app: App, place: CellToShow): Promise<void> {
  const notShown = await showCell(app, place, say.cannotGo(place.address));
  const { checks } = app.store.get();
  if (checks.kind === 'read') app.store.dispatch({ type: 'checks', checks: { ...checks, notShown } });
}
