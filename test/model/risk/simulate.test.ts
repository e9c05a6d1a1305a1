import { usualClause } from '../../../src/model/contract/clause';
import { type ContractTerms, extensionsOf } from '../../../src/model/contract/terms';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { type Pence, pence, rate } from '../../../src/model/money/units';
import { type Case, flatCase, outcomeOf } from '../../../src/model/risk/case';
import { createScratch } from '../../../src/model/risk/column';
import { distribution, percentile } from '../../../src/model/risk/distribution';
import { draw, openStreams } from '../../../src/model/risk/draws';
import { drawRates, type Inflation } from '../../../src/model/risk/inflation';
import type { Risks } from '../../../src/model/risk/risks';
import { type Settings, simulate } from '../../../src/model/risk/simulate';
import { runToEnd } from '../../../src/model/work';
import { openStream } from '../../../src/model/risk/chance/stream';
import { value } from '../value';
import { terms as joint } from './example';
import { meanOf, varianceOf } from './moments';

const terms: ContractTerms = { ...joint, annualCharge: penceFromPounds(3_600_000) };
const example = flatCase(penceFromPounds(5_750_000), terms);
const inflation: Inflation = { mean: rate(0.025), volatility: rate(0.015), persistence: 0.6 };
const run = (question: Case, risks: Partial<Risks> = {}, settings: Partial<Settings> = {}) =>
  value(runToEnd(simulate(question, { inflation, ...risks }, { runs: 10_000, seed: 1, ...settings })));

describe('inflation', () => {
  const runs = 20_000;
  const rates = drawRates(openStream(3, 0), inflation, 9, createScratch(runs));
  const plain = drawRates(openStream(3, 0), inflation, 9, createScratch(50));

  test('has in every year the mean and the standard deviation it was given', () => {
    for (const year of rates) {
      expect(Math.abs(meanOf(year) - 0.025)).toBeLessThan((4 * 0.015) / Math.sqrt(runs));
      // The variance of a normal sample's variance is 2σ⁴ ÷ n.
      expect(Math.abs(varianceOf(year) - 0.015 ** 2)).toBeLessThan(4 * 0.015 ** 2 * Math.sqrt(2 / runs));
    }
  });

  test('has from year to year the correlation it was given, and its powers between years further apart', () => {
    for (const apart of [1, 2, 4]) {
      const [early = new Float64Array(), late = new Float64Array()] = [rates[2], rates[2 + apart]];
      const products = early.map((g, place) => (g - 0.025) * ((late[place] ?? 0) - 0.025));
      const correlation = meanOf(products) / 0.015 ** 2;
      expect(Math.abs(correlation - 0.6 ** apart)).toBeLessThan(
        4 * Math.sqrt((1 + 0.6 ** (2 * apart)) / runs),
      );
    }
  });

  test('about rates that years have of their own, strays by as much as about one mean', () => {
    const byYear = [0.02, 0.05, 0.01].map(rate);
    const own = drawRates(openStream(3, 0), { ...inflation, byYear }, 9, createScratch(50));
    for (const [year, column] of own.entries())
      for (const [place, drawn] of column.entries()) {
        // Years past the last that has its own are drawn about the mean.
        const apart = (byYear[year] ?? 0.025) - 0.025;
        expect(drawn).toBeCloseTo((plain[year]?.[place] ?? NaN) + apart, 14);
      }
  });

  test('that persists wholly strays as far every year, and to the other side where that is −1', () => {
    const strays = (persistence: number) =>
      drawRates(openStream(3, 0), { ...inflation, persistence }, 3, createScratch(1)).map(
        ([drawn = NaN]) => drawn - 0.025,
      );
    const [first = NaN] = strays(0);
    expect(first).not.toBeCloseTo(0, 4);
    for (const [persistence, signs] of [
      [1, [1, 1, 1]],
      [-1, [1, -1, 1]],
    ] as const)
      for (const [year, stray] of strays(persistence).entries())
        expect(stray).toBeCloseTo((signs[year] ?? NaN) * first, 14);
  });

  test('however wild, moves a price within what a cell may say, −50% and 100% a year', () => {
    const wild = { mean: rate(0), volatility: rate(0.5), persistence: -0.5 };
    const free = { ...terms, fixedYears: 1, initialYears: 3, extensions: [] };
    const falling = flatCase(pence(0), { ...free, clause: { ...usualClause, pricesMayFall: true } });
    const { years } = run(falling, { inflation: wild }, { byYear: true });
    const second = years[1]?.cost ?? new Float64Array();
    expect([Math.min(...second), Math.max(...second)]).toEqual([180_000_000, 720_000_000]);
  });
});

