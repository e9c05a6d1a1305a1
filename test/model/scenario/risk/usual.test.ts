import { notKnown, pence, rate } from '../../../../src/model/money/units';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { alternativesOf, runsOf, settingsFor } from '../../../../src/model/scenario/risk/usual';
import type { ExtensionOption, Figure, Scenario } from '../../../../src/model/scenario/scenario';

const example = exampleScenario();
const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });
const unpriced = (scenario: Scenario): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council) => ({ ...council, joint: figure(notKnown) })),
});
const extended = (...all: Partial<ExtensionOption>[]): Scenario => ({
  ...example,
  contract: {
    ...example.contract,
    extensions: figure(
      all.map((one) => ({
        ...{ years: 2, priceChange: rate(0), decision: 'undecided' as const, probability: notKnown },
        ...one,
      })),
    ),
  },
});

describe('what there is besides extending', () => {
  test('is as usual another supplier at the joint cost, tendering at 3% of it, or 10% to come in-house', () => {
    expect(alternativesOf(example)).toEqual({
      market: 375_000_000,
      drift: 0,
      volatility: 0.05,
      reTenderCost: 11_250_000,
      inHouseCost: 37_500_000,
      noticeMonths: 6,
    });
  });

  test('is as much as the price where joint costs are not known, and nothing where that is not known either', () => {
    expect(alternativesOf(unpriced(example))).toMatchObject({
      market: 360_000_000,
      reTenderCost: 10_800_000,
      inHouseCost: 36_000_000,
    });
    const bare = unpriced({
      ...example,
      contract: { ...example.contract, annualCharge: figure(notKnown) },
    });
    expect(alternativesOf(bare)).toMatchObject({ market: 0, reTenderCost: 0, inHouseCost: 0 });
  });

  test('is as somebody chose it, each figure by itself', () => {
    const chosen = {
      market: figure(pence(1)),
      marketVolatility: figure(rate(0.2)),
      reTenderCost: figure(pence(3)),
      inHouseCost: figure(pence(0)),
    };
    const usual = alternativesOf(example);
    expect(alternativesOf({ ...example, risk: chosen })).toEqual({
      ...usual,
      market: 1,
      volatility: 0.2,
      reTenderCost: 3,
      inHouseCost: 0,
    });
    expect(alternativesOf({ ...example, risk: { market: chosen.market } })).toEqual({ ...usual, market: 1 });
  });

  test('is to be decided as long before as the first extension says that is still open', () => {
    const months = (...all: Partial<ExtensionOption>[]) => alternativesOf(extended(...all)).noticeMonths;
    expect(months({ decision: 'exercised', noticeMonths: 3 }, { noticeMonths: 9 })).toBe(9);
    expect(months({ noticeMonths: 3 }, { noticeMonths: 9 })).toBe(3);
    expect(months({ decision: 'exercised', noticeMonths: 3 })).toBe(6);
  });
});

test('runs and seed are as somebody chose them, each by itself', () => {
  expect(runsOf(example)).toEqual({ runs: 10_000, seed: 2010 });
  expect(runsOf({ risk: { runs: 500 } })).toEqual({ runs: 500, seed: 2010 });
  expect(runsOf({ risk: { seed: 0 } })).toEqual({ runs: 10_000, seed: 0 });
});

test('an extension is asked about where one is open', () => {
  expect(settingsFor(extended({ decision: 'exercised' }))).toEqual({ runs: 10_000, seed: 2010 });
  expect(settingsFor(example, { runs: 20, seed: 1 })).toEqual({
    runs: 20,
    seed: 1,
    option: { ...alternativesOf(example), runs: 4000 },
  });
});
