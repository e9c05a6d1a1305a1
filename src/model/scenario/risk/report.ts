import type { CalendarDate } from '../../contract/calendar';
import { type OrNotKnown, notKnown, type Pence } from '../../money/units';
import { andThen, map, type Result } from '../../result';
import type { Column } from '../../risk/column';
import { type ExtensionOption, extensionOption } from '../../risk/extensionOption';
import { sensitivity, type Swing } from '../../risk/sensitivity';
import { switchingSentences } from '../../risk/switchingSentences';
import { runToEnd, type Work } from '../../work';
import type { Scenario } from '../scenario';
import { wholeSaving } from '../outcome/savingOver';
import { optionCase } from './cases';
import type { DriverName } from './choices';
import { driversOf } from './drivers';
import { isCentral, risksOf, type ScenarioRisks } from './risks';
import { type RunSettings, simulateScenario } from './runs';
import { type RunSummary, summaryOf } from './summary';
import { scenarioSwitches, type ScenarioSwitches } from './switching';
import { type OptionAsked, type ReportSettings, settingsFor } from './usual';

/** The swing of one driver of a scenario's saving. */
export interface ScenarioSwing extends Swing, DriverName {}

/** The risk report of a scenario: plain data, which a worker can post. */
export interface RiskReport extends RunSettings {
  /** The saving of the scenario as it is, with every open extension taken. */
  readonly central: OrNotKnown<Pence>;
  /** The part of the runs that save less than the central saving. */
  readonly belowCentral: OrNotKnown<number>;
  /** Whether the scenario as it is is also the most likely case: see `isCentral` in risks.ts. */
  readonly isCentral: boolean;
  readonly summary: RunSummary;
  readonly swings: readonly ScenarioSwing[];
  /** The switching values, and a sentence for each; none where the saving is not known. */
  readonly switches: OrNotKnown<ScenarioSwitches>;
  readonly switching: readonly string[];
  /** The value of the right to extend, if it was asked for and all that it needs is known. */
  readonly option?: ExtensionOption;
}

/** A report with what it was made from and when: enough to show it, and to make it, again. */
export interface MadeReport {
  readonly risks: ScenarioRisks;
  readonly settings: ReportSettings;
  readonly report: RiskReport;
  readonly on: CalendarDate;
}

/** Works out a report a slice of runs at a time. After each slice it yields the part that is done. */
export function* riskReport(
  scenario: Scenario,
  risks: ScenarioRisks,
  { runs: count, seed, option }: ReportSettings,
): Work<Result<RiskReport>> {
  const simulation = simulateScenario(scenario, risks, { runs: count, seed });
  let slice = simulation.next();
  for (; !slice.done; slice = simulation.next()) yield slice.value / count;
  return map(slice.value, (made) => {
    const whole = wholeSaving(scenario);
    const central = whole.ok ? whole.value : notKnown;
    const switches = scenarioSwitches(scenario);
    const worth = option && optionOf(scenario, risks, option, seed);
    return {
      runs: count,
      seed,
      central,
      isCentral: isCentral(scenario, risks),
      belowCentral:
        central === notKnown || made.saving === notKnown ? notKnown : partBelow(made.saving, central),
      summary: summaryOf(made),
      swings: swingsOf(scenario, risks),
      switches,
      switching: switches === notKnown ? [] : switchingSentences(switches.facts, switches.values),
      ...(worth?.ok && { option: worth.value }),
    };
  });
}

/** A report with the scenario's own ranges, worked out without a break. */
export function reportOf(scenario: Scenario, asked: RunSettings, on: CalendarDate): Result<MadeReport> {
  const [risks, settings] = [risksOf(scenario), settingsFor(scenario, asked)];
  return map(runToEnd(riskReport(scenario, risks, settings)), (report) => ({ risks, settings, report, on }));
}

const partBelow = (runs: Column, central: Pence): number =>
  runs.reduce((count, amount) => count + (amount < central ? 1 : 0), 0) / runs.length;

const optionOf = (
  scenario: Scenario,
  { inflation }: ScenarioRisks,
  { runs, ...alternatives }: OptionAsked,
  seed: number,
): Result<ExtensionOption> =>
  andThen(optionCase(scenario), (businessCase) =>
    extensionOption(businessCase, inflation, alternatives, { runs, seed }),
  );

/**
 * The swings of a scenario's drivers, the largest first, without those that make no difference or cannot be worked
 * out.
 */
export const swingsOf = (scenario: Scenario, risks: ScenarioRisks): ScenarioSwing[] =>
  driversOf(scenario, risks)
    .flatMap(({ kind, council, driver, low, high }) => {
      const swings = sensitivity(scenario, wholeSaving, [{ driver, low, high }]);
      const [swing] = swings.ok ? swings.value : [];
      return swing && swing.swing > 0 ? [{ ...swing, kind, ...(council !== undefined && { council }) }] : [];
    })
    .sort((a, b) => b.swing - a.swing);
