import fc from 'fast-check';
import { type ContractTerms, extensionsOf } from '../../../src/model/contract/terms';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { pence, rate } from '../../../src/model/money/units';
import { type Case, flatCase } from '../../../src/model/risk/case';
import { chooseRoutes, type NoticeDate } from '../../../src/model/risk/decisions';
import { type Alternatives, extensionOption, type OptionCase } from '../../../src/model/risk/extensionOption';
import { leastSquares, weightedSum } from '../../../src/model/risk/leastSquares';
import { value } from '../value';
import { terms as joint } from './example';

const column = (...amounts: number[]) => Float64Array.from(amounts);

describe('least squares', () => {
  test('finds the weights that a target is made of', () => {
    const basis = [column(1, 1, 1, 1), column(0, 1, 2, 3), column(0, 1, 4, 9)];
    const target = weightedSum(basis, [5, -2, 0.5]);
    for (const [place, weight] of leastSquares(basis, target).entries())
      expect(weight).toBeCloseTo([5, -2, 0.5][place] ?? 0, 9);
  });

  test('is the straight line through points that lie on none', () => {
    const [level, slope] = leastSquares([column(1, 1, 1), column(0, 1, 2)], column(1, 0, 5));
    expect([level, slope]).toEqual([expect.closeTo(0, 12), expect.closeTo(2, 12)]);
  });

  test('gives a column that says nothing new no weight', () => {
    const basis = [column(1, 1, 1), column(2, 2, 2), column(0, 0, 0), column(1, 2, 3)];
    expect(leastSquares(basis, column(3, 5, 7))).toEqual([expect.closeTo(1, 9), 0, 0, expect.closeTo(2, 9)]);
  });
});

