import type { Result } from '../../model/result';
import type { MadeReport, RiskReport } from '../../model/scenario/risk/report';
import { risksOf } from '../../model/scenario/risk/risks';
import { settingsFor } from '../../model/scenario/risk/usual';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';

/** The outcomes that the tab Risk shows, and how far new ones have got. It outlives the screen that began it. */
export interface RiskState {
  /** The last report, with the scenario, ranges and settings that it was made from, and the day. */
  readonly last?: Omit<MadeReport, 'report'> & {
    readonly scenario: Scenario;
    readonly result: Result<RiskReport>;
  };
  readonly running?: {
    readonly scenario: Scenario;
    readonly done: number;
    readonly of: number;
    readonly secondsLeft?: number;
  };
  /** Whether the user stopped the last run before its end. */
  readonly stopped: boolean;
}

export const initialRisk: RiskState = { stopped: false };

/** Parts of a scenario on which outcomes do not depend; `risk` holds the ranges, which `isCurrent` compares. */
const APART: ReadonlySet<string> = new Set(['risk', 'partners', 'name'] satisfies (keyof Scenario)[]);

/** Whether the last report was made from this scenario's figures, with whatever ranges. */
export function isOfFigures({ last }: RiskState, scenario: Scenario): boolean {
  const was = last?.scenario;
  if (!was || was === scenario) return was !== undefined;
  const keys = Object.keys({ ...was, ...scenario }) as (keyof Scenario)[];
  return keys.every((key) => APART.has(key) || was[key] === scenario[key]);
}

/** Whether the last report was made from this scenario as it is now, ranges and settings included. */
export function isCurrent(risk: RiskState, scenario: Scenario): boolean {
  const { last } = risk;
  if (!last || last.scenario === scenario) return last !== undefined;
  return (
    isOfFigures(risk, scenario) &&
    same(last.risks, risksOf(scenario)) &&
    same(last.settings, settingsFor(scenario))
  );
}

/** The report of this scenario as it is now, to be written to a sheet; undefined if none has been worked out. */
export function currentReport(risk: RiskState, scenario: Scenario | undefined): MadeReport | undefined {
  const { last } = risk;
  if (!scenario || !last?.result.ok || !isCurrent(risk, scenario)) return undefined;
  const { risks, settings, on, result } = last;
  return { risks, settings, on, report: result.value };
}
