import fc from 'fast-check';
import { pence } from '../../src/model/money/units';
import { type Edit, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { courses, type Scenario } from '../../src/model/scenario/scenario';
import { type DocumentChange } from '../../src/taskpane/state/documents';
import { type Open, STEPS } from '../../src/taskpane/state/history';
import { keptFromText, textOfKept } from '../../src/taskpane/state/kept';
import {
  type Change,
  currentScenario,
  initialState,
  reduce,
  type State,
} from '../../src/taskpane/state/state';
import { value } from '../model/value';

const opened = reduce(initialState, { type: 'scenario opened', scenario: exampleScenario() });
const after = (state: State, ...changes: Change[]) => changes.reduce(reduce, state);
const documents = ({ scenarios }: State) => scenarios;

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      council: fc.nat({ max: 2 }),
      course: fc.constantFrom(...courses),
      amount: fc.integer({ min: 1, max: 1e9 }),
    })
    .map(({ council, course, amount }) =>
      valueEdit(['councils', council, course], pence(amount), '2026-11-25'),
    ),
  fc.nat({ max: 9 }).map((years) => valueEdit(['contract', 'fixedYears'], years, '2026-11-25')),
  fc.string({ maxLength: 5 }).map((name) => ({ kind: 'add council' as const, name })),
  fc.nat({ max: 3 }).map((council) => ({ kind: 'remove council' as const, council })),
  fc
    .record({ council: fc.nat({ max: 3 }), to: fc.nat({ max: 3 }) })
    .map((move) => ({ kind: 'move council' as const, ...move })),
);

const changes: fc.Arbitrary<DocumentChange> = fc.oneof(
  { weight: 6, arbitrary: edits.map((edit) => ({ type: 'edited' as const, edit, name: 'an edit' })) },
  fc.nat({ max: 4 }).map((id) => ({ type: 'scenario copied' as const, id, name: 'A copy' })),
  fc.nat({ max: 4 }).map((id) => ({ type: 'scenario deleted' as const, id })),
);

describe('undo and redo', () => {
  test('take every change back, one by one, and make it again', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 25 }), (all) => {
        const states = [opened];
        for (const change of all) {
          const next = reduce(states.at(-1) ?? opened, change);
          if (next.history.past.length > (states.at(-1)?.history.past.length ?? 0)) states.push(next);
        }
        let state = states.at(-1) ?? opened;
        for (const before of states.slice(0, -1).reverse()) {
          state = reduce(state, { type: 'undone' });
          expect(documents(state)).toEqual(documents(before));
        }
        expect(reduce(state, { type: 'undone' })).toBe(state);
        for (const then of states.slice(1)) {
          state = reduce(state, { type: 'redone' });
          expect(documents(state)).toEqual(documents(then));
        }
        expect(reduce(state, { type: 'redone' })).toBe(state);
      }),
    );
  });

  test('a change after undo puts an end to what could be made again', () => {
    const one: Change = { type: 'edited', edit: { kind: 'add council', name: 'Croydon' }, name: 'x' };
    const other: Change = { type: 'edited', edit: { kind: 'add council', name: 'Bexley' }, name: 'x' };
    const state = after(opened, one, { type: 'undone' }, other, { type: 'redone' });
    expect(currentScenario(state)?.councils.map(({ name }) => name)).toEqual([
      'Bromley',
      'Lewisham',
      'Bexley',
    ]);
  });

  test('the keys of one entry are one step, and those of the next another', () => {
    const typed = (amounts: number[], typing: string): Change[] =>
      amounts.map((amount) => ({
        type: 'edited',
        edit: valueEdit(['councils', 0, 'asIs'], pence(amount), '2026-11-25'),
        name: 'Bromley, as-is',
        typing,
      }));
    const state = after(opened, ...typed([100, 1200, 12300], 'entry 1'), ...typed([500, 5600], 'entry 2'));
    expect(state.history.past).toHaveLength(2);
    expect(currentScenario(after(state, { type: 'undone' }))?.councils[0]?.asIs.value).toBe(12300);
    expect(documents(after(state, { type: 'undone' }, { type: 'undone' }))).toEqual(documents(opened));
  });

  test('go back at least 20 steps, and not for ever', () => {
    const many = Array.from({ length: STEPS + 20 }, (_, place): Change => ({
      type: 'edited',
      edit: { kind: 'name', name: `Name ${place}` },
      name: 'x',
    }));
    const state = after(opened, ...many);
    expect(state.history.past).toHaveLength(STEPS);
    expect(STEPS).toBeGreaterThanOrEqual(20);
    const back = after(state, ...Array.from({ length: STEPS }, (): Change => ({ type: 'undone' })));
    expect(currentScenario(back)?.name).toBe('Name 19');
  });
});

describe('several scenarios', () => {
  test('opening one that is open shows it, and one like it but changed is kept beside it', () => {
    const again = after(opened, { type: 'scenario opened', scenario: exampleScenario() });
    expect(again.scenarios).toHaveLength(1);
    const renamed: Change = { type: 'edited', edit: { kind: 'add council', name: 'Croydon' }, name: 'x' };
    const both = after(opened, renamed, { type: 'scenario opened', scenario: exampleScenario() });
    expect(both.scenarios.map(({ scenario }) => scenario.name)).toEqual([
      'Bromley and Lewisham, example',
      'Bromley and Lewisham, example (2)',
    ]);
  });

  test('deleting one shows the next, and taking that back shows it again in its place', () => {
    const copied = after(
      opened,
      { type: 'scenario copied', id: 1, name: 'B' },
      { type: 'scenario chosen', id: 1 },
    );
    const gone = after(copied, { type: 'scenario deleted', id: 1 });
    expect(currentScenario(gone)?.name).toBe('B');
    const back = after(gone, { type: 'undone' });
    expect(back.scenarios).toEqual(copied.scenarios);
    expect(currentScenario(back)?.name).toBe('Bromley and Lewisham, example');
  });
});

