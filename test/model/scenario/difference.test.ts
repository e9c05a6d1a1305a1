import fc from 'fast-check';
import { notKnown, pence } from '../../../src/model/money/units';
import { appraise, appraiseMonths } from '../../../src/model/scenario/outcome/appraise';
import { aYearMore, differences, figureDifferences } from '../../../src/model/scenario/difference';
import { type Edit, edited, valueEdit } from '../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { byKind } from '../../../src/model/scenario/outcome/lines';
import { outcome } from '../../../src/model/scenario/outcome/outcome';
import { illustration } from '../../../src/model/scenario/document/illustration';
import type { OtherCostKind, Scenario } from '../../../src/model/scenario/scenario';
import { value } from '../value';
import { scenarios } from './scenarios';

const after = (scenario: Scenario, ...edits: Edit[]) =>
  edits.reduce((so, edit) => value(edited(so, edit)), scenario);
const today = '2026-11-25';

function overTerm(scenario: Scenario) {
  const { byTerm, wholeTerm } = value(outcome(scenario));
  return { councils: byTerm.councils.map(({ name, total }) => ({ name, ...total })), together: wholeTerm };
}

describe('two scenarios', () => {
  test('differ in what was changed and in nothing else, wherever the councils stand', () => {
    const from = exampleScenario();
    const to = after(
      from,
      valueEdit(['contract', 'clause', 'catchUp'], true, today),
      valueEdit(['councils', 1, 'alone'], pence(250_000_000), today),
      { kind: 'move council', council: 1, to: 0 },
    );
    expect(
      figureDifferences(from, to).map(({ path, before, after: then }) => [path, before?.value, then?.value]),
    ).toEqual([
      [['councils', 1, 'alone'], 'not known', 250_000_000],
      [['contract', 'clause', 'catchUp'], undefined, true],
    ]);
    expect(figureDifferences(from, after(from, { kind: 'move council', council: 1, to: 0 }))).toEqual([]);
    // 3% with catch-up on £3.75m: £1,460,678 more on the £3.6m contract, and 150/3600 of it on the rest.
    const [lewisham, bromley, total] = differences(overTerm(from), overTerm(to));
    expect(total?.joint).toBe(Number(lewisham?.joint) + Number(bromley?.joint));
    expect(total?.saving).toBe(0 - Number(total?.joint));
    expect(lewisham?.alone).toBe('not known');
  });

  test('differ in the one group, other cost or key that only one has, wherever the rest then stand', () => {
    const four = illustration();
    const differing = (from: Scenario, to: Scenario) =>
      figureDifferences(from, to).map(({ path, before, after: then }) => [path, before?.value, then?.value]);
    const fewer = after(four, { kind: 'remove coalition', index: 0 });
    const cost = four.coalitions[0]?.cost.value;
    expect(differing(four, fewer)).toEqual([[['coalitions', 0, 'cost'], cost, undefined]]);
    expect(differing(fewer, four)).toEqual([[['coalitions', 0, 'cost'], undefined, cost]]);
    const said = { ...four.asIsGrowth, value: pence(100) };
    const beside = (kind: OtherCostKind): Edit => ({
      kind: 'add other cost',
      council: 1,
      cost: { kind, course: 'joint', timing: { kind: 'once', year: 1 }, amount: said },
    });
    const both = after(four, beside('procurement'), beside('transition'));
    const one = after(both, { kind: 'remove other cost', council: 1, index: 0 });
    expect(differing(both, one)).toEqual([[['councils', 1, 'otherCosts', 0, 'amount'], 100, undefined]]);
    const keyed = after(four, { kind: 'add key', name: 'Sites' });
    const unlike = after(keyed, { kind: 'remove key', name: four.councils[0]?.keys[0]?.name ?? '' });
    expect(differing(keyed, unlike).map(([path]) => path)).toEqual(
      four.councils.map((_, council) => ['councils', council, 'keys', 0, 'amount']),
    );
  });

  test('are of the same councils whatever the capitals of their names', () => {
    const four = illustration();
    const loud = after(four, {
      kind: 'rename council',
      council: 0,
      name: four.councils[0]?.name.toUpperCase() ?? '',
    });
    expect(figureDifferences(four, loud)).toEqual([]);
    expect(differences(overTerm(four), overTerm(loud))).toHaveLength(5);
  });

  test('of unlike terms are compared by what a year costs on average', () => {
    const from = exampleScenario();
    const eight = after(from, valueEdit(['contract', 'initialYears'], 4, today));
    const paid = (scenario: Scenario, years: number) => ({
      years,
      amount: overTerm(scenario).together.joint,
    });
    const [here, there] = [paid(from, 9), paid(eight, 8)];
    expect(aYearMore(here, here)).toBe(0);
    expect(aYearMore(here, there)).toBe(Math.round(Number(there.amount) / 8 - Number(here.amount) / 9));
    // Prices rise from year to year, so that the longer term is dearer a year.
    expect(aYearMore(here, there)).toBeLessThan(0);
    const open = after(eight, valueEdit(['councils', 0, 'joint'], notKnown, today));
    expect(aYearMore(here, paid(open, 8))).toBe(notKnown);
  });

  test('are told apart by councils that only one of them has', () => {
    const from = exampleScenario();
    const to = after(from, { kind: 'add council', name: 'Croydon' });
    expect(figureDifferences(from, to).map(({ path, before }) => [path[2], before])).toEqual([
      ['asIs', undefined],
      ['alone', undefined],
      ['joint', undefined],
    ]);
    const names = (one: Scenario, other: Scenario) =>
      differences(overTerm(one), overTerm(other)).map(({ name, only }) => [name, only]);
    expect(names(from, to)).toEqual([
      ['Bromley', undefined],
      ['Lewisham', undefined],
      ['Croydon', 'to'],
      ['Total', undefined],
    ]);
    expect(names(to, from)[2]).toEqual(['Croydon', 'from']);
    const known = after(to, valueEdit(['councils', 2, 'joint'], pence(100_000_000), today));
    const rows = differences(overTerm(known), overTerm(from)).map(({ joint }) => Number(joint));
    expect(rows[2]).toBeLessThan(-900_000_000);
    expect(rows.slice(0, -1).reduce((sum, joint) => sum + joint, 0)).toBe(rows.at(-1));
  });
});

