import { notKnown, pence } from '../../../../src/model/money/units';
import { edited, type Edit, valueEdit } from '../../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import type { Scenario } from '../../../../src/model/scenario/scenario';
import {
  treatable,
  type Treatment,
  treatmentOf,
  treatmentsOf,
} from '../../../../src/model/scenario/edit/treatment';
import { value } from '../../value';

const today = '2026-11-28';
const treat = (treatment: Treatment): Edit => ({ kind: 'treat difference', treatment, date: today });
const after = (scenario: Scenario, ...edits: Edit[]) =>
  edits.reduce((so, edit) => value(edited(so, edit)), scenario);
const inPounds = (amounts: readonly unknown[]) => amounts.map((amount) => Number(amount) / 100);

/** What all pay jointly: in the first year, in the last, and over the term; and what is left as not explained. */
function jointly(scenario: Scenario) {
  const { byContractYear, wholeTerm, unexplained } = value(outcome(scenario));
  const { spans } = byContractYear.together;
  return inPounds([spans[0]?.joint, spans.at(-1)?.joint, wholeTerm.joint, unexplained.wholeTerm]);
}

test('the example counts its £150,000 a year as a joint cost that follows the price', () => {
  expect(treatable(exampleScenario())).toBe(15_000_000);
  expect(treatmentOf(exampleScenario())).toEqual({ kind: 'indexed' });
});

test.each<[Treatment, readonly number[]]>([
  // Nine years of the contract are £34,784,863.86; of £150,000 flat, £1,350,000.
  [{ kind: 'flat' }, [3_750_000, 4_448_588.27, 36_134_863.86, 0]],
  [{ kind: 'one council', council: 'Lewisham' }, [3_750_000, 4_448_588.27, 36_134_863.86, 0]],
  [{ kind: 'left out' }, [3_600_000, 4_298_588.27, 34_784_863.86, 0]],
])('%j: the joint cost is the price and what is set aside', (treatment, expected) => {
  const scenario = after(exampleScenario(), treat(treatment));
  const found = jointly(scenario);
  // Each council's year is rounded by itself, so that a penny a council and year may be between the two.
  expected.forEach((amount, place) => {
    expect(Math.abs((found[place] ?? NaN) - amount)).toBeLessThan(0.2);
  });
  expect(treatmentOf(scenario)).toEqual(treatment);
  expect(scenario.councils.map(({ joint }) => joint.value)).toEqual([144_000_000, 216_000_000]);
  expect(scenario.councils[0]?.joint).toMatchObject({ status: 'Worked out', date: '2010-11' });
});

test('set aside flat, each council bears it as it bears what the savings leave', () => {
  const scenario = after(exampleScenario(), treat({ kind: 'flat' }));
  const own = scenario.councils.map(({ otherCosts }) => otherCosts);
  expect(own.map((costs) => costs.map(({ amount }) => amount.value))).toEqual([[6_000_000], [9_000_000]]);
  expect(own[0]?.[0]).toMatchObject({
    kind: 'contingency',
    course: 'joint',
    timing: { kind: 'yearly', from: 1, rises: 'flat' },
    amount: { status: 'Assumed', date: today },
  });
});

test('one treatment gives way to another, and what somebody set aside besides stays', () => {
  const own = {
    kind: 'contingency',
    course: 'joint',
    timing: { kind: 'yearly', from: 1, rises: 'flat' },
    amount: { value: pence(1_234_500), status: 'Assumed', source: '', date: '', note: '' },
  } as const;
  const before = after(exampleScenario(), { kind: 'add other cost', council: 0, cost: own });
  const all = treatmentsOf(before);
  expect(all).toHaveLength(5);
  for (const from of all)
    for (const to of all) {
      const scenario = after(before, treat(from), treat(to));
      expect(treatmentOf(scenario)).toEqual(to);
      expect(scenario.councils[0]?.otherCosts[0]).toEqual(own);
      const once = after(before, treat(to));
      expect(jointly(scenario)).toEqual(jointly(once));
    }
});

test('chosen again after the price changed, it is counted once, by the price as it is', () => {
  const dearer = valueEdit(['contract', 'annualCharge'], pence(361_000_000), today);
  const raised = after(exampleScenario(), treat({ kind: 'flat' }), dearer);
  expect(treatmentOf(raised)).toBeUndefined();
  const once = after(exampleScenario(), dearer, treat({ kind: 'flat' }));
  const again = after(raised, treat({ kind: 'flat' }));
  expect(again).toEqual(once);
  expect(treatmentOf(again)).toEqual({ kind: 'flat' });
  expect(after(raised, treat({ kind: 'left out' })).councils.flatMap((one) => one.otherCosts)).toEqual([]);
});

test('what an earlier choice left beside another is no treatment', () => {
  const flat = after(exampleScenario(), treat({ kind: 'flat' }));
  const [one] = flat.councils[0]?.otherCosts ?? [];
  if (!one) throw new Error('nothing was set aside');
  expect(treatmentOf(after(flat, { kind: 'add other cost', council: 0, cost: one }))).toBeUndefined();
  const { councils } = after(exampleScenario(), treat({ kind: 'left out' }));
  const without = {
    ...flat,
    councils: flat.councils.map((own, at) => ({ ...own, otherCosts: at === 0 ? [] : own.otherCosts })),
  };
  expect(treatmentOf(without)).toBeUndefined();
  expect(treatmentOf({ ...flat, councils })).toEqual({ kind: 'left out' });
});

test('a contingency of somebody’s own stays, even of that very amount', () => {
  const own = {
    kind: 'contingency',
    course: 'joint',
    timing: { kind: 'yearly', from: 1, rises: 'flat' },
    amount: { value: pence(6_000_000), status: 'Assumed', source: '', date: '', note: '' },
  } as const;
  const before = after(exampleScenario(), { kind: 'add other cost', council: 0, cost: own });
  expect(after(before, treat({ kind: 'left out' })).councils[0]?.otherCosts).toEqual([own]);
});

test('joint costs that somebody changed come to no treatment, until one is chosen', () => {
  const changed = after(exampleScenario(), valueEdit(['councils', 0, 'joint'], pence(140_000_000), today));
  expect(treatmentOf(changed)).toBeUndefined();
  expect(treatmentOf(after(changed, treat({ kind: 'indexed' })))).toEqual({ kind: 'indexed' });
});

test('there is nothing to treat where not all announced a saving, or the contract costs as much as it leaves', () => {
  const scenario = illustration();
  expect(treatable(scenario)).toBeUndefined();
  expect(after(scenario, treat({ kind: 'flat' }))).toBe(scenario);
  const dearer = after(exampleScenario(), valueEdit(['contract', 'annualCharge'], pence(375_000_000), today));
  expect(treatable(dearer)).toBeUndefined();
  expect(after(dearer, treat({ kind: 'flat' }))).toBe(dearer);
});

test('there is no difference to count while the price or a council’s saving is not known', () => {
  const { contract, councils, ...rest } = exampleScenario();
  const unpriced = { ...contract, annualCharge: { ...contract.annualCharge, value: notKnown } };
  expect(treatable({ ...rest, councils, contract: unpriced })).toBeUndefined();
  const silent = councils.map(({ announced, ...council }, place) =>
    place === 0 || !announced ? council : { ...council, announced },
  );
  expect(treatable({ ...rest, contract, councils: silent })).toBeUndefined();
  expect(treatable({ ...rest, contract, councils: [] })).toBeUndefined();
});
