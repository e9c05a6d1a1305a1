import { extensionStarts, type PriceTerms, totalYears } from '../contract/terms';
import { type Case, plannedSaving } from './case';
import { drawRange, type Range } from './chance/range';
import { type Stream, openStream, uniform } from './chance/stream';
import { addInto, type Column, multiplyInto, type Scratch } from './column';
import { drawRates } from './inflation';
import type { Risks } from './risks';

/** What is drawn at random in each run of a slice. */
export interface Draws {
  /** A column of rates for each contract year. */
  readonly rates: readonly Column[];
  /** The contract's first charge; and the first year's cost of all that follows its price, the contract included. */
  readonly contract: Column;
  readonly joint: Column;
  /** What as-is costs are multiplied by; undefined where they are certain. */
  readonly asIs: Column | undefined;
  /** Other costs in each contract year; undefined where there are none. */
  readonly other: readonly (Column | undefined)[];
  /** How many contract years the contract runs; undefined where that is certain. */
  readonly running: Column | undefined;
}

/** A stream for each source of chance, so that adding a source leaves the draws of the others as they were. */
export interface Streams {
  readonly inflation: Stream;
  readonly price: Stream;
  readonly asIs: Stream;
  readonly delivered: Stream;
  readonly extensions: Stream;
  readonly oneOff: readonly Stream[];
}

/** The streams that a seed gives. */
export const openStreams = (seed: number, { oneOff = [] }: Risks): Streams => ({
  inflation: openStream(seed, 0),
  price: openStream(seed, 1),
  asIs: openStream(seed, 2),
  delivered: openStream(seed, 3),
  extensions: openStream(seed, 4),
  oneOff: oneOff.map((_, index) => openStream(seed, 5 + index)),
});

/** Draws for the next slice of runs. */
export function draw(businessCase: Case, risks: Risks, streams: Streams, scratch: Scratch): Draws {
  const contract = firstCharges(businessCase, risks, streams, scratch);
  return {
    rates: drawRates(streams.inflation, risks.inflation, totalYears(businessCase.terms), scratch),
    contract,
    joint: jointFirsts(businessCase, contract, risks, streams, scratch),
    asIs: risks.asIs && drawRange(streams.asIs, asMultiples(risks.asIs), scratch.take()),
    other: otherCosts(businessCase, risks, streams, scratch),
    running:
      risks.extensions && yearsRunning(businessCase.terms, risks.extensions, streams.extensions, scratch),
  };
}

/** A range of changes, such as −10% to 10%, as a range of multiples, such as 0.9 to 1.1. */
export const asMultiples = (range: Range): Range => ({
  ...range,
  low: 1 + range.low,
  likely: 1 + range.likely,
  high: 1 + range.high,
});

function firstCharges(
  { terms }: Case,
  { price }: Risks,
  { price: stream }: Streams,
  { take }: Scratch,
): Column {
  return price
    ? multiplyInto(take(), terms.annualCharge, drawRange(stream, asMultiples(price), take()))
    : take().fill(terms.annualCharge);
}

/**
 * The first year's cost of all that follows the price: the contract, the further cost, and the saving that is not
 * delivered.
 */
function jointFirsts(
  businessCase: Case,
  contract: Column,
  risks: Risks,
  streams: Streams,
  { take }: Scratch,
): Column {
  const { beyondPrice } = businessCase;
  if (!risks.delivered && beyondPrice === 0) return contract;
  const shares = risks.delivered ? drawRange(streams.delivered, risks.delivered, take()) : take().fill(1);
  const planned = plannedSaving(businessCase);
  const firsts = take();
  for (let run = 0; run < firsts.length; run++) {
    const missed = Math.round((1 - (shares[run] ?? 1)) * planned);
    firsts[run] = Math.max(0, (contract[run] ?? 0) + beyondPrice + missed);
  }
  return firsts;
}

/** Certain and one-off costs of each contract year. */
function otherCosts(
  { otherCosts: certain }: Case,
  { oneOff = [] }: Risks,
  streams: Streams,
  { take }: Scratch,
) {
  const costs = certain.map((cost) => (cost === 0 ? undefined : take().fill(cost)));
  for (const [index, { year, cost }] of oneOff.entries()) {
    const stream = streams.oneOff[index];
    if (!stream) continue;
    const column = (costs[year - 1] ??= take().fill(0));
    addInto(column, column, multiplyInto(take(), 1, drawRange(stream, cost, take())));
  }
  return costs;
}

/**
 * How many contract years run in each run: up to the first extension that is not taken, as later ones presuppose
 * it.
 */
export function yearsRunning(
  terms: PriceTerms,
  chances: readonly number[],
  stream: Stream,
  { take }: Scratch,
): Column {
  const starts = extensionStarts(terms);
  const running = take().fill(totalYears(terms));
  // Every extension is drawn for in every run, the last one first, so that the earliest refusal is what stays.
  for (const [index, start] of [...starts.entries()].reverse())
    for (let run = 0; run < running.length; run++)
      if (uniform(stream) > (chances[index] ?? 1)) running[run] = start;
  return running;
}
