import { currentReport } from '../state/risk';
import { currentScenario, type State } from '../state/state';
import { strings } from '../strings';

/** Whether outcomes have been worked out of the scenario as it is now, so that a sheet can say them. */
export const hasRisk = (state: State): boolean =>
  currentReport(state.risk, currentScenario(state)) !== undefined;

/** The sheets that writing adds, in their order: that of the outcomes, where there are any, before the checks. */
export const sheetsToWrite = (
  withRisk: boolean,
): readonly { readonly name: string; readonly holds: string }[] => {
  const { sheets, risk } = strings.write;
  return withRisk ? [...sheets.slice(0, -1), risk, ...sheets.slice(-1)] : sheets;
};
