import fc from 'fast-check';
import { type Clause, compoundings, usualClause } from '../../../src/model/contract/clause';
import { priceAt, pricePath } from '../../../src/model/contract/pricePath';
import { chargeAt, costOfMonths, type Schedule, schedule } from '../../../src/model/contract/schedule';
import { type ContractTerms, extensionsOf, totalYears } from '../../../src/model/contract/terms';
import { pence, rate } from '../../../src/model/money/units';
import { map } from '../../../src/model/result';
import { flatCase } from '../../../src/model/risk/case';
import { openStream } from '../../../src/model/risk/chance/stream';
import { createScratch } from '../../../src/model/risk/column';
import { drawRates } from '../../../src/model/risk/inflation';
import { pricePlan, type PriceStep } from '../../../src/model/risk/pricePlan';
import { chargeRuns, yearRuns } from '../../../src/model/risk/charges';
import { factorRuns } from '../../../src/model/risk/factors';
import { simulate } from '../../../src/model/risk/simulate';
import { runToEnd } from '../../../src/model/work';
import { contracts, rates } from '../contract/contracts';
import { value } from '../value';

/** How the price moves with each of the runs' rates, in columns. */
function factorsOf(terms: ContractTerms, ratesByRun: readonly (readonly number[])[]) {
  const paper = createScratch(ratesByRun.length);
  const plan = pricePlan(terms);
  const columns = Array.from({ length: totalYears(terms) }, (_, year) =>
    Float64Array.from(ratesByRun, (run) => run[year] ?? 0),
  );
  return { paper, plan, columns, factors: factorRuns(plan, columns, paper) };
}

/** The runs' rates priced in columns: the charges from each step of the plan on, and the contract years. */
function inColumns(
  terms: ContractTerms,
  ratesByRun: readonly (readonly number[])[],
  firstByRun = ratesByRun.map((): number => terms.annualCharge),
) {
  const { paper, plan, columns, factors } = factorsOf(terms, ratesByRun);
  const firsts = paper.take();
  firsts.set(firstByRun);
  const charges = chargeRuns(plan, columns, factors, firsts, paper);
  return map(charges, (steps) => ({ plan, charges: steps, years: yearRuns(plan, steps, paper) }));
}

const byYear = (run: readonly number[]) => ({ kind: 'by year', rates: run.map(rate) }) as const;
const scheduleOf = (terms: ContractTerms, run: readonly number[]) =>
  schedule({ ...terms, indexation: byYear(run) });

const yearsOf = (priced: Schedule) =>
  Array.from({ length: totalYears(priced.terms) }, (_, year) =>
    costOfMonths(priced, year * 12, year * 12 + 12),
  );

/** Whether the doubles' error is so large, in pence, that a charge may be a penny off. */
const coarse = ({ error }: PriceStep, first: number, charge: number) =>
  error * (first + charge + 1) > 1 / 1024;

const runs = fc.array(fc.array(rates, { minLength: 24, maxLength: 24 }), { minLength: 1, maxLength: 5 });

test('every run’s charges are those that schedule gives for its rates, to the penny, whatever the clause', () => {
  let [tried, exact] = [0, 0];
  fc.assert(
    fc.property(contracts, runs, (terms, ratesByRun) => {
      tried++;
      const priced = ratesByRun.map((run) => scheduleOf(terms, run));
      const columns = inColumns(terms, ratesByRun);
      if (!priced.every(({ ok }) => ok)) {
        expect(columns).toMatchObject({ ok: false, problem: { code: 'price too large' } });
        return;
      }
      const { plan, charges, years } = value(columns);
      for (const [run, one] of priced.entries()) {
        const got = charges.map((column) => column[run] ?? 0);
        const expected = plan.steps.map(({ from }) => chargeAt(value(one), from));
        const rough = plan.steps.map((step, place) => coarse(step, terms.annualCharge, got[place] ?? 0));
        const off = got.map((charge, place) => Math.abs(charge - (expected[place] ?? 0)));
        expect(off.filter((pence, place) => pence > (rough[place] ? 1 : 0))).toEqual([]);
        if (rough.includes(true)) continue;
        expect(years.map((column) => column[run])).toEqual(yearsOf(value(one)));
        exact++;
      }
    }),
    { numRuns: 1000 },
  );
  // Most can be priced at all their rates, and are small enough to be exact.
  expect(exact).toBeGreaterThan(tried);
});

