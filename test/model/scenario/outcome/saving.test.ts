import fc from 'fast-check';
import { bounds, impliedBaseline } from '../../../../src/model/scenario/outcome/baseline';
import { reconcile } from '../../../../src/model/scenario/outcome/reconcile';
import { compare, totalCosts } from '../../../../src/model/scenario/outcome/comparison';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { notKnown, pence, rate } from '../../../../src/model/money/units';
import type { Result } from '../../../../src/model/result';
import seed from '../../../published/contract/seed_checks.json';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const million = (amount: number) => penceFromPounds(amount * 1e6);
const steps = { saving: million(0.1), rate: rate(0.01), value: million(0.1) };
const bromley = { saving: million(0.5), rate: rate(0.25), where: { council: 'Bromley' } };
const lewisham = { saving: million(1.5), rate: rate(0.4), where: { council: 'Lewisham' } };

test('the published savings imply the published baselines', () => {
  expect(value(impliedBaseline(bromley))).toBe(million(seed.values.Bromley.implied_baseline));
  expect(value(impliedBaseline(lewisham))).toBe(million(seed.values.Lewisham.implied_baseline));
});

test.each([
  ['Bromley', bromley],
  ['Lewisham', lewisham],
] as const)('what rounding allows %s', (name, saving) => {
  const published = seed.values.rounding_interval_check[name];
  const { baseline, after } = value(bounds(saving, steps));
  expect([baseline.lowest, baseline.highest]).toEqual(published.baseline.map(million));
  expect([after.lowest, after.highest]).toEqual(published.after.map(million));
});

test('the announcements reconcile within their rounding, £0.15m unexplained', () => {
  const { baseline, after, contractValue, difference, explainedByRounding } = value(
    reconcile([bromley, lewisham], million(3.6), steps),
  );
  expect(baseline.stated).toBe(million(5.75));
  expect(after.stated).toBe(million(3.75));
  const [lowest = 0, highest = 0] = seed.values.rounding_interval_check.combined_after;
  expect(Math.abs(after.lowest - million(lowest))).toBeLessThanOrEqual(1);
  expect(Math.abs(after.highest - million(highest))).toBeLessThanOrEqual(1);
  expect([contractValue.lowest, contractValue.highest]).toEqual([million(3.55), million(3.65)]);
  expect(difference.stated).toBe(million(0.15));
  expect(explainedByRounding).toBe(true);
  expect(value(reconcile([bromley, lewisham], million(4.2), steps)).explainedByRounding).toBe(false);
});

test('a rate that its rounding cannot tell from nought has no highest budget', () => {
  expect(bounds({ saving: million(1), rate: rate(0.005) }, steps)).toMatchObject({
    ok: false,
    problem: { code: 'rate within its rounding', noAnswer: true },
  });
  const broken = reconcile([bromley, { ...lewisham, rate: rate(0.005) }], million(3.6), steps);
  expect(broken).toMatchObject({ problem: { at: { figure: 'rates', council: 'Lewisham' } } });
});

test('a council cannot save more than its whole budget, however it was rounded', () => {
  const { after } = value(bounds({ saving: million(1), rate: rate(1) }, steps));
  expect(after.lowest).toBe(0);
});

test('amounts beyond £100 billion are refused, not rounded away', () => {
  expect(impliedBaseline({ saving: million(90_000), rate: rate(0.0001) })).toMatchObject({
    problem: { code: 'too large' },
  });
  expect(bounds({ saving: million(90_000), rate: rate(0.1) }, steps)).toMatchObject({
    problem: { code: 'too large' },
  });
});

test('any figures that round to the published ones lie within the bounds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 2, max: 99 }),
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: -500, max: 500 }),
      (tenths, percent, savingOff, rateOff) => {
        const published = { saving: million(tenths / 10), rate: rate(percent / 100) };
        const truth = tenths * 1e5 + savingOff * 100;
        const share = percent / 100 + rateOff / 100_000;
        const { baseline, after } = value(bounds(published, steps));
        const tolerance = 1;
        expect((truth / share) * 100).toBeGreaterThanOrEqual(baseline.lowest - tolerance);
        expect((truth / share) * 100).toBeLessThanOrEqual(baseline.highest + tolerance);
        expect((truth / share - truth) * 100).toBeGreaterThanOrEqual(after.lowest - tolerance);
        expect((truth / share - truth) * 100).toBeLessThanOrEqual(after.highest + tolerance);
      },
    ),
  );
});

describe('as-is, alone and joint', () => {
  const one = { asIs: million(2), alone: million(1.75), joint: million(1.5) };
  const other = { asIs: million(3.75), alone: notKnown, joint: million(2.25) } as const;

  test('what is not known spreads to all that needs it, and to nothing else', () => {
    expect(compare(one)).toEqual({
      ...one,
      saving: million(0.5),
      savingShare: 0.25,
      aloneSaving: million(0.25),
      gain: million(0.25),
    });
    expect(compare(totalCosts([one, other]))).toEqual({
      asIs: million(5.75),
      alone: notKnown,
      joint: million(3.75),
      saving: million(2),
      savingShare: seed.values.combined.saving_pct,
      aloneSaving: notKnown,
      gain: notKnown,
    });
  });

  test('the order of councils does not matter', () => {
    const cost = fc.oneof(fc.constant(notKnown), fc.integer({ min: 1, max: 1e10 }).map(pence));
    fc.assert(
      fc.property(fc.array(fc.record({ asIs: cost, alone: cost, joint: cost })), (councils) => {
        expect(totalCosts([...councils].reverse())).toEqual(totalCosts(councils));
      }),
    );
  });
});
