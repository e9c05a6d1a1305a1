import { notKnown, pence } from '../../src/model/money/units';
import { type Edit, edited, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { merged } from '../../src/model/scenario/merge/merge';
import { toldConflict, toldConflicts } from '../../src/taskpane/following/conflictText';
import { value } from '../model/value';

const cost = {
  kind: 'transition',
  course: 'joint',
  timing: { kind: 'once', year: 1 },
  amount: { value: pence(10_000), status: 'Assumed', source: 'Both', date: '', note: '' },
} as const;
const after = (...edits: Edit[]) => edits.reduce((now, edit) => value(edited(now, edit)), base);
const [first] = [value(edited(exampleScenario(), { kind: 'add council', name: 'Bexley' }))];
const base = value(edited(first, { kind: 'add other cost', council: 0, cost }));
const joint = (amount: number) => valueEdit(['councils', 0, 'joint'], pence(amount), '2026-11-28');

test.each<[what: string, here: Edit, there: Edit, told: ReturnType<typeof toldConflict>]>([
  [
    'amounts',
    joint(100),
    valueEdit(['councils', 0, 'joint'], notKnown, '2026-11-28'),
    { name: 'Bromley, joint', here: '£1 a year', there: 'Not known' },
  ],
  [
    'amounts that differ by pence',
    joint(101),
    joint(102),
    {
      name: 'Bromley, joint',
      here: '£1.01, assumed, Entered in Joint ICT, 2026-11-28',
      there: '£1.02, assumed, Entered in Joint ICT, 2026-11-28',
    },
  ],
  [
    'names of the scenario',
    { kind: 'name', name: 'Ours' },
    { kind: 'name', name: 'Theirs' },
    { name: 'Name of the scenario', here: 'Ours', there: 'Theirs' },
  ],
  [
    'names of a council',
    { kind: 'rename council', council: 0, name: 'Penge' },
    { kind: 'rename council', council: 0, name: 'Hayes' },
    { name: 'Name of Penge', here: 'Penge', there: 'Hayes' },
  ],
  [
    'a council that is gone',
    { kind: 'remove council', council: 0 },
    joint(100),
    { name: 'Bromley', here: 'removed', there: 'changed' },
  ],
  [
    'a line that is gone',
    valueEdit(['councils', 0, 'otherCosts', 0, 'amount'], pence(50_000), '2026-11-28'),
    { kind: 'remove other cost', council: 0, index: 0 },
    { name: 'Transition, Bromley', here: '£500', there: 'removed' },
  ],
  [
    'the time of a line',
    {
      kind: 'change other cost',
      council: 0,
      index: 0,
      cost: { ...cost, timing: { kind: 'at the end' } },
    },
    {
      kind: 'change other cost',
      council: 0,
      index: 0,
      cost: { ...cost, timing: { kind: 'once', year: 2 } },
    },
    { name: 'Transition, Bromley', here: 'Joint, once, at the end', there: 'Joint, once, in year 2' },
  ],
  [
    'the order of the councils',
    { kind: 'move council', council: 0, to: 2 },
    { kind: 'move council', council: 0, to: 1 },
    {
      name: 'Order of the councils',
      here: 'Lewisham, Bexley and Bromley',
      there: 'Lewisham, Bromley and Bexley',
    },
  ],
])('%s: what it is, and what each side says', (_, here, there, told) => {
  const [mine, theirs] = [after(here), after(there)];
  const { conflicts } = merged(base, mine, theirs, 'mine');
  expect(conflicts.map((conflict) => toldConflict(conflict, mine, theirs))).toEqual([told]);
});

test('two lines of one name are told apart by when they fall', () => {
  const later = { ...cost, timing: { kind: 'once', year: 2 } } as const;
  const two = value(edited(base, { kind: 'add other cost', council: 0, cost: later }));
  const change = (amounts: readonly number[]) =>
    amounts.reduce(
      (now, amount, place) =>
        value(
          edited(now, valueEdit(['councils', 0, 'otherCosts', place, 'amount'], pence(amount), '2026-11-28')),
        ),
      two,
    );
  const [mine, theirs] = [change([100, 200]), change([300, 400])];
  const { conflicts, whole } = merged(two, mine, theirs, 'mine');
  expect(toldConflicts(conflicts, mine, theirs).map(({ name }) => name)).toEqual([
    'Transition, Bromley. Joint, once, in year 1',
    'Transition, Bromley. Joint, once, in year 2',
  ]);
  expect(whole).toBeUndefined();
});
