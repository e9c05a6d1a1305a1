import { extensionStarts } from '../../contract/terms';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import {
  exact,
  type OrNotKnown,
  notKnown,
  type Pence,
  type Rate,
  rate,
  subtractKnown,
} from '../../money/units';
import type { Range } from '../../risk/chance/range';
import type { Inflation } from '../../risk/inflation';
import type { Scenario } from '../scenario';
import { chargeOf, jointTogether, placedExtensions, priceTerms } from '../terms';
import { same } from '../same';
import { type RangeName, rangeNames, type Reach } from './choices';
import { usualInflation } from './inflation';

/**
 * What is uncertain about a scenario. A figure whose range is left out is certain. All ranges but inflation,
 * indexation and as-is growth are changes or parts: −0.1 is 10% less.
 */
export interface ScenarioRisks {
  /** The inflation that prices follow in the runs, in place of the contract's own indexation. */
  readonly inflation: Inflation;
  /** By how much every review's rate is moved in the swings, such as 0.01 for a point. */
  readonly indexation: Reach;
  /** How far bids may change what is paid jointly. */
  readonly price?: Range;
  /** How far each council's as-is cost may differ, drawn for each separately. */
  readonly asIs?: Range;
  /** As-is growth a year. */
  readonly growth?: Range;
  /**
   * The share of each council's first-year saving that is delivered; the rest stays a cost, which follows the
   * price.
   */
  readonly delivered?: Range;
  /** How far one-off costs may differ. */
  readonly oneOff?: Range;
  /** The part of what is not explained that turns out to be a cost. */
  readonly unexplained?: Range;
  /** Whether extensions are taken by their probabilities; if not, every open one is taken. */
  readonly extensions: boolean;
}

const pert = (low: number, likely: number, high: number): Range => ({ low, likely, high, shape: 'pert' });

/** 3C ICT of Cambridge, Huntingdonshire and South Cambridgeshire planned to save 15%, and forecast 8.5% (2016/17). */
export const LEAST_DELIVERED = rate(0.57);

/**
 * The usual ranges, none of which is published for any contract: prices within a tenth, and a saving of which as
 * little as 57% may be delivered, as happened to another shared service, unless the scenario itself counts on less
 * of it.
 */
export function usualRisks(scenario: Scenario): ScenarioRisks {
  const growth = scenario.asIsGrowth.value;
  const unexplained = unexplainedOf(scenario);
  return {
    inflation: usualInflation(scenario),
    indexation: { low: -0.02, high: 0.03 },
    price: pert(-0.1, 0, 0.1),
    asIs: pert(-0.1, 0, 0.1),
    growth: pert(growth, growth, rate(Number((growth + 0.02).toPrecision(6)))),
    ...(!isHeldBack(scenario) && { delivered: pert(LEAST_DELIVERED, 1, 1.05) }),
    ...(hasOneOffs(scenario) && { oneOff: pert(-0.2, 0, 0.5) }),
    ...(unexplained !== notKnown && unexplained > 0 && { unexplained: pert(0, 1, 1) }),
    extensions: chancesOf(scenario) !== undefined,
  };
}

/** The usual ranges for the scenario, or those that the user chose. */
export function risksOf(scenario: Scenario): ScenarioRisks {
  const usual = usualRisks(scenario);
  const chosen = scenario.risk ?? {};
  const { byYear, ...inflation } = usual.inflation;
  return {
    ...usual,
    inflation: {
      ...inflation,
      // One mean for all years takes the place of the contract's own rates.
      ...(chosen.inflationMean ? { mean: chosen.inflationMean.value } : byYear && { byYear }),
      ...(chosen.inflationVolatility && { volatility: chosen.inflationVolatility.value }),
      ...(chosen.inflationPersistence && { persistence: chosen.inflationPersistence.value }),
    },
    ...(chosen.indexation && { indexation: chosen.indexation.value }),
    // A chosen range that the scenario does not use now is ignored here and kept in the scenario.
    ...Object.fromEntries(
      rangeNames.flatMap((name) => {
        const figure = chosen[name];
        return usual[name] && figure ? [[name, figure.value]] : [];
      }),
    ),
  };
}

/**
 * Whether the most likely case is the scenario as it is, so that it lies amid the outcomes. It does not where the
 * user chose another mean for inflation, or ranges whose most likely value is another.
 */
export function isCentral(scenario: Scenario, risks: ScenarioRisks): boolean {
  const stands = standsAt(scenario);
  return (
    same(pathOf(risks.inflation), pathOf(usualInflation(scenario))) &&
    rangeNames.every((name) => (risks[name]?.likely ?? stands[name]) === stands[name])
  );
}

const pathOf = ({ mean, byYear }: Inflation) => ({ mean, byYear });

/** The value of each range's figure in the scenario as it is. */
export const standsAt = ({ asIsGrowth }: Scenario): Readonly<Record<RangeName, number>> => ({
  delivered: 1,
  price: 0,
  asIs: 0,
  growth: asIsGrowth.value,
  oneOff: 0,
  unexplained: 1,
});

/** What the councils pay jointly in the first year beyond the contract's price. */
export const unexplainedOf = (scenario: Pick<Scenario, 'contract' | 'councils'>): OrNotKnown<Pence> =>
  subtractKnown(jointTogether(scenario), chargeOf(scenario).value);

/** Whether the scenario itself counts on less than the whole saving. */
const isHeldBack = ({ appraisal }: Scenario): boolean => appraisal.realisation.value.some((part) => part < 1);

const hasOneOffs = ({ councils }: Scenario): boolean =>
  councils.some(({ otherCosts }) => otherCosts.some(({ timing }) => timing.kind !== 'yearly'));

/** How many figures have a range in the runs. */
export const rangesIn = ({ price, asIs, growth, delivered, oneOff, unexplained }: ScenarioRisks): number =>
  [price, asIs, growth, delivered, oneOff, unexplained].filter(Boolean).length;

/** The part of the outcomes that end after so many years because the next extension is not taken. */
export interface EarlyEnd {
  readonly years: number;
  readonly part: number;
}

/** The early ends of the outcomes; none where every open extension is taken. */
export function earlyEnds(scenario: Pick<Scenario, 'contract'>): EarlyEnd[] {
  const chances = chancesOf(scenario) ?? [];
  let going = 1;
  return extensionStarts(priceTerms(scenario)).flatMap((years, index) => {
    const before = going;
    going *= chances[index] ?? 1;
    return before > going ? [{ years, part: before - going }] : [];
  });
}

/**
 * The probability that each extension that the contract may still reach is taken, if those before it are. Undefined
 * where one is not known, or where there is none.
 */
export function chancesOf(scenario: Pick<Scenario, 'contract'>): number[] | undefined {
  const { length } = priceTerms(scenario).extensions;
  if (length === 0) return undefined;
  const chances = placedExtensions(scenario)
    .slice(0, length)
    .map(({ decision, probability }) => (decision === 'exercised' ? 1 : probability));
  const known = chances.filter((chance) => chance !== notKnown);
  return known.length === length ? known : undefined;
}

/** The part of a planned saving that is not delivered when only a share of it is. */
export const savingMissed = (planned: number, share: Rate): Pence =>
  roundPence(new Decimal(1).minus(exact(share)).times(planned));
