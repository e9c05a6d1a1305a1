import { type PriceTerms, totalYears } from '../../contract/terms';
import { DOUBLE_ERROR, roundNear } from '../../money/rounding';
import { type OrNotKnown, notKnown, type Pence, rate } from '../../money/units';
import { drawRange, type Range } from '../../risk/chance/range';
import { type Stream, openStream } from '../../risk/chance/stream';
import { type Column, multiplyInto, type Scratch } from '../../risk/column';
import { asMultiples, yearsRunning } from '../../risk/draws';
import { drawRates } from '../../risk/inflation';
import type { Scenario } from '../scenario';
import { chancesOf, savingMissed, type ScenarioRisks, unexplainedOf } from './risks';

/** What is drawn at random in each run of a slice. An undefined column means that the figure is certain. */
export interface ScenarioDraws {
  /** A column of rates for each contract year. */
  readonly rates: readonly Column[];
  /** The same for as-is growth; undefined where as-is stays flat. */
  readonly growth: readonly Column[] | undefined;
  /** The contract's first charge. */
  readonly contract: Column;
  /** What each council's first-year cost is on each course, where it is known. */
  readonly firsts: readonly Readonly<Record<'asIs' | 'alone' | 'joint', OrNotKnown<Column>>>[];
  /** What one-off costs are multiplied by. */
  readonly oneOff: Column | undefined;
  /** How many contract years the contract runs. */
  readonly running: Column | undefined;
}

/** A stream for each source of chance. Sources that `simulate` has too have the same stream numbers there. */
export interface ScenarioStreams {
  readonly inflation: Stream;
  readonly price: Stream;
  readonly delivered: Stream;
  readonly extensions: Stream;
  readonly growth: Stream;
  readonly oneOff: Stream;
  readonly unexplained: Stream;
  readonly asIs: readonly Stream[];
}

/** Streams from this number on are a scenario's own. */
const OWN = 2000;

/** The streams that a seed gives. */
export const openStreams = (seed: number, { councils }: Scenario): ScenarioStreams => ({
  inflation: openStream(seed, 0),
  price: openStream(seed, 1),
  delivered: openStream(seed, 3),
  extensions: openStream(seed, 4),
  growth: openStream(seed, OWN),
  oneOff: openStream(seed, OWN + 1),
  unexplained: openStream(seed, OWN + 2),
  asIs: councils.map((_, index) => openStream(seed, OWN + 3 + index)),
});

/** Draws for the next slice of runs. */
export function draw(
  scenario: Scenario,
  risks: ScenarioRisks,
  terms: PriceTerms & { readonly annualCharge: Pence },
  streams: ScenarioStreams,
  scratch: Scratch,
): ScenarioDraws {
  const { take } = scratch;
  const drawn = (stream: Stream, range: Range | undefined) => range && drawRange(stream, range, take());
  const years = totalYears(terms);
  const prices = drawn(streams.price, risks.price && asMultiples(risks.price));
  const delivered = drawn(streams.delivered, risks.delivered);
  const joint = jointMultiples(scenario, prices, drawn(streams.unexplained, risks.unexplained), scratch);
  const steady = scenario.asIsGrowth.value;
  const growth = drawn(streams.growth, risks.growth) ?? (steady === 0 ? undefined : take().fill(steady));
  const chances = risks.extensions ? chancesOf(scenario) : undefined;
  return {
    rates: drawRates(streams.inflation, risks.inflation, years, scratch),
    growth: growth && Array.from({ length: years }, () => growth),
    contract: prices ? multiplyInto(take(), terms.annualCharge, prices) : take().fill(terms.annualCharge),
    firsts: scenario.councils.map((council, index) => {
      const stream = streams.asIs[index];
      const spent = stream && risks.asIs && drawn(stream, asMultiples(risks.asIs));
      return {
        asIs: timesOf(council.asIs.value, spent, scratch),
        alone: timesOf(council.alone.value, undefined, scratch),
        joint: withMissed(
          timesOf(council.joint.value, joint, scratch),
          delivered && plannedOf(council.asIs.value, council.joint.value),
          delivered,
          scratch,
        ),
      };
    }),
    oneOff: drawn(streams.oneOff, risks.oneOff && asMultiples(risks.oneOff)),
    running: chances && yearsRunning(terms, chances, streams.extensions, scratch),
  };
}

/**
 * What every joint cost is multiplied by: the change that the bids bring, and the part of the unexplained that is a
 * cost.
 */
function jointMultiples(
  scenario: Scenario,
  prices: Column | undefined,
  parts: Column | undefined,
  { take }: Scratch,
): Column | undefined {
  const unexplained = unexplainedOf(scenario);
  if (!parts || unexplained === notKnown) return prices;
  const whole = scenario.councils.reduce(
    (sum, { joint }) => sum + (joint.value === notKnown ? 0 : joint.value),
    0,
  );
  const share = unexplained / whole;
  const multiples = take();
  for (let run = 0; run < multiples.length; run++)
    multiples[run] = (prices?.[run] ?? 1) * (1 - (1 - (parts[run] ?? 1)) * share);
  return multiples;
}

const timesOf = (
  cost: OrNotKnown<Pence>,
  multiples: Column | undefined,
  { take }: Scratch,
): OrNotKnown<Column> => {
  if (cost === notKnown) return notKnown;
  return multiples ? multiplyInto(take(), cost, multiples) : take().fill(cost);
};

const plannedOf = (asIs: OrNotKnown<Pence>, joint: OrNotKnown<Pence>): OrNotKnown<number> =>
  asIs === notKnown || joint === notKnown ? notKnown : asIs - joint;

/**
 * Adds the part of the planned saving that is not delivered, to the penny as the sensitivity driver does. What is
 * paid never falls below nought.
 */
function withMissed(
  firsts: OrNotKnown<Column>,
  planned: OrNotKnown<number> | undefined,
  shares: Column | undefined,
  { take }: Scratch,
): OrNotKnown<Column> {
  if (!shares || planned === undefined || firsts === notKnown) return firsts;
  if (planned === notKnown) return notKnown;
  const paid = take();
  const error = 4 * DOUBLE_ERROR * Math.abs(planned);
  for (let run = 0; run < paid.length; run++) {
    const share = shares[run] ?? 1;
    const near = roundNear((1 - share) * planned, error);
    const missed = Number.isNaN(near) ? savingMissed(planned, rate(share)) : near;
    paid[run] = Math.max(0, (firsts[run] ?? 0) + missed);
  }
  return paid;
}
