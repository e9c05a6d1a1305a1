import { notKnown, pence, rate } from '../../../../src/model/money/units';
import type { Range } from '../../../../src/model/risk/chance/range';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { rangeNames } from '../../../../src/model/scenario/risk/choices';
import { usualInflation } from '../../../../src/model/scenario/risk/inflation';
import {
  chancesOf,
  earlyEnds,
  isCentral,
  savingMissed,
  rangesIn,
  risksOf,
  standsAt,
  unexplainedOf,
  usualRisks,
} from '../../../../src/model/scenario/risk/risks';
import type {
  ExtensionOption,
  Figure,
  OtherCost,
  RiskChoices,
  Scenario,
} from '../../../../src/model/scenario/scenario';

const example = exampleScenario();
const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });
const pert = (low: number, likely: number, high: number): Range => ({ low, likely, high, shape: 'pert' });
const withContract = (contract: Partial<Scenario['contract']>): Scenario => ({
  ...example,
  contract: { ...example.contract, ...contract },
});
const extended = (...all: Partial<ExtensionOption>[]): Scenario =>
  withContract({
    extensions: figure(
      all.map((one) => ({
        ...{ years: 2, priceChange: rate(0), decision: 'undecided' as const, probability: rate(0.5) },
        ...one,
      })),
    ),
  });
const costing = (...timings: OtherCost['timing'][]): Scenario => ({
  ...example,
  councils: example.councils.map((council, place) => ({
    ...council,
    otherCosts: timings.slice(0, place === 0 ? 0 : timings.length).map((timing) => ({
      kind: 'transition' as const,
      course: 'joint' as const,
      timing,
      amount: figure(pence(100)),
    })),
  })),
});

describe('ranges as usual', () => {
  test('of the example: nothing falls once, and some of its joint cost is not explained', () => {
    expect(usualRisks(example)).toEqual({
      inflation: { mean: 0.03, volatility: 0.015, persistence: 0.6 },
      indexation: { low: -0.02, high: 0.03 },
      price: pert(-0.1, 0, 0.1),
      asIs: pert(-0.1, 0, 0.1),
      growth: pert(0, 0, 0.02),
      delivered: pert(0.57, 1, 1.05),
      unexplained: pert(0, 1, 1),
      extensions: false,
    });
  });

  test('of growth begin with the scenario’s own, told as a person would', () => {
    expect(usualRisks({ ...example, asIsGrowth: figure(rate(0.031)) }).growth).toEqual(
      pert(0.031, 0.031, 0.051),
    );
  });

  test('of costs that fall once are there where any does', () => {
    const yearly = { kind: 'yearly', from: 1, rises: 'flat' } as const;
    expect(usualRisks(costing(yearly)).oneOff).toBeUndefined();
    expect(usualRisks(costing(yearly, { kind: 'once', year: 1 })).oneOff).toEqual(pert(-0.2, 0, 0.5));
    expect(usualRisks(costing({ kind: 'at the end' })).oneOff).toEqual(pert(-0.2, 0, 0.5));
  });

  test('of what is not explained are there only where joint costs are more than the price', () => {
    const priced = (of: number) => withContract({ annualCharge: figure(pence(of)) });
    expect(unexplainedOf(example)).toBe(15_000_000);
    expect(usualRisks(priced(374_999_999)).unexplained).toEqual(pert(0, 1, 1));
    expect(usualRisks(priced(375_000_000)).unexplained).toBeUndefined();
    expect(usualRisks(priced(376_000_000)).unexplained).toBeUndefined();
    const unknown = example.councils.map((council) => ({ ...council, joint: figure(notKnown) }));
    expect(usualRisks({ ...example, councils: unknown }).unexplained).toBeUndefined();
  });
});

describe('ranges that somebody chose', () => {
  const chosen = (risk: RiskChoices) => risksOf({ ...example, risk });

  test('take the place of those as usual, each by itself', () => {
    const usual = usualRisks(example);
    const [price, reach] = [pert(0, 0.1, 0.2), { low: 0, high: 0.01 }];
    expect(risksOf(example)).toEqual(usual);
    expect(chosen({ price: figure(price) })).toEqual({ ...usual, price });
    expect(chosen({ indexation: figure(reach) })).toEqual({ ...usual, indexation: reach });
    expect(chosen({ inflationMean: figure(rate(0.04)) }).inflation).toEqual({
      ...usual.inflation,
      mean: 0.04,
    });
    expect(chosen({ inflationVolatility: figure(rate(0)) }).inflation).toEqual({
      ...usual.inflation,
      volatility: 0,
    });
    expect(chosen({ inflationPersistence: figure(-0.5) }).inflation).toEqual({
      ...usual.inflation,
      persistence: -0.5,
    });
  });

  test('wait for a scenario that has a use for them', () => {
    const oneOff = pert(0, 0.5, 1);
    expect(chosen({ oneOff: figure(oneOff) }).oneOff).toBeUndefined();
    expect(
      risksOf({ ...costing({ kind: 'once', year: 1 }), risk: { oneOff: figure(oneOff) } }).oneOff,
    ).toEqual(oneOff);
  });

  test('are counted, each one that is there', () => {
    expect(rangesIn(usualRisks(example))).toBe(5);
    const { delivered: _, growth: __, ...fewer } = usualRisks(example);
    expect(rangesIn(fewer)).toBe(3);
  });
});

