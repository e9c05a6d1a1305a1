import { dateFromIso, serialFromDate } from '../../../src/model/contract/calendar';
import fc from 'fast-check';
import { breakEven } from '../../../src/model/appraisal/breakEven';
import {
  discountBands,
  discountFactor,
  presentValue,
  type Vintage,
  vintages,
} from '../../../src/model/appraisal/discounting';
import { payback } from '../../../src/model/appraisal/payback';
import { deflate } from '../../../src/model/appraisal/realTerms';
import { extensionsOf } from '../../../src/model/contract/terms';
import { usualClause } from '../../../src/model/contract/clause';
import { costOfMonths, schedule } from '../../../src/model/contract/schedule';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { type Pence, pence, rate } from '../../../src/model/money/units';
import factors from '../../published/appraisal/green_book_discount_factors.json';
import npv from '../../published/appraisal/excel_npv_vectors.json';
import seed from '../../published/contract/seed_checks.json';
import { value } from '../value';

const million = (amount: number) => penceFromPounds(amount * 1e6);

describe('discount factors', () => {
  test.each([
    ['standard', factors.standard],
    ['health', factors.health],
    ['sensitivity 2026', factors.sensitivity_2026],
  ] as [Vintage, number[]][])('%s, as worked out elsewhere, to the digits printed', (vintage, expected) => {
    expect(
      expected.map((_, place) =>
        discountFactor(factors.years[place] ?? 0, { vintage })
          .toDP(8)
          .toNumber(),
      ),
    ).toEqual(expected);
  });

  test.each(Object.entries(factors.published_4dp_known))(
    'year %s as the Green Book prints it',
    (year, printed) => {
      expect(discountFactor(Number(year), { vintage: 'standard' }).toDP(4).toNumber()).toBe(printed);
    },
  );

  test.each(Object.entries(factors['cumulative_years0_to_n-1_standard']))(
    'added up over %s years',
    (years, sum) => {
      const total = Array.from({ length: Number(years) }, (_, year) =>
        discountFactor(year, { vintage: 'standard' }),
      );
      expect(
        total
          .reduce((a, b) => a.plus(b))
          .toDP(6)
          .toNumber(),
      ).toBe(sum);
    },
  );

  test.each(vintages)('%s has bands whose rates take each year to the one before it', (vintage) => {
    const bands = discountBands(vintage);
    for (let year = 1; year <= 350; year++) {
      const band = bands.filter(({ from }) => from <= year).at(-1);
      const [before, at] = [year - 1, year].map((each) => discountFactor(each, { vintage }));
      expect(at && before?.div(at).minus(1).toNumber()).toBeCloseTo(band?.rate ?? Number.NaN, 12);
    }
  });

  test('the bands of the standard rates begin with the years that the Green Book says', () => {
    expect(discountBands('standard').map(({ from }) => from)).toEqual([1, 31, 76, 126, 201, 301]);
  });

  test('at one rate, a year and the year before it differ by that rate', () => {
    expect(discountFactor(0, { rate: rate(0.035) }).toNumber()).toBe(1);
    expect(
      discountFactor(9, { rate: rate(0.035) })
        .toDP(8)
        .toNumber(),
    ).toBe(factors.standard[9]);
  });
});

describe('present value', () => {
  const yearly = (years: number) => Array<Pence>(years).fill(million(2));

  test('of the flat savings of the example', () => {
    const { savings_totals_flat: published } = seed.values;
    const pv = (years: number, first: number) =>
      Math.round(value(presentValue(yearly(years), { vintage: 'standard' }, first)) / 100) / 1e6;
    expect([pv(5, 0), pv(9, 0), pv(5, 1), pv(9, 1)]).toEqual([
      published['PV_5y_year0_base_3.5'],
      published.PV_9y,
      published.PV_5y_end_year,
      published.PV_9y_end_year,
    ]);
  });

  test('relates to Excel’s NPV as the notes say: year 0 + NPV of the rest', () => {
    expect(npv.notes[0]).toContain('y0 + NPV');
    const amounts = [-10_000, 2750, 4250, 3250, 2750].map(penceFromPounds);
    const excelNpv = (list: readonly number[]) =>
      list.reduce((sum, amount, place) => sum + amount / 1.09 ** (place + 1), 0);
    const [first = 0, ...rest] = amounts;
    expect(value(presentValue(amounts, { rate: rate(0.09) }))).toBe(Math.round(first + excelNpv(rest)));
    expect(value(presentValue(amounts, { rate: rate(0.09) }, 1))).toBe(Math.round(excelNpv(amounts)));
  });

  test.each(npv.xnpv)('at days ÷ 365 for years, its factors give Excel’s XNPV of $dates', (vector) => {
    const serial = (date: string) => serialFromDate(dateFromIso(date) ?? { year: 0, month: 0, day: 0 });
    const [first = ''] = vector.dates;
    const total = vector.values.reduce((sum, amount, place) => {
      const years = (serial(vector.dates[place] ?? '') - serial(first)) / 365;
      return (
        sum +
        discountFactor(years, { rate: rate(vector.rate) })
          .times(amount)
          .toNumber()
      );
    }, 0);
    expect(total.toFixed(6)).toBe(vector.computed.toFixed(6));
    expect(Math.abs(total - vector.published)).toBeLessThan(0.005);
  });
});

