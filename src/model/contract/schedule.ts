import { limits } from '../limits';
import { DOUBLE_ERROR, roundNear, roundPence } from '../money/rounding';
import { isTooLarge, type Pence, pence, type Rate } from '../money/units';
import { andThen, each, fail, map, ok, type Result } from '../result';
import { type Price, priceAt, pricePath } from './pricePath';
import { type ContractTerms, type PriceTerms, totalYears } from './terms';

/** Annual charges, each in force from the contract month of the same index in `starts` on. */
export interface Charges {
  /** Ascending contract months, counted from 0. There may be more of them than charges. */
  readonly starts: readonly number[];
  readonly charges: readonly Pence[];
}

/** What a contract charges under its terms. */
export interface Schedule extends Charges {
  readonly terms: ContractTerms;
}

/** The annual charges of a contract: first charge × factor, rounded once, the factor carried unrounded. */
export const schedule = (terms: ContractTerms): Result<Schedule> =>
  isPlain(terms) ? fastSchedule(terms) : exactSchedule(terms);

/** The same for many first charges under the same terms, whose price path is worked out only once. */
export function scheduler(terms: PriceTerms): (annualCharge: Pence) => Result<Schedule> {
  if (isPlain(terms)) return (annualCharge) => fastSchedule({ ...terms, annualCharge });
  const path = pricePath(terms);
  return (annualCharge) => andThen(path, (prices) => priced({ ...terms, annualCharge }, prices));
}

/** The schedule for any clause, by its definition. */
export const exactSchedule = (terms: ContractTerms): Result<Schedule> =>
  andThen(pricePath(terms), (prices) => priced(terms, prices));

const priced = (terms: ContractTerms, prices: readonly Price[]): Result<Schedule> =>
  map(
    each(prices, ({ from }) => exactCharge(terms, from, prices)),
    (charges) => ({ terms, starts: prices.map(({ from }) => from), charges }),
  );

/** The annual charge in force in a contract month, counted from 0, by exact arithmetic. */
function exactCharge(terms: ContractTerms, month: number, prices: readonly Price[]): Result<Pence> {
  const charge = priceAt(prices, month).times(terms.annualCharge);
  return isTooLarge(charge.toDecimalPlaces(0).toNumber())
    ? tooLarge(Math.floor(month / 12) + 1)
    : ok(roundPence(charge));
}

const tooLarge = (year: number) => fail({ code: 'price too large', at: { figure: 'annualCharge' }, year });

/** Whether rates compound on anniversaries and nothing else moves the price, as in most contracts. */
function isPlain({ indexation, clause, extensions }: PriceTerms): boolean {
  return (
    indexation.kind !== 'index' &&
    clause.compounding === 'compound' &&
    clause.reviewDate === 'anniversary' &&
    !clause.catchUp &&
    clause.cap === undefined &&
    clause.collar === undefined &&
    clause.indexableShare === 1 &&
    extensions.every(({ priceChange }) => priceChange === 0)
  );
}

/** The first month of every contract year that a contract can have. */
const YEAR_STARTS = Array.from(
  { length: limits.initialYears.highest + limits.extensionYears.highest },
  (_, year) => year * 12,
);

/**
 * The same charges for a plain contract, many times faster: the factor is multiplied up in doubles, whose error is
 * known, and a charge is worked out in full only where it lies nearer to half a penny than that error.
 */
function fastSchedule(terms: ContractTerms): Result<Schedule> {
  const { annualCharge: first, indexation, clause } = terms;
  const years = totalYears(terms);
  const fixed = Math.max(1, terms.fixedYears);
  const least = clause.pricesMayFall ? -1 : 0;
  const step = indexation.kind === 'constant' ? 1 + Math.max(least, indexation.rate) : undefined;
  // In units of a double's rounding error, a year adds at most three to the factor's: one for the rate's double
  // and one for the sum 1 + rate, together no more than two of the sum, and one for the product. The charge
  // rounds once more. One in each four, and one at the end, is to spare for the comparison in roundNear.
  const error = (4 * years + 2) * DOUBLE_ERROR;
  const charges: Pence[] = [];
  let factor = 1;
  for (let year = 1; year <= years; year++) {
    if (year > fixed) factor *= step ?? 1 + Math.max(least, rateOf(terms, year));
    const product = first * factor;
    const charge = roundNear(product, product * error);
    if (Number.isNaN(charge) || isTooLarge(product)) {
      const exact = chargeInFull(terms, (year - 1) * 12);
      if (!exact.ok) return exact;
      charges.push(exact.value);
      // A push of its own: in one with the other, the doubles would be boxed, at twice the time.
    } else charges.push(charge as Pence);
  }
  return ok({ terms, starts: YEAR_STARTS, charges });
}

/** One charge of the exact schedule: the annual charge in force in a contract month, counted from 0. */
export const chargeInFull = (terms: ContractTerms, month: number): Result<Pence> =>
  andThen(pricePath(terms), (prices) => exactCharge(terms, month, prices));

function rateOf({ indexation }: ContractTerms, year: number): Rate {
  const rate = indexation.kind === 'by year' ? indexation.rates[year - 1] : undefined;
  if (rate === undefined) throw new RangeError(`no rate for contract year ${year}: checkTerms was not asked`);
  return rate;
}

/**
 * What the months from `from` up to but not including `to` cost, counted from 0 at the contract's start. An
 * annual charge is split into twelve whole-pence months, the odd pence in the first months of the contract
 * year, so that any months add up to the same total in every view. The sum has a closed form: no month is listed.
 */
export function costOfMonths({ starts, charges }: Charges, from: number, to: number): Pence {
  let cost = 0;
  for (const [index, charge] of charges.entries()) {
    const first = Math.max(from, startOf(starts, index));
    const end = Math.min(to, index + 1 < charges.length ? startOf(starts, index + 1) : to);
    if (first >= end) continue;
    const [each, odd] = [Math.floor(charge / 12), charge % 12];
    cost += each * (end - first) + oddPence(odd, end) - oddPence(odd, first);
  }
  return pence(cost);
}

function startOf(starts: readonly number[], index: number): number {
  const start = starts[index];
  if (start === undefined) throw new RangeError(`charge ${index + 1} has no start`);
  return start;
}

/** The odd pence that fall before month `end`, if `odd` of them go to the first months of each contract year. */
const oddPence = (odd: number, end: number) => Math.floor(end / 12) * odd + Math.min(end % 12, odd);

/** The annual charge in force in a contract month, counted from 0. */
export function chargeAt({ starts, charges }: Charges, month: number): Pence {
  let charge = charges[0];
  for (const [index, later] of charges.entries()) if (startOf(starts, index) <= month) charge = later;
  if (charge === undefined) throw new RangeError('a schedule has at least one charge');
  return charge;
}