test('each step’s factor is as near to the exact one as its error says', () => {
  fc.assert(
    fc.property(contracts, runs, (terms, ratesByRun) => {
      const { plan, factors } = factorsOf(terms, ratesByRun);
      for (const [run, one] of ratesByRun.entries()) {
        const prices = value(pricePath({ ...terms, indexation: byYear(one) }));
        for (const [place, { from, error }] of plan.steps.entries()) {
          const near = factors[place]?.[run] ?? NaN;
          const off = priceAt(prices, from).minus(near).abs().toNumber();
          expect(off).toBeLessThanOrEqual(error * (1 + near));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('charges that lie on half a penny are rounded as schedule rounds them', () => {
  // 50 pence at 1% is 50.5, at 3% 51.5, which doubles put a hair below or above.
  const half = fc.integer({ min: 0, max: 500 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(
      contracts,
      fc.integer({ min: 1, max: 2000 }),
      fc.array(half, { minLength: 24, maxLength: 24 }),
      (any, first, run) => {
        const terms = { ...any, annualCharge: pence(first), fixedYears: 0 };
        const years = value(inColumns(terms, [run])).years.map((column) => column[0]);
        expect(years).toEqual(yearsOf(value(scheduleOf(terms, run))));
      },
    ),
    { numRuns: 500 },
  );
});

test('and so are charges on half a penny that have grown to hundreds of times the first', () => {
  const plain = { start: { year: 2026, month: 4, day: 1 }, fixedYears: 1, extensions: [] };
  for (const tenths of [3, 7, 9])
    for (let reviews = 6; reviews <= 10; reviews++) {
      // 1.9 to the power of 10 times 5,000,000,000 pence ends in half a penny.
      const annualCharge = pence(5 * 10 ** (reviews - 1));
      const run = Array.from({ length: reviews + 1 }, () => tenths / 10);
      const indexation = { kind: 'constant', rate: rate(0) } as const;
      const terms = {
        ...plain,
        annualCharge,
        initialYears: reviews + 1,
        indexation,
        clause: usualClause,
      };
      // Two runs that are alike, so that no size lets a charge be a penny off.
      const years = value(inColumns(terms, [run, run])).years.map((column) => column[0]);
      expect(years).toEqual(yearsOf(value(scheduleOf(terms, run))));
    }
});

describe('among other runs', () => {
  /** One review, at the start of the second year; other terms change nothing. */
  const oneReview = {
    annualCharge: pence(1),
    start: { year: 2026, month: 4, day: 1 },
    initialYears: 2,
    fixedYears: 1,
    extensions: [],
    indexation: { kind: 'constant', rate: rate(0) },
    clause: usualClause,
  } as const;
  const secondYears = (runs: readonly { first: number; at: number }[]) => {
    const priced = inColumns(
      oneReview,
      runs.map(({ at }) => [0, at]),
      runs.map(({ first }) => first),
    );
    return [...(value(priced).years[1] ?? [])];
  };

  test.each([0, 1, 2, 3, 4, 5, 6])('half a penny is rounded up in run %d too', (place) => {
    // 50 at 1% is 50.5, at 4% 52.
    const runs = Array.from({ length: 7 }, (_, run) => ({ first: 50, at: run === place ? 0.01 : 0.04 }));
    expect(secondYears(runs)).toEqual(runs.map((_, run) => (run === place ? 51 : 52)));
  });

  test('each that lies on half a penny is settled for its own first charge and rates', () => {
    const runs = [
      { first: 50, at: 0.01, charge: 51 },
      { first: 50, at: 0.03, charge: 52 },
      { first: 150, at: 0.03, charge: 155 },
      { first: 50, at: 0.01, charge: 51 },
      { first: 50, at: 0.01, charge: 51 },
      // Beyond what a review's rate may be: held to −50%, of which the floor makes nought, and to 100%.
      { first: 50, at: -3, charge: 50 },
      { first: 50, at: 3, charge: 100 },
    ];
    expect(secondYears(runs)).toEqual(runs.map(({ charge }) => charge));
  });

  test('one that is dearer than the rest by far is rounded by its own size', () => {
    const runs = [
      { first: 1, at: 0 },
      { first: 250_000_050, at: 0.01 },
      { first: 0, at: 1 },
    ];
    expect(secondYears(runs)).toEqual([1, 252_500_051, 0]);
  });
});

test.each<[string, Partial<Clause>]>([
  ['the usual clause', {}],
  ['prices that may fall', { pricesMayFall: true }],
  ['a collar', { collar: rate(0.02) }],
  ['a cap', { cap: rate(0.04) }],
  ['a cap and prices that may fall', { cap: rate(0.04), pricesMayFall: true }],
  ['a cap whose excess may be made up', { cap: rate(0.04), carryForward: true }],
  [
    'a cap whose excess may be made up, where prices may fall',
    { cap: rate(0.04), carryForward: true, pricesMayFall: true },
  ],
  ['nothing to carry forward without a cap', { carryForward: true }],
  ['a catch-up from a broken year on', { catchUp: true, reviewDate: '1 april' }],
  [
    'a catch-up from a broken year on, under a cap whose excess may be made up',
    { catchUp: true, reviewDate: '1 april', cap: rate(0.04), carryForward: true },
  ],
  [
    'a catch-up from a broken year on, where prices may fall',
    { catchUp: true, reviewDate: '1 april', pricesMayFall: true },
  ],
  ['a part that does not move', { indexableShare: rate(0.6), pricesMayFall: true }],
])('%s, compound or simple or once, in columns as by schedule', (_, changes) => {
  for (const compounding of compoundings) {
    const terms = {
      annualCharge: pence(123_456_789),
      start: { year: 2026, month: 6, day: 1 },
      initialYears: 4,
      fixedYears: 2,
      extensions: extensionsOf([1, 1], rate(-0.03)),
      indexation: { kind: 'constant', rate: rate(0) },
      clause: { ...usualClause, ...changes, compounding },
    } as const;
    const runs = [
      [0, 0.031, 0.052, -0.023, 0.087, 0.014],
      [0, -0.123, 0.064, 0.071, -0.5, 1],
      [0, 0.11, 0.012, 0.013, 0, 0.04],
      [0, 0, 0.021, 0.093, 0.005, -0.007],
      [0, 0.4, -0.3, 0.2, -0.1, 0.05],
    ];
    const { years } = value(inColumns(terms, runs));
    for (const [place, run] of runs.entries())
      expect(years.map((column) => column[place])).toEqual(yearsOf(value(scheduleOf(terms, run))));
  }
});

test('falling rates that add up may pass nought, but no price does, and a later rise starts from below', () => {
  const terms = {
    annualCharge: pence(1000),
    start: { year: 2026, month: 4, day: 1 },
    initialYears: 5,
    fixedYears: 1,
    extensions: [],
    indexation: { kind: 'constant', rate: rate(0) },
    clause: { ...usualClause, compounding: 'simple', pricesMayFall: true },
  } as const;
  const runs = [
    [0, -0.5, -0.5, -0.5, 1],
    [0, 0.1, 0.1, -0.3, -0.5],
  ];
  const { years } = value(inColumns(terms, runs));
  expect(years.map(([one]) => one)).toEqual([1000, 500, 0, 0, 500]);
  expect(years.map(([, other]) => other)).toEqual([1000, 1100, 1200, 900, 400]);
});

test('above about a billion a year a charge is at most a penny off', () => {
  const plain = { start: { year: 2026, month: 4, day: 1 }, initialYears: 9, fixedYears: 1, extensions: [] };
  const large = fc.integer({ min: 1e11, max: 4e12 });
  const mild = fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(large, mild, (first, run) => {
      const indexation = { kind: 'constant', rate: rate(0) } as const;
      const terms = { ...plain, annualCharge: pence(first), indexation, clause: usualClause };
      const expected = yearsOf(value(scheduleOf(terms, run)));
      for (const [year, column] of value(inColumns(terms, [run])).years.entries())
        expect(Math.abs((column[0] ?? 0) - (expected[year] ?? 0))).toBeLessThanOrEqual(1);
    }),
  );
});

/** Contracts at a constant rate that can be priced, and the inflation without volatility that is the same. */
const certain = fc
  .tuple(contracts, fc.integer({ min: -500, max: 1000 }), fc.integer({ min: -10, max: 10 }))
  .map(([any, thousandths, tenths]) => {
    const mean = rate(thousandths / 1000);
    const terms: ContractTerms = { ...any, indexation: { kind: 'constant', rate: mean } };
    return {
      priced: schedule(terms),
      terms,
      inflation: { mean, volatility: rate(0), persistence: tenths / 10 },
    };
  })
  .filter(({ priced }) => priced.ok);

test('without volatility every run is the schedule at the mean rate, for 1,000 random clauses', () => {
  fc.assert(
    fc.property(certain, ({ priced, terms, inflation }) => {
      const drawn = drawRates(openStream(1, 0), inflation, totalYears(terms), createScratch(2));
      const ratesByRun = [0, 1].map((run) => drawn.map((year) => year[run] ?? 0));
      const { years } = value(inColumns(terms, ratesByRun));
      for (const run of [0, 1]) expect(years.map((year) => year[run])).toEqual(yearsOf(value(priced)));
    }),
    { numRuns: 1000 },
  );
});

test('and so is a simulation from end to end', () => {
  fc.assert(
    fc.property(certain, ({ priced, terms, inflation }) => {
      const { contract, years } = value(
        runToEnd(simulate(flatCase(pence(0), terms), { inflation }, { runs: 2, seed: 1, byYear: true })),
      );
      const total = costOfMonths(value(priced), 0, totalYears(terms) * 12);
      expect([...contract]).toEqual([total, total]);
      expect(years.map(({ cost }) => cost[1])).toEqual(yearsOf(value(priced)));
    }),
    { numRuns: 60 },
  );
});