test('the scenario lies amid the outcomes as long as each range is likeliest where it stands', () => {
  const grown = { ...costing({ kind: 'at the end' }), asIsGrowth: figure(rate(0.03)) };
  const risks = usualRisks(grown);
  expect(standsAt(grown)).toEqual({
    ...{ delivered: 1, price: 0, asIs: 0, growth: 0.03, oneOff: 0, unexplained: 1 },
  });
  expect(isCentral(grown, risks)).toBe(true);
  for (const name of rangeNames) {
    const likely = standsAt(grown)[name];
    expect(isCentral(grown, { ...risks, [name]: pert(likely - 1, likely, likely + 1) })).toBe(true);
    expect(isCentral(grown, { ...risks, [name]: pert(likely, likely + 0.01, likely + 1) })).toBe(false);
  }
  const { price: _, ...without } = risks;
  expect(isCentral(grown, without)).toBe(true);
  expect(isCentral(grown, { ...risks, inflation: { ...risks.inflation, mean: rate(0.04) } })).toBe(false);
  expect(isCentral(grown, { ...risks, inflation: { ...risks.inflation, volatility: rate(0.3) } })).toBe(true);
});

describe('how likely extensions are', () => {
  test('is known where it is of every one that the contract may still reach', () => {
    const unlikely = { probability: rate(0.2) };
    const unknown = { probability: notKnown };
    const taken = { decision: 'exercised', probability: notKnown } as const;
    expect(chancesOf(extended({}, unlikely))).toEqual([0.5, 0.2]);
    expect(chancesOf(extended(taken, unlikely))).toEqual([1, 0.2]);
    expect(chancesOf(extended({}, unknown))).toBeUndefined();
    expect(chancesOf(extended({}, { decision: 'not exercised' }, unknown))).toEqual([0.5]);
    expect(chancesOf(extended())).toBeUndefined();
  });

  test('says what part of the outcomes end before each', () => {
    // After five years half of them; of the other half, four fifths two years later.
    const ends = earlyEnds(extended({}, { probability: rate(0.2) }));
    expect(ends.map(({ years }) => years)).toEqual([5, 7]);
    expect(ends.map(({ part }) => part.toFixed(12))).toEqual(['0.500000000000', '0.400000000000']);
    expect(earlyEnds(extended({ decision: 'exercised' }, {}))).toEqual([{ years: 7, part: 0.5 }]);
    expect(earlyEnds(extended({ probability: rate(0) }, {}))).toEqual([{ years: 5, part: 1 }]);
    expect(earlyEnds(extended({ probability: notKnown }))).toEqual([]);
    expect(earlyEnds(extended())).toEqual([]);
  });
});

test('what is missed of a planned saving is the rest of it, halves away from nought', () => {
  expect([
    savingMissed(1000, rate(0.57)),
    savingMissed(1000, rate(1.05)),
    savingMissed(-1000, rate(0.57)),
  ]).toEqual([430, -50, -430]);
  expect([savingMissed(15, rate(0.9)), savingMissed(-15, rate(0.9))]).toEqual([2, -2]);
});

describe('inflation as usual', () => {
  const rates = [0.9, 0.9, 0.9, 0.01, 0.02, 0.03, 0.04, 0.05, 0.0625].map(rate);
  const byYear = (contract: Partial<Scenario['contract']> = {}) =>
    withContract({ indexation: figure({ kind: 'by year', rates }), ...contract });
  const mean = 0.0354167;

  test('is about the contract’s rate, or each year’s own where its price is reviewed', () => {
    const one = withContract({ indexation: figure({ kind: 'constant', rate: rate(0.04) }) });
    expect(usualInflation(one)).toEqual({ mean: 0.04, volatility: 0.015, persistence: 0.6 });
    expect(usualInflation(byYear())).toEqual({
      mean,
      byYear: [mean, mean, mean, ...rates.slice(3)],
      volatility: 0.015,
      persistence: 0.6,
    });
  });

  test('is 2.5% where no review is left', () => {
    const fixed = byYear({ fixedYears: figure(5), extensions: figure([]) });
    expect(usualInflation(fixed)).toEqual({ mean: 0.025, volatility: 0.015, persistence: 0.6 });
  });
});
