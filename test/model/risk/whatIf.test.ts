import fc from 'fast-check';
import { usualClause } from '../../../src/model/contract/clause';
import { monthOf, ownIndex, publishedIndices } from '../../../src/model/contract/priceIndex';
import { schedule } from '../../../src/model/contract/schedule';
import type { ContractTerms } from '../../../src/model/contract/terms';
import { contractTotal } from '../../../src/model/contract/views';
import { breakEven } from '../../../src/model/appraisal/breakEven';
import { lastThatHolds, lastWholeThatHolds } from '../../../src/model/appraisal/solve';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { type Pence, pence, rate } from '../../../src/model/money/units';
import { type Case, flatCase, outcomeOf, savingOf } from '../../../src/model/risk/case';
import {
  asIs,
  delivered,
  extension,
  indexation,
  price,
  withShortfall,
} from '../../../src/model/risk/drivers';
import { sensitivity, twoWay } from '../../../src/model/risk/sensitivity';
import { shortfalls } from '../../../src/model/risk/shortfall';
import { leastDelivered, switchingValues } from '../../../src/model/risk/switching';
import { switchingSentences } from '../../../src/model/risk/switchingSentences';
import { contracts } from '../contract/contracts';
import { value } from '../value';

const terms: ContractTerms = {
  annualCharge: penceFromPounds(3_750_000),
  start: { year: 2011, month: 4, day: 1 },
  initialYears: 5,
  fixedYears: 3,
  extensions: [4],
  indexation: { kind: 'constant', rate: rate(0.03) },
  clause: usualClause,
};
const example = flatCase(penceFromPounds(5_750_000), terms);
const saving = (question: Case) => value(savingOf(question)) / 100;
const changed = (driver: typeof price, to: number) => saving(value(driver.change(example, to)));

describe('drivers', () => {
  test('each moves its own figure', () => {
    expect(saving(example)).toBe(15_515_766.82);
    const total = (annualCharge: number, percent: number) =>
      contractTotal(
        value(
          schedule({
            ...terms,
            annualCharge: penceFromPounds(annualCharge),
            indexation: { kind: 'constant', rate: rate(percent / 100) },
          }),
        ),
      ) / 100;
    const spent = 9 * 5_750_000;
    expect(changed(price, 0.1)).toBeCloseTo(spent - total(4_125_000, 3), 2);
    expect(changed(indexation, -0.01)).toBeCloseTo(spent - total(3_750_000, 2), 2);
    expect(changed(asIs, -0.1)).toBeCloseTo(spent * 0.9 - total(3_750_000, 3), 2);
    expect(changed(extension, 0)).toBe(9_659_125);
    expect(changed(delivered, 0.57)).toBeCloseTo(spent - total(4_610_000, 3), 2);
    expect(changed(delivered, 1)).toBe(15_515_766.82);
  });

  test('a shift of indexation moves each year’s rate, and an index before floor and cap', () => {
    const [cpi] = publishedIndices;
    if (!cpi) throw new Error('CPI');
    const on = (index: typeof cpi, by: number) => {
      const question = flatCase(pence(0), {
        ...terms,
        indexation: { kind: 'index', blend: [{ weight: rate(1), index }] },
      });
      return -saving(value(indexation.change(question, by)));
    };
    // Levels that grow by exactly 3% make the constant rate.
    const even = ownIndex(
      'even',
      new Map(
        Array.from({ length: 200 }, (_, month) => [
          monthOf(2009, 1) + month,
          100 * 1.03 ** Math.floor(month / 12),
        ]),
      ),
    );
    expect(on(even, 0.01)).toBeCloseTo(-saving(value(indexation.change(flatCase(pence(0), terms), 0.01))), 1);
    expect(on(cpi, 0.01)).toBeGreaterThan(on(cpi, 0));
    expect(on(cpi, -0.5)).toBe(9 * 3_750_000);
  });
});

