import fc from 'fast-check';
import {
  addMonths,
  type CalendarDate,
  financialYear,
  isoFromDate,
} from '../../../src/model/contract/calendar';
import { usualClause } from '../../../src/model/contract/clause';
import {
  chargeAt,
  costOfMonths,
  exactSchedule,
  schedule,
  type Schedule,
  scheduler,
} from '../../../src/model/contract/schedule';
import {
  checkTerms,
  type ContractTerms,
  extensionsOf,
  totalYears,
  usualFixedYears,
} from '../../../src/model/contract/terms';
import {
  contractMonths,
  contractTotal,
  contractYears,
  financialYears,
} from '../../../src/model/contract/views';
import { Decimal } from '../../../src/model/money/decimal';
import { penceFromPounds, roundPence } from '../../../src/model/money/rounding';
import { pence, rate } from '../../../src/model/money/units';
import { value } from '../value';
import { contracts } from './contracts';
import vectors from '../../published/contract/indexation_vectors.json';

const example: ContractTerms = {
  annualCharge: penceFromPounds(3_600_000),
  start: { year: 2011, month: 4, day: 1 },
  initialYears: 5,
  fixedYears: 3,
  extensions: extensionsOf([4]),
  indexation: { kind: 'constant', rate: rate(0.03) },
  clause: usualClause,
};
const at = (percent: number, change: Partial<ContractTerms> = {}): Schedule =>
  priced({ ...example, indexation: { kind: 'constant', rate: rate(percent / 100) }, ...change });
const pounds = (amount: number) => amount / 100;

const priced = (terms: ContractTerms): Schedule => value(schedule(terms));

describe('the published projections of £3.6m, five years and four', () => {
  test.each(Object.entries(vectors.constant_rate))('at %s', (name, expected) => {
    const projected = at(Number.parseFloat(name));
    const years = value(contractYears(projected));
    // The table is in £m to the pound; the pence are ours.
    const millions = (amount: number) => Math.round(pounds(amount)) / 1e6;
    expect(years.map(({ charge }) => millions(charge))).toEqual(expected.compounding_from_year4.annual);
    expect(millions(years[4]?.cumulative ?? 0)).toBe(expected.compounding_from_year4.five_year);
    expect(millions(contractTotal(projected))).toBe(expected.compounding_from_year4.nine_year);
  });

  test.each([
    [2.5, 18_272_250, 34_370_748.54],
    [3, 18_327_240, 34_784_863.86],
  ])('to the penny at %d%%', (percent, five, nine) => {
    expect(pounds(contractTotal(at(percent, { extensions: [] })))).toBe(five);
    expect(pounds(contractTotal(at(percent)))).toBe(nine);
  });
});

