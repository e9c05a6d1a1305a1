import { type OrNotKnown, notKnown, pence, rate } from '../../../../src/model/money/units';
import {
  type RealAndDiscounted,
  appraise,
  appraiseMonths,
} from '../../../../src/model/scenario/outcome/appraise';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import type { Appraisal, Figure, Scenario } from '../../../../src/model/scenario/scenario';
import { value } from '../../value';

const figure = <T>(given: T): Figure<T> => ({
  ...{ value: given, status: 'Assumed', source: 'A test', date: '2026', note: '' },
});
/** The example, where Lewisham alone is known, and its appraisal with changes. */
function known(appraisal: Partial<Appraisal> = {}): Scenario {
  const example = exampleScenario();
  return {
    ...example,
    councils: example.councils.map((council) => ({
      ...council,
      alone: council.alone.value === notKnown ? figure(pence(250_000_000)) : council.alone,
    })),
    appraisal: { ...example.appraisal, ...appraisal },
  };
}
const pounds = (amount: OrNotKnown<number> | undefined) =>
  typeof amount === 'number' ? amount / 100 : amount;

test('the example: its first year, its two spans, and what the price leaves unexplained', () => {
  const { firstYear, byTerm, contract, unexplained, reconciliation } = value(outcome(known()));
  expect(firstYear.councils.map(({ name, saving }) => [name, pounds(saving)])).toEqual([
    ['Bromley', 500_000],
    ['Lewisham', 1_500_000],
  ]);
  expect(byTerm.spans).toEqual([
    { name: 'Committed', from: 0, to: 60 },
    { name: 'Option', from: 60, to: 108 },
  ]);
  expect(unexplained.byFinancialYear.map(pounds).slice(0, 4)).toEqual([150_000, 150_000, 150_000, 154_500]);
  expect(unexplained.byFinancialYear).toHaveLength(contract.financialYears.length);
  expect(reconciliation).toMatchObject({
    difference: { stated: 15_000_000 },
    explainedByRounding: true,
  });
});

test('announcements reconcile only where every council made one', () => {
  const given = known();
  const silent = {
    ...given,
    councils: given.councils.map(({ announced, ...council }, place) =>
      place === 0 && announced ? { ...council, announced } : council,
    ),
  };
  expect(value(outcome(silent)).reconciliation).toBeUndefined();
  const alone = { ...given, councils: silent.councils.slice(1) };
  expect(value(outcome(alone)).reconciliation).toBeUndefined();
});

describe('the part of an outcome in some months, in real terms and discounted', () => {
  const given = known();
  const whole = value(outcome(given));
  const within = (from: number, to: number) => value(appraiseMonths(given, whole, [from, to]));
  const joint = ({ real, discounted }: RealAndDiscounted) =>
    [real, discounted].map(({ together }) => together.spans.map((span) => span.joint));

  test('is all of it over the whole contract', () => {
    const { byFinancialYear, discounted } = value(appraise(given, whole));
    expect(within(0, 108)).toEqual({ real: byFinancialYear, discounted });
  });

  test('leaves each year its own inflation and discount, and none to other years', () => {
    const [all, early, late] = [within(0, 108), within(0, 60), within(60, 108)].map(joint);
    for (const [basis, years] of (all ?? []).entries()) {
      expect(early?.[basis]).toEqual(years.map((cost, year) => (year < 5 ? cost : 0)));
      expect(late?.[basis]).toEqual(years.map((cost, year) => (year < 5 ? 0 : cost)));
    }
  });

  test('may begin and end within a year', () => {
    const [real] = joint(within(6, 18));
    const halves = [75_000_000, 112_500_000];
    const deflated = halves.reduce((sum, half) => sum + Math.round(half / 1.02), 0);
    expect(real?.slice(0, 3)).toEqual([187_500_000, deflated, 0]);
  });
});

test('a cost at the end that is not known leaves the years before it known, in real terms and discounted', () => {
  const given = known();
  const [first, ...others] = given.councils;
  if (!first) throw new Error('there is no council');
  const atEnd = { kind: 'break and exit', course: 'joint', timing: { kind: 'at the end' } } as const;
  const councils = [{ ...first, otherCosts: [{ ...atEnd, amount: figure(notKnown) }] }, ...others];
  const [sure, open] = [given, { ...given, councils }].map((one) =>
    value(appraise(one, value(outcome(one)))),
  );
  for (const basis of ['byFinancialYear', 'discounted'] as const) {
    const joint = open?.[basis].together.spans.map((span) => span.joint);
    expect(joint?.slice(0, -1)).toEqual(sure?.[basis].together.spans.slice(0, -1).map((span) => span.joint));
    expect([joint?.at(-1), open?.[basis].together.total.joint]).toEqual([notKnown, notKnown]);
    expect(joint?.length).toBe(9);
  }
});

test('of a list of inflation rates the last holds from then on', () => {
  const realOf = (inflation: Appraisal['inflation']['value']) => {
    const given = known({ inflation: figure(inflation) });
    return value(appraise(given, value(outcome(given)))).byFinancialYear;
  };
  const steady = realOf({ kind: 'constant', rate: rate(0.02) });
  const byYear = (...rates: number[]) => realOf({ kind: 'by year', rates: rates.map(rate) });
  expect(byYear(0.02)).toEqual(steady);
  expect(byYear(...Array<number>(9).fill(0.02))).toEqual(steady);
  const [, second, third] = byYear(0.9, 0.05, 0.03).together.spans.map((span) => Number(span.joint));
  expect([second, third]).toEqual([Math.round(375_000_000 / 1.05), Math.round(375_000_000 / (1.05 * 1.03))]);
});

test('when an outlay is paid back is not known where a cost is not', () => {
  const given = known();
  const unknown = {
    ...given,
    councils: given.councils.map((council, place) =>
      place === 0 ? { ...council, joint: figure<OrNotKnown<never>>(notKnown) } : council,
    ),
  };
  const { councils, together } = value(appraise(unknown, value(outcome(unknown))));
  expect([...councils, together].map(({ payback }) => payback)).toEqual([
    notKnown,
    { years: 0, lostAgain: false },
    notKnown,
  ]);
});