describe('real terms', () => {
  test('cash that grows with inflation is one real amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e10 }), fc.integer({ min: -50, max: 200 }), (amount, tenths) => {
        const growth = rate(tenths / 1000);
        const cash = Array.from({ length: 9 }, (_, year) => pence(Math.round(amount * (1 + growth) ** year)));
        for (const real of value(deflate(cash, () => growth)))
          expect(Math.abs(real - amount)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('the inflation of year 0 is not used, and a later first year takes in those before it', () => {
    const byYear = [9, 0.1, 0.2, 0.5].map(rate);
    const inflation = (year: number) => byYear[year] ?? rate(0);
    expect(value(deflate([pence(1000), pence(1100)], inflation))).toEqual([1000, 1000]);
    expect(value(deflate([pence(1980)], inflation, 3))).toEqual([1000]);
  });
});

test('amounts that are too large to be kept to the penny name their figure', () => {
  const most = Array<Pence>(2).fill(million(100_000));
  const problem = { code: 'too large', at: { figure: 'amounts' } };
  expect(presentValue(most, { rate: rate(0) })).toMatchObject({ problem });
  expect(deflate(most, () => rate(-0.5))).toMatchObject({ problem });
});

describe('payback', () => {
  const years = (amounts: number[], at = 0) => payback(amounts.map(pence), { rate: rate(at) });

  test('counts positions from 0, and says when it is lost again', () => {
    expect(years([-300, 200, 200])).toEqual({ ok: true, value: { years: 2, lostAgain: false } });
    expect(years([-200, 200])).toEqual({ ok: true, value: { years: 1, lostAgain: false } });
    expect(years([-200, 200, -50])).toEqual({ ok: true, value: { years: 1, lostAgain: true } });
    expect(years([5])).toEqual({ ok: true, value: { years: 0, lostAgain: false } });
    expect(years([-300, 200, 100], 0.1)).toMatchObject({
      ok: false,
      problem: { code: 'never paid back', noAnswer: true, at: { figure: 'amounts' }, years: 3 },
    });
  });
});

describe('break-even', () => {
  const terms = {
    annualCharge: million(3.75),
    start: { year: 2011, month: 4, day: 1 },
    initialYears: 5,
    fixedYears: 3,
    extensions: extensionsOf([4]),
    clause: usualClause,
  };

  test('is 7.38% for the example, 8.12% for its contract alone, and 5.49% with catch-up', () => {
    const published = Object.values(seed.values.breakeven);
    expect(value(breakEven(million(5.75), terms))).toBeCloseTo(published[0] as number, 12);
    const contract = { ...terms, annualCharge: million(3.6) };
    expect(value(breakEven(million(5.75), contract))).toBeCloseTo(published[1] as number, 12);
    const catchUp = { ...terms, clause: { ...usualClause, catchUp: true } };
    expect(value(breakEven(million(5.75), catchUp)).toFixed(4)).toBe('0.0549');
  });

  test('put back, leaves no saving in the last year, and a hair more a loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 110, max: 400 }), fc.boolean(), (percent, april) => {
        const clause = { ...usualClause, ...(april && { reviewDate: '1 april' as const }) };
        const start = april ? { year: 2011, month: 10, day: 1 } : terms.start;
        const given = { ...terms, clause, start };
        const asIs = pence(Math.round((given.annualCharge * percent) / 100));
        const found = breakEven(asIs, given);
        fc.pre(found.ok);
        const last = (at: number) =>
          costOfMonths(
            value(schedule({ ...given, indexation: { kind: 'constant', rate: rate(at) } })),
            96,
            108,
          );
        expect(Math.abs(last(value(found)) - asIs)).toBeLessThanOrEqual(1);
        expect(last(value(found) + 1e-6)).toBeGreaterThan(asIs);
      }),
      { numRuns: 30 },
    );
  });

  test('is nought where as-is is the price, and below nought only where prices may fall', () => {
    expect(value(breakEven(million(3.75), terms))).toBe(0);
    const falling = { ...terms, clause: { ...usualClause, pricesMayFall: true } };
    // Six reviews from the third year on.
    expect(value(breakEven(million(3), falling))).toBeCloseTo((3 / 3.75) ** (1 / 6) - 1, 12);
  });

  test('there is none when a cap keeps the contract cheaper, or when it is dearer from the start', () => {
    const capped = { ...terms, clause: { ...usualClause, cap: rate(0.02) } };
    expect(breakEven(million(5.75), capped)).toMatchObject({
      problem: { code: 'no break-even', noAnswer: true, at: { figure: 'asIs' }, side: 'always saves' },
    });
    expect(breakEven(million(3), terms)).toMatchObject({
      problem: { code: 'no break-even', side: 'never saves' },
    });
  });
});