describe('names of scenarios', () => {
  const names = ({ scenarios }: State) => scenarios.map(({ scenario }) => scenario.name);
  const named = (name: string): Change => ({ type: 'edited', edit: { kind: 'name', name }, name: 'x' });
  const copied = after(opened, { type: 'scenario copied', id: 1, name: 'Ours' });

  test('are told apart whatever their capitals, as a workbook tells them', () => {
    const again = after(copied, { type: 'scenario copied', id: 1, name: 'OURS' });
    expect(names(again)).toEqual(['Bromley and Lewisham, example', 'OURS (2)', 'Ours']);
    const other = { ...exampleScenario(), name: 'ours (2)' };
    expect(names(after(again, { type: 'scenario opened', scenario: other })).at(-1)).toBe('ours (3)');
  });

  test('are not given where another that is open has them', () => {
    expect(after(copied, named('bromley and lewisham, EXAMPLE'))).toEqual(copied);
    expect(names(after(copied, named('OURS')))[1]).toBe('OURS');
  });

  test('stay apart where one that comes back meets another that was opened meanwhile', () => {
    const example = 'Bromley and Lewisham, example';
    const opening: Change = { type: 'scenario opened', scenario: exampleScenario() };
    const met = after(opened, { type: 'scenario deleted', id: 1 }, opening, { type: 'undone' });
    expect(names(met)).toEqual([`${example} (2)`, example]);
    expect(names(after(met, { type: 'redone' }))).toEqual([example]);
    const renamed = after(opened, named('Mine'), opening, { type: 'undone' });
    expect(names(renamed)).toEqual([`${example} (2)`, example]);
    expect(names(after(renamed, { type: 'redone' }))).toEqual(['Mine', example]);
  });

  test('stay apart where the sheet calls one what another is called here, but two may change names', () => {
    const [own, copy] = copied.scenarios;
    if (!own || !copy) throw new Error('both are open');
    const call = (open: Open, name: string) => ({ ...open, scenario: { ...open.scenario, name } });
    const replace = (...scenarios: Open[]): Change => ({ type: 'scenarios replaced', scenarios, name: 'x' });
    const taken = after(copied, replace(call(own, 'OURS')));
    expect(names(taken)).toEqual(['OURS (2)', 'Ours']);
    expect(names(after(taken, { type: 'undone' }, { type: 'redone' }))).toEqual(names(taken));
    const swapped = after(copied, replace(call(own, 'Ours'), call(copy, own.scenario.name)));
    expect(names(swapped)).toEqual(names(copied).reverse());
    expect(names(after(swapped, { type: 'undone' }))).toEqual(names(copied));
  });
});

describe('what is kept in the workbook', () => {
  test('comes back as it was, with the same one shown', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), (all) => {
        const state = after(opened, ...all);
        const { scenarios, current } = value(keptFromText(textOfKept(state)));
        expect(scenarios).toEqual(state.scenarios.map(({ scenario }) => scenario));
        const restored = after(initialState, { type: 'scenarios opened', scenarios, current });
        expect(currentScenario(restored)).toEqual(currentScenario(state));
      }),
      { numRuns: 30 },
    );
  });

  test('shows the one that was shown, though two kept were one', () => {
    const [one, two] = [exampleScenario(), { ...exampleScenario(), name: 'Ours' }];
    const restored = after(initialState, {
      type: 'scenarios opened',
      scenarios: [one, one, two],
      current: 2,
    });
    expect(restored.scenarios).toHaveLength(2);
    expect(currentScenario(restored)).toEqual(two);
    const first = after(initialState, { type: 'scenarios opened', scenarios: [one, one, two], current: 1 });
    expect(currentScenario(first)).toEqual(one);
  });

  test.each([
    ['not JSON', 'not a scenario'],
    ['{"version":1}', 'not a scenario'],
    ['{"version":2,"current":0,"scenarios":[]}', 'newer version'],
    ['{"version":1,"current":0,"scenarios":[{"version":99}]}', 'newer version'],
  ])('%s is refused', (text, code) => {
    const read = keptFromText(text);
    expect(read.ok ? '' : read.problem.code).toBe(code);
  });

  describe('what was agreed on with the sheets', () => {
    const scenario = exampleScenario();
    const withAgreed = (agreed: readonly Scenario[]) =>
      textOfKept({
        ...{ scenarios: [{ id: 7, scenario }], current: 7 },
        link: { kind: 'none', last: { number: 1, sheet: '{1}', ids: agreed.map(() => 7), agreed } },
      });

    test('is kept with them, and written out only where they differ from it', () => {
      const was = { ...scenario, name: 'As it was' };
      const [alike, other] = [withAgreed([scenario]), withAgreed([was])];
      expect(value(keptFromText(alike)).agreed?.on).toEqual([{ place: 0, scenario }]);
      expect(value(keptFromText(other)).agreed?.on).toEqual([{ place: 0, scenario: was }]);
      expect(alike.length).toBeLessThan(withAgreed([]).length + 100);
      expect(other.length).toBeGreaterThan(alike.length * 1.5);
    });

    test('is left out where it would be too much for a workbook to keep', () => {
      const was = Array.from({ length: 200 }, () => ({ ...scenario, name: 'As it was' }));
      expect(value(keptFromText(withAgreed(was))).agreed).toBeUndefined();
    });
  });
});
