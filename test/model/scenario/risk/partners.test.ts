import fc from 'fast-check';
import brentLewishamSouthwark from '../../../../assets/scenarios/brent-lewisham-southwark.json';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { type OrNotKnown, notKnown, type Pence, pence } from '../../../../src/model/money/units';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { sharesAmong } from '../../../../src/model/scenario/sharing/leaving';
import { readScenario } from '../../../../src/model/scenario/document/read';
import {
  nearestToLeaving,
  type PartnersAsked,
  followingChange,
  partnersOf,
  type Stage,
  stagesOf,
} from '../../../../src/model/scenario/risk/partners';
import type {
  Council,
  Figure,
  PartnerChange,
  Scenario,
  WayAmongFewer,
} from '../../../../src/model/scenario/scenario';
import type { Way } from '../../../../src/model/scenario/sharing/way';
import type { MethodName } from '../../../../src/model/sharing/methods';
import { runToEnd } from '../../../../src/model/work';
import { value } from '../../value';

const by = (method: MethodName): Way => ({ kind: 'method', method });
const agreed: Way = { kind: 'agreed' };
const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });
const inPounds = (amount: OrNotKnown<Pence>) => (amount === notKnown ? notKnown : amount / 100);
const among = (scenario: Scenario, way: Way, members: number) =>
  value(runToEnd(sharesAmong(scenario, way, members)));
const staged = (scenario: Scenario, asked?: PartnersAsked) => runToEnd(stagesOf(scenario, asked));
const one = (kind: PartnerChange['kind'], council: string, year = 6, cost = pence(0)): PartnerChange => ({
  ...{ council, kind, year, cost },
});
const leaving = (
  scenario: Scenario,
  council: string,
  {
    year = 6,
    cost = pence(0),
    sharing = 'agreed',
  }: { year?: number; cost?: Pence; sharing?: WayAmongFewer } = {},
) => staged(scenario, { changes: [one('leaves', council, year, cost)], sharing });
/** What the last change makes of the years after it. */
const lastOf = (stages: readonly Stage[]): Stage => {
  const last = stages.at(-1);
  if (!last) throw new Error('no years');
  return last;
};
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

  test('joins and leaves are set, and give two, three and two partners, by hand', () => {
    const stages = value(staged(lived));
    expect(stages.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 10],
      [11, 12],
    ]);
    expect(stages.map(({ councils }) => councils.map(({ part, pays }) => [part, inPounds(pays)]))).toEqual([
      [
        ['stays', 1_700_000],
        ['stays', 1_700_000],
        ['outside', 2_300_000],
      ],
      [
        ['stays', 1_500_000],
        ['stays', 1_500_000],
        ['joins', 2_100_000],
      ],
      [
        ['stays', 1_700_000],
        ['stays', 1_700_000],
        ['leaves', 2_300_000],
      ],
    ]);
  });

  test('joining, Southwark saves everybody £0.2m a year, and nobody then has reason to leave', () => {
    const [, joined] = value(staged(lived));
    expect(joined?.councils.map(({ more }) => inPounds(more))).toEqual([-1_600_000, -1_600_000, -1_600_000]);
    expect(inPounds(joined?.moreForOthers ?? notKnown)).toBe(-3_200_000);
    expect(joined?.among).toMatchObject({ quoted: true, objections: [] });
    expect(joined?.councils.map(({ gain }) => inPounds(gain))).toEqual([1_200_000, 1_200_000, 200_000]);
  });

  test('leaving, Southwark costs the others what it had saved them', () => {
    const left = lastOf(value(staged(lived)));
    expect(left.councils.map(({ more }) => inPounds(more))).toEqual([400_000, 400_000, 400_000]);
    expect(inPounds(left.moreForOthers)).toBe(800_000);
    expect(left.among).toMatchObject({ quoted: true, objections: [] });
    expect(left.councils.map(({ gain }) => inPounds(gain))).toEqual([1_000_000, 1_000_000, notKnown]);
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
    const { councils, moreForOthers, from, to } = lastOf(
      value(leaving(example, 'Lewisham', { cost: penceFromPounds(100_000) })),
    );
    const [bromley, lewisham] = councils;
    // Years 6 to 9 at 3% a year from year 4 on: £1 of the first year is worth 1.03³ + … + 1.03⁶.
    const multiple = [3, 4, 5, 6].reduce((sum, years) => sum + 1.03 ** years, 0);
    expect([from, to]).toEqual([6, 9]);
    expect(inPounds(bromley?.before ?? notKnown)).toBeCloseTo(1_500_000 * multiple, 1);
    expect(inPounds(bromley?.after ?? notKnown)).toBeCloseTo(1_750_000 * multiple, 1);
    expect(moreForOthers).toBe(bromley?.more);
    // What Lewisham pays by itself is not known, and is not guessed.
    expect(lewisham).toMatchObject({ part: 'leaves', after: notKnown });
  });

  test('is nobody where nobody has said so; who is asked about first is the last council, once the committed years are over', () => {
    expect(partnersOf(example)).toEqual({ changes: [], sharing: 'agreed' });
    const first = followingChange(example, []);
    expect(first).toEqual(one('leaves', 'Lewisham'));
    expect(followingChange(example, [first])).toEqual({ ...first, kind: 'joins', year: first.year + 1 });
    // Whatever order they are entered in, the last is that of the latest year; none comes after the term.
    const entered = [one('joins', 'Bromley', 8), one('leaves', 'Lewisham', 4)];
    expect(followingChange(example, entered)).toEqual(one('leaves', 'Bromley', 9));
    expect(followingChange(example, [one('leaves', 'Bromley', 9)])).toEqual(one('joins', 'Bromley', 9));
    expect(partnersOf(lived).changes).toHaveLength(2);
  });

  test('and one that nobody can do without leaves a question, not a figure', () => {
    expect(leaving(example, 'Bromley')).toMatchObject({
      ok: false,
      problem: { code: 'not quoted', coalitions: ['Lewisham'] },
    });
  });

  test('whose joint cost is not known is asked for, and is not taken to pay nothing', () => {
    const scenario = withCouncil(four, 'Bromley', { joint: figure(notKnown) });
    for (const sharing of ['agreed', 'equal'] as const)
      expect(leaving(scenario, 'Lewisham', { sharing })).toMatchObject({
        ok: false,
        problem: { code: 'missing', at: { figure: 'Joint cost', council: 'Bromley' } },
      });
  });

  test('pays its exit cost besides', () => {
    const paid = (cost: Pence) => {
      const left = lastOf(value(leaving(lived, 'Southwark', { cost })));
      return [left.councils.find(({ part }) => part === 'leaves')?.after, left.paidForChange];
    };
    const [[with7, cost7], [without, cost0]] = [paid(pence(700)), paid(pence(0))];
    expect(Number(with7) - Number(without)).toBe(700);
    expect([cost7, cost0]).toEqual([700, 0]);
  });

  test('changes what everybody pays afterwards by how the rest share, never what they pay now', () => {
    const before = (sharing: WayAmongFewer) =>
      lastOf(value(leaving(lived, 'Southwark', { sharing, year: 1 }))).councils.map((bill) => bill.before);
    for (const method of ['equal', 'shapley', 'nucleolus'] as const)
      expect(before(method)).toEqual(before('agreed'));
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

  test('in the last year is gone for that year, and after the end of the term changes nothing', () => {
    const spans = (year: number) =>
      value(leaving(example, 'Lewisham', { year })).map(({ from, to }) => [from, to]);
    expect(spans(9)).toEqual([
      [1, 8],
      [9, 9],
    ]);
    expect(spans(10)).toEqual([[1, 9]]);
  });
});

