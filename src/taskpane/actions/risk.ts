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

/** Works the open scenario's outcomes out anew. */
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
    // Where it gave way, what is shown is of another working, or of none.
    if (workingOut.job === job) {
      delete workingOut.job;
      tell(app, came);
    }
  }
}

/** What is being worked out ends here, and comes to nothing. */
function giveWay(app: App, stopped = false): void {
  app.workingOut.job?.abort();
  delete app.workingOut.job;
  tell(app, { stopped });
}

function tell({ store }: App, parts: Partial<RiskState>): void {
  const { running, ...rest } = store.get().risk;
  store.dispatch({ type: 'risk', risk: { ...rest, ...parts } });
}

/** What is estimated sooner, in milliseconds, is a guess. */
const TELLING = 1000;

/** Reads out a quarter, a half and three quarters, where it takes its time, and estimates how long it will take yet. */
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

/** Works outcomes out unless those that are shown, or that are being worked out, are of the scenario as it is. */
export async function keepRiskCurrent(app: App): Promise<void> {
  const { risk } = app.store.get();
  const scenario = currentScenario(app.store.get());
  if (!scenario || risk.running?.scenario === scenario) return;
  if (isCurrent(risk, scenario)) giveWay(app);
  else await workOutRisk(app);
}
