import { type Known, notKnown, type Pence } from '../../money/units';
import { map, type Result } from '../../result';
import { sensitivity, type Swing } from '../../risk/sensitivity';
import { switchingSentences } from '../../risk/switchingSentences';
import type { Scenario } from '../scenario';
import { type DriverKind, driversOf, wholeSaving } from './drivers';
import type { ScenarioRisks } from './risks';
import { type RunSettings, simulateScenario } from './runs';
import { type RunSummary, summaryOf } from './summary';
import { scenarioSwitches } from './switching';

/** One driver's swing of the saving, with what kind of driver it is and whose. */
export interface ScenarioSwing extends Swing {
  readonly kind: DriverKind;
  readonly council?: string;
}

/** All that chance and doubt make of a scenario: plain data, which a worker can hand over. */
export interface RiskReport extends RunSettings {
  /** The saving as the scenario stands, every open extension taken. */
  readonly central: Known<Pence>;
  readonly summary: RunSummary;
  readonly swings: readonly ScenarioSwing[];
  /** What would wipe the saving out, a sentence for each figure; none where the saving is not known. */
  readonly switching: readonly string[];
}

/** Works a report out a slice of runs at a time; after each it yields how many are done. */
export function* riskReport(
  scenario: Scenario,
  risks: ScenarioRisks,
  settings: RunSettings,
): Generator<number, Result<RiskReport>> {
  const runs = yield* simulateScenario(scenario, risks, settings);
  return map(runs, (made) => {
    const central = wholeSaving(scenario);
    const switches = scenarioSwitches(scenario);
    return {
      ...settings,
      central: central.ok ? central.value : notKnown,
      summary: summaryOf(made),
      swings: swingsOf(scenario, risks),
      switching: switches === notKnown ? [] : switchingSentences(switches.facts, switches.values),
    };
  });
}

/** One driver at a time, the largest swing first. A driver that cannot be worked out so far is left out. */
export const swingsOf = (scenario: Scenario, risks: ScenarioRisks): ScenarioSwing[] =>
  driversOf(scenario, risks)
    .flatMap(({ kind, council, ...tried }) => {
      const swings = sensitivity(scenario, wholeSaving, [tried]);
      const [swing] = swings.ok ? swings.value : [];
      return swing ? [{ ...swing, kind, ...(council !== undefined && { council }) }] : [];
    })
    .sort((a, b) => b.swing - a.swing);