test('the years, their dates and phases', () => {
  const years = value(contractYears(at(3)));
  expect(years.map(({ phase }) => phase).join(' ')).toBe(
    'Fixed Fixed Fixed Indexed Indexed Extension Extension Extension Extension',
  );
  expect(years.map(({ from, to }) => `${isoFromDate(from)} ${isoFromDate(to)}`).slice(3, 5)).toEqual([
    '2014-04-01 2015-03-31',
    '2015-04-01 2016-03-31',
  ]);
  expect(years.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(years.map(({ factor }) => factor).slice(3, 7)).toEqual([1.03, 1.0609, 1.092727, 1.12550881]);
});

test('the start is never a review, so that no fixed years are one fixed year', () => {
  const charges = (fixedYears: number) => at(3, { fixedYears }).charges;
  expect(charges(0)).toEqual(charges(1));
  expect(pounds(charges(0)[0] ?? 0)).toBe(3_600_000);
  expect(pounds(charges(0)[1] ?? 0)).toBe(3_708_000);
});

test('a rate for each contract year opens that year; the first and the fixed ones are not used', () => {
  const rates = [9, 9, 9, 2, 4, 0, 1, 3, 5].map((percent) => rate(percent / 100));
  const { charges } = priced({ ...example, indexation: { kind: 'by year', rates } });
  expect(charges.map(pounds)).toEqual([
    3_600_000, 3_600_000, 3_600_000, 3_672_000, 3_818_880, 3_818_880, 3_857_068.8, 3_972_780.86, 4_171_419.91,
  ]);
});

test('a contract from 17 May has eleven months in its first financial year and one in its last', () => {
  const years = financialYears(at(3, { start: { year: 2026, month: 5, day: 17 } }));
  expect(years.map(({ name, months }) => `${name} ${months}`)).toEqual([
    '2026/27 11',
    ...['2027/28', '2028/29', '2029/30', '2030/31', '2031/32', '2032/33', '2033/34', '2034/35'].map(
      (name) => `${name} 12`,
    ),
    '2035/36 1',
  ]);
  // Year 4 (3,708,000) has one month in 2029/30... its first eleven, after one month at the fixed price.
  expect(pounds(years[3]?.charge ?? 0)).toBe(300_000 + 11 * 309_000);
  expect(years[0]?.change).toBeUndefined();
  expect(pounds(years[1]?.change ?? 0)).toBe(300_000);
});

test('odd pence fall in the first months of each contract year', () => {
  const short = priced({
    ...example,
    annualCharge: pence(1205),
    initialYears: 1,
    fixedYears: 1,
    extensions: [],
  });
  const months = Array.from({ length: 12 }, (_, month) => costOfMonths(short, month, month + 1));
  expect(months).toEqual([101, 101, 101, 101, 101, 100, 100, 100, 100, 100, 100, 100]);
});

test('months are told by their contract year, their financial year and the charge in force', () => {
  const months = contractMonths(
    priced({
      ...example,
      annualCharge: pence(1205),
      start: { year: 2026, month: 5, day: 17 },
      initialYears: 2,
      fixedYears: 1,
      extensions: [],
      indexation: { kind: 'constant', rate: rate(1) },
    }),
  );
  expect(months).toHaveLength(24);
  const told = months.map(({ from, ...month }) => [isoFromDate(from), ...Object.values(month)]);
  expect([told[0], told[10], told[11], told[12], told[23]]).toEqual([
    ['2026-05-17', 1, 1, '2026/27', 1205, 101, 101],
    ['2027-03-17', 11, 1, '2026/27', 1205, 100, 1105],
    ['2027-04-17', 12, 1, '2027/28', 1205, 100, 1205],
    ['2027-05-17', 13, 2, '2027/28', 2410, 201, 1406],
    ['2028-04-17', 24, 2, '2028/29', 2410, 200, 3615],
  ]);
});

test('terms that disagree are refused', () => {
  expect(checkTerms({ ...example, fixedYears: 6 })).toMatchObject({
    ok: false,
    problem: { code: 'fixed too long', at: { figure: 'fixedYears' } },
  });
  expect(checkTerms({ ...example, indexation: { kind: 'by year', rates: [rate(0)] } })).toMatchObject({
    ok: false,
    problem: { code: 'too few rates', given: 1, needed: 9 },
  });
  expect(checkTerms(example)).toEqual({ ok: true, value: example });
});

test('terms at their limits are taken', () => {
  const byYear = { kind: 'by year', rates: Array.from({ length: 9 }, () => rate(0)) } as const;
  for (const terms of [
    { ...example, fixedYears: 5 },
    { ...example, extensions: extensionsOf([49, 1]) },
    { ...example, indexation: byYear },
  ])
    expect(checkTerms(terms)).toEqual({ ok: true, value: terms });
  expect(checkTerms({ ...example, initialYears: 6, indexation: byYear })).toMatchObject({
    problem: { at: { figure: 'indexation' }, given: 9, needed: 10 },
  });
});

test('prices are usually fixed for three years, or for the whole of a shorter term', () => {
  expect([1, 3, 5].map(usualFixedYears)).toEqual([1, 3, 3]);
});

test('extensions that add up to more than fifty years are refused', () => {
  expect(checkTerms({ ...example, extensions: extensionsOf([50, 1]) })).toMatchObject({
    problem: { code: 'out of range', at: { figure: 'extensionYears' }, given: '51' },
  });
});

test('exactly £100 billion is not too much', () => {
  const terms = { ...example, annualCharge: penceFromPounds(39_062_500_000), initialYears: 3, fixedYears: 1 };
  const rates = priced({ ...terms, extensions: [], indexation: { kind: 'constant', rate: rate(0.6) } });
  expect(pounds(rates.charges[2] ?? 0)).toBe(100_000_000_000);
});

test('a price that outgrows exact pence is refused, with the year', () => {
  const runaway = schedule({
    ...example,
    initialYears: 50,
    fixedYears: 0,
    indexation: { kind: 'constant', rate: rate(1) },
  });
  expect(runaway).toMatchObject({
    ok: false,
    problem: { code: 'price too large', at: { figure: 'annualCharge' }, year: 16 },
  });
});

test('also where the last charge that is small enough lies near half a penny', () => {
  const edge = schedule({
    ...example,
    annualCharge: pence(417_338_588_006),
    initialYears: 27,
    fixedYears: 0,
    extensions: [],
    indexation: { kind: 'constant', rate: rate(0.468) },
  });
  expect(edge).toMatchObject({ ok: false, problem: { code: 'price too large', year: 10 } });
});

/** A plain contract's charges by decimal.js alone, worked out apart from the product's price path. */
function definition({
  annualCharge,
  initialYears,
  extensions,
  fixedYears,
  indexation,
  clause,
}: ContractTerms) {
  const charges: number[] = [];
  let factor = new Decimal(1);
  for (let year = 1; year <= totalYears({ initialYears, extensions }); year++) {
    const given = indexation.kind === 'constant' ? indexation.rate : ratesOf(indexation)[year - 1];
    const growth = clause.pricesMayFall ? (given ?? 0) : Math.max(0, given ?? 0);
    if (year > 1 && year > fixedYears) factor = factor.times(new Decimal(growth).plus(1));
    charges.push(roundPence(factor.times(annualCharge)));
  }
  return charges;
}
const ratesOf = (indexation: ContractTerms['indexation']) =>
  indexation.kind === 'by year' ? indexation.rates : [];

/** Every month's cost in a list, by its first day: the obvious way to every view. */
function monthList(projected: Schedule): { first: CalendarDate; cost: number }[] {
  return Array.from({ length: totalYears(projected.terms) * 12 }, (_, month) => {
    const charge = chargeAt(projected, month);
    return {
      first: addMonths(projected.terms.start, month),
      cost: Math.floor(charge / 12) + (month % 12 < charge % 12 ? 1 : 0),
    };
  });
}

describe('properties', () => {
  test('the fast path gives the pence of decimal.js', () => {
    fc.assert(
      fc.property(contracts, fc.boolean(), (any, pricesMayFall) => {
        const terms = {
          ...any,
          clause: { ...usualClause, pricesMayFall },
          extensions: extensionsOf(any.extensions.map(({ years }) => years)),
        };
        const projected = schedule(terms);
        fc.pre(projected.ok);
        expect(value(projected).charges).toEqual(definition(terms));
        const byYear = (one: Schedule) => value(contractYears(one)).map(({ charge }) => charge);
        expect(byYear(value(projected))).toEqual(byYear(value(exactSchedule(terms))));
      }),
      { numRuns: 2000 },
    );
  });

  test('many charges under one set of terms are each priced as alone', () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: 1, max: 1e9 }), ({ annualCharge, ...terms }, other) => {
        for (const under of [terms, { ...terms, clause: usualClause, extensions: [] }]) {
          const charge = scheduler(under);
          for (const first of [annualCharge, pence(other)])
            expect(charge(first)).toEqual(schedule({ ...under, annualCharge: first }));
        }
      }),
    );
  });

  test('an extension that changes the price counts beside one that does not', () => {
    const [first, second] = [rate(-0.05), rate(0)];
    const extensions = [...extensionsOf([2], first), ...extensionsOf([2], second)];
    // 3,600,000 × 1.03 ** 3 × 0.95
    expect(pounds(chargeAt(at(3, { extensions }), 60))).toBe(3_737_126.34);
  });

  test('also where a charge lies exactly on half a penny', () => {
    // 50p at 1% is 50.5p; 150p at 3% is 154.5p; a penny at 50% is 1.5p.
    for (const [charge, growth, next] of [
      [50, 0.01, 51],
      [150, 0.03, 155],
      [1, 0.5, 2],
      [5, -0.1, 5],
      [201, 0.025, 206],
    ] as const) {
      const clause = { ...usualClause, pricesMayFall: true };
      const terms = { ...example, annualCharge: pence(charge), fixedYears: 1, clause };
      const { charges } = priced({ ...terms, indexation: { kind: 'constant', rate: rate(growth) } });
      expect(charges[1]).toBe(next);
    }
  });

  test('contract years and financial years are sums of the same months', () => {
    fc.assert(
      fc.property(contracts, (terms) => {
        const projected = priced(terms);
        const months = monthList(projected);
        const total = months.reduce((sum, { cost }) => sum + cost, 0);
        expect(contractTotal(projected)).toBe(total);

        const byContractYear = value(contractYears(projected));
        for (const [year, { charge }] of byContractYear.entries())
          expect(charge).toBe(
            months.slice(year * 12, year * 12 + 12).reduce((sum, { cost }) => sum + cost, 0),
          );
        expect(byContractYear.at(-1)?.cumulative).toBe(total);

        const byFinancialYear = new Map<number, number>();
        for (const { first, cost } of months)
          byFinancialYear.set(financialYear(first), (byFinancialYear.get(financialYear(first)) ?? 0) + cost);
        const years = financialYears(projected);
        expect(years.map(({ charge }) => charge)).toEqual([...byFinancialYear.values()]);
        expect(years.at(-1)?.cumulative).toBe(total);
        const extension = months.slice(terms.initialYears * 12).reduce((sum, { cost }) => sum + cost, 0);
        expect(years.reduce((sum, { extensionCharge }) => sum + extensionCharge, 0)).toBe(extension);
      }),
      { numRuns: 500 },
    );
  });

  test('a start one year later shifts the years and changes no price', () => {
    fc.assert(
      fc.property(contracts, (terms) => {
        const later = { ...terms, start: { ...terms.start, year: terms.start.year + 1 } };
        const charges = (given: ContractTerms) => financialYears(priced(given)).map(({ charge }) => charge);
        expect(charges(later)).toEqual(charges(terms));
      }),
      { numRuns: 200 },
    );
  });

  test('an extension only adds', () => {
    fc.assert(
      fc.property(contracts, (terms) => {
        const short = priced({ ...terms, extensions: [] });
        const initial = terms.initialYears * 12;
        expect(costOfMonths(priced(terms), 0, initial)).toBe(contractTotal(short));
        expect(contractTotal(priced(terms))).toBeGreaterThanOrEqual(contractTotal(short));
      }),
      { numRuns: 200 },
    );
  });
});
