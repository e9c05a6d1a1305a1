import { type Pence, rate, type Rate } from '../money/units';
import { limits } from '../limits';
import { fail, map, type Result } from '../result';
import type { CalendarDate } from './calendar';
import { checkClause, type Clause, type Indexation } from './clause';

/** By how many years a contract may be extended, and what that does to its price. */
export interface Extension {
  readonly years: number;
  /** The lasting change to the price when the extension starts, such as -5%. */
  readonly priceChange: Rate;
}

/** Extensions of these lengths, each with the same change to the price. */
export const extensionsOf = (lengths: readonly number[], priceChange: Rate = rate(0)): Extension[] =>
  lengths.map((years) => ({ years, priceChange }));

/** A contract's price terms. Years are contract years, counted from the start. */
export interface ContractTerms {
  /** What the first contract year costs, net of VAT. */
  readonly annualCharge: Pence;
  readonly start: CalendarDate;
  readonly initialYears: number;
  /** Years from the start in which the price is not reviewed. The start itself is never a review. */
  readonly fixedYears: number;
  /** In order, all of them taken up: "2+2" has two of two years. */
  readonly extensions: readonly Extension[];
  readonly indexation: Indexation;
  readonly clause: Clause;
}

/** The terms by which a price moves, without the first charge. Any first-year cost can follow them. */
export type PriceTerms = Omit<ContractTerms, 'annualCharge'>;

/** The fixed years assumed unless somebody says otherwise: three, or the whole initial term where that is shorter. */
export const usualFixedYears = (initialYears: number) => Math.min(3, initialYears);

/** The years of all extensions together. */
export const extensionYears = (terms: Pick<ContractTerms, 'extensions'>) =>
  terms.extensions.reduce((total, { years }) => total + years, 0);

/** The contract years, every extension included. */
export const totalYears = (terms: Pick<ContractTerms, 'initialYears' | 'extensions'>) =>
  terms.initialYears + extensionYears(terms);

/** The contract year, counted from 0, in which each extension starts. */
export const extensionStarts = ({
  initialYears,
  extensions,
}: Pick<ContractTerms, 'initialYears' | 'extensions'>) =>
  extensions.map((_, index) => initialYears + extensionYears({ extensions: extensions.slice(0, index) }));

/** The terms, if their parts agree with each other. Each part by itself is held to `limits` where it is read. */
export function checkTerms<T extends PriceTerms>(terms: T): Result<T> {
  const { initialYears, fixedYears, indexation } = terms;
  const extension = extensionYears(terms);
  if (fixedYears > initialYears)
    return fail({
      code: 'fixed too long',
      at: { figure: 'fixedYears' },
      given: fixedYears,
      initialYears,
    });
  if (extension > limits.extensionYears.highest)
    return fail({
      code: 'out of range',
      at: { figure: 'extensionYears' },
      given: String(extension),
      expected: limits.extensionYears,
    });
  if (indexation.kind === 'by year' && indexation.rates.length < totalYears(terms))
    return fail({
      code: 'too few rates',
      at: { figure: 'indexation' },
      given: indexation.rates.length,
      needed: totalYears(terms),
    });
  return map(checkClause(terms.clause), () => terms);
}
