import fc from 'fast-check';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { add, type OrNotKnown, notKnown, type Pence, pence } from '../../../../src/model/money/units';
import { edited, valueEdit } from '../../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { impliedAlone } from '../../../../src/model/scenario/sharing/impliedAlone';
import { sharesAmong } from '../../../../src/model/scenario/sharing/leaving';
import { unknownCost } from '../../../../src/model/scenario/typed';
import { emptyScenario } from '../../../../src/model/scenario/edit/empty';
import type { Scenario } from '../../../../src/model/scenario/scenario';
import { type Way, wayId } from '../../../../src/model/scenario/sharing/way';
import { evenGain, nearestWays } from '../../../../src/model/scenario/sharing/testedShares';
import { withoutSome } from '../../../../src/model/scenario/sharing/withoutSome';
import {
  waysAtOnce,
  waysOfSharing,
  type WaysOfSharing,
} from '../../../../src/model/scenario/sharing/waysOfSharing';
import { coalitionName } from '../../../../src/model/sharing/game';
import { runToEnd } from '../../../../src/model/work';
import { value } from '../../value';
import { illustration } from '../../../../src/model/scenario/document/illustration';

const all = (scenario: Scenario) => value(runToEnd(waysOfSharing(scenario)));

/** What a way gives, in pounds, and what is said of it. */
function of(sharing: WaysOfSharing, id: string) {
  const found = sharing.ways.find(({ way }) => wayId(way) === id);
  if (!found) return undefined;
  const { shares, verdict, objections } = value(found.outcome);
  return {
    pounds: shares.map((share) => Math.round(share / 100)),
    verdict,
    worst: objections
      .slice(0, 1)
      .map(({ coalition, slack }) => [
        coalitionName(sharing.councils, coalition),
        Math.round(-slack / 100),
      ])[0],
  };
}

describe('four councils', () => {
  // Worked out by other programs: a linear programme for each step of the nucleolus, sums over orders for Shapley.
  const published = {
    shapley: [1_258_333, 2_000_000, 2_466_667, 1_175_000],
    nucleolus: [1_187_500, 2_037_500, 2_425_000, 1_250_000],
    scrb: [1_227_500, 1_977_500, 2_460_000, 1_235_000],
    proportional: [1_412_281, 2_017_544, 2_340_351, 1_129_825],
    separable: [1_137_500, 1_887_500, 2_437_500, 1_437_500],
    'key users': [1_344_615, 1_733_846, 2_760_000, 1_061_538],
    'as-is': [1_301_887, 2_441_038, 2_148_113, 1_008_962],
    'equal saving': [1_337_500, 2_087_500, 2_487_500, 987_500],
    equal: [1_725_000, 1_725_000, 1_725_000, 1_725_000],
  };
  const sharing = all(illustration());

  test.each(Object.entries(published))('%s comes to what others worked out', (id, pounds) => {
    expect(of(sharing, id)?.pounds).toEqual(pounds);
  });

  test('who would be better off leaving, and by how much', () => {
    expect(of(sharing, 'shapley')).toMatchObject({ verdict: 'pass', worst: undefined });
    expect(of(sharing, 'separable')).toMatchObject({ verdict: 'fail', worst: ['Bexley', 37_500] });
    expect(of(sharing, 'as-is')?.worst).toEqual(['Bromley + Lewisham + Croydon', 91_038]);
    expect(of(sharing, 'equal saving')?.worst).toEqual(['Bromley + Lewisham + Croydon', 112_500]);
    expect(of(sharing, 'equal')?.worst).toEqual(['Bromley + Bexley', 650_000]);
  });

  test('the fair ranges', () => {
    expect(
      sharing.ranges && value(sharing.ranges).map(({ lowest, highest }) => [lowest / 100, highest / 100]),
    ).toEqual([
      [800_000, 1_700_000],
      [1_550_000, 2_500_000],
      [2_100_000, 2_900_000],
      [1_100_000, 1_400_000],
    ]);
  });

  test('the ways that pass stand first, then those that overcharge least; the same ones as one', () => {
    const ranks = sharing.ways.map(({ way }) => of(sharing, wayId(way)));
    const passing = ranks.findIndex((one) => one?.verdict === 'fail');
    expect(ranks.slice(0, passing).every((one) => one?.verdict === 'pass')).toBe(true);
    const over = ranks.slice(passing).map((one) => Number(one?.worst?.[1]));
    expect(over).toEqual([...over].sort((a, b) => a - b));
    expect(sharing.ways.find(({ way }) => wayId(way) === 'scrb')?.sameAs).toContain(
      'alternative cost avoided',
    );
    const told = sharing.ways.flatMap(({ way, sameAs }) =>
      way.kind === 'method' ? [way.method, ...sameAs] : [],
    );
    expect([...told].sort()).toEqual([...new Set(told)].sort());
    expect(told).toHaveLength(13);
    expect(sharing.groups).toEqual({ all: 10, priced: 10 });
  });

  test('without one council the others share what was quoted for them; one that is left pays its cost alone', () => {
    const among = (way: Way, members: number) =>
      value(runToEnd(sharesAmong(illustration(), way, members))).shares;
    const shapley: Way = { kind: 'method', method: 'shapley' };
    // Bromley and Lewisham, £3.75m together: £1.75m and £2.5m alone, and £250,000 each is gained.
    expect(among(shapley, 0b0011)).toEqual([150_000_000, 225_000_000]);
    expect(among({ kind: 'as-is' }, 0b0011)).toEqual([130_434_783, 244_565_217]);
    expect(among(shapley, 0b1000)).toEqual([140_000_000]);
    expect(among(shapley, 0b1111)).toEqual(
      sharing.ways.flatMap(({ way, outcome }) => (wayId(way) === 'shapley' ? value(outcome).shares : [])),
    );
  });
});

