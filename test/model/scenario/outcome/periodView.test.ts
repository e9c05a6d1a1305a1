import { rate } from '../../../../src/model/money/units';
import { type Basis, bases } from '../../../../src/model/scenario/outcome/appraise';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import {
  monthsIn,
  type Period,
  periodShown,
  periodsOf,
  yearsIn,
} from '../../../../src/model/scenario/outcome/periods';
import { cashOver, viewOf } from '../../../../src/model/scenario/outcome/periodView';
import type { Scenario } from '../../../../src/model/scenario/scenario';
import { value } from '../../value';

const periods: Period[] = ['first year', 'committed', 'whole term'];
/** The example for so many years, extended as it is or not at all. */
function lasting(years: number, extended = true): Scenario {
  const { contract, ...rest } = exampleScenario();
  const initialYears = { ...contract.initialYears, value: years };
  const fixedYears = { ...contract.fixedYears, value: Math.min(years, contract.fixedYears.value) };
  const extensions = extended ? contract.extensions : { ...contract.extensions, value: [] };
  return { ...rest, contract: { ...contract, initialYears, fixedYears, extensions } };
}

test.each([
  ['five years and four more', lasting(5), periods, [1, 5, 9]],
  ['five years and no more', lasting(5, false), periods.slice(0, 2), [1, 5, 5]],
  ['one year and four more', lasting(1), ['first year', 'whole term'], [1, 1, 5]],
  ['one year and no more', lasting(1, false), ['first year'], [1, 1, 1]],
])('%s have their periods, and an outcome is shown over one of them', (_, scenario, there, years) => {
  const worked = value(outcome(scenario));
  expect(periodsOf(worked)).toEqual(there);
  expect(periods.map((period) => yearsIn(worked, period))).toEqual(years);
  expect(periods.map((period) => monthsIn(worked, period))).toEqual(years.map((count) => [0, 12 * count]));
  for (const period of periods)
    expect(periodShown(worked, period)).toBe(there.includes(period) ? period : there.at(-1));
});

const example = exampleScenario();
const worked = value(outcome(example));
const view = (basis: Basis, period: Period) => value(viewOf(example, worked, basis, period));

test('the example in cash: what the first year, the term committed to and all nine years come to', () => {
  const savings = periods.map((period) => Number(view('cash', period).together.saving) / 100);
  expect(savings.map(Math.round)).toEqual([2_000_000, 9_659_125, 15_515_767]);
});

test.each(bases)('%s: whatever the period, the years committed to and the others are the whole', (basis) => {
  const whole = view(basis, 'whole term').together.saving;
  for (const period of periods) {
    const { committed, optional, lastYear } = view(basis, period);
    expect(committed).toBe(view(basis, 'committed').together.saving);
    // A present value is rounded once, and so are its parts: for each council they may be half a penny off.
    const off = Number(committed) + Number(optional) - Number(whole);
    expect(Math.abs(off)).toBeLessThanOrEqual(basis === 'present value' ? example.councils.length : 0);
    expect(lastYear).toBe(view(basis, 'whole term').lastYear);
  }
});

test.each(bases)('%s: in every period the councils come to the whole', (basis) => {
  for (const period of periods) {
    const { councils, together } = view(basis, period);
    expect(councils.map(({ name }) => name)).toEqual(['Bromley', 'Lewisham']);
    for (const course of ['asIs', 'joint', 'saving'] as const)
      expect(councils.reduce((sum, council) => sum + Number(council[course]), 0)).toBe(together[course]);
  }
});

test('without inflation real terms are cash, and the last year saves what the years before it do not', () => {
  const flat = {
    ...example,
    appraisal: {
      ...example.appraisal,
      inflation: { ...example.appraisal.inflation, value: { kind: 'constant', rate: rate(0) } as const },
    },
  };
  const steady = value(outcome(flat));
  for (const period of periods) {
    const real = value(viewOf(flat, steady, 'real', period));
    expect(real).toEqual(value(viewOf(flat, steady, 'cash', period)));
    expect(real.lastYear).toBe(steady.byContractYear.together.spans[8]?.saving);
  }
  expect(cashOver(steady, 'first year').together).toEqual(steady.byContractYear.together.spans[0]);
});
