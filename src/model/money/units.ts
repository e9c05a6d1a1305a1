import { Decimal } from './decimal';

declare const unit: unique symbol;
type Branded<Base, Unit> = Base & { readonly [unit]: Unit };

/**
 * Whole pence. `cash` is the money of the day it is paid in; `real` is in the prices of one stated year. The
 * brand is a function so that the two never widen to a union and mix.
 */
export type Pence<Prices extends 'cash' | 'real' = 'cash'> = Branded<number, (pence: Prices) => Prices>;

/** Pence of either kind: cash, or in the prices of one year. */
export type Money = Pence | Pence<'real'>;

/**
 * A fraction such as 0.025 for 2.5%. It is a double that stands for the decimal it prints as, which is what
 * the user typed: `exact` gives that decimal, and the fast path uses the double with its known error.
 */
export type Rate = Branded<number, 'rate'>;

/** What stands in place of a figure that is missing, which is never taken as nought and never estimated. */
export type NotKnown = 'not known';
export const notKnown: NotKnown = 'not known';
/** A value, or the statement that it is not known. */
export type OrNotKnown<T> = T | NotKnown;

/** The most that any one amount may be, £100 billion, so that every total stays exact in whole pence. */
export const LARGEST = 10_000_000_000_000 as Pence;
/** Whether an amount is beyond that. */
export const isTooLarge = (amount: number) => Math.abs(amount) > LARGEST;

/** A fraction as a rate. */
export const rate = (fraction: number) => withoutSign(fraction) as Rate;
/** The decimal that a rate stands for. */
export const exact = (rate: Rate): Decimal => new Decimal(rate);

/** A whole number as pence. Anything else is a bug. */
export const pence = <P extends 'cash' | 'real' = 'cash'>(whole: number): Pence<P> => {
  // Details of faults are sent to support teams, so the amount stays out of them.
  if (!Number.isSafeInteger(whole)) throw new RangeError('An amount is not a whole number of pence.');
  return withoutSign(whole) as Pence<P>;
};

/** The same number, but 0 for −0. */
const withoutSign = (value: number) => value + 0;

export const add = <P extends 'cash' | 'real'>(a: Pence<P>, b: Pence<P>) => (a + b) as Pence<P>;
export const subtract = <P extends 'cash' | 'real'>(a: Pence<P>, b: Pence<P>) => (a - b) as Pence<P>;
export const sum = <P extends 'cash' | 'real'>(amounts: readonly Pence<P>[]) =>
  amounts.reduce(add, 0 as Pence<P>);

/** The sum, when every amount is known. */
export const sumKnown = <P extends 'cash' | 'real'>(
  amounts: readonly OrNotKnown<Pence<P>>[],
): OrNotKnown<Pence<P>> => (amounts.every((amount) => amount !== notKnown) ? sum(amounts) : notKnown);

/** The difference, when both amounts are known. */
export const subtractKnown = <P extends 'cash' | 'real'>(
  a: OrNotKnown<Pence<P>>,
  b: OrNotKnown<Pence<P>>,
): OrNotKnown<Pence<P>> => (a === notKnown || b === notKnown ? notKnown : subtract(a, b));