describe('the example, of which one cost alone is not known', () => {
  test('is tested as far as it is known', () => {
    const sharing = all(exampleScenario());
    expect(of(sharing, 'agreed')).toEqual({
      pounds: [1_500_000, 2_250_000],
      verdict: 'not known',
      worst: undefined,
    });
    expect(of(sharing, 'as-is')).toMatchObject({ pounds: [1_304_348, 2_445_652], verdict: 'not known' });
    expect(of(sharing, 'equal')).toMatchObject({ verdict: 'fail', worst: ['Bromley', 125_000] });
    expect(of(sharing, 'shapley')).toBeUndefined();
    expect(sharing.missing).toEqual(['Lewisham']);
    expect(sharing.ranges).toMatchObject({ ok: false, problem: { code: 'not quoted' } });
    expect(impliedAlone(exampleScenario())).toEqual({ council: 1, even: 250_000_000, least: 225_000_000 });
  });

  test('is known with a trial figure: both gain the same, and ten methods agree', () => {
    const tried = value(
      edited(
        exampleScenario(),
        valueEdit(['councils', 1, 'alone'], penceFromPounds(2_500_000), '2026-11-25', 'Trial'),
      ),
    );
    const sharing = all(tried);
    expect(of(sharing, 'agreed')).toMatchObject({ verdict: 'pass' });
    expect(of(sharing, 'equal saving')).toMatchObject({ pounds: [1_500_000, 2_250_000], verdict: 'pass' });
    expect(sharing.ways.find(({ way }) => wayId(way) === 'equal saving')?.sameAs).toHaveLength(9);
    expect(of(sharing, 'proportional')?.pounds).toEqual([1_544_118, 2_205_882]);
    expect(impliedAlone(tried)).toBeUndefined();
  });
});

test('an agreed split that does not come to the cost quoted for all says by how much', () => {
  const scenario = illustration();
  const sharing = all({
    ...scenario,
    coalitions: scenario.coalitions.map((coalition) =>
      coalition.councils.length === 4
        ? { ...coalition, cost: { ...coalition.cost, value: penceFromPounds(6_800_000) } }
        : coalition,
    ),
  });
  const agreed = sharing.ways.at(-1);
  expect(agreed?.way.kind).toBe('agreed');
  expect(agreed && value(agreed.outcome)).toMatchObject({
    left: -10_000_000,
    verdict: 'not the bill',
    objections: [],
  });
});

test('the groups that somebody priced are counted, and a way is tested on no others', () => {
  const scenario = illustration();
  const [first, ...others] = scenario.coalitions;
  if (!first) throw new Error('no group has a cost');
  const whole = others.filter(({ councils }) => councils.length === 4);
  expect(all({ ...scenario, coalitions: whole }).groups).toEqual({ all: 10, priced: 0 });
  const sharing = all({ ...scenario, coalitions: [first, ...whole] });
  expect(sharing.groups).toEqual({ all: 10, priced: 1 });
  expect(of(sharing, 'equal saving')?.verdict).toBe('pass');
});

