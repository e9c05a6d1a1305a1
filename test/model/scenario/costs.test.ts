import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { schedule } from '../../../src/model/contract/schedule';
import { contractMonths } from '../../../src/model/contract/views';
import { placedExtensions, priceTerms } from '../../../src/model/scenario/terms';
import { type OrNotKnown, notKnown, pence, type Pence, rate } from '../../../src/model/money/units';
import { checkedTotal } from '../../../src/model/scenario/outcome/comparison';
import { appraise } from '../../../src/model/scenario/outcome/appraise';
import { breakEvens } from '../../../src/model/scenario/outcome/breakEvens';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { expected } from '../../../src/model/scenario/outcome/expected';
import { legalValue } from '../../../src/model/scenario/outcome/legalValue';
import { byKind } from '../../../src/model/scenario/outcome/lines';
import { outcome } from '../../../src/model/scenario/outcome/outcome';
import { changes } from '../../../src/model/scenario/outcome/projection';
import {
  type Appraisal,
  type Contract,
  type Council,
  courses,
  type ExtensionOption,
  type Figure,
  type OtherCost,
  type Scenario,
} from '../../../src/model/scenario/scenario';
import { checkScenario } from '../../../src/model/scenario/document/check';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';
import { scenarios } from './scenarios';

const figure = <T>(given: T): Figure<T> => ({
  value: given,
  status: 'Assumed',
  source: 'A test',
  date: '2026',
  note: '',
});
const pounds = (amount: number) => pence(Math.round(amount * 100));

/** The example, Lewisham alone at £2.5m, with changes. */
function scenario({
  bromley = {},
  contract = {},
  appraisal = {},
}: {
  bromley?: Partial<Council>;
  contract?: Partial<Contract>;
  appraisal?: Partial<Appraisal>;
} = {}): Scenario {
  const example = exampleScenario();
  const [first, second] = example.councils;
  if (!first || !second) throw new Error('two councils');
  return {
    ...example,
    councils: [
      { ...first, ...bromley },
      { ...second, alone: figure(pounds(2_500_000)) },
    ],
    contract: { ...example.contract, ...contract },
    appraisal: { ...example.appraisal, ...appraisal },
  };
}
const bromley = (given: Scenario) => {
  const [first] = value(outcome(given)).byFinancialYear.councils;
  if (!first) throw new Error('Bromley is there');
  return first;
};
const inPounds = (amounts: readonly OrNotKnown<Pence>[]) =>
  amounts.map((amount) => (amount === notKnown ? amount : amount / 100));
const jointOf = (given: Scenario) => inPounds(bromley(given).spans.map(({ joint }) => joint));
const PLAIN = [
  1_500_000, 1_500_000, 1_500_000, 1_545_000, 1_591_350, 1_639_090.5, 1_688_263.22, 1_738_911.11,
  1_791_078.44,
];

const other = (cost: Omit<OtherCost, 'amount' | 'course'> & { amount: number }): OtherCost => ({
  course: 'joint',
  ...cost,
  amount: figure(pounds(cost.amount)),
});

