import fc from 'fast-check';
import { type Clause, type Indexation, usualClause } from '../../../src/model/contract/clause';
import { monthOf, ownIndex, type PriceIndex, publishedIndices } from '../../../src/model/contract/priceIndex';
import { referenceMonth } from '../../../src/model/contract/reviewRate';
import { reviews } from '../../../src/model/contract/reviews';
import { chargeAt, schedule } from '../../../src/model/contract/schedule';
import { checkTerms, type ContractTerms, extensionsOf } from '../../../src/model/contract/terms';
import { contractTotal, contractYears } from '../../../src/model/contract/views';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { rate } from '../../../src/model/money/units';
import { problemSentence } from '../../../src/model/sentences';
import vectors from '../../published/contract/indexation_vectors.json';
import { value } from '../value';

const constant = (percent: number): Indexation => ({ kind: 'constant', rate: rate(percent / 100) });
const contract = (clause: Partial<Clause> = {}, terms: Partial<ContractTerms> = {}): ContractTerms => ({
  annualCharge: penceFromPounds(3_600_000),
  start: { year: 2011, month: 4, day: 1 },
  initialYears: 5,
  fixedYears: 3,
  extensions: extensionsOf([4]),
  indexation: constant(3),
  clause: { ...usualClause, ...clause },
  ...terms,
});
const charges = (terms: ContractTerms) =>
  value(contractYears(value(schedule(terms)))).map(({ charge }) => charge / 100);

describe('the published projections, clause by clause', () => {
  const rows: [keyof (typeof vectors.constant_rate)['3%'], Partial<Clause>][] = [
    ['catch_up_from_commencement(year4 price=base*(1+g)^3)', { catchUp: true }],
    ['simple_non_compounding', { compounding: 'simple' }],
    ['single_step_at_year4_only', { compounding: 'single step' }],
    ['half_indexable_50pct', { indexableShare: rate(0.5) }],
  ];
  test.each(
    Object.entries(vectors.constant_rate).flatMap(([at, expected]) =>
      rows.map(([row, clause]) => [at, row, clause, expected[row]] as const),
    ),
  )('at %s, %s', (at, _row, clause, expected) => {
    const years = charges(contract(clause, { indexation: constant(Number.parseFloat(at)) }));
    const total = (count: number) => years.slice(0, count).reduce((sum, charge) => sum + charge, 0);
    const { five_year: five, nine_year: nine } = expected as { five_year: number; nine_year: number };
    expect(Math.round(total(5)) / 1e6).toBe(five);
    expect(Math.round(total(9)) / 1e6).toBe(nine);
  });
});

test('catch-up recovers the fixed years, each of its rates within the limits; simple catch-up adds them', () => {
  const year4 = (clause: Partial<Clause>) => charges(contract(clause))[3];
  expect(year4({ catchUp: true, cap: rate(0.05) })).toBe(3_933_817.2);
  expect(year4({ catchUp: true, compounding: 'simple' })).toBe(3_924_000);
  expect(year4({ catchUp: true, cap: rate(0.02) })).toBe(3_820_348.8);
});

test('what a cap keeps back is lost, or carried forward up to the path it would have had', () => {
  const terms = {
    fixedYears: 1,
    indexation: { kind: 'by year', rates: [0, 8, 2, 2, 2, 2, 2, 2, 2].map((p) => rate(p / 100)) },
  } as const;
  expect(charges(contract({ cap: rate(0.05) }, terms)).slice(1, 3)).toEqual([3_780_000, 3_855_600]);
  expect(charges(contract({ cap: rate(0.05), carryForward: true }, terms)).slice(1, 3)).toEqual([
    3_780_000, 3_965_760,
  ]);
});

test('a negative rate is taken as nought unless the clause lets prices fall, and a collar comes after the floor', () => {
  const year4 = (clause: Partial<Clause>) => charges(contract(clause, { indexation: constant(-2) }))[3];
  expect(year4({})).toBe(3_600_000);
  expect(year4({ pricesMayFall: true })).toBe(3_528_000);
  expect(year4({ pricesMayFall: true, collar: rate(0.01) })).toBe(3_636_000);
});