test('sensitivity is largest first and by exact schedules; low and high may be either way round', () => {
  const swings = value(
    sensitivity(example, savingOf, [
      { driver: price, low: -0.1, high: 0.1 },
      { driver: indexation, low: 0.01, high: -0.01 },
      { driver: asIs, low: -0.1, high: 0.1 },
      { driver: extension, low: 0, high: 1 },
    ]),
  );
  expect(swings.map(({ name, swing }) => [name, swing / 100])).toEqual([
    ['As-is', 10_350_000],
    ['Price', 7_246_846.64],
    ['Extension', 5_856_641.82],
    ['Indexation', 1_740_041.62],
  ]);
  expect(swings[3]?.savingAtLow).toBeLessThan(swings[3]?.savingAtHigh ?? 0);
});

test('two ways at once: rows and columns are the single changes where the other driver stays', () => {
  const grid = value(
    twoWay(
      example,
      savingOf,
      { driver: price, values: [-0.1, 0, 0.1] },
      { driver: indexation, values: [-0.01, 0] },
    ),
  );
  expect(grid.map((row) => row.length)).toEqual([2, 2, 2]);
  expect(grid[1]?.[1]).toBe(value(savingOf(example)));
  expect(grid[0]?.[1]).toBe(value(savingOf(value(price.change(example, -0.1)))));
  expect(grid[1]?.[0]).toBe(value(savingOf(value(indexation.change(example, -0.01)))));
});

describe('solving', () => {
  test('halving ends at the last number that holds, whichever side it lies', () => {
    expect(lastThatHolds((x) => x <= Math.PI, 0, 10, 1e-12)).toBeCloseTo(Math.PI, 11);
    expect(lastThatHolds((x) => x >= Math.PI, 10, 0, 1e-12)).toBeCloseTo(Math.PI, 11);
  });

  test('whole numbers are met exactly', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), (from, width, place) => {
        const last = from + (place % width);
        expect(lastWholeThatHolds((x) => x <= last, from, from + width)).toBe(last);
        expect(lastWholeThatHolds((x) => x >= last + 1, from + width, from)).toBe(last + 1);
      }),
    );
  });
});

