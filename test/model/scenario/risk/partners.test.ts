import fc from 'fast-check';
import brentLewishamSouthwark from '../../../../assets/scenarios/brent-lewisham-southwark.json';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { type Known, notKnown, type Pence, pence } from '../../../../src/model/money/units';
import { runToEnd } from '../../../../src/model/risk/simulate';
import { quotesOf } from '../../../../src/model/scenario/quotes';
import { readScenario } from '../../../../src/model/scenario/read';
import { exampleScenario } from '../../../../src/model/scenario/example';
import { asPaidNow, whenLeaving } from '../../../../src/model/scenario/risk/whenLeaving';
import {
  billsOf,
  nearestToLeaving,
  type Partnership,
  replay,
  type Sharing,
} from '../../../../src/model/scenario/risk/bills';
import { changePartners } from '../../../../src/model/scenario/risk/partners';
import { priceTerms } from '../../../../src/model/scenario/terms';
import type { MethodName } from '../../../../src/model/sharing/methods';
import { value } from '../../value';

const by = (method: MethodName): Sharing => ({ kind: 'method', method });
const quote = (text: string, pounds: Known<number>, cell = 1) => ({
  names: text.split('+'),
  cost: pounds === notKnown ? notKnown : penceFromPounds(pounds),
  cell,
});
const inPounds = (amount: Known<Pence>) => (amount === notKnown ? notKnown : amount / 100);

/*
 * Brent and Lewisham as they lived it: half each of £3.4m from 1 April 2016, when each was said to save £1m a year;
 * Southwark joined in November 2017 and in November 2025 announced that it would leave. The scenario marks what was
 * not published, above all what Southwark pays and what all three do, as assumed.
 */
const lived = value(readScenario(brentLewishamSouthwark));
const quotes = quotesOf(lived);
const two = { councils: ['Brent', 'Lewisham'], quotes };
const three = { councils: ['Brent', 'Lewisham', 'Southwark'], quotes };

describe('two, three and two partners, as Brent, Lewisham and Southwark lived it', () => {
  const stages = [two, three, two].map((stage): Partnership => ({ ...stage, sharing: by('shapley') }));
  const [first, second, third] = value(runToEnd(replay(stages)));

  test('start and end with half each of the £3.4m that was published', () => {
    for (const stage of [first, third]) {
      expect(inPounds(stage?.total ?? notKnown)).toBe(3_400_000);
      expect(stage?.bills.map(({ pays }) => inPounds(pays))).toEqual([1_700_000, 1_700_000]);
      expect(stage?.bills.map(({ gain }) => inPounds(gain))).toEqual([1_000_000, 1_000_000]);
    }
  });

  test('with Southwark everybody pays what it adds on average, by hand', () => {
    // Southwark adds 2.3 first; 2.3 after one of the others, whom nobody priced with it; 1.7 last: (2.3·4 + 1.7·2) ÷ 6.
    expect(second?.bills.map(({ pays }) => inPounds(pays))).toEqual([1_500_000, 1_500_000, 2_100_000]);
    expect(second?.quoted).toBe(true);
    expect(second?.objections).toEqual([]);
  });

  test('and then it is Southwark that has least to lose by leaving', () => {
    expect(nearestToLeaving({ bills: second?.bills ?? [] })[0]).toMatchObject({
      council: 'Southwark',
      gain: penceFromPounds(200_000),
    });
  });

  test('leaving, Southwark costs the others what it had saved them', () => {
    const changed = value(
      runToEnd(whenLeaving(lived, 'Southwark', { year: 9, exitCost: pence(0), sharing: asPaidNow(lived) })),
    );
    expect(changed.councils.map(({ council, part, more }) => [council, part, inPounds(more)])).toEqual([
      ['Brent', 'stays', 400_000],
      ['Lewisham', 'stays', 400_000],
      ['Southwark', 'leaves', 400_000],
    ]);
    expect(inPounds(changed.moreForOthers)).toBe(800_000);
    expect(changed.after.quoted).toBe(true);
    expect(changed.after.objections).toEqual([]);
  });

  test('says of each figure whether it was published', () => {
    const of = (status: string) => lived.coalitions.filter(({ cost }) => cost.status === status);
    expect(of('Published').map(({ cost }) => inPounds(cost.value))).toEqual([3_400_000]);
    expect(lived.councils.every(({ joint }) => joint.status === 'Assumed')).toBe(true);
  });

  test('by equal shares there is nobody who would not rather know the other way', () => {
    const equal = value(runToEnd(billsOf({ ...three, sharing: by('equal') })));
    expect(equal.bills.map(({ pays }) => inPounds(pays))).toEqual([1_700_000, 1_700_000, 1_700_000]);
    // Brent and Lewisham pay together what they would pay without Southwark: no reason to leave, none to stay.
    expect(equal.objections).toEqual([]);
    const dearer = quotes.map((one) =>
      one.names.length === 3 ? quote('Brent+Lewisham+Southwark', 5_400_000) : one,
    );
    const [objection] = value(
      runToEnd(billsOf({ ...three, quotes: dearer, sharing: by('equal') })),
    ).objections;
    expect(objection).toEqual({ councils: ['Brent', 'Lewisham'], saves: penceFromPounds(200_000) });
  });
});

