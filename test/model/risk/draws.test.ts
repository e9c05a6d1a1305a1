import { extensionsOf } from '../../../src/model/contract/terms';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { pence, rate } from '../../../src/model/money/units';
import type { Case } from '../../../src/model/risk/case';
import type { Range } from '../../../src/model/risk/chance/range';
import { type Column, createScratch } from '../../../src/model/risk/column';
import { draw, openStreams } from '../../../src/model/risk/draws';
import type { Risks } from '../../../src/model/risk/risks';
import { example } from './example';

const inflation = { mean: rate(0.025), volatility: rate(0.015), persistence: 0.6 };
/** What chance decides in one run, or in so many. */
const drawn = (risks: Partial<Risks>, question: Case = example, runs = 1) => {
  const all = { inflation, ...risks };
  return draw(question, all, openStreams(1, all), createScratch(runs));
};
/** A judgement without doubt. */
const sure = (value: number): Range => ({ low: value, likely: value, high: value, shape: 'triangular' });
const pounds = (column: Column | undefined) => column && [...column].map((amount) => amount / 100);

test('without a driver the price is the contract’s, as-is and the years are certain, and nothing is paid besides', () => {
  const { rates, contract, joint, asIs, other, running } = drawn({});
  expect(rates).toHaveLength(9);
  expect(pounds(contract)).toEqual([3_750_000]);
  expect(joint).toBe(contract);
  expect([asIs, running, ...other]).toEqual(Array(11).fill(undefined));
});

test('bids and as-is costs are so much dearer or cheaper, bids to the penny', () => {
  const { contract, joint, asIs } = drawn({ price: sure(0.1), asIs: sure(-0.2) });
  expect(pounds(contract)).toEqual([4_125_000]);
  expect(joint).toBe(contract);
  expect(asIs?.[0]).toBeCloseTo(0.8, 15);
  const odd = { ...example, terms: { ...example.terms, annualCharge: pence(333) } };
  expect([...drawn({ price: sure(0.5) }, odd).contract]).toEqual([500]);
});

test('a range of changes is one of multiples: no bid is below its low or above its high, and most are where they are likely', () => {
  const range: Range = { low: -0.1, likely: 0.3, high: 0.5, shape: 'triangular' };
  const bids = pounds(drawn({ price: range }, example, 2000).contract) ?? [];
  const part = (from: number, to: number) =>
    bids.filter((bid) => bid >= from * 3_750_000 && bid <= to * 3_750_000).length / bids.length;
  expect(part(0.9, 1.5)).toBe(1);
  // Triangular: 0.4 ÷ 0.6 of all bids are below the likeliest.
  expect(part(0.9, 1.3)).toBeCloseTo(2 / 3, 1);
  expect(part(1.2, 1.4)).toBeCloseTo(1 - 0.3 ** 2 / 0.24 - 0.1 ** 2 / 0.12, 1);
});

test('the saving that does not come is paid with what follows the price', () => {
  const beyond = { ...example, beyondPrice: penceFromPounds(150_000) };
  expect(pounds(drawn({}, beyond).joint)).toEqual([3_900_000]);
  // Planned are 5.75m less 3.75m, and with what is paid beyond the price, 1.85m.
  expect(pounds(drawn({ delivered: sure(0.75) }).joint)).toEqual([4_250_000]);
  expect(pounds(drawn({ delivered: sure(0.6) }, beyond).joint)).toEqual([4_640_000]);
  expect(pounds(drawn({ delivered: sure(1.05) }).joint)).toEqual([3_650_000]);
  // A bid that is dearer leaves the planned saving as it was.
  expect(pounds(drawn({ delivered: sure(0.75), price: sure(0.1) }).joint)).toEqual([4_625_000]);
});

test('however much more is saved than planned, nobody is paid for taking part', () => {
  expect(pounds(drawn({ delivered: sure(2.8) }).joint)).toEqual([150_000]);
  expect(pounds(drawn({ delivered: sure(3) }).joint)).toEqual([0]);
});

test('costs of the same year add up, certain and uncertain, and other years have none', () => {
  const question = {
    ...example,
    otherCosts: example.otherCosts.map((none, year) => (year === 1 ? pence(5000) : none)),
  };
  const oneOff = [
    { year: 2, cost: sure(700) },
    { year: 9, cost: sure(30.4) },
    { year: 2, cost: sure(11) },
  ];
  const { other } = drawn({ oneOff }, question, 2);
  expect(other.map((column) => column && [...column])).toEqual([
    undefined,
    [5711, 5711],
    ...Array<undefined>(6).fill(undefined),
    [30, 30],
  ]);
});

test('every source of chance has a stream of its own, each one-off cost too', () => {
  const oneOff = Array.from({ length: 6 }, () => ({ year: 1, cost: sure(1) }));
  const { oneOff: ofCosts, ...others } = openStreams(1, { inflation, oneOff });
  const states = [...Object.values(others), ...ofCosts].map((state) => state.join());
  expect(new Set(states).size).toBe(5 + 6);
  expect(openStreams(1, { inflation }).oneOff).toEqual([]);
});

test('the years run to the first extension that is not taken', () => {
  const question = {
    ...example,
    terms: { ...example.terms, extensions: extensionsOf([1, 2, 1]) },
  };
  const years = (...chances: number[]) => [
    ...(drawn({ extensions: chances.map(rate) }, question, 3).running ?? []),
  ];
  expect(years(1, 1, 1)).toEqual([9, 9, 9]);
  expect(years(1, 1, 0)).toEqual([8, 8, 8]);
  expect(years(1, 0, 1)).toEqual([6, 6, 6]);
  expect(years(0, 1, 1)).toEqual([5, 5, 5]);
  expect(years(0, 0, 0)).toEqual([5, 5, 5]);
  // Half of the first extensions, and half of what is left: within four standard errors.
  const runs = [...(drawn({ extensions: [rate(0.5), rate(0.5)] }, question, 1000).running ?? [])];
  const taken = (years: number) => runs.filter((run) => run >= years).length / 1000;
  expect(Math.abs(taken(6) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 1000));
  expect(Math.abs(taken(8) - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 1000));
  expect(taken(9)).toBe(taken(8));
  // One without a chance of its own is taken for sure.
  expect(years(1, 1)).toEqual([9, 9, 9]);
});
