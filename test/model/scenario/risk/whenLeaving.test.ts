import fc from 'fast-check';
import brentLewishamSouthwark from '../../../../assets/scenarios/brent-lewisham-southwark.json';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { type Known, notKnown, type Pence, pence } from '../../../../src/model/money/units';
import { exampleScenario } from '../../../../src/model/scenario/example';
import { illustration } from '../../../../src/model/scenario/illustration';
import { sharesAmong } from '../../../../src/model/scenario/leaving';
import { readScenario } from '../../../../src/model/scenario/read';
import { type Leaving, nearestToLeaving, whenLeaving } from '../../../../src/model/scenario/risk/whenLeaving';
import type { Council, Figure, Scenario } from '../../../../src/model/scenario/scenario';
import type { Way } from '../../../../src/model/scenario/way';
import type { MethodName } from '../../../../src/model/sharing/methods';
import { runToEnd } from '../../../../src/model/sharing/work';
import { value } from '../../value';

const by = (method: MethodName): Way => ({ kind: 'method', method });
const agreed: Way = { kind: 'agreed' };
const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });
const inPounds = (amount: Known<Pence>) => (amount === notKnown ? notKnown : amount / 100);
const among = (scenario: Scenario, way: Way, members: number) =>
  value(runToEnd(sharesAmong(scenario, way, members)));
const leaving = (scenario: Scenario, council: string, asked: Partial<Leaving> = {}) =>
  runToEnd(whenLeaving(scenario, { council, year: 6, exitCost: pence(0), way: agreed, ...asked }));
const withCouncil = (scenario: Scenario, name: string, change: Partial<Council>): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council) => (council.name === name ? { ...council, ...change } : council)),
});

/*
 * Brent and Lewisham as they lived it: half each of £3.4m from 1 April 2016, when each was said to save £1m a year;
 * Southwark joined in November 2017 and in November 2025 announced that it would leave. The scenario marks what was
 * not published, above all what Southwark pays and what all three do, as assumed.
 */
const lived = value(readScenario(brentLewishamSouthwark));
const [two, three] = [0b011, 0b111];

describe('two and three partners, as Brent, Lewisham and Southwark lived it', () => {
  test('two pay half each of the £3.4m that was published', () => {
    const { shares, quoted } = among(lived, by('shapley'), two);
    expect(shares.map(inPounds)).toEqual([1_700_000, 1_700_000]);
    expect(quoted).toBe(true);
  });

  test('with Southwark everybody pays what it adds on average, by hand', () => {
    // Southwark adds 2.3 first; 2.3 after one of the others, whom nobody priced with it; 1.7 last: (2.3·4 + 1.7·2) ÷ 6.
    const { shares, quoted, objections } = among(lived, by('shapley'), three);
    expect(shares.map(inPounds)).toEqual([1_500_000, 1_500_000, 2_100_000]);
    expect(quoted).toBe(true);
    expect(objections).toEqual([]);
  });

  test('leaving, Southwark costs the others what it had saved them', () => {
    const changed = value(leaving(lived, 'Southwark', { year: 9 }));
    expect(changed.councils.map(({ council, part, more }) => [council, part, inPounds(more)])).toEqual([
      ['Brent', 'stays', 400_000],
      ['Lewisham', 'stays', 400_000],
      ['Southwark', 'leaves', 400_000],
    ]);
    expect(inPounds(changed.moreForOthers)).toBe(800_000);
    expect(changed.after).toMatchObject({ quoted: true, objections: [] });
    expect(changed.bills.map(({ gain }) => inPounds(gain))).toEqual([1_000_000, 1_000_000]);
  });

  test('says of each figure whether it was published', () => {
    const of = (status: string) => lived.coalitions.filter(({ cost }) => cost.status === status);
    expect(of('Published').map(({ cost }) => inPounds(cost.value))).toEqual([3_400_000]);
    expect(lived.councils.every(({ joint }) => joint.status === 'Assumed')).toBe(true);
  });

  test('by equal shares two pay together what they would without the third, or object where it is less', () => {
    expect(among(lived, by('equal'), three).shares.map(inPounds)).toEqual([1_700_000, 1_700_000, 1_700_000]);
    // No reason to leave, none to stay.
    expect(among(lived, by('equal'), three).objections).toEqual([]);
    const dearer: Scenario = {
      ...lived,
      coalitions: lived.coalitions.map((one) =>
        one.councils.length === 3 ? { ...one, cost: figure(penceFromPounds(5_400_000)) } : one,
      ),
    };
    expect(among(dearer, by('equal'), three).objections[0]).toEqual({
      councils: ['Brent', 'Lewisham'],
      saves: penceFromPounds(200_000),
    });
  });
});

