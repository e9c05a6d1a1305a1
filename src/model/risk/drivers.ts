import { reviewsThatCount } from '../contract/pricePath';
import { riseAt } from '../contract/reviewRate';
import { type PriceTerms, totalYears } from '../contract/terms';
import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import { add, exact, pence, type Pence, rate } from '../money/units';
import { each, map, ok, type Result } from '../result';
import { type Case, plannedSaving } from './case';

/**
 * Something that may turn out otherwise, as a change to the subject that it affects: a case, or a scenario, which has
 * drivers of its own.
 */
export interface Driver<Subject> {
  readonly name: string;
  readonly change: (subject: Subject, to: number) => Result<Subject>;
}

const changed = (amount: Pence, change: number) => roundPence(exact(rate(change)).plus(1).times(amount));

/** Raises the contract's first charge by a fraction of itself. */
export const price: Driver<Case> = {
  name: 'Price',
  change: (businessCase, by) =>
    ok({
      ...businessCase,
      terms: { ...businessCase.terms, annualCharge: changed(businessCase.terms.annualCharge, by) },
    }),
};

/** Raises every review's rate by an amount, such as 0.01 for a point, before floor, collar and cap. */
export const indexation: Driver<Case> = {
  name: 'Indexation',
  change: (businessCase, by) =>
    map(withRatesMoved(businessCase.terms, by), (terms) => ({ ...businessCase, terms })),
};

/** Raises every year's as-is cost by a fraction of itself. */
export const asIs: Driver<Case> = {
  name: 'As-is',
  change: (businessCase, by) =>
    ok({ ...businessCase, asIs: businessCase.asIs.map((cost) => changed(cost, by)) }),
};

/**
 * Has only a share of the first year's planned saving delivered. The rest stays a cost, which follows the
 * contract's price as the joint cost does.
 */
export const delivered: Driver<Case> = {
  name: 'Saving delivered',
  change: (businessCase, share) =>
    ok(
      withShortfall(businessCase, roundPence(new Decimal(1).minus(share).times(plannedSaving(businessCase)))),
    ),
};

/** Takes only the first so many extensions. */
export const extension: Driver<Case> = {
  name: 'Extension',
  change: (businessCase, taken) => {
    const terms = { ...businessCase.terms, extensions: businessCase.terms.extensions.slice(0, taken) };
    return ok({ ...businessCase, terms });
  },
};

/** The case with that much of the first year's saving not delivered. What is paid never falls below nought. */
export function withShortfall(businessCase: Case, missed: Pence): Case {
  const beyondPrice = add(businessCase.beyondPrice, missed);
  return { ...businessCase, beyondPrice: pence(Math.max(-1 * businessCase.terms.annualCharge, beyondPrice)) };
}

/** The terms with every rate moved by an amount. An index becomes the rate of each contract year, moved. */
export function withRatesMoved<Terms extends PriceTerms>(terms: Terms, by: number): Result<Terms> {
  const moved = (from: Decimal) => rate(Decimal.max(-1, from.plus(by)).toNumber());
  const { indexation: from } = terms;
  switch (from.kind) {
    case 'constant':
      return ok({ ...terms, indexation: { kind: 'constant', rate: moved(exact(from.rate)) } });
    case 'by year':
      return ok({
        ...terms,
        indexation: { kind: 'by year', rates: from.rates.map((one) => moved(exact(one))) },
      });
    case 'index':
      return map(ratesByYear(terms), (rates) => ({
        ...terms,
        indexation: { kind: 'by year', rates: rates.map(moved) },
      }));
  }
}

/** The rise at each review that counts, by its contract year; nought in a year without one. */
function ratesByYear(terms: PriceTerms): Result<Decimal[]> {
  const counted = reviewsThatCount(terms);
  return map(
    each(counted, (review) => riseAt(terms.indexation, terms.clause, review)),
    (rates) =>
      Array.from({ length: totalYears(terms) }, (_, year) => {
        const index = counted.findIndex((review) => review.year === year + 1);
        return rates[index]?.rate ?? new Decimal(0);
      }),
  );
}
