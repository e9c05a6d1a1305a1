import { risksOf } from '../../model/scenario/risk/risks';
import { settingsFor } from '../../model/scenario/risk/usual';
import { todayDate } from '../ports/today';
import { quarters } from '../work/slow';
import { workOutOutcomes } from '../work/workOutOutcomes';
import { isCurrent, type RiskState } from '../state/risk';
import { currentScenario } from '../state/state';
import type { Store } from '../state/store';
import { progress } from '../strings/risk/outcomes';
import type { App } from './app';

/** Works out the outcomes of the scenario that is shown, in place of any run that is under way. */
export async function workOutRisk(app: App): Promise<void> {
  const { store, workingOut } = app;
  const scenario = currentScenario(store.get());
  if (!scenario) return;
  giveWay(app);
  const job = new AbortController();
  workingOut.job = job;
  const [risks, settings] = [risksOf(scenario), settingsFor(scenario)];
  const told = teller(store);
  const running = { scenario, done: 0, of: settings.runs };
  tell(app, { running });
  let came: Partial<RiskState> = {};
  try {
    const result = await workOutOutcomes([scenario, risks, settings], {
      signal: job.signal,
      onProgress: (part) => {
        if (job.signal.aborted) return;
        tell(app, { running: { ...running, done: Math.round(part * settings.runs), ...told(part) } });
      },
    });
    if (result) came = { last: { scenario, risks, settings, on: todayDate(), result } };
  } finally {
    // If another run has taken its place, or it was stopped, the state is no longer this run's to change.
    if (workingOut.job === job) {
      delete workingOut.job;
      tell(app, came);
    }
  }
}

/** Ends the run that is under way, without a result. `stopped` says that the user asked for it. */
function giveWay(app: App, stopped = false): void {
  app.workingOut.job?.abort();
  delete app.workingOut.job;
  tell(app, { stopped });
}

function tell({ store }: App, parts: Partial<RiskState>): void {
  const { running, ...rest } = store.get().risk;
  store.dispatch({ type: 'risk', risk: { ...rest, ...parts } });
}

/** In milliseconds: an estimate of the time left that is made sooner would be a guess. */
const TELLING = 1000;

/** Given the part that is done, reads out each quarter of a slow run, and returns an estimate of the time left. */
function teller(store: Store) {
  const began = performance.now();
  const news = quarters();
  return (part: number): { secondsLeft?: number } => {
    const spent = performance.now() - began;
    const done = news(part);
    if (done !== undefined) store.dispatch({ type: 'announced', text: progress.part(25 * done) });
    return spent > TELLING && part > 0 ? { secondsLeft: Math.ceil((spent * (1 - part)) / part / 1000) } : {};
  };
}

export function stopRisk(app: App): void {
  if (!app.workingOut.job) return;
  giveWay(app, true);
}

/** Works outcomes out, unless those that are shown or are being worked out are of the scenario as it is now. */
export async function keepRiskCurrent(app: App): Promise<void> {
  const { risk } = app.store.get();
  const scenario = currentScenario(app.store.get());
  if (!scenario || risk.running?.scenario === scenario) return;
  if (isCurrent(risk, scenario)) giveWay(app);
  else await workOutRisk(app);
}