describe('a partner that leaves', () => {
  const example = exampleScenario();

  test('in the example leaves Bromley with its cost alone, from then to the end of the term', () => {
    const changed = value(
      runToEnd(
        whenLeaving(example, 'Lewisham', {
          year: 6,
          exitCost: penceFromPounds(100_000),
          sharing: asPaidNow(example),
        }),
      ),
    );
    const [bromley, lewisham] = changed.councils;
    // Years 6 to 9 at 3% a year from year 4 on: £1 of the first year is worth 1.03³ + … + 1.03⁶.
    const multiple = [3, 4, 5, 6].reduce((sum, years) => sum + 1.03 ** years, 0);
    expect(inPounds(bromley?.before ?? notKnown)).toBeCloseTo(1_500_000 * multiple, 1);
    expect(inPounds(bromley?.after ?? notKnown)).toBeCloseTo(1_750_000 * multiple, 1);
    expect(changed.moreForOthers).toBe(bromley?.more);
    // What Lewisham pays by itself is not known, and is not guessed.
    expect(lewisham).toMatchObject({ part: 'leaves', after: notKnown, exitCost: penceFromPounds(100_000) });
    expect(changed.after.bills).toHaveLength(1);
  });

  test('and one that nobody can do without leaves a question, not a figure', () => {
    const answer = runToEnd(
      whenLeaving(example, 'Bromley', { year: 2, exitCost: pence(0), sharing: asPaidNow(example) }),
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not quoted', coalitions: ['Lewisham'] } });
  });

  test('or joins: bills before and after add up to what is paid in all', () => {
    const yearly = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(yearly, yearly, yearly, fc.double({ min: 0.5, max: 1, noNaN: true }), (a, b, c, scale) => {
        const priced = [
          { names: ['A'], cost: pence(a), cell: 1 },
          { names: ['B'], cost: pence(b), cell: 2 },
          { names: ['C'], cost: pence(c), cell: 3 },
          { names: ['A', 'B'], cost: pence(Math.max(1, Math.round((a + b) * scale))), cell: 4 },
        ];
        const before: Partnership = { councils: ['A', 'B'], quotes: priced, sharing: by('separable') };
        const after: Partnership = { ...before, councils: ['A', 'B', 'C'] };
        const changed = value(runToEnd(changePartners({ before, after, year: 1 }, priceTerms(example))));
        const total = (bills: readonly { pays: Pence }[]) => bills.reduce((sum, { pays }) => sum + pays, 0);
        expect(total(changed.before.bills)).toBe(changed.before.total);
        expect(total(changed.after.bills)).toBe(changed.after.total);
        // Nobody priced all three: they are taken to split into what was priced.
        expect(changed.after.quoted).toBe(false);
        expect(changed.after.total).toBe(Math.min(a + b, priced[3]?.cost ?? 0) + c);
        expect(changed.councils.map(({ part }) => part)).toEqual(['stays', 'stays', 'joins']);
      }),
      { numRuns: 50 },
    );
  });

  test('no sooner than the contract starts and no later than it ends', () => {
    for (const year of [0, 10])
      expect(
        runToEnd(whenLeaving(example, 'Lewisham', { year, exitCost: pence(0), sharing: asPaidNow(example) })),
      ).toMatchObject({ ok: false, problem: { code: 'after the term', years: 9 } });
  });
});