describe('costs beside the contract', () => {
  test('without any, a council pays for the service alone', () => {
    expect(jointOf(scenario())).toEqual(PLAIN);
  });

  test('a one-off cost falls in the first month of its contract year, and at the end in the last', () => {
    const otherCosts = [
      other({ kind: 'transition', timing: { kind: 'once', year: 1 }, amount: 100_000 }),
      other({ kind: 'break and exit', timing: { kind: 'at the end' }, amount: 50_000.01 }),
    ];
    const joint = jointOf(scenario({ bromley: { otherCosts } }));
    expect(joint[0]).toBe(1_600_000);
    expect(joint[8]).toBe(1_841_078.45);
    expect(joint.slice(1, 8)).toEqual(PLAIN.slice(1, 8));
    const later = [other({ kind: 'transition', timing: { kind: 'once', year: 3 }, amount: 7 })];
    const third = jointOf(scenario({ bromley: { otherCosts: later } }));
    expect(third).toEqual(PLAIN.map((cost, year) => (year === 2 ? cost + 7 : cost)));
  });

  test('a yearly cost stays flat, follows the price, or grows with as-is, between its years', () => {
    const yearly = (rises: 'flat' | 'with the price' | 'with as-is', from = 1, to?: number) =>
      other({
        kind: 'contract management',
        timing: { kind: 'yearly', from, ...(to !== undefined && { to }), rises },
        amount: 12_000,
      });
    const added = (cost: OtherCost, given = scenario()) =>
      jointOf({
        ...given,
        councils: given.councils.map((one, place) => (place === 0 ? { ...one, otherCosts: [cost] } : one)),
      }).map((joint, year) => Math.round((Number(joint) - (PLAIN[year] ?? 0)) * 100) / 100);
    expect(added(yearly('flat'))).toEqual(Array(9).fill(12_000));
    expect(added(yearly('flat', 2, 3))).toEqual([0, 12_000, 12_000, 0, 0, 0, 0, 0, 0]);
    expect(added(yearly('with the price')).slice(0, 5)).toEqual([12_000, 12_000, 12_000, 12_360, 12_730.8]);
    const growing = { ...scenario(), asIsGrowth: figure(rate(0.1)) };
    expect(added(yearly('with as-is', 2), growing).slice(0, 3)).toEqual([0, 13_200, 14_520]);
  });

  test('service credits and gainshare come in', () => {
    const otherCosts = [
      other({ kind: 'service credits', timing: { kind: 'once', year: 2 }, amount: 10_000 }),
      other({ kind: 'gainshare', timing: { kind: 'yearly', from: 3, to: 3, rises: 'flat' }, amount: 0.13 }),
    ];
    expect(jointOf(scenario({ bromley: { otherCosts } })).slice(1, 3)).toEqual([1_490_000, 1_499_999.87]);
  });

  test('one that is not known makes its course not known, and no other', () => {
    const unknown: OtherCost = {
      kind: 'TUPE and pensions',
      course: 'alone',
      timing: { kind: 'once', year: 1 },
      amount: figure(notKnown),
    };
    const [first] = bromley(scenario({ bromley: { otherCosts: [unknown] } })).spans;
    expect([first?.asIs, first?.alone, first?.joint]).toEqual([200_000_000, notKnown, 150_000_000]);
  });

  test('one that is not known leaves the years in which it cannot fall as they are', () => {
    const unknown: OtherCost = {
      kind: 'break and exit',
      course: 'joint',
      timing: { kind: 'at the end' },
      amount: figure(notKnown),
    };
    expect(jointOf(scenario({ bromley: { otherCosts: [unknown] } }))).toEqual([
      ...PLAIN.slice(0, 8),
      notKnown,
    ]);
    const committed = value(outcome(scenario({ bromley: { otherCosts: [unknown] } }))).committed.joint;
    expect(committed).toBe(value(outcome(scenario())).committed.joint);
  });

  test('VAT that cannot be recovered and optimism bias add to what is bought, not to as-is', () => {
    const half = { vatNotRecovered: figure(rate(0.5)) };
    const [first] = bromley(scenario({ bromley: half })).spans;
    expect([first?.asIs, first?.alone, first?.joint].map(Number)).toEqual([
      200_000_000, 192_500_000, 165_000_000,
    ]);
    expect(jointOf(scenario({ appraisal: { optimismBias: figure(rate(0.41)) } })).slice(2, 4)).toEqual([
      2_115_000, 2_178_450,
    ]);
  });

  test('what does not come of the saving is still spent', () => {
    // 3C ICT planned a saving of 15% and forecast 8.5%.
    const delivered = { realisation: figure([rate(0), rate(0.57)]) };
    const joint = jointOf(scenario({ appraisal: delivered }));
    expect(joint.slice(0, 3)).toEqual([2_000_000, 1_715_000, 1_715_000]);
    expect(joint[3]).toBe(1_740_650); // 2,000,000 − 0.57 × 455,000
    // Each council's saving is its own, alone as jointly: where nothing comes of it, what is paid is as-is.
    const nothing = value(outcome(scenario({ appraisal: { realisation: figure([rate(0)]) } })));
    expect(
      nothing.byFinancialYear.councils.map(({ spans: [first] }) => [first?.alone, first?.joint].map(Number)),
    ).toEqual([
      [200_000_000, 200_000_000],
      [375_000_000, 375_000_000],
    ]);
    // What is not known of a council alone leaves its joint cost known.
    const unknown = { alone: figure<OrNotKnown<Pence>>(notKnown) };
    const [first] = bromley(scenario({ bromley: unknown, appraisal: delivered })).spans;
    expect([first?.alone, first?.joint]).toEqual([notKnown, 200_000_000]);
  });

  test('uplifts of a cost that is not known are not known either, and no other course is', () => {
    const given = { vatNotRecovered: figure(rate(0.5)), alone: figure<OrNotKnown<Pence>>(notKnown) };
    const { byFinancialYear, lines } = value(outcome(scenario({ bromley: given })));
    const [first] = byFinancialYear.councils[0]?.spans ?? [];
    expect([first?.alone, first?.joint]).toEqual([notKnown, 165_000_000]);
    const uplift = lines.filter(({ kind }) => kind === 'VAT not recovered');
    expect(uplift.map(({ council, course, over }) => [council, course, over(0, 12)])).toEqual([
      ['Bromley', 'alone', notKnown],
      ['Bromley', 'joint', 15_000_000],
    ]);
  });

  test('lines are added up by kind, all councils together, on each course', () => {
    const otherCosts = [
      other({ kind: 'transition', timing: { kind: 'once', year: 1 }, amount: 100 }),
      other({ kind: 'transition', timing: { kind: 'once', year: 2 }, amount: 40 }),
    ];
    const { lines } = value(outcome(scenario({ bromley: { otherCosts } })));
    const kinds = (from: number, to: number) =>
      byKind(lines, [from, to]).map(({ kind, asIs, alone, joint }) => [
        kind,
        ...inPounds([asIs, alone, joint]),
      ]);
    expect(kinds(0, 12)).toEqual([
      ['service', 5_750_000, 4_250_000, 3_750_000],
      ['transition', 0, 0, 100],
    ]);
    expect(kinds(0, 24)[1]).toEqual(['transition', 0, 0, 140]);
  });

  test('the change on the year before, as a medium-term budget states it', () => {
    expect(inPounds(changes(bromley(scenario())).map(({ joint }) => joint)).slice(0, 4)).toEqual([
      0, 0, 45_000, 46_350,
    ]);
  });

  test('the unexplained part is of the service, whatever comes beside it', () => {
    const otherCosts = [other({ kind: 'transition', timing: { kind: 'once', year: 1 }, amount: 5 })];
    expect(value(outcome(scenario({ bromley: { otherCosts } }))).unexplained.firstYear).toBe(15_000_000);
  });
});