test('a price change on extension multiplies what the share has done, from the extension on', () => {
  const years = charges(
    contract(
      { indexableShare: rate(0.5) },
      { indexation: constant(2), extensions: extensionsOf([4], rate(-0.1)) },
    ),
  );
  expect(years[4]).toBe(3_672_720); // 3.6m × (0.5 + 0.5 × 1.02²)
  expect(years[5]).toBe(3_339_156.96); // 3.6m × (0.5 + 0.5 × 1.02³) × 0.9
  const twice = charges(
    contract({}, { indexation: constant(0), extensions: extensionsOf([2, 2], rate(-0.1)) }),
  );
  expect(twice.slice(4)).toEqual([3_600_000, 3_240_000, 3_240_000, 2_916_000, 2_916_000]);
});

describe('reviews on 1 April', () => {
  const april: Partial<Clause> = { reviewDate: '1 april' };
  const from = (year: number, month: number, day: number, fixedYears = 3) =>
    reviews(contract(april, { start: { year, month, day }, fixedYears }));

  test('take effect from the first contract month that starts on or after them', () => {
    expect(from(2026, 5, 17).map(({ from: month }) => month)).toEqual([11, 23, 35, 47, 59, 71, 83, 95, 107]);
    expect(from(2026, 5, 17).find(({ movesPrice }) => movesPrice)?.from).toBe(47);
    expect(from(2026, 4, 1).find(({ movesPrice }) => movesPrice)?.from).toBe(36);
    // 1 April 2029 comes before contract year 4, which starts on 17 April 2029.
    expect(from(2026, 4, 17).find(({ movesPrice }) => movesPrice)?.from).toBe(48);
  });

  test('a contract year can straddle two prices', () => {
    const terms = contract(april, {
      start: { year: 2011, month: 10, day: 1 },
      indexation: constant(2.5),
    });
    expect(charges(terms)[3]).toBe(3_645_000);
    const priced = value(schedule(terms));
    expect([41, 42].map((month) => chargeAt(priced, month) / 100)).toEqual([3_600_000, 3_690_000]);
  });

  test('a catch-up counts a broken first year by its months', () => {
    const terms = contract({ ...april, catchUp: true }, { start: { year: 2011, month: 10, day: 1 } });
    const priced = value(schedule(terms));
    // Half a year to April 2012, then 2013, 2014 and 2015.
    expect(chargeAt(priced, 42) / 100).toBe(Math.round(3_600_000 * 1.03 ** 3.5 * 100) / 100);
  });
});

