import { notKnown } from '../../model/money/units';
import { chargeOf } from '../../model/scenario/terms';
import type { Scenario } from '../../model/scenario/scenario';
import { failed, type WriteResult, type WriteStep, type WrittenSheet } from '../ports/workbook';
import { currentReport } from '../state/risk';
import { currentScenario, withoutWrite, type Writing, type Written } from '../state/state';
import type { Store } from '../state/store';
import { strings } from '../strings';
import { quarters } from '../work/slow';
import { alone, type App } from './app';
import { inBackground } from './background';
import { stepText } from '../words/stepText';

/**
 * Writes the scenario that is shown to new sheets, with the other open ones beside it to choose from, and puts the progress
 * and the result into the state. Returns the sheets, or undefined if none were written: the reason is then in the state.
 */
export async function writeSheets(app: App): Promise<readonly WrittenSheet[] | undefined> {
  const { store, workbook } = app;
  const scenario = currentScenario(store.get());
  if (!workbook || !scenario) return undefined;
  const sheets = await alone(app, async (signal) => {
    const before = store.get().writing;
    const earlier = before.kind === 'written' ? before : withoutWrite(before);
    const kept = earlier.kind === 'written' ? { earlier } : {};
    tell(store, { kind: 'writing', ...kept });
    const onProgress = progress(store, kept);
    const { formulas, scenarios, current, risk: worked, way } = store.get();
    const risk = currentReport(worked, scenario);
    // The scenario that is shown is the one that the sheets work out first; the others can be chosen on Inputs.
    const others = scenarios
      .filter((open) => open.id !== current)
      .map((open) => open.scenario)
      .filter(hasPrice);
    const result = await workbook
      .write([scenario, ...others], {
        onProgress,
        signal,
        formulas,
        ...(risk && { risk }),
        ...(way !== undefined && { way }),
      })
      .catch(failed);
    tell(store, after(result, kept));
    if (!result.ok && result.reason === 'cancelled')
      store.dispatch({ type: 'announced', text: strings.write.cancelled });
    return result.ok ? result.sheets : undefined;
  });
  if (sheets)
    inBackground(app, async () => {
      await (await import('./checking')).sayHowChecksStand(app, sheets);
    });
  return sheets;
}

/** Whether there is something to write: a price, or joint costs that add up to one. */
const hasPrice = (scenario: Scenario) => chargeOf(scenario).value !== notKnown;

type Kept = Pick<Extract<Writing, { kind: 'writing' }>, 'earlier'>;

const tell = (store: Store, writing: Writing) => {
  store.dispatch({ type: 'writing', writing });
};

function after(result: WriteResult, kept: Kept): Writing {
  if (result.ok) return { kind: 'written', sheets: result.sheets };
  return result.reason === 'cancelled'
    ? (kept.earlier ?? { kind: 'idle' })
    : { kind: 'failed', failure: result, ...kept };
}

/** Puts every step into the state, and reads out the first one after each quarter of the way. */
function progress(store: Store, kept: Kept): (step: WriteStep) => void {
  const news = quarters();
  return (step) => {
    tell(store, { kind: 'writing', step, ...kept });
    if (news(step.done / step.of) === undefined) return;
    store.dispatch({ type: 'announced', text: stepText(step) });
  };
}

/** Drops a failure that the user has read, and shows again what was written before it. */
export function forgetFailure(store: Store): void {
  const { writing } = store.get();
  if (writing.kind === 'failed') tell(store, withoutWrite(writing));
}

/** Puts a problem into the notice of written sheets, unless that was dismissed, and reads it out; undefined removes one. */
function tellProblem(store: Store, problem: string | undefined): void {
  const { writing } = store.get();
  if (writing.kind === 'written') tell(store, { ...writing, problem });
  if (problem !== undefined) store.dispatch({ type: 'announced', text: problem, assertive: true });
}

/** Removes the sheets that were written last, and says how many of them were still there. */
export async function removeSheets(app: App): Promise<void> {
  const { store, workbook } = app;
  const { writing } = store.get();
  if (!workbook || writing.kind !== 'written') return;
  const asked = writing.sheets.map(({ id }) => id);
  const result = await alone(app, () => workbook.remove(asked).catch(failed));
  if (result?.ok)
    tell(store, { kind: 'removed', removed: result.removed, gone: asked.length - result.removed });
  else tellProblem(store, result ? strings.write.notRemoved[result.reason] : strings.busy);
}

/** Shows the sheet Savings of those written last, or says why it cannot: it may have been deleted. */
export async function goToResults(app: App): Promise<void> {
  const { store, workbook } = app;
  const { writing } = store.get();
  const sheet = writing.kind === 'written' ? resultsSheet(writing) : undefined;
  if (!workbook || writing.kind !== 'written' || !sheet) return;
  const shown = await alone(app, () => workbook.goTo(sheet.id).catch(() => false));
  const notShown = shown === false ? strings.write.cannotGo(sheet.name) : strings.busy;
  tellProblem(store, shown ? undefined : notShown);
}

/** The sheet Savings among those that were written. */
export const resultsSheet = ({ sheets }: Written): WrittenSheet | undefined =>
  sheets.find(({ role }) => role === 'savings');
