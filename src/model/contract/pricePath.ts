import { Decimal } from '../money/decimal';
import { exact } from '../money/units';
import { map, type Result } from '../result';
import type { Clause } from './clause';
import { reviewRates } from './reviewRate';
import { type Review, reviews } from './reviews';
import { extensionStarts, type PriceTerms } from './terms';

/** A price in force: from contract month `from` on, counted from 0, it is the first price times `factor`. */
export interface Price {
  readonly from: number;
  readonly factor: Decimal;
}

const ONE = new Decimal(1);
/** A cap above any rate. Infinity would not do, since 0 × Infinity is not a number. */
const NO_CAP = new Decimal('1e30');

/**
 * The price through the contract, as exact multiples of the first price: the reviews that move it, applied as
 * the clause says, and the change that each extension brings.
 */
export function pricePath(terms: PriceTerms): Result<Price[]> {
  const { clause, indexation } = terms;
  const dates = reviewsThatCount(terms);
  return map(reviewRates(indexation, clause, dates), (rates) =>
    withExtensions(terms, indexedPrices(clause, dates, rates)),
  );
}

/** The reviews whose rates are needed: those that move the price, and for a catch-up those before the first of them. */
export function reviewsThatCount(terms: PriceTerms): Review[] {
  const { catchUp, compounding, indexableShare } = terms.clause;
  const dates = reviews(terms);
  const first = dates.findIndex(({ movesPrice }) => movesPrice);
  if (first < 0 || indexableShare === 0) return [];
  return dates.slice(catchUp ? 0 : first, compounding === 'single step' ? first + 1 : undefined);
}

/** The price from each review that moves it on, before extensions change it. */
function indexedPrices(clause: Clause, dates: readonly Review[], rates: readonly Decimal[]): Price[] {
  const prices: Price[] = [{ from: 0, factor: ONE }];
  const share = exact(clause.indexableShare);
  let path: Path = { limited: ONE, unlimited: ONE };
  for (const [index, { from, movesPrice }] of dates.entries()) {
    path = nextPath(clause, path, rates[index] ?? ONE, yearsCovered(clause, from));
    if (!movesPrice) continue;
    // The share comes last: it moves with the whole path, and the rest of the price stands still. Falling
    // rates that add up may pass nought, but no price does.
    const factor = ONE.minus(share).plus(share.times(path.limited));
    prices.push({ from, factor: Decimal.max(0, factor) });
  }
  return prices;
}

/** The years whose rise a review applies: one, but in a catch-up a broken first year counts by its months. */
export const yearsCovered = ({ catchUp }: Clause, from: number) =>
  catchUp && from < 12 ? new Decimal(from).div(12) : ONE;

/** The price under the cap, and as it would be without one, as multiples of the first price. */
interface Path {
  readonly limited: Decimal;
  readonly unlimited: Decimal;
}

function nextPath(clause: Clause, { limited, unlimited }: Path, rate: Decimal, years: Decimal): Path {
  const cap = clause.cap === undefined ? NO_CAP : exact(clause.cap);
  if (clause.compounding === 'simple') {
    const rise = rate.times(years);
    const [free, most] = [unlimited.plus(rise), limited.plus(cap.times(years))];
    return { unlimited: free, limited: Decimal.min(clause.carryForward ? free : limited.plus(rise), most) };
  }
  const ratio = rate.plus(1).pow(years);
  const [free, most] = [unlimited.times(ratio), limited.times(cap.plus(1).pow(years))];
  // Without carrying forward, the limited path takes its own step; with it, it may catch up with the other.
  const wanted = clause.carryForward ? free : limited.times(ratio);
  return { unlimited: free, limited: Decimal.min(wanted, most) };
}

/** The factor in force in a contract month, counted from 0. */
export const priceAt = (prices: readonly Price[], month: number): Decimal =>
  prices.filter(({ from }) => from <= month).at(-1)?.factor ?? ONE;

/** The prices with each extension's change, which applies from its start on. */
function withExtensions(terms: PriceTerms, prices: Price[]): Price[] {
  const changes = extensionChanges(terms);
  if (changes.length === 0) return prices;
  const breaks = new Set([...prices, ...changes].map(({ from }) => from));
  return [...breaks]
    .sort((a, b) => a - b)
    .map((from) => ({ from, factor: priceAt(prices, from).times(priceAt(changes, from)) }));
}

/** The product of the extensions' changes so far, from each extension on that has one. */
export function extensionChanges(terms: PriceTerms): Price[] {
  const starts = extensionStarts(terms);
  let factor = ONE;
  return terms.extensions.flatMap(({ priceChange }, index) => {
    if (priceChange === 0) return [];
    factor = factor.times(exact(priceChange).plus(1));
    return [{ from: (starts[index] ?? 0) * 12, factor }];
  });
}