describe('a partner that leaves', () => {
  const example = exampleScenario();
  const four = illustration();

  test('in the example leaves Bromley with its cost alone, from then to the end of the term', () => {
    const changed = value(leaving(example, 'Lewisham', { exitCost: penceFromPounds(100_000) }));
    const [bromley, lewisham] = changed.councils;
    // Years 6 to 9 at 3% a year from year 4 on: £1 of the first year is worth 1.03³ + … + 1.03⁶.
    const multiple = [3, 4, 5, 6].reduce((sum, years) => sum + 1.03 ** years, 0);
    expect(inPounds(bromley?.before ?? notKnown)).toBeCloseTo(1_500_000 * multiple, 1);
    expect(inPounds(bromley?.after ?? notKnown)).toBeCloseTo(1_750_000 * multiple, 1);
    expect(changed.moreForOthers).toBe(bromley?.more);
    // What Lewisham pays by itself is not known, and is not guessed.
    expect(lewisham).toMatchObject({ part: 'leaves', after: notKnown });
    expect(changed.bills).toHaveLength(1);
  });

  test('and one that nobody can do without leaves a question, not a figure', () => {
    expect(leaving(example, 'Bromley')).toMatchObject({
      ok: false,
      problem: { code: 'not quoted', coalitions: ['Lewisham'] },
    });
  });

  test('whose joint cost is not known is asked for, and is not taken to pay nothing', () => {
    const scenario = withCouncil(four, 'Bromley', { joint: figure(notKnown) });
    for (const way of [agreed, by('equal')])
      expect(leaving(scenario, 'Lewisham', { way })).toMatchObject({
        ok: false,
        problem: { code: 'missing', at: { figure: 'Joint cost', council: 'Bromley' } },
      });
  });

  test('pays its exit cost besides', () => {
    const paid = (exitCost: Pence) =>
      value(leaving(lived, 'Southwark', { exitCost })).councils.find(({ part }) => part === 'leaves')?.after;
    expect(Number(paid(pence(700))) - Number(paid(pence(0)))).toBe(700);
  });

  test('changes what everybody pays afterwards by how the rest share, never what they pay now', () => {
    const before = (way: Way) =>
      value(leaving(lived, 'Southwark', { way, year: 1 })).councils.map((one) => one.before);
    for (const method of ['equal', 'shapley', 'nucleolus'] as const)
      expect(before(by(method))).toEqual(before(agreed));
  });

  test('leaves a group that was priced its objection, though one cost alone is not known', () => {
    const [first, second, third] = four.councils.map(({ name }) => name);
    if (!first || !second || !third) throw new Error('too few');
    const scenario: Scenario = {
      ...withCouncil(four, third, { alone: figure(notKnown) }),
      coalitions: [
        { councils: [first, second], cost: figure(penceFromPounds(100)) },
        { councils: [first, second, third], cost: figure(penceFromPounds(6_000_000)) },
      ],
    };
    const { objections } = among(scenario, agreed, 0b0111);
    expect(objections[0]?.councils).toEqual([first, second]);
  });

  test('leaves bills that add up to what the rest pay, in the cheapest groups that are priced', () => {
    const yearly = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(yearly, yearly, yearly, fc.double({ min: 0.5, max: 1, noNaN: true }), (a, b, c, scale) => {
        const pair = Math.max(1, Math.round((a + b) * scale));
        const scenario: Scenario = {
          ...four,
          councils: four.councils.map((council, place) => ({
            ...council,
            alone: figure(pence([a, b, c, 1][place] ?? 1)),
          })),
          coalitions: [
            {
              councils: four.councils.slice(0, 2).map(({ name }) => name),
              cost: figure(pence(pair)),
            },
          ],
        };
        for (const way of [agreed, by('separable')]) {
          const { shares, quoted } = among(scenario, way, 0b0111);
          expect(quoted).toBe(false);
          expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(Math.min(a + b, pair) + c);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('no sooner than the contract starts and no later than it ends', () => {
    for (const year of [0, 10])
      expect(leaving(example, 'Lewisham', { year })).toMatchObject({
        ok: false,
        problem: { code: 'after the term', years: 9 },
      });
  });
});

test('who gains least is nearest to leaving, and who gains nobody knows what comes last', () => {
  const bill = (council: string, gain: Known<Pence>) => ({ council, pays: pence(1), alone: notKnown, gain });
  const order = nearestToLeaving([bill('A', notKnown), bill('B', pence(5)), bill('C', pence(3))]);
  expect(order.map(({ council }) => council)).toEqual(['C', 'B', 'A']);
});