describe('two states worked by hand', () => {
  // One date. Extending costs 100, the market 85 or 135 alike likely, in-house 110. Settled today: 100, since
  // the market costs (85 + 135) ÷ 2 = 110. Chosen on the date: (85 + 100) ÷ 2 = 92.5. Worth 7.5.
  const one: NoticeDate = {
    extend: column(100, 100),
    reTender: column(85, 135),
    inHouse: column(110, 110),
    known: [column(80, 130)],
  };

  test('with one date', () => {
    const { plan, planned, chosen, parts } = chooseRoutes([one], [one]);
    expect(plan).toEqual({ extensions: 1, then: undefined });
    expect([planned, chosen]).toEqual([100, 92.5]);
    expect(parts).toEqual([{ extend: 0.5, 're-tender': 0.5, 'in-house': 0 }]);
  });

  test('with two dates', () => {
    // At the second: extend 100, market 60 or 140, in-house 105; chosen (60 + 100) ÷ 2 = 80. At the first:
    // extend 100 + 80 = 180, market 150 or 230, in-house 210; chosen (150 + 180) ÷ 2 = 165. Today the least
    // is the market at the first date, (150 + 230) ÷ 2 = 190. Worth 25.
    const first: NoticeDate = {
      extend: column(100, 100, 100, 100),
      reTender: column(150, 150, 230, 230),
      inHouse: column(210, 210, 210, 210),
      known: [column(1, 1, 2, 2)],
    };
    const second: NoticeDate = {
      extend: column(100, 100, 100, 100),
      reTender: column(60, 140, 60, 140),
      inHouse: column(105, 105, 105, 105),
      known: [column(1, 2, 1, 2)],
    };
    const { plan, planned, chosen, parts } = chooseRoutes([first, second], [first, second]);
    expect(plan).toEqual({ extensions: 0, then: 're-tender' });
    expect([planned, chosen]).toEqual([190, 165]);
    expect(parts).toEqual([
      { extend: 0.5, 're-tender': 0.5, 'in-house': 0 },
      { extend: 0.25, 're-tender': 0.25, 'in-house': 0 },
    ]);
  });

  test('with each of the two ways to leave the better in one state', () => {
    // In-house 110 or 60: settled today, (110 + 60) ÷ 2 = 85. Chosen on the date, (85 + 60) ÷ 2 = 72.5.
    const either = { ...one, inHouse: column(110, 60) };
    expect(chooseRoutes([either], [either])).toEqual({
      ...{ plan: { extensions: 0, then: 'in-house' }, planned: 85, chosen: 72.5 },
      parts: [{ extend: 0, 're-tender': 0.5, 'in-house': 0.5 }],
    });
    // And the other way about: the market 60 in the second state, in-house 85 in the first.
    const other = { ...one, reTender: column(110, 60), inHouse: column(85, 135) };
    expect(chooseRoutes([other], [other])).toMatchObject({
      chosen: 72.5,
      parts: [{ extend: 0, 're-tender': 0.5, 'in-house': 0.5 }],
    });
  });

  test.each(['re-tender', 'in-house'] as const)(
    'the best plan may be to extend once and then to %s',
    (then) => {
      const certain = (extend: number, reTender: number, inHouse: number): NoticeDate => ({
        ...{
          extend: column(extend),
          reTender: column(reTender),
          inHouse: column(inHouse),
          known: [column(1)],
        },
      });
      const dates = [certain(10, 100, 100), then === 're-tender' ? certain(50, 40, 60) : certain(50, 60, 40)];
      const none = { extend: 0, 're-tender': 0, 'in-house': 0 };
      expect(chooseRoutes(dates, dates)).toEqual({
        ...{ plan: { extensions: 1, then }, planned: 50, chosen: 50 },
        parts: [
          { ...none, extend: 1 },
          { ...none, [then]: 1 },
        ],
      });
    },
  );

  test('of plans that cost the same it is the one that takes every extension, or else the earlier', () => {
    const same = { ...one, extend: column(110, 110), reTender: column(110, 110) };
    expect(chooseRoutes([same], [same]).plan).toEqual({ extensions: 1, then: undefined });
    const dearer = { ...same, extend: column(120, 120) };
    expect(chooseRoutes([dearer], [dearer]).plan).toEqual({ extensions: 0, then: 're-tender' });
  });

  test('where nothing is known on the date, choosing is worth nothing', () => {
    const blind = { ...one, known: [column(1, 1)] };
    expect(chooseRoutes([blind], [blind])).toMatchObject({ planned: 100, chosen: 100 });
  });

  test('a rule found on other runs never costs more than the best plan', () => {
    const amounts = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 6, maxLength: 6 });
    const date = fc
      .tuple(amounts, amounts, amounts, amounts)
      .map(([extend, reTender, inHouse, known]): NoticeDate => ({
        ...{ extend: column(...extend), reTender: column(...reTender), inHouse: column(...inHouse) },
        known: [column(...known)],
      }));
    const dates = fc.array(date, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(dates, dates, (fitted, tested) => {
        const { planned, chosen } = chooseRoutes(fitted, tested);
        expect(chosen).toBeLessThanOrEqual(planned);
      }),
    );
  });
});

const terms: ContractTerms = {
  ...joint,
  annualCharge: penceFromPounds(3_600_000),
  extensions: extensionsOf([2, 2]),
};
/** With every extension still open, and no costs beside the contract. */
const allOpen = (of: Case): OptionCase => ({
  ...of,
  open: of.terms.extensions.map((_, place) => place),
  yearlyCosts: of.otherCosts,
});
const question = allOpen(flatCase(penceFromPounds(5_750_000), terms));
const inflation = { mean: rate(0.025), volatility: rate(0.015), persistence: 0.6 };
const alternatives: Alternatives = {
  market: penceFromPounds(3_500_000),
  drift: rate(0),
  volatility: rate(0.08),
  reTenderCost: penceFromPounds(250_000),
  inHouseCost: penceFromPounds(400_000),
  noticeMonths: 6,
};
const option = (changes: Partial<Alternatives> = {}, of = question, runs = 4000) =>
  value(extensionOption(of, inflation, { ...alternatives, ...changes }, { runs, seed: 1 }));

test('the right to extend is worth more the more the market wanders, and nothing less than nought', () => {
  const worth = [0, 0.05, 0.1, 0.2].map((volatility) => option({ volatility: rate(volatility) }).value);
  expect(worth).toEqual([...worth].sort((a, b) => a - b));
  expect(worth[0]).toBeGreaterThanOrEqual(0);
  expect(worth[3]).toBeGreaterThan(penceFromPounds(500_000));
});