describe('published indices', () => {
  const named = (name: string): PriceIndex => {
    const index = publishedIndices.find((one) => one.name === name);
    if (!index) throw new Error(name);
    return index;
  };
  const [cpi, rpi] = [named('CPI'), named('RPI')];
  const on = (blend: [number, PriceIndex][]): Indexation => ({
    kind: 'index',
    blend: blend.map(([weight, index]) => ({ weight: rate(weight), index })),
  });

  const levelOf = ({ first, levels }: PriceIndex, year: number, month: number) =>
    levels[monthOf(year, month) - first];

  test('hold their months', () => {
    expect([levelOf(cpi, 2015, 7), levelOf(cpi, 2026, 8)]).toEqual([100, 143.6]);
    expect(levelOf(cpi, 2026, 9)).toBeUndefined();
    expect(levelOf(rpi, 2009, 1)).toBe(210.1);
  });

  test('the reference month is so many months before the review, or the latest of its name', () => {
    const review = monthOf(2014, 4);
    expect(referenceMonth({ ...usualClause, lag: 2 }, review)).toBe(monthOf(2014, 2));
    expect(referenceMonth({ ...usualClause, lag: 2, referenceMonth: 1 }, review)).toBe(monthOf(2014, 1));
    expect(referenceMonth({ ...usualClause, lag: 2, referenceMonth: 3 }, review)).toBe(monthOf(2013, 3));
    expect(referenceMonth({ ...usualClause, lag: 0, referenceMonth: 4 }, review)).toBe(review);
  });

  /** The replay worked another way: levels in a running product of doubles, year by year. */
  function replay(index: PriceIndex, { catchUp = false, cap = Infinity, collar = -Infinity }) {
    const level = (year: number) => levelOf(index, year, 2) ?? Number.NaN;
    const paid: number[] = [];
    let price = 3_600_000;
    for (let year = 2011; year < 2020; year++) {
      const rise = (at: number) => Math.min(cap, Math.max(collar, 0, level(at) / level(at - 1) - 1));
      if (year === 2014 && catchUp) price *= (1 + rise(2012)) * (1 + rise(2013));
      if (year >= 2014) price *= 1 + rise(year);
      paid.push(Math.round(price * 100) / 100);
    }
    return paid;
  }

  test.each([
    ['CPI', {}],
    ['RPI', {}],
    ['CPI', { catchUp: true }],
    ['RPI', { catchUp: true }],
    ['CPI', { cap: 0.02 }],
    ['RPI', { cap: 0.02, catchUp: true }],
    ['CPI', { collar: 0.015 }],
    ['RPI', { collar: 0.02, cap: 0.03, catchUp: true }],
  ])(
    'the example on %s as inflation turned out, %j',
    (name, { catchUp = false, cap, collar }: { catchUp?: boolean; cap?: number; collar?: number }) => {
      const index = name === 'CPI' ? cpi : rpi;
      const clause: Partial<Clause> = {
        catchUp,
        ...(cap !== undefined && { cap: rate(cap) }),
        ...(collar !== undefined && { collar: rate(collar) }),
      };
      const expected = replay(index, {
        catchUp,
        ...(cap !== undefined && { cap }),
        ...(collar !== undefined && { collar }),
      });
      expect(charges(contract(clause, { indexation: on([[1, index]]) }))).toEqual(expected);
    },
  );

  test('catch-up without limits is the index now over the index at the start', () => {
    const paid = charges(contract({ catchUp: true }, { indexation: on([[1, cpi]]) }));
    const ratio = (levelOf(cpi, 2014, 2) ?? 0) / (levelOf(cpi, 2011, 2) ?? 1);
    expect(paid[3]).toBe(Math.round(3_600_000 * ratio * 100) / 100);
  });

  test('a blend of one is the series, and a blend of two lies between them', () => {
    const one = charges(contract({}, { indexation: on([[1, cpi]]) }));
    expect(
      charges(
        contract(
          {},
          {
            indexation: on([
              [0.5, cpi],
              [0.5, cpi],
            ]),
          },
        ),
      ),
    ).toEqual(one);
    const two = charges(contract({}, { indexation: on([[1, rpi]]) }));
    const mixed = charges(
      contract(
        {},
        {
          indexation: on([
            [0.7, cpi],
            [0.3, rpi],
          ]),
        },
      ),
    );
    expect(mixed[3]).toBeGreaterThan(Math.min(one[3] ?? 0, two[3] ?? 0));
    expect(mixed[3]).toBeLessThan(Math.max(one[3] ?? 0, two[3] ?? 0));
  });

  test('a ratio may be rounded to one decimal of a percent', () => {
    const rateOf = (rateRounding: Clause['rateRounding']) =>
      (charges(
        contract(
          { rateRounding },
          { indexation: on([[1, cpi]]), start: { year: 2019, month: 4, day: 1 }, extensions: [] },
        ),
      )[3] ?? 0) / 3_600_000;
    // February 2022: 6.1% from the levels, 6.2% as the ONS published it from unrounded ones.
    expect(rateOf('one decimal')).toBe(1.061);
    expect(rateOf('none')).not.toBe(1.061);
  });

  test('a month that is not published asks for a forecast, naming the last there is', () => {
    const future = contract({}, { indexation: on([[1, cpi]]), start: { year: 2024, month: 4, day: 1 } });
    const refused = schedule(future);
    if (refused.ok) throw new Error('it was priced');
    expect(refused.problem.noAnswer).toBe(true);
    expect(problemSentence(refused.problem)).toBe(
      'indexation needs CPI for 2027-02, which is known from 1988-01 to 2026-08. Give a forecast rate in terms, as a row "forecast | 2%" (for nought, the text \'0%), or an index of your own.',
    );
    expect(charges({ ...future, clause: { ...usualClause, forecast: rate(0.02) } })[3]).toBe(3_672_000);
  });

  test("an index of one's own that grows evenly is a constant rate", () => {
    const levels = new Map(
      Array.from({ length: 200 }, (_, month) => [monthOf(2009, 1) + month, 2 ** Math.floor(month / 12)]),
    );
    const own = charges(contract({}, { indexation: on([[1, ownIndex('own', levels)]]) }));
    expect(own).toEqual(charges(contract({}, { indexation: constant(100) })));
  });
});