const option = (years: number, changed: Partial<ExtensionOption> = {}): ExtensionOption => ({
  years,
  decision: 'undecided',
  probability: notKnown,
  priceChange: rate(0),
  ...changed,
});
const extended = (...options: ExtensionOption[]) => scenario({ contract: { extensions: figure(options) } });

describe('extensions', () => {
  test('what was decided against is left out, and what is decided is committed to', () => {
    const result = value(
      outcome(
        extended(
          option(1, { decision: 'exercised' }),
          option(2),
          option(1, { decision: 'not exercised' }),
          option(1),
        ),
      ),
    );
    expect(result.contract.years).toHaveLength(8);
    expect(result.contract.committedYears).toBe(6);
    expect(result.byTerm.spans.map(({ from, to }) => [from, to])).toEqual([
      [0, 72],
      [72, 96],
    ]);
    expect(result.contract.committedTotal).toBe(result.contract.years[5]?.cumulative);
  });

  test('each is told its days, and the chance that the contract gets there', () => {
    const half = { probability: rate(0.5) };
    const { extensions } = value(
      outcome(extended(option(2, { ...half, noticeMonths: 9 }), option(2, half), option(1))),
    ).contract;
    expect(extensions.map(({ fromYear, toYear, chance }) => [fromYear, toYear, chance])).toEqual([
      [5, 7, 0.5],
      [7, 9, 0.25],
      [9, 10, notKnown],
    ]);
    expect(extensions[0]?.from).toEqual({ year: 2016, month: 4, day: 1 });
    expect(extensions[0]?.noticeBy).toEqual({ year: 2015, month: 7, day: 1 });
    expect(extensions[1]?.noticeBy).toBeUndefined();
  });

  test('nothing is known of the chance after one that is not, but what is ruled out stays so', () => {
    const chances = (...options: ExtensionOption[]) =>
      placedExtensions(extended(...options)).map(({ chance }) => chance);
    expect(chances(option(1), option(1, { probability: rate(0.5) }))).toEqual([notKnown, notKnown]);
    expect(chances(option(1), option(1, { decision: 'not exercised' }))).toEqual([notKnown, 0]);
    expect(chances(option(1, { probability: rate(0) }), option(1))).toEqual([0, 0]);
    expect(chances(option(1, { decision: 'exercised' }), option(1, { probability: rate(0.3) }))).toEqual([
      1, 0.3,
    ]);
  });

  test('one may change the price on its own', () => {
    const result = value(outcome(extended(option(2), option(2, { priceChange: rate(-0.1) }))));
    expect(result.contract.years.slice(5).map(({ charge }) => charge / 100)).toEqual([
      3_933_817.2,
      4_051_831.72,
      Number((4_173_386.667 * 0.9).toFixed(2)),
      Number((4_298_588.267 * 0.9).toFixed(2)),
    ]);
  });

  test('the expected charge weighs every length by its chance', () => {
    const half = { probability: rate(0.5) };
    const of = (...options: ExtensionOption[]) => value(expected(extended(...options)));
    const total = (...options: ExtensionOption[]) => value(outcome(extended(...options))).contract.total;
    const [five, seven, nine] = [total(), total(option(2)), total(option(2), option(2))];
    expect(of(option(2, half), option(2, half)).charge).toBe(
      Math.round(0.5 * five + 0.25 * seven + 0.25 * nine),
    );
    expect(of().charge).toBe(five);
    expect(of(option(2, { decision: 'exercised' }), option(2, { decision: 'not exercised' })).charge).toBe(
      seven,
    );
    expect(of(option(2)).charge).toBe(notKnown);
    const saving = (...options: ExtensionOption[]) =>
      Number(value(outcome(extended(...options))).wholeTerm.saving);
    expect(of(option(4, { probability: rate(0.3) })).saving).toBe(
      Math.round(0.7 * saving() + 0.3 * saving(option(4))),
    );
  });

  test('the chance of an extension that is not reached is not asked for', () => {
    const options = extended(option(2), option(2));
    const ended = (year: number) => ({
      ...options,
      contract: { ...options.contract, exitAfter: figure(year) },
    });
    for (const year of [4, 5]) {
      const { contract, wholeTerm } = value(outcome(ended(year)));
      expect(value(expected(ended(year)))).toEqual({ charge: contract.total, saving: wholeTerm.saving });
    }
    expect(value(expected(ended(6))).charge).toBe(notKnown);
  });

  test('an early exit ends the contract, with what that costs', () => {
    const otherCosts = [other({ kind: 'break and exit', timing: { kind: 'at the end' }, amount: 70_000 })];
    const given = scenario({ bromley: { otherCosts }, contract: { exitAfter: figure(2) } });
    expect(jointOf(given)).toEqual([1_500_000, 1_570_000]);
    expect(value(outcome(given)).contract.total).toBe(pounds(7_200_000));
    expect(value(legalValue(given)).wholeTerm.withoutVat).toBe(3_478_486_386);
  });
});