describe('switching values', () => {
  test('of the example, as the arithmetic alone gives them', () => {
    const values = switchingValues(example);
    // The nine years cost 9.66246… first charges at 3%.
    const multiple = 34_784_863.86 / 3_600_000;
    expect(values.indexationLastYear).toBeCloseTo(0.0738, 4);
    expect(values.indexation).toBeCloseTo(0.171, 3);
    expect((values.price as Pence) / 1e8).toBeCloseTo(51.75 / multiple, 6);
    expect((values.asIs as Pence) / 1e8).toBeCloseTo((3.75 * multiple) / 9, 6);
    expect(leastDelivered(example, values.missed as Pence)).toBeCloseTo((5.75 - 51.75 / multiple) / 2, 6);
  });

  test('in sentences that can be read out', () => {
    expect(switchingSentences(example, switchingValues(example))).toEqual([
      "Indexation above 7.4% a year would wipe out the last year's saving.",
      'Indexation above 17.1% a year would wipe out the saving over 9 years.',
      'A contract price above £5.36m a year, 43% higher, would wipe out the saving over 9 years.',
      'If as-is cost were really below £4.03m a year, 30% lower, joint would cost more over 9 years.',
      'Delivering less than 19.7% of the planned saving, £2.00m in the first year, would leave no saving over 9 years.',
    ]);
  });

  test('where nothing within the range would, that is the value, and has its sentence', () => {
    const capped = { ...example, terms: { ...terms, clause: { ...usualClause, cap: rate(0.01) } } };
    expect(switchingValues(capped)).toMatchObject({
      indexationLastYear: 'always saves',
      indexation: 'always saves',
    });
    const dear = flatCase(penceFromPounds(1_000_000), terms);
    expect(switchingValues(dear)).toMatchObject({
      indexationLastYear: 'never saves',
      indexation: 'never saves',
      missed: 'never saves',
    });
    const flat = { ...example, terms: { ...terms, fixedYears: 5, extensions: [] } };
    expect(switchingValues({ ...flat, asIs: example.asIs.slice(0, 5) }).missed).toBe('always saves');
    for (const question of [capped, dear, flat])
      for (const sentence of switchingSentences(question, switchingValues(question)))
        expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
  });

  test('the last year’s rate is the break-even that the appraisal finds, to the penny', () => {
    const values = switchingValues(example);
    expect(values.indexationLastYear).toBeCloseTo(value(breakEven(penceFromPounds(5_750_000), terms)), 8);
  });

  test('put back, each leaves a saving of nought or more, and the next step beyond it leaves none', () => {
    const yearly = fc.integer({ min: 1, max: 1e10 });
    fc.assert(
      fc.property(contracts, yearly, fc.nat(1e9), (any, spent, other) => {
        const base = flatCase(pence(spent), { ...any, annualCharge: pence((any.annualCharge % 1e9) + 1) });
        const question = { ...base, beside: pence(other % 1e6) };
        const values = switchingValues(question);
        const left = (of: Case) => value(outcomeOf(of)).total.saving;
        const at = (change: Partial<ContractTerms>) =>
          left({ ...question, terms: { ...question.terms, ...change } });
        const constant = (r: number) => at({ indexation: { kind: 'constant', rate: rate(r) } });
        if (typeof values.indexation === 'number') {
          expect(constant(values.indexation)).toBeGreaterThanOrEqual(0);
          expect(constant(values.indexation + 1e-12)).toBeLessThanOrEqual(0);
        }
        if (typeof values.price === 'number') {
          expect(at({ annualCharge: values.price })).toBeGreaterThanOrEqual(0);
          expect(at({ annualCharge: pence(values.price + 1) })).toBeLessThan(0);
        }
        if (typeof values.asIs === 'number') {
          const spend = (cost: number) => left({ ...question, asIs: base.asIs.map(() => pence(cost)) });
          expect(spend(values.asIs)).toBeGreaterThanOrEqual(0);
          expect(spend(values.asIs - 1)).toBeLessThan(0);
        }
        if (typeof values.missed === 'number') {
          expect(left(withShortfall(question, values.missed))).toBeGreaterThanOrEqual(0);
          expect(left(withShortfall(question, pence(values.missed + 1)))).toBeLessThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('at the last year’s switching rate the last year’s saving is nought to the penny', () => {
    const { indexationLastYear } = switchingValues(example);
    const at = { ...terms, indexation: { kind: 'constant', rate: indexationLastYear as number } };
    const years = value(outcomeOf({ ...example, terms: at as ContractTerms })).years;
    expect(years.at(-1)?.saving).toBe(0);
  });
});

describe('when only part of the saving comes', () => {
  const council = (name: string, spent: number, joint: number) => ({
    name,
    question: flatCase(penceFromPounds(spent), { ...terms, annualCharge: penceFromPounds(joint) }),
  });
  const councils = [council('Bromley', 2_000_000, 1_500_000), council('Lewisham', 3_750_000, 2_250_000)];

  test('each council pays more by what does not come, at the contract’s price, and they add up to the group', () => {
    const { councils: rows, together } = value(shortfalls(councils, 0.57));
    const bromley = rows[0];
    if (!bromley) throw new Error('Bromley');
    // 43% of £0.5m, which follows the price: nine years cost 9.66246 first years.
    expect(bromley.extra / 100).toBeCloseTo((215_000 * 34_784_863.86) / 3_600_000, 0);
    expect(bromley.paid).toBe(bromley.planned + bromley.extra);
    expect(bromley.saving).toBe(bromley.asIs - bromley.paid);
    expect(together.saving / 100).toBeCloseTo(7_206_049.35, 0);
    for (const figure of ['asIs', 'planned', 'paid', 'extra', 'saving'] as const)
      expect(together[figure]).toBe(rows.reduce((sum, row) => sum + row[figure], 0));
  });

  test('if all of it comes, nothing is extra; if none, each pays at first what it spends now', () => {
    expect(value(shortfalls(councils, 1)).together.extra).toBe(0);
    const nothing = value(delivered.change(councils[0]?.question ?? example, 0));
    expect(value(outcomeOf(nothing)).years[0]?.saving).toBe(0);
  });
});