describe('properties', () => {
  const percent = fc.integer({ min: -50, max: 150 }).map((tenths) => rate(tenths / 1000));
  const byYear = fc
    .array(percent, { minLength: 9, maxLength: 9 })
    .map((rates): Indexation => ({ kind: 'by year', rates }));
  const limit = fc.integer({ min: 0, max: 60 }).map((tenths) => rate(tenths / 1000));
  const total = (terms: ContractTerms) => contractTotal(value(schedule(terms)));

  test('a cap never raises a price, nor does losing what it keeps back', () => {
    fc.assert(
      fc.property(byYear, limit, fc.boolean(), (indexation, cap, catchUp) => {
        const free = charges(contract({ catchUp }, { indexation }));
        const carried = charges(contract({ catchUp, cap, carryForward: true }, { indexation }));
        const lost = charges(contract({ catchUp, cap }, { indexation }));
        for (const [year, charge] of carried.entries()) {
          expect(charge).toBeLessThanOrEqual(free[year] ?? 0);
          expect(lost[year]).toBeLessThanOrEqual(charge);
        }
      }),
    );
  });

  test('a collar never lowers a price', () => {
    fc.assert(
      fc.property(byYear, limit, (indexation, collar) => {
        expect(total(contract({ collar }, { indexation }))).toBeGreaterThanOrEqual(
          total(contract({}, { indexation })),
        );
      }),
    );
  });

  test('catch-up with one fixed year is no catch-up, since the start is never a review', () => {
    fc.assert(
      fc.property(byYear, (indexation) => {
        const terms = { indexation, fixedYears: 1 };
        expect(charges(contract({ catchUp: true }, terms))).toEqual(charges(contract({}, terms)));
      }),
    );
  });

  test('reviews on 1 April are anniversaries for a contract that starts then', () => {
    fc.assert(
      fc.property(byYear, fc.boolean(), (indexation, catchUp) => {
        expect(charges(contract({ reviewDate: '1 april', catchUp }, { indexation }))).toEqual(
          charges(contract({ catchUp }, { indexation })),
        );
      }),
    );
  });
});

test('a collar above the cap is refused', () => {
  const refused = checkTerms(contract({ cap: rate(0.02), collar: rate(0.03) }));
  expect(refused.ok || problemSentence(refused.problem)).toBe(
    'terms has a least rise (collar) of 3% above a cap of 2%. Change one of the two.',
  );
});

test('a cap or a collar alone, and two that agree, are taken', () => {
  for (const clause of [
    { cap: rate(0.02) },
    { collar: rate(0.02) },
    { cap: rate(0.02), collar: rate(0.02) },
    { cap: rate(0.03), collar: rate(0.02) },
  ])
    expect(checkTerms(contract(clause)).ok).toBe(true);
});

test('a price that nothing moves needs no index', () => {
  const unknown: Indexation = {
    kind: 'index',
    blend: [{ weight: rate(1), index: ownIndex('own', new Map([[monthOf(1990, 1), 100]])) }],
  };
  const fixed = { indexation: unknown, fixedYears: 5, extensions: [] };
  for (const terms of [
    contract({}, fixed),
    contract({ catchUp: true }, fixed),
    contract({ indexableShare: rate(0) }, { indexation: unknown }),
  ])
    expect(new Set(charges(terms))).toEqual(new Set([3_600_000]));
});