test('the case that price-terms.md works out by hand, as a scenario', () => {
  const page = readFileSync(path.join(__dirname, '../../../docs/price-terms.md'), 'utf8');
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const options = (JSON.parse(json) as { extensions: Pick<ExtensionOption, 'years' | 'decision'>[] })
    .extensions;
  const given = scenario({
    contract: {
      annualCharge: figure(pounds(120_000)),
      start: figure({ year: 2027, month: 5, day: 17 }),
      initialYears: figure(2),
      fixedYears: figure(1),
      indexation: figure({ kind: 'constant', rate: rate(0.05) }),
      extensions: figure(options.map(({ years, decision }) => option(years, { decision }))),
      clause: { reviewDate: figure('1 april') },
    },
  });
  const { contract } = value(outcome(given));
  expect(inPounds(contract.years.map(({ charge }) => charge))).toEqual([
    120_000, 120_500, 126_525, 132_851.25,
  ]);
  expect(inPounds(contract.financialYears.map(({ charge }) => charge))).toEqual([
    110_000, 120_000, 126_000, 132_300, 11_576.25,
  ]);
  const months = contractMonths(value(schedule({ ...priceTerms(given), annualCharge: pounds(120_000) })));
  const by = (amount: number) => months.filter(({ charge }) => charge === pounds(amount)).length;
  expect([10_000, 10_500, 11_025, 11_576.25].map(by)).toEqual([23, 12, 12, 1]);
  expect(contract.total).toBe(pounds(499_876.25));
});

