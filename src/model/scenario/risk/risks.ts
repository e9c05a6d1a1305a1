import { extensionStarts } from '../../contract/terms';
import { Decimal } from '../../money/decimal';
import { roundPence } from '../../money/rounding';
import { exact, type Known, notKnown, type Pence, type Rate, rate, subtractKnown } from '../../money/units';
import type { Range } from '../../risk/chance/range';
import type { Inflation } from '../../risk/inflation';
import type { Scenario } from '../scenario';
import { chargeOf, jointTogether, placedExtensions, priceTerms } from '../terms';
import { same } from '../same';
import { type RangeName, rangeNames, type Reach } from './choices';
import { usualInflation } from './inflation';

/**
 * What is uncertain about a scenario. A range that is left out means that its figure is taken as it stands. All
 * but inflation, the reach of indexation and as-is growth are changes or parts: −0.1 is 10% less.
 */
export interface ScenarioRisks {
  /** The yearly rates that prices follow in the runs, in place of the contract's own indexation. */
  readonly inflation: Inflation;
  /** Points by which every review's rate is moved in the swings. */
  readonly indexation: Reach;
  /** The change that the bids bring to what is paid jointly. */
  readonly price?: Range;
  /** The change to what each council really spends now, drawn for each by itself. */
  readonly asIs?: Range;
  /** As-is growth a year. */
  readonly growth?: Range;
  /** The part of each council's first-year saving that comes; the rest stays a cost, which follows the price. */
  readonly delivered?: Range;
  /** The change to costs that fall once. */
  readonly oneOff?: Range;
  /** The part of what is not explained that turns out to be a cost. */
  readonly unexplained?: Range;
  /** Whether extensions are taken by their chances; if not, every one that is still open is taken. */
  readonly extensions: boolean;
}

const pert = (low: number, likely: number, high: number): Range => ({ low, likely, high, shape: 'pert' });

/** 3C ICT of Cambridge, Huntingdonshire and South Cambridgeshire planned to save 15%, and forecast 8.5% (2016/17). */
export const LEAST_DELIVERED = rate(0.57);

/**
 * Ranges to begin with, none of them published of any contract: prices within a tenth, and a saving that may come to
 * 57% of what was planned, as another shared service's did; but not where the scenario itself counts on less of it.
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

/** The ranges as usual for the scenario, with what somebody chose in their place. */
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
    // A range that the scenario has no use for is kept, for when it has.
    ...Object.fromEntries(
      rangeNames.flatMap((name) => {
        const figure = chosen[name];
        return usual[name] && figure ? [[name, figure.value]] : [];
      }),
    ),
  };
}

/**
 * Whether what is most likely is the scenario as it stands, so that it lies amid the outcomes. Where somebody chose
 * another mean, or ranges that leave it out, it does not.
 */
export function isCentral(scenario: Scenario, risks: ScenarioRisks): boolean {
  const stands = standsAt(scenario);
  return (
    same(pathOf(risks.inflation), pathOf(usualInflation(scenario))) &&
    rangeNames.every((name) => (risks[name]?.likely ?? stands[name]) === stands[name])
  );
}

const pathOf = ({ mean, byYear }: Inflation) => ({ mean, byYear });

/** Where each range's figure lies in the scenario as it stands. */
export const standsAt = ({ asIsGrowth }: Scenario): Readonly<Record<RangeName, number>> => ({
  delivered: 1,
  price: 0,
  asIs: 0,
  growth: asIsGrowth.value,
  oneOff: 0,
  unexplained: 1,
});

/** What the councils pay jointly in the first year beyond the contract's price. */
export const unexplainedOf = (scenario: Pick<Scenario, 'contract' | 'councils'>): Known<Pence> =>
  subtractKnown(jointTogether(scenario), chargeOf(scenario).value);

/** Whether the scenario as it stands has a part of the saving that does not come. */
const isHeldBack = ({ appraisal }: Scenario): boolean => appraisal.realisation.value.some((part) => part < 1);

const hasOneOffs = ({ councils }: Scenario): boolean =>
  councils.some(({ otherCosts }) => otherCosts.some(({ timing }) => timing.kind !== 'yearly'));

/** How many of the figures have a range in the runs. */
export const rangesIn = ({ price, asIs, growth, delivered, oneOff, unexplained }: ScenarioRisks): number =>
  [price, asIs, growth, delivered, oneOff, unexplained].filter(Boolean).length;

/** A part of the outcomes that end early, because an extension is not taken, and after how many years. */
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

/** How likely each extension that the contract may still reach is to be taken, if those before it are; nothing where that is not known or there is none. */
export function chancesOf(scenario: Pick<Scenario, 'contract'>): number[] | undefined {
  const { length } = priceTerms(scenario).extensions;
  if (length === 0) return undefined;
  const chances = placedExtensions(scenario)
    .slice(0, length)
    .map(({ decision, probability }) => (decision === 'exercised' ? 1 : probability));
  const known = chances.filter((chance) => chance !== notKnown);
  return known.length === length ? known : undefined;
}

/** The part of a planned saving that does not come when only a share of it does. */
export const savingMissed = (planned: number, share: Rate): Pence =>
  roundPence(new Decimal(1).minus(exact(share)).times(planned));
