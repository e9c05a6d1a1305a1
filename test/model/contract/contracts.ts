import fc from 'fast-check';
import { type Clause, compoundings, reviewDates, usualClause } from '../../../src/model/contract/clause';
import { schedule } from '../../../src/model/contract/schedule';
import type { ContractTerms } from '../../../src/model/contract/terms';
import { pence, rate } from '../../../src/model/money/units';

// Rates that people type, rates with many digits, and rates that put charges exactly on half a penny.
export const rates = fc.oneof(
  fc.integer({ min: -500, max: 1000 }).map((tenths) => tenths / 1000),
  fc.double({ min: -0.5, max: 1, noNaN: true }),
);
const limit = fc.integer({ min: 0, max: 80 }).map((tenths) => rate(tenths / 1000));
const clauses: fc.Arbitrary<Clause> = fc
  .record(
    {
      catchUp: fc.boolean(),
      compounding: fc.constantFrom(...compoundings),
      cap: limit,
      collar: limit,
      carryForward: fc.boolean(),
      pricesMayFall: fc.boolean(),
      indexableShare: fc.integer({ min: 0, max: 10 }).map((tenths) => rate(tenths / 10)),
      reviewDate: fc.constantFrom(...reviewDates),
    },
    { requiredKeys: [] },
  )
  .map((changes) => ({ ...usualClause, ...changes }))
  .filter(({ cap = rate(1), collar = rate(0) }) => collar <= cap);

/** Contracts that can be priced, of every clause. */
export const contracts: fc.Arbitrary<ContractTerms> = fc
  .record({
    annualCharge: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1e11 })).map(pence),
    start: fc.record({
      year: fc.integer({ min: 2000, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    initialYears: fc.integer({ min: 1, max: 12 }),
    fixedYears: fc.integer({ min: 0, max: 12 }),
    extensions: fc.array(
      fc.record({
        years: fc.integer({ min: 1, max: 4 }),
        priceChange: fc.integer({ min: -10, max: 10 }).map((percent) => rate(percent / 100)),
      }),
      { maxLength: 3 },
    ),
    indexation: fc.oneof(
      rates.map((value) => ({ kind: 'constant' as const, rate: rate(value) })),
      fc
        .array(rates, { minLength: 24, maxLength: 24 })
        .map((all) => ({ kind: 'by year' as const, rates: all.map(rate) })),
    ),
    clause: clauses,
  })
  .map((terms) => ({ ...terms, fixedYears: Math.min(terms.fixedYears, terms.initialYears) }))
  .filter((terms) => schedule(terms).ok);