describe('the whole-life charge', () => {
  // With no floor and independent years the factor is a product of independent rises.
  const free = { ...terms, clause: { ...usualClause, pricesMayFall: true } };

  test('has the mean and the variance of its closed form where years are independent', () => {
    const [m, s, runs] = [0.025, 0.03, 20_000];
    const { contract } = run(
      flatCase(pence(0), free),
      { inflation: { mean: rate(m), volatility: rate(s), persistence: 0 } },
      { runs },
    );
    // The charge of year t is P·F(t), F(t) the product of t − 3 rises of mean 1 + m and second moment a.
    const a = (1 + m) ** 2 + s ** 2;
    const steps = [0, 0, 0, 1, 2, 3, 4, 5, 6];
    const mean = steps.reduce((sum, k) => sum + (1 + m) ** k, 0);
    const square = steps
      .flatMap((k) => steps.map((l) => a ** Math.min(k, l) * (1 + m) ** Math.abs(k - l)))
      .reduce((sum, term) => sum + term, 0);
    const variance = square - mean ** 2;
    const price = terms.annualCharge;
    expect(Math.abs(meanOf(contract) / price - mean)).toBeLessThan(4 * Math.sqrt(variance / runs));
    expect(Math.abs(varianceOf(contract) / price ** 2 / variance - 1)).toBeLessThan(
      4 * Math.sqrt(2.3 / runs),
    );
  });

  test('has the percentiles of its closed form where one year decides it', () => {
    // One review: the fifth year costs P(1 + g), g normal, so that each percentile is a normal one.
    const one = { ...free, initialYears: 5, fixedYears: 4, extensions: [] };
    const runs = 20_000;
    const { contract } = run(flatCase(pence(0), one), {}, { runs });
    for (const [percent, z, density] of [
      [10, -1.2815515655446004, 0.17549833193248685],
      [50, 0, 0.3989422804014327],
      [80, 0.8416212335729143, 0.27996192906106],
      [90, 1.2815515655446004, 0.17549833193248685],
    ] as const) {
      const part = percent / 100;
      const error = (Math.sqrt((part * (1 - part)) / runs) / density) * 0.015;
      const expected = terms.annualCharge * (5 + 0.025 + 0.015 * z);
      expect(Math.abs(percentile(distribution(contract), percent) - expected)).toBeLessThan(
        4 * error * terms.annualCharge,
      );
    }
  });

  test('agrees with an engine written another way, by Box and Muller, floored, capped and caught up', () => {
    const clause = { ...usualClause, catchUp: true, cap: rate(0.04) };
    const runs = 20_000;
    const ours = run(flatCase(pence(0), { ...terms, clause }), {}, { runs }).contract;
    let seed = 12345;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const theirs = new Float64Array(runs).map(() => {
      let [g, price, total] = [0, 1, 0];
      for (let year = 1; year <= 9; year++) {
        g = year === 1 ? 0.025 + 0.015 * normal() : 0.025 + 0.6 * (g - 0.025) + 0.015 * 0.8 * normal();
        if (year > 1) price *= 1 + Math.min(0.04, Math.max(0, g));
        total += Math.round(360_000_000 * (year > 3 ? price : 1));
      }
      return total;
    });
    const spread = Math.sqrt((varianceOf(ours) + varianceOf(theirs)) / runs);
    expect(Math.abs(meanOf(ours) - meanOf(theirs))).toBeLessThan(4 * spread);
    expect(Math.abs(varianceOf(ours) / varianceOf(theirs) - 1)).toBeLessThan(0.06);
  });
});