describe('a partner that joins', () => {
  const four = illustration();
  const last = four.councils.at(-1)?.name ?? '';
  const joining = (sharing: WayAmongFewer, year = 3, cost = pence(0)) =>
    value(staged(four, { changes: [one('joins', last, year, cost)], sharing }));

  test('pays its cost alone until then, and what was agreed from then on', () => {
    const [, joined] = joining('agreed');
    const [own, all] = [four.councils.at(-1), joined?.councils.at(-1)];
    expect(all).toMatchObject({ part: 'joins', pays: own?.joint.value });
    const [before] = joining('agreed');
    expect(before?.councils.at(-1)).toMatchObject({ part: 'outside', pays: own?.alone.value });
    expect(
      joined?.councils.slice(0, -1).every(({ pays }, place) => pays === four.councils[place]?.joint.value),
    ).toBe(true);
  });

  test('is to the others what one that leaves is, the other way round', () => {
    for (const sharing of ['agreed', 'equal', 'shapley', 'nucleolus'] as const) {
      const [without] = joining(sharing);
      const left = lastOf(value(leaving(four, last, { year: 3, sharing })));
      expect(without?.councils.map(({ pays }) => pays)).toEqual(left.councils.map(({ pays }) => pays));
      const joined = lastOf(joining(sharing));
      expect(joined.councils.map(({ more }) => 0 - Number(more))).toEqual(
        left.councils.map(({ more }) => Number(more)),
      );
    }
  });

  test('pays for joining besides', () => {
    const paid = (cost: Pence) => Number(lastOf(joining('agreed', 3, cost)).councils.at(-1)?.after);
    expect(paid(pence(900)) - paid(pence(0))).toBe(900);
  });

  test('gives a group that was priced reason to leave, where what was agreed charges it more', () => {
    const [first, second] = four.councils.map(({ name }) => name);
    if (!first || !second) throw new Error('too few');
    const scenario: Scenario = {
      ...four,
      coalitions: [{ councils: [first, second], cost: figure(penceFromPounds(100)) }],
    };
    const joined = lastOf(value(staged(scenario, { changes: [one('joins', last, 3)], sharing: 'agreed' })));
    expect(joined.among.objections[0]?.councils).toEqual([first, second]);
  });

  test('takes no part in the term where it joins after its end', () => {
    const stages = value(staged(lived, { changes: [one('joins', 'Southwark', 13)], sharing: 'shapley' }));
    expect(stages.map(({ from, to }) => [from, to])).toEqual([[1, 12]]);
    expect(stages[0]?.councils.map(({ part }) => part)).toEqual(['stays', 'stays', 'outside']);
  });

  test('may be among those with whom all begins', () => {
    const changes = [one('joins', 'Brent', 1), one('joins', 'Lewisham', 1), one('joins', 'Southwark', 3)];
    const stages = value(staged(lived, { changes, sharing: 'shapley' }));
    const [begun] = value(staged(lived, { changes: changes.slice(2), sharing: 'shapley' }));
    expect(stages.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 12],
    ]);
    expect(stages[0]?.councils.map(({ part }) => part)).toEqual(['joins', 'joins', 'outside']);
    expect(stages[0]?.councils.map(({ after }) => after)).toEqual(begun?.councils.map(({ after }) => after));
    // Before, each was by itself.
    expect(stages[0]?.councils.map(({ before }) => before)).toEqual(
      lived.councils.map(({ alone }) => Number(alone.value) * 2),
    );
    expect(
      staged(lived, { changes: changes.map((change) => ({ ...change, year: 2 })), sharing: 'equal' }),
    ).toMatchObject({
      problem: { code: 'no partners', at: { figure: 'The changes' }, year: 1 },
    });
  });

  test('cannot join where it takes part already, leave where it does not, or leave nobody', () => {
    const problem = (changes: PartnerChange[]) => staged(four, { changes, sharing: 'agreed' });
    expect(problem([one('leaves', last, 3), one('leaves', last, 4)])).toMatchObject({
      problem: {
        code: 'partner already',
        at: { figure: 'The change', council: last },
        kind: 'leaves',
        year: 4,
      },
    });
    expect(problem([one('joins', last, 3), one('joins', last, 4)])).toMatchObject({
      problem: { code: 'partner already', kind: 'joins', year: 4 },
    });
    expect(problem(four.councils.map(({ name }) => one('leaves', name, 3)))).toMatchObject({
      problem: { code: 'no partners', at: { figure: 'The changes' }, year: 3 },
    });
    expect(problem([one('leaves', 'Nobody', 3)])).toMatchObject({
      problem: { code: 'unknown council', at: { figure: 'changes' }, given: 'Nobody' },
    });
  });

  test('is held against the years before it, whatever changed before those', () => {
    const changes = [one('joins', 'Southwark', 2), one('leaves', 'Lewisham', 5), one('joins', 'Lewisham', 7)];
    const stages = value(staged(lived, { changes, sharing: 'shapley' }));
    expect(stages.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 4],
      [5, 6],
      [7, 12],
    ]);
    expect(value(staged(lived, { changes: [...changes].reverse(), sharing: 'shapley' }))).toEqual(stages);
    // Prices are flat, so that what went on is what was paid a year before, for all those years.
    for (const [place, { from, to, councils }] of stages.entries())
      expect(councils.map(({ before }) => before)).toEqual(
        (stages[place - 1]?.councils ?? councils).map(({ pays }) => Number(pays) * (to - from + 1)),
      );
  });
});

test('who gains least is nearest to leaving, and who gains nobody knows what comes last', () => {
  const bill = (council: string, gain: OrNotKnown<Pence>, part: 'stays' | 'joins' | 'outside' = 'stays') => ({
    ...{ council, pays: pence(1), gain, part },
    ...{ before: pence(0), after: pence(0), more: pence(0) },
  });
  const order = nearestToLeaving([
    bill('A', notKnown),
    bill('B', pence(5)),
    bill('E', notKnown),
    bill('C', pence(3), 'joins'),
    bill('D', pence(1), 'outside'),
  ]);
  expect(order.map(({ council }) => council)).toEqual(['C', 'B', 'A', 'E']);
});