test('a market that is never cheaper leaves nothing to choose', () => {
  const { plan, value: worth, parts } = option({ market: penceFromPounds(50_000_000) });
  expect(plan).toEqual({ extensions: 2, then: undefined });
  expect(worth).toBe(0);
  expect(parts).toEqual(Array(2).fill({ extend: 1, 're-tender': 0, 'in-house': 0 }));
});

test('a market that is always cheaper is gone to at once', () => {
  const { plan, value: worth } = option({ market: pence(100), reTenderCost: pence(0) });
  expect(plan).toEqual({ extensions: 0, then: 're-tender' });
  expect(worth).toBe(0);
});

test('where as-is is cheaper than either, the service is brought in-house, at a cost that is certain', () => {
  const cheap = allOpen(flatCase(penceFromPounds(1_000_000), terms));
  const { plan, planned, chosen } = option({}, cheap);
  expect(plan).toEqual({ extensions: 0, then: 'in-house' });
  expect([planned, chosen]).toEqual(Array(2).fill(penceFromPounds(4_400_000)));
});

test('with one date it is worth what the closed form of an option to exchange says (Margrabe, 1978)', () => {
  // Without inflation the new price is all that is unknown.
  const flat = { mean: rate(0), volatility: rate(0), persistence: 0 };
  const once = allOpen(flatCase(penceFromPounds(50_000_000), { ...terms, extensions: extensionsOf([4]) }));
  const ways = {
    ...alternatives,
    market: penceFromPounds(3_537_500),
    volatility: rate(0.1),
    noticeMonths: 0,
  };
  const { value: worth, planned } = value(extensionOption(once, flat, ways, { runs: 40_000, seed: 1 }));
  // Extending costs 14.4m. The market costs 0.25m + 4 × 3.5375m × e^(0.1·√5·z − 0.025): on average 14.4m too.
  expect(Math.abs(planned / penceFromPounds(14_400_000) - 1)).toBeLessThan(0.005);
  // E max(0, F − F e^(sz − s²⁄2)) = F (2Φ(s⁄2) − 1), with s = 0.1√5 and F = 14.15m.
  const s = 0.1 * Math.sqrt(5);
  const exact =
    14_150_000 * 2 * (s / 2 - (s / 2) ** 3 / 6 + (s / 2) ** 5 / 40) * (1 / Math.sqrt(2 * Math.PI));
  expect(Math.abs(worth / 100 / exact - 1)).toBeLessThan(0.03);
});

test('a contract without extensions leaves nothing to choose', () => {
  expect(option({}, allOpen(flatCase(penceFromPounds(5_750_000), { ...terms, extensions: [] })))).toEqual({
    plan: { extensions: 0, then: undefined },
    planned: 0,
    chosen: 0,
    value: 0,
    parts: [],
  });
});

test('an extension taken already is no choice, and one open after it is', () => {
  const once = allOpen(
    flatCase(penceFromPounds(5_750_000), { ...terms, initialYears: 7, extensions: extensionsOf([2]) }),
  );
  expect(option({}, { ...question, open: [1] })).toEqual(option({}, once));
});

test('what comes every year besides changes no choice between suppliers', () => {
  const yearly = question.asIs.map(() => penceFromPounds(400_000));
  const spent = question.asIs.map((cost) => pence(cost + penceFromPounds(400_000)));
  const [without, withIt] = [
    option(),
    option({}, { ...question, asIs: spent, otherCosts: yearly, yearlyCosts: yearly }),
  ];
  expect(withIt.plan).toEqual(without.plan);
  expect(withIt.parts).toEqual(without.parts);
  expect(withIt.planned - without.planned).toBe(penceFromPounds(1_600_000));
});

test('the same seed gives the same pence, committed here', () => {
  const { planned, chosen, value: worth } = option();
  expect([planned, chosen, worth]).toMatchInlineSnapshot(`
   [
     1612743371,
     1531423596,
     81319775,
   ]
  `);
});