describe('the drivers', () => {
  const risks = {
    inflation,
    price: { low: -0.1, likely: 0, high: 0.15, shape: 'triangular' as const },
    asIs: { low: -0.1, likely: 0, high: 0.05, shape: 'pert' },
    delivered: { low: 0.57, likely: 1, high: 1.05, shape: 'pert' },
    oneOff: [
      { year: 1, cost: { low: 1e7, likely: 2e7, high: 6e7, shape: 'triangular' } },
      { year: 5, cost: { low: 0, likely: 0, high: 1e7, shape: 'pert' } },
    ],
    extensions: [rate(0.7), rate(0.5)],
  } satisfies Risks;
  const question: Case = {
    ...flatCase(penceFromPounds(5_750_000), {
      ...terms,
      extensions: extensionsOf([2, 2], rate(-0.02)),
      clause: { ...usualClause, reviewDate: '1 april', cap: rate(0.03) },
      start: { year: 2011, month: 10, day: 1 },
    }),
    beyondPrice: penceFromPounds(150_000),
    asIs: Array.from({ length: 9 }, (_, year) => penceFromPounds(5_750_000 + 10_000 * year)),
    otherCosts: [pence(0), pence(5_000_000), ...Array<Pence>(7).fill(pence(0))],
  };

  test('each run is what the exact arithmetic makes of its draws, to the penny', () => {
    const runs = 500;
    const simulated = run(question, risks, { runs, byYear: true });
    const draws = draw(question, risks, openStreams(1, risks), createScratch(runs));
    for (let place = 0; place < runs; place += 7) {
      const running = draws.running?.[place] ?? 9;
      const multiple = draws.asIs?.[place] ?? 1;
      const contract = draws.contract[place] ?? 0;
      const { total, years } = value(
        outcomeOf({
          terms: {
            ...question.terms,
            annualCharge: pence(contract),
            extensions: question.terms.extensions.slice(0, (running - 5) / 2),
            indexation: { kind: 'by year', rates: draws.rates.map((year) => rate(year[place] ?? 0)) },
          },
          beyondPrice: pence((draws.joint[place] ?? 0) - contract),
          asIs: question.asIs.map((cost) => pence(Math.round(cost * multiple))),
          otherCosts: draws.other.map((year) => pence(year?.[place] ?? 0)),
        }),
      );
      expect([simulated.contract[place], simulated.cost[place], simulated.saving[place]]).toEqual([
        total.contract,
        total.cost,
        total.saving,
      ]);
      expect(simulated.years.map(({ cost, saving }) => [cost[place], saving[place]])).toEqual(
        Array.from({ length: 9 }, (_, year) => [years[year]?.cost ?? 0, years[year]?.saving ?? 0]),
      );
    }
  });

  test('extensions are taken as often as they are likely to be, later ones only after earlier ones', () => {
    const { years } = run(question, risks, { byYear: true });
    const taken = (year: number) => (years[year]?.cost.filter((cost) => cost > 0).length ?? 0) / 10_000;
    expect(taken(4)).toBe(1);
    expect(Math.abs(taken(5) - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / 10_000));
    expect(Math.abs(taken(8) - 0.35)).toBeLessThan(4 * Math.sqrt(0.2275 / 10_000));
    expect(taken(6)).toBe(taken(5));
  });

  test('one more source of chance leaves the draws of the others as they were', () => {
    const alone = run(question, { price: risks.price });
    const more = run(question, { price: risks.price, asIs: risks.asIs, oneOff: risks.oneOff });
    expect(more.contract).toEqual(alone.contract);
    expect(more.saving).not.toEqual(alone.saving);
  });

  test.each<[string, Partial<Case>, Partial<Risks>]>([
    ['what is paid beside the contract', { beyondPrice: pence(1000) }, {}],
    [
      'another cost in one year',
      { otherCosts: example.otherCosts.map((_, year) => pence(year === 2 ? 7 : 0)) },
      {},
    ],
    [
      'a saving that may not come',
      {},
      { delivered: { low: 0.5, likely: 0.5, high: 0.5, shape: 'triangular' } },
    ],
    [
      'a one-off cost',
      {},
      { oneOff: [{ year: 1, cost: { low: 100, likely: 100, high: 100, shape: 'triangular' } }] },
    ],
  ])('what the supplier charges is apart from what the councils pay, with %s', (_, changed, more) => {
    const plain = run(example, {}, { runs: 50 });
    const { contract, cost } = run({ ...example, ...changed }, more, { runs: 50 });
    expect(plain.cost).toBe(plain.contract);
    expect(contract).toEqual(plain.contract);
    expect([...cost].every((paid, place) => paid > (contract[place] ?? Infinity))).toBe(true);
  });

  test('a saving that comes in full is the saving without the driver', () => {
    const full = { low: 1, likely: 1, high: 1, shape: 'triangular' } as const;
    expect(run(question, { delivered: full })).toEqual(run(question));
  });
});