describe('a scenario whose parts disagree', () => {
  const refusal = (given: Scenario) => {
    const checked = checkScenario(given);
    return checked.ok ? 'accepted' : problemSentence(checked.problem);
  };
  const coalition = (...councils: string[]) => ({ councils, cost: figure(pounds(1)) });
  test.each<[string, Scenario]>([
    [
      'extensions has extension 1 as not exercised, but a later one as exercised. A later extension presupposes the one before: change one of the two.',
      extended(option(1, { decision: 'not exercised' }), option(1, { decision: 'exercised' })),
    ],
    [
      'extensions has extension 1 as undecided, but a later one as exercised. A later extension presupposes the one before: change one of the two.',
      extended(option(1), option(1, { decision: 'exercised' })),
    ],
    [
      'extensions has a notice date for extension 1 before the contract starts. Give fewer months.',
      extended(option(1, { noticeMonths: 61 })),
    ],
    [
      'exitAfter is 6, but the contract runs for 5 years, extensions included. Give 1 to 5, or leave it out.',
      scenario({
        contract: {
          exitAfter: figure(6),
          extensions: figure([option(4, { decision: 'not exercised' })]),
        },
      }),
    ],
    [
      'transition for Bromley falls in year 10, but the contract runs for 9 years, extensions included. Give a year from 1 to 9.',
      scenario({
        bromley: {
          otherCosts: [other({ kind: 'transition', timing: { kind: 'once', year: 10 }, amount: 1 })],
        },
      }),
    ],
    [
      'councils has "total", which is what the row that adds the councils up is called. Rename that council.',
      scenario({ bromley: { name: 'total' } }),
    ],
    [
      'keys for Bromley has "users" twice. Keep one of the two.',
      scenario({
        bromley: {
          keys: [
            { name: 'Users', amount: figure(1) },
            { name: 'users', amount: figure(2) },
          ],
        },
      }),
    ],
    [
      'coalitions has "Bromley" by itself. Give groups of at least two; what a council pays by itself is its alone cost.',
      { ...scenario(), coalitions: [coalition('Bromley')] },
    ],
    [
      'exitAfter is 10, but the contract runs for 9 years, extensions included. Give 1 to 9, or leave it out.',
      scenario({ contract: { exitAfter: figure(10) } }),
    ],
    [
      'dual running for Bromley runs from year 3 to year 2. Give a last year that is not before the first.',
      scenario({
        bromley: {
          otherCosts: [
            other({
              kind: 'dual running',
              timing: { kind: 'yearly', from: 3, to: 2, rises: 'flat' },
              amount: 1,
            }),
          ],
        },
      }),
    ],
    [
      'coalitions has "Bexley", which is none of the councils. They are "Bromley" and "Lewisham".',
      { ...scenario(), coalitions: [coalition('Bromley', 'Bexley')] },
    ],
    [
      'coalitions names "Bromley" twice. Name each council once in a group.',
      { ...scenario(), coalitions: [coalition('Bromley', 'Bromley')] },
    ],
    [
      'coalitions has two costs for "Lewisham + Bromley". Keep one of the two.',
      { ...scenario(), coalitions: [coalition('Bromley', 'Lewisham'), coalition('Lewisham', 'Bromley')] },
    ],
  ])('%s', (words, given) => {
    expect(refusal(given)).toBe(words);
  });

  test.each<[string, Scenario]>([
    ['notice on the day it starts', extended(option(1, { noticeMonths: 60 }))],
    ['a second extension counted from its own start', extended(option(4), option(1, { noticeMonths: 108 }))],
    ['an exit as its last year ends', scenario({ contract: { exitAfter: figure(9) } })],
    [
      'a cost once in its last year, and one in a single year',
      scenario({
        bromley: {
          otherCosts: [
            other({ kind: 'transition', timing: { kind: 'once', year: 9 }, amount: 1 }),
            other({
              kind: 'dual running',
              timing: { kind: 'yearly', from: 3, to: 3, rises: 'flat' },
              amount: 1,
            }),
          ],
        },
      }),
    ],
  ])('but the last that goes together is taken: %s', (_, given) => {
    expect(refusal(given)).toBe('accepted');
  });
});

test('the value in law counts every extension and VAT, and says what follows', () => {
  const value5and9 = value(legalValue(exampleScenario()));
  expect(value5and9.initialTerm).toEqual({
    withoutVat: 1_832_724_000,
    vat: 366_544_800,
    withVat: 2_199_268_800,
  });
  expect(value5and9.wholeTerm.withVat).toBe(4_174_183_663); // 34,784,863.86 and a fifth of it
  expect(value5and9.tests.map(({ applies }) => applies)).toEqual([true, true, true]);
});

