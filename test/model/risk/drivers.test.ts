import { monthOf, ownIndex, publishedIndices } from '../../../src/model/contract/priceIndex';
import { schedule } from '../../../src/model/contract/schedule';
import type { ContractTerms } from '../../../src/model/contract/terms';
import { contractTotal, contractYears } from '../../../src/model/contract/views';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { pence, rate } from '../../../src/model/money/units';
import { type Case, flatCase, savingOf } from '../../../src/model/risk/case';
import {
  asIs,
  delivered,
  type Driver,
  extension,
  indexation,
  price,
  withRatesMoved,
} from '../../../src/model/risk/drivers';
import { value } from '../value';
import { example, terms } from './example';

const saving = (question: Case) => value(savingOf(question)) / 100;
const changed = (driver: Driver<Case>, to: number) => saving(value(driver.change(example, to)));

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

  test('a shift moves the rates of years that are given one by one, none of them below −100%', () => {
    const moved = (by: number) => {
      const byYear = { kind: 'by year', rates: [0.1, -0.7, 0.025].map(rate) } as const;
      return value(withRatesMoved({ ...terms, indexation: byYear }, by)).indexation;
    };
    expect(moved(0.2)).toEqual({ kind: 'by year', rates: [0.3, -0.5, 0.225] });
    expect(moved(-0.4)).toEqual({ kind: 'by year', rates: [-0.3, -1, -0.375] });
  });

  test('moved by nought, an index gives each year the price that it gave', () => {
    const [cpi] = publishedIndices;
    if (!cpi) throw new Error('CPI');
    const onCpi = {
      ...terms,
      indexation: { kind: 'index', blend: [{ weight: rate(1), index: cpi }] },
    } as const;
    const charges = (given: ContractTerms) =>
      value(contractYears(value(schedule(given)))).map(({ charge }) => charge);
    const still = charges(value(withRatesMoved(onCpi, 0)));
    expect(still).toEqual(charges(onCpi));
    expect(new Set(still).size).toBeGreaterThan(5);
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
