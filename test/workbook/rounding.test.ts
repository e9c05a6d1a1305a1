/** The formulas that round what is charged, worked out in doubles as a spreadsheet does, give the model's pence. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { usualClause } from '../../src/model/contract/clause';
import { schedule } from '../../src/model/contract/schedule';
import { pence, rate } from '../../src/model/money/units';
import { same } from '../../src/model/scenario/same';
import { rounded } from '../../src/workbook/plan/formula';
import { fixedFigures } from '../../src/workbook/plan/inputs/fixedRows';
import { value } from '../model/value';

type Round = (amount: number, digits: number) => number;

const byDecimals = (text: string, digits: number) => {
  const [whole = '', part = ''] = text.split('.');
  const shifted = BigInt(whole + part.padEnd(digits + 1, '0').slice(0, digits));
  return Number(shifted + (Number(part[digits] ?? 0) >= 5 ? 1n : 0n)) / 10 ** digits;
};

/** Spreadsheets differ in what they round: what the double is, what it prints as, or its first fifteen digits. */
const ways: Readonly<Record<string, Round>> = {
  'what it is': (amount, digits) => Number(amount.toFixed(digits)),
  'what it prints as': (amount, digits) => byDecimals(String(amount), digits),
  'fifteen digits': (amount, digits) => byDecimals(String(Number(amount.toPrecision(15))), digits),
};

const margin = String(fixedFigures.find(({ key }) => key === 'roundingMargin')?.value);

/** A formula of two figures, as code. */
const worked = (formula: string, ROUND: Round): ((amount: number, factor: number) => number) =>
  runInNewContext(`(amount, factor) => ${formula}`, { ROUND }) as never;

/** What the sheets Contract and Costs make of a first year's amount and a factor. */
const formulas = (ROUND: Round) => ({
  charge: worked(rounded('amount*factor', margin, 2), ROUND),
  cost: worked(rounded('amount*factor*100', margin, 0), ROUND),
});
type Formulas = ReturnType<typeof formulas>;

/** The pence of a contract that rises each year, as the model has them and as the sheets' formulas do. */
function both(first: number, rise: number, years: number, { charge, cost }: Formulas) {
  let factor = 1;
  const factors = Array.from({ length: years }, (_, year) => (year === 0 ? 1 : (factor *= 1 + rise)));
  const { charges } = value(
    schedule({
      ...{
        annualCharge: pence(first),
        initialYears: years,
        fixedYears: 1,
        extensions: [],
        clause: usualClause,
      },
      start: { year: 2027, month: 4, day: 1 },
      indexation: { kind: 'constant', rate: rate(rise) },
    }),
  );
  return {
    model: charges.map(Number),
    contract: factors.map((one) => Math.round(charge(first / 100, one) * 100)),
    costs: factors.map((one) => cost(first / 100, one)),
  };
}

describe.each(Object.entries(ways))('where ROUND goes by %s', (_, ROUND) => {
  const sheet = formulas(ROUND);
  test('what lies three millionths of a penny below a half is not one', () => {
    const { model, contract, costs } = both(101_659_700, 0.025, 6, sheet);
    expect(model[5]).toBe(115_018_619);
    expect(contract).toEqual(model);
    expect(costs).toEqual(model);
  });

  test('what is a half is rounded up, whatever doubles make of it', () => {
    // First charges that some rise of so many years takes to exactly half a penny.
    const found = [];
    for (let tenths = 1; tenths <= 100; tenths++)
      for (let rises = 1; rises <= 6; rises++) {
        const [step, whole] = [BigInt(1000 + tenths) ** BigInt(rises), 1000n ** BigInt(rises)];
        const parts = whole / common(step, whole);
        if (parts % 2n === 1n) continue;
        for (const odd of [1n, 3n, 17n, 101n, 999n, 12_345n, 654_321n]) {
          const first = (parts / 2n) * odd;
          if (first > 100_000_000_000n) continue;
          found.push({ first: Number(first), rise: tenths / 1000, years: rises + 1 });
        }
      }
    expect(found.length).toBeGreaterThan(1000);
    const wrong = found.filter(({ first, rise, years }) => {
      const { model, contract, costs } = both(first, rise, years, sheet);
      return !same(contract, model) || !same(costs, model);
    });
    expect(wrong).toEqual([]);
  });

  test('nor are other charges a penny off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (first, tenths) => {
          const { model, contract, costs } = both(first, tenths / 1000, 9, sheet);
          expect(contract).toEqual(model);
          expect(costs).toEqual(model);
        },
      ),
      { numRuns: 3000, seed: 20260923 },
    );
  });
});

function common(one: bigint, other: bigint): bigint {
  return other === 0n ? one : common(other, one % other);
}