test('a penny too much fails, and says who pays it', () => {
  const example = exampleScenario();
  const [bromley, lewisham] = example.councils;
  if (!bromley || !lewisham) throw new Error('two councils are missing');
  const figure = (amount: number) => ({ ...bromley.joint, value: pence(amount) });
  const sharing = all({
    ...example,
    councils: [
      { ...bromley, alone: figure(1000), joint: figure(1001) },
      { ...lewisham, alone: figure(3000), joint: figure(2000) },
    ],
  });
  const agreed = sharing.ways.find(({ way }) => way.kind === 'agreed');
  expect(agreed && value(agreed.outcome)).toMatchObject({
    verdict: 'fail',
    objections: [{ coalition: 0b01, slack: -1 }],
    gains: [-1, 1000],
  });
});

test('where no split satisfies every group, the nearest ways are those with the smallest largest overcharge', () => {
  const scenario = illustration();
  const sharing = all({
    ...scenario,
    coalitions: scenario.coalitions.map((coalition) =>
      coalition.councils.length === 4
        ? { ...coalition, cost: { ...coalition.cost, value: penceFromPounds(9_000_000) } }
        : coalition,
    ),
  });
  // All alone pay £8.55m, so that the nucleolus has no answer, and what was agreed does not come to £9m.
  const overcharges = new Map(
    sharing.ways.flatMap(({ way, outcome }) =>
      outcome.ok && outcome.value.left === 0
        ? [[wayId(way), Math.round(-(outcome.value.objections[0]?.slack ?? 0))] as const]
        : [],
    ),
  );
  const least = Math.min(...overcharges.values());
  expect(least).toBeGreaterThan(0);
  expect(nearestWays(sharing).map(({ way }) => overcharges.get(wayId(way)))).toEqual(
    nearestWays(sharing).map(() => least),
  );
  expect(nearestWays(sharing).length).toBeGreaterThan(0);
});

test('an agreed split implies a cost alone only where it comes to the bill and the other council gains', () => {
  const example = exampleScenario();
  const alone = (amount: number): Scenario => ({
    ...example,
    councils: example.councils.map((council, place) =>
      place === 0
        ? { ...council, alone: { ...council.alone, status: 'Assumed', value: penceFromPounds(amount) } }
        : council,
    ),
  });
  expect(impliedAlone(alone(1_500_000))).toEqual({ council: 1, even: 225_000_000, least: 225_000_000 });
  expect(impliedAlone(alone(1_499_999))).toBeUndefined();
  const together = (cost: OrNotKnown<Pence>): Scenario => ({
    ...example,
    coalitions: [
      { councils: example.councils.map(({ name }) => name), cost: { ...example.asIsGrowth, value: cost } },
    ],
  });
  expect(impliedAlone(together(penceFromPounds(3_750_000)))).toBeDefined();
  expect(impliedAlone(together(penceFromPounds(3_700_000)))).toBeUndefined();
  // The bill is then what both pay jointly.
  expect(impliedAlone(together(notKnown))).toBeDefined();
});

test('an agreed split of more than two implies nothing of one, even where two of them split their price', () => {
  const { councils, ...rest } = illustration();
  const [bromley, lewisham] = councils;
  if (!bromley || !lewisham) throw new Error('Bromley and Lewisham');
  const cost = { ...bromley.joint, value: add(Number(bromley.joint.value) as Pence, pence(200_000_000)) };
  const unknown = { ...bromley, alone: { ...bromley.alone, value: notKnown } };
  const coalitions = [{ councils: [bromley.name, lewisham.name], cost }];
  expect(impliedAlone({ ...rest, councils: [unknown, lewisham], coalitions })).toBeDefined();
  expect(impliedAlone({ ...rest, councils: [unknown, ...councils.slice(1)], coalitions })).toBeUndefined();
});

test.each<[string, (Pence | typeof notKnown)[], Pence | undefined]>([
  ['the same', [pence(5), pence(5)], pence(5)],
  ['a penny that cannot be split', [pence(6), pence(5)], pence(6)],
  ['two pence apart', [pence(7), pence(5)], undefined],
  ['of one not known', [pence(5), notKnown], undefined],
  ['of the other not known', [notKnown, pence(5)], undefined],
  ['of three', [pence(5), pence(5), pence(5)], undefined],
])('both of two gain evenly: %s', (_, gains, expected) => {
  const rest = { shares: [], objections: [], losses: [], left: 0, indicative: false } as const;
  expect(evenGain({ ...rest, verdict: 'pass', gains })).toBe(expected);
});

