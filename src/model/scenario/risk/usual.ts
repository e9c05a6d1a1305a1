import type { Alternatives } from '../../risk/extensionOption';
import { notKnown, pence, rate } from '../../money/units';
import type { Scenario } from '../scenario';
import { chargeOf, jointTogether, openExtensions } from '../terms';
import type { RunSettings } from './runs';

/** What the value of an extension is worked out from: the alternatives to it, and how many runs to make. */
export interface OptionAsked extends Alternatives {
  /** Runs that find the rule of choice. As many again give its cost. */
  readonly runs: number;
}

/** The settings of a risk report. */
export interface ReportSettings extends RunSettings {
  /** Left out where nothing can be extended. */
  readonly option?: OptionAsked;
}

/** The default runs and seed. Any seed would do: 2010 is the year of the example. */
export const usualRuns: RunSettings = { runs: 10_000, seed: 2010 };

/** The runs for the value of an extension: see `OptionAsked`. */
const OPTION_RUNS = 4000;

/** The runs and the seed that the user chose, or the defaults. */
export const runsOf = ({ risk }: Pick<Scenario, 'risk'>): RunSettings => ({
  runs: risk?.runs ?? usualRuns.runs,
  seed: risk?.seed ?? usualRuns.seed,
});

/** The settings of a scenario's report, with the value of extensions if any is open. */
export function settingsFor(
  scenario: Scenario,
  { runs, seed }: RunSettings = runsOf(scenario),
): ReportSettings {
  return openExtensions(scenario).length > 0
    ? { runs, seed, option: { ...alternativesOf(scenario), runs: OPTION_RUNS } }
    : { runs, seed };
}

/** The alternatives to extending: those that the user chose, or the usual ones. */
export function alternativesOf(scenario: Scenario): Alternatives {
  const usual = usualAlternatives(scenario);
  const { market, marketVolatility, reTenderCost, inHouseCost } = scenario.risk ?? {};
  return {
    ...usual,
    market: market?.value ?? usual.market,
    volatility: marketVolatility?.value ?? usual.volatility,
    reTenderCost: reTenderCost?.value ?? usual.reTenderCost,
    inHouseCost: inHouseCost?.value ?? usual.inHouseCost,
  };
}

/**
 * The usual alternatives, all of them assumed: another supplier at today's joint cost, whose price has a yearly
 * standard deviation of 5%; tendering at 3% of a year's price; and bringing the service in-house at 10%.
 */
function usualAlternatives(scenario: Scenario): Alternatives {
  const joint = jointTogether(scenario);
  const charge = chargeOf(scenario).value;
  const yearly = joint !== notKnown ? joint : charge === notKnown ? pence(0) : charge;
  const part = (of: number) => pence(Math.round((yearly * of) / 1e6) * 1e4);
  const [open] = openExtensions(scenario);
  const first = open === undefined ? undefined : scenario.contract.extensions.value[open];
  return {
    market: yearly,
    drift: rate(0),
    volatility: rate(0.05),
    reTenderCost: part(3),
    inHouseCost: part(10),
    noticeMonths: first?.noticeMonths ?? 6,
  };
}
