import type { Alternatives } from '../../risk/extensionOption';
import { notKnown, pence, rate } from '../../money/units';
import type { Scenario } from '../scenario';
import { chargeOf, jointTogether, openExtensions } from '../terms';
import type { RunSettings } from './runs';

/** What is asked about an extension: what there would be besides it. */
export interface OptionAsked extends Alternatives {
  /** Runs that find the rule of choice, and as many again that say what it costs. */
  readonly runs: number;
}

/** What a report is asked for. */
export interface ReportSettings extends RunSettings {
  /** Left out where nothing can be extended. */
  readonly option?: OptionAsked;
}

/** As many runs as are made unless somebody asks for more, and a seed: 2010 is the year of the example, and any would do. */
export const usualRuns: RunSettings = { runs: 10_000, seed: 2010 };

/** Runs that find out when to extend, and as many that say what that is worth. */
const OPTION_RUNS = 4000;

/** As many runs, and the seed, as somebody chose or as usual. */
export const runsOf = ({ risk }: Pick<Scenario, 'risk'>): RunSettings => ({
  runs: risk?.runs ?? usualRuns.runs,
  seed: risk?.seed ?? usualRuns.seed,
});

/** What a report is asked for: with the extensions as an option where any is still open. */
export function settingsFor(
  scenario: Scenario,
  { runs, seed }: RunSettings = runsOf(scenario),
): ReportSettings {
  return openExtensions(scenario).length > 0
    ? { runs, seed, option: { ...alternativesOf(scenario), runs: OPTION_RUNS } }
    : { runs, seed };
}

/** What there is besides extending, as usual or as somebody chose it. */
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
 * What there is besides extending, to begin with: another supplier at today's joint cost, whose price wanders by 5%
 * a year; tendering at 3% of a year's price and bringing the service in-house at 10%. All of it is assumed.
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