test('the same seed gives the same pence, committed here, and another seed gives others', () => {
  const summary = (seed: number) => {
    const { contract, saving } = run(example, {}, { seed });
    return [contract, saving].map((runs) => [10, 50, 80, 90].map((at) => percentile(distribution(runs), at)));
  };
  expect(summary(1)).toEqual(summary(1));
  expect(summary(2)).not.toEqual(summary(1));
  expect(summary(2010)).toMatchInlineSnapshot(`
   [
     [
       3330595624,
       3435758268,
       3510003945,
       3549152937,
     ],
     [
       1625783840,
       1739220093,
       1810598777,
       1844317066,
     ],
   ]
  `);
  expect([...run(example).contract.slice(0, 6)]).toMatchInlineSnapshot(`
   [
     3418617988,
     3520125672,
     3508323130,
     3420387488,
     3580684723,
     3537793378,
   ]
  `);
});

test('more runs begin with the same runs', () => {
  expect(run(example, {}, { runs: 3210 }).saving.slice(0, 1234)).toEqual(
    run(example, {}, { runs: 1234 }).saving,
  );
});

test('the years add up to the term, and cost and saving to as-is', () => {
  const { cost, saving, years } = run(example, {}, { byYear: true, runs: 700 });
  for (let place = 0; place < 700; place++) {
    expect((cost[place] ?? 0) + (saving[place] ?? 0)).toBe(9 * 575_000_000);
    expect(years.reduce((sum, year) => sum + (year.saving[place] ?? 0), 0)).toBe(saving[place]);
  }
});

test('progress is told slice by slice, and the work can be left at any of them', () => {
  const work = simulate(example, { inflation }, { runs: 1200, seed: 1 });
  expect([work.next().value, work.next().value, work.next().value]).toEqual([500, 1000, 1200]);
  expect(work.next().done).toBe(true);
});

test('a price that outgrows what is kept to the penny is a problem, not a figure', () => {
  const huge = flatCase(pence(1), { ...terms, annualCharge: penceFromPounds(99_000_000_000) });
  expect(runToEnd(simulate(huge, { inflation }, { runs: 10, seed: 1 }))).toMatchObject({
    ok: false,
    problem: { code: 'price too large' },
  });
  // Already in the first year, where a bid may be dearer.
  const dearer = { inflation, price: { low: 0.2, likely: 0.2, high: 0.2, shape: 'triangular' } } as const;
  const early = flatCase(pence(1), { ...huge.terms, initialYears: 1, fixedYears: 1, extensions: [] });
  expect(runToEnd(simulate(early, dearer, { runs: 10, seed: 1 }))).toMatchObject({ ok: false });
});
