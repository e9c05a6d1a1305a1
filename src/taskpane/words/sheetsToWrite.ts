import { currentReport } from '../state/risk';
import { currentScenario, type State } from '../state/state';
import { strings } from '../strings';

/** Whether there are outcomes of the scenario as it is now, so that a sheet Risk can be written. */
export const hasRisk = (state: State): boolean =>
  currentReport(state.risk, currentScenario(state)) !== undefined;

/** The sheets that writing adds, in their order, with what each holds. Risk, if it is written, comes before Checks. */
export const sheetsToWrite = (
  withRisk: boolean,
): readonly { readonly name: string; readonly holds: string }[] => {
  const { sheets, risk } = strings.write;
  return withRisk ? [...sheets.slice(0, -1), risk, ...sheets.slice(-1)] : sheets;
};