test("in today's prices, and discounted: cash by its year's deflator, then by the Green Book's factor", () => {
  const given = scenario();
  const appraised = value(appraise(given, value(outcome(given))));
  const real = appraised.byFinancialYear.together.spans.map(({ joint }) => Number(joint));
  const cash = value(outcome(given)).byFinancialYear.together.spans.map(({ joint }) => Number(joint));
  const [first] = appraised.byFinancialYear.councils;
  expect(real[0]).toBe(cash[0]);
  expect(first?.spans[4]?.joint).toBe(Math.round(159_135_000 / 1.02 ** 4));
  const byHand = (first?.spans ?? []).reduce(
    (sum, { joint }, year) => sum + Number(joint) / 1.035 ** year,
    0,
  );
  expect(appraised.councils[0]?.presentValue.joint).toBe(Math.round(byHand));
  expect(appraised.together.payback).toEqual({ years: 0, lostAgain: false });
});

test('an outlay is paid back in the year that its savings reach it', () => {
  const otherCosts = [other({ kind: 'transition', timing: { kind: 'once', year: 1 }, amount: 1_200_000 })];
  const given = scenario({ bromley: { otherCosts } });
  expect(value(appraise(given, value(outcome(given)))).councils[0]?.payback).toEqual({
    years: 2,
    lostAgain: false,
  });
});

test("each council's break-even indexation, and that of all", () => {
  const rates = (given: Scenario) =>
    breakEvens(given).map((row) => [row.name, Math.round(Number(row.rate) * 1e4) / 1e4]);
  expect(rates(exampleScenario())).toEqual([
    ['Bromley', 0.0491],
    ['Lewisham', 0.0889],
    ['Total', 0.0738],
  ]);
  // With what comes beside the contract the saving is gone sooner, and here there is none to begin with.
  const otherCosts = [
    other({
      kind: 'retained client side',
      timing: { kind: 'yearly', from: 1, rises: 'flat' },
      amount: 600_000,
    }),
  ];
  const [bromley, , all] = breakEvens(scenario({ bromley: { otherCosts } }));
  expect(bromley?.rate).toBeUndefined();
  expect(Number(all?.rate)).toBeLessThan(0.0738);
});

test('a break-even is nought where joint is as-is, and not known where a cost is not', () => {
  const example = exampleScenario();
  const bromley = (asIs: OrNotKnown<Pence>) =>
    breakEvens({
      ...example,
      councils: example.councils.map((council, place) =>
        place === 0 ? { ...council, asIs: { ...council.asIs, value: asIs } } : council,
      ),
    });
  const joint = example.councils[0]?.joint.value ?? notKnown;
  expect(bromley(joint)[0]?.rate).toBeCloseTo(0, 7);
  const unknown = bromley(notKnown).map((row) => row.rate === notKnown);
  expect(unknown).toEqual([true, false, true]);
});

test('a total that is too large names its course', () => {
  const [small, large] = [pence(1), pence(6e12)];
  const costs = { asIs: small, alone: notKnown, joint: large };
  expect(checkedTotal([costs, costs])).toMatchObject({
    problem: { code: 'too large', at: { figure: 'joint' } },
  });
  expect(checkedTotal([costs])).toEqual({ ok: true, value: costs });
});

describe('properties of any scenario', () => {
  test('every view adds up the same lines', () => {
    fc.assert(
      fc.property(scenarios, (given) => {
        const result = outcome(given);
        fc.pre(result.ok);
        const { byFinancialYear, byContractYear, byTerm, lines, contract } = value(result);
        for (const course of courses) {
          const total = byFinancialYear.together.total[course];
          expect(byContractYear.together.total[course]).toBe(total);
          expect(byTerm.together.total[course]).toBe(total);
          const own = lines.filter((line) => line.course === course);
          const months = contract.years.length * 12;
          if (total === notKnown) continue;
          expect(own.reduce((sum, { over }) => sum + Number(over(0, months)), 0)).toBe(total);
          for (const { over } of own) {
            let byMonth = 0;
            for (let month = 0; month < months; month++) byMonth += Number(over(month, month + 1));
            expect(byMonth).toBe(over(0, months));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a saving that comes whole changes nothing, and one that does not only adds', () => {
    fc.assert(
      fc.property(scenarios, (given) => {
        const realised = (part: number) =>
          outcome({ ...given, appraisal: { ...given.appraisal, realisation: figure([rate(part)]) } });
        const [whole, half] = [realised(1), realised(0.5)];
        fc.pre(whole.ok && half.ok);
        const [most, less] = [value(whole).wholeTerm.joint, value(half).wholeTerm.joint];
        if (most !== notKnown && less !== notKnown) expect(less).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 200 },
    );
  });
});
