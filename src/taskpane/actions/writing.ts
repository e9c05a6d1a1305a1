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
 * Writes the sheets of the scenario that is shown, with the other open ones beside it, and keeps the state up to date.
 * Gives the sheets written, or undefined where there are none: the reason is in the state then.
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
    // The scenario that is shown is the live one; the others stand beside it, to be chosen on the sheet.
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

/** A scenario still being typed, without a price or joint costs to work one out from, has nothing to write. */
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

/** Shows every step, and reads out the first one past each quarter of the way. */
function progress(store: Store, kept: Kept): (step: WriteStep) => void {
  const news = quarters();
  return (step) => {
    tell(store, { kind: 'writing', step, ...kept });
    if (news(step.done / step.of) === undefined) return;
    store.dispatch({ type: 'announced', text: stepText(step) });
  };
}

/** A failure that has been read gives way to what was written before it. */
export function forgetFailure(store: Store): void {
  const { writing } = store.get();
  if (writing.kind === 'failed') tell(store, withoutWrite(writing));
}

/** In the notice of what was written, if that was not dismissed meanwhile, and read out. Without one, none is left. */
function tellProblem(store: Store, problem: string | undefined): void {
  const { writing } = store.get();
  if (writing.kind === 'written') tell(store, { ...writing, problem });
  if (problem !== undefined) store.dispatch({ type: 'announced', text: problem, assertive: true });
}

/** Takes away the sheets that were written last, and says how many were still there. */
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

/** Shows the sheet with the results, which may have been deleted since. */
export async function goToResults(app: App): Promise<void> {
  const { store, workbook } = app;
  const { writing } = store.get();
  const sheet = writing.kind === 'written' ? resultsSheet(writing) : undefined;
  if (!workbook || writing.kind !== 'written' || !sheet) return;
  const shown = await alone(app, () => workbook.goTo(sheet.id).catch(() => false));
  const notShown = shown === false ? strings.write.cannotGo(sheet.name) : strings.busy;
  tellProblem(store, shown ? undefined : notShown);
}

export const resultsSheet = ({ sheets }: Written): WrittenSheet | undefined =>
  sheets.find(({ role }) => role === 'savings');
