import { risksOf } from '../../model/scenario/risk/risks';
import { settingsFor } from '../../model/scenario/risk/usual';
import { todayDate } from '../ports/today';
import { quarters } from '../work/slow';
import { workOut } from '../work/outcomes';
import { isCurrent, type RiskState } from '../state/risk';
import { currentScenario } from '../state/state';
import type { Store } from '../state/store';
import { progress } from '../strings/risk/outcomes';
import type { App } from './app';

/** Works the open scenario's outcomes out anew. What was being worked out before gives way. */
export async function workOutRisk({ store, workingOut }: App): Promise<void> {
  const scenario = currentScenario(store.get());
  if (!scenario) return;
  workingOut.job?.abort();
  const job = new AbortController();
  workingOut.job = job;
  const [risks, settings] = [risksOf(scenario), settingsFor(scenario)];
  const change = (parts: Partial<RiskState>) => {
    const { running, ...rest } = store.get().risk;
    store.dispatch({ type: 'risk', risk: { ...rest, ...parts } });
  };
  const tell = teller(store);
  change({ running: { done: 0, of: settings.runs }, stopped: false });
  try {
    const result = await workOut([scenario, risks, settings], {
      signal: job.signal,
      onProgress: (part) => {
        if (job.signal.aborted) return;
        const done = Math.round(part * settings.runs);
        change({ running: { done, of: settings.runs, ...tell(part) } });
      },
    });
    if (result) change({ last: { scenario, risks, settings, on: todayDate(), result } });
    // Where another working has taken this one's place, what is shown is of that.
    else if (workingOut.job === job) change({ stopped: true });
  } catch (error) {
    if (workingOut.job === job) change({});
    throw error;
  } finally {
    if (workingOut.job === job) delete workingOut.job;
  }
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
    return spent > TELLING ? { secondsLeft: Math.ceil((spent * (1 - part)) / part / 1000) } : {};
  };
}

export function stopRisk({ store, workingOut }: App): void {
  if (!workingOut.job) return;
  workingOut.job.abort();
  store.dispatch({ type: 'announced', text: progress.stopped });
}

/** Works outcomes out unless those that are shown are of the scenario as it is. */
export async function keepRiskCurrent(app: App): Promise<void> {
  const { risk } = app.store.get();
  const scenario = currentScenario(app.store.get());
  if (scenario && !isCurrent(risk, scenario)) await workOutRisk(app);
}