describe('in the money of one year', () => {
  test('the committed years and the option add up to the whole term, within the pence of a shared year', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = outcome(scenario);
        if (!result.ok) return;
        const whole = appraise(scenario, result.value);
        if (!whole.ok) return;
        const months = result.value.contract.years.length * 12;
        const cut = result.value.contract.committedYears * 12;
        const first = value(appraiseMonths(scenario, result.value, [0, cut]));
        const second = value(appraiseMonths(scenario, result.value, [cut, months]));
        for (const course of ['asIs', 'joint'] as const) {
          const total = whole.value.together.presentValue[course];
          if (total === 'not known') continue;
          const parts = [first, second].map(({ discounted }) => Number(discounted.together.total[course]));
          const slack = 3 + scenario.councils.length * 2;
          expect(Math.abs((parts[0] ?? 0) + (parts[1] ?? 0) - total)).toBeLessThanOrEqual(slack);
        }
        expect(value(appraiseMonths(scenario, result.value, [0, months])).real).toEqual(
          whole.value.byFinancialYear,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a year by itself is its cash over inflation and discount', () => {
    const scenario = exampleScenario();
    const { discounted, byFinancialYear } = value(appraise(scenario, value(outcome(scenario))));
    // 2019/20, year 8: £4,477,696 of cash at 2% a year and 3.5% a year.
    const joint = value(outcome(scenario)).byFinancialYear.together.spans[8]?.joint;
    expect(byFinancialYear.together.spans[8]?.joint).toBeCloseTo(Number(joint) / 1.02 ** 8, -1);
    expect(discounted.together.spans[8]?.joint).toBeCloseTo(Number(joint) / 1.02 ** 8 / 1.035 ** 8, -1);
  });
});

test('lines by kind add up to the cost of every course', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const result = outcome(scenario);
      if (!result.ok) return;
      const months = result.value.contract.years.length * 12;
      const kinds = byKind(result.value.lines, [0, months]);
      const { asIs, joint } = result.value.wholeTerm;
      for (const [course, total] of [
        ['asIs', asIs],
        ['joint', joint],
      ] as const) {
        if (total === 'not known') continue;
        expect(kinds.reduce((sum, kind) => sum + Number(kind[course]), 0)).toBe(total);
      }
    }),
    { numRuns: 40 },
  );
});