test('what changes for everybody when one leaves: those that stay by the same way, who leaves alone', () => {
  const scenario = illustration();
  const way: Way = { kind: 'method', method: 'shapley' };
  const among = value(runToEnd(sharesAmong(scenario, way, 0b0111)));
  const shares = all(scenario).ways.flatMap((one) =>
    wayId(one.way) === 'shapley' ? value(one.outcome).shares : [],
  );
  const found = withoutSome(scenario, shares, 0b0111, among);
  expect(found).toMatchObject({ together: 580_000_000, more: 7_500_000 });
  expect(found.councils.at(-1)).toEqual({
    name: 'Bexley',
    stays: false,
    before: 117_500_000,
    after: 140_000_000,
    change: 22_500_000,
  });
  expect(found.councils.slice(0, 3).map(({ after }) => after)).toEqual(among.shares);
});

test('nothing is shared while the bill is not known, and one council shares with nobody', () => {
  const today = { year: 2026, month: 11, day: 25 };
  const sharing = value(waysAtOnce(emptyScenario('Two', ['A', 'B'], today)));
  expect(sharing).toMatchObject({ whole: notKnown, ways: [] });
  expect(waysAtOnce(emptyScenario('One', ['A'], today))).toMatchObject({
    problem: { code: 'too few councils' },
  });
});

test('where joint costs are not known, the price is the bill', () => {
  const four = illustration();
  const figure = { ...four.asIsGrowth, value: pence(690_000_001) };
  const unshared: Scenario = {
    ...four,
    councils: four.councils.map((council, place) =>
      place === 1 ? council : { ...council, joint: unknownCost },
    ),
    coalitions: four.coalitions.filter(({ councils }) => councils.length < 4),
    contract: { ...four.contract, annualCharge: figure },
  };
  const sharing = all(unshared);
  expect(sharing).toMatchObject({ whole: 690_000_001, missing: [] });
  expect(of(sharing, 'agreed')).toBeUndefined();
  expect(of(sharing, 'shapley')).toMatchObject({ pounds: [1_258_333, 2_000_000, 2_466_667, 1_175_000] });
  // The joint costs come first once each is known, and what is quoted for all before either.
  const shared = value(
    edited(unshared, { kind: 'joint costs', costs: four.councils.map(({ joint }) => joint) }),
  );
  expect(all(shared).whole).toBe(four.councils.reduce((sum, { joint }) => sum + Number(joint.value), 0));
  expect(all({ ...unshared, coalitions: four.coalitions }).whole).toBe(690_000_000);
});

test('whatever the costs, shares come to the bill, and a way passes just where no priced group would pay less', () => {
  const cost = fc.integer({ min: 1, max: 500_000 });
  fc.assert(
    fc.property(fc.array(cost, { minLength: 15, maxLength: 15 }), (costs) => {
      const scenario = illustration();
      const figure = (at: number) => ({ ...scenario.asIsGrowth, value: pence((costs[at] ?? 1) * 100) });
      const priced: Scenario = {
        ...scenario,
        councils: scenario.councils.map((council, at) => ({ ...council, alone: figure(at) })),
        coalitions: scenario.coalitions.map((coalition, at) => ({ ...coalition, cost: figure(at + 4) })),
      };
      const sharing = all(priced);
      const groups = [
        ...priced.councils.map(({ name, alone }) => ({ councils: [name], cost: alone })),
        ...priced.coalitions.slice(0, -1),
      ];
      for (const { way, outcome } of sharing.ways) {
        if (!outcome.ok || way.kind === 'agreed') continue;
        const { shares, verdict } = outcome.value;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(sharing.whole);
        const most = Math.max(
          ...groups.map(
            ({ councils, cost: { value: alone } }) =>
              councils.reduce((sum, name) => sum + (shares[sharing.councils.indexOf(name)] ?? 0), 0) -
              Number(alone),
          ),
        );
        // To within the pence that rounding moves.
        if (most > 4) expect(verdict).toBe('fail');
        if (most < -4) expect(verdict).toBe('pass');
      }
    }),
    { numRuns: 60 },
  );
});
