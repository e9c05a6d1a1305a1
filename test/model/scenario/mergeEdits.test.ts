import fc from 'fast-check';
import { pence, rate } from '../../../src/model/money/units';
import { type Edit, edited, valueEdit } from '../../../src/model/scenario/edit/edit';
import { illustration } from '../../../src/model/scenario/document/illustration';
import { merged } from '../../../src/model/scenario/merge/merge';
import type { Scenario } from '../../../src/model/scenario/scenario';

/* Whatever two sides do to a scenario, each by itself: figures, names, and what its lists hold. */

const DATE = '2026-11-28';

interface Step {
  readonly kind: Edit['kind'];
  readonly place: number;
  readonly to: number;
}

const kinds = [
  'value',
  'leave out',
  'add council',
  'rename council',
  'move council',
  'remove council',
  'add other cost',
  'remove other cost',
  'add key',
  'group cost',
  'remove coalition',
] as const satisfies readonly Edit['kind'][];

const stepsOf = (...some: readonly Step['kind'][]) =>
  fc.array(
    fc.record({ kind: fc.constantFrom(...some), place: fc.nat({ max: 99 }), to: fc.nat({ max: 99 }) }),
    { maxLength: 5 },
  );

/** The edit that a step makes of a scenario as it is by then. */
function editOf({ councils, coalitions }: Scenario, { kind, place, to }: Step, name: string): Edit {
  const council = place % Math.max(1, councils.length);
  const other = to % Math.max(1, councils.length);
  const amount = pence(100 * (to + 1));
  switch (kind) {
    case 'leave out':
      return { kind, at: ['contract', 'clause', 'cap'] };
    case 'add council':
    case 'add key':
      return { kind, name };
    case 'rename council':
      return { kind, council, name };
    case 'move council':
      return { kind, council, to: other };
    case 'remove council':
      return { kind, council };
    case 'add other cost':
      return {
        kind,
        council,
        cost: {
          kind: to % 2 === 0 ? 'transition' : 'procurement',
          course: 'joint',
          timing: { kind: 'once', year: 1 },
          amount: { value: amount, status: 'Assumed', source: name, date: DATE, note: '' },
        },
      };
    case 'remove other cost':
      return { kind, council, index: 0 };
    case 'group cost': {
      const names = [council, other].map((at) => councils[at]?.name ?? '');
      return { kind, councils: names, cost: amount, date: DATE };
    }
    case 'remove coalition':
      return { kind, index: place % Math.max(1, coalitions.length) };
    default:
      return place % 3 === 0
        ? valueEdit(['contract', 'clause', 'cap'], rate(to / 1000), DATE)
        : valueEdit(['councils', council, place % 3 === 1 ? 'alone' : 'joint'], amount, DATE);
  }
}

const base = [
  valueEdit(['contract', 'clause', 'cap'], rate(0.05), DATE),
  valueEdit(['contract', 'clause', 'collar'], rate(0.01), DATE),
].reduce((scenario, edit) => made(scenario, edit), illustration());

function made(scenario: Scenario, edit: Edit): Scenario {
  const result = edited(scenario, edit);
  return result.ok ? result.value : scenario;
}

const after = (list: readonly Step[], side: string) =>
  list.reduce((scenario, step, place) => made(scenario, editOf(scenario, step, `${side} ${place}`)), base);

const sidesBy = (steps: fc.Arbitrary<Step[]>) =>
  fc.tuple(steps, steps).map(([mine, theirs]) => ({
    mine: after(mine, 'Mine'),
    theirs: after(theirs, 'Theirs'),
  }));
const sides = sidesBy(stepsOf(...kinds));
const namesIn = ({ councils }: Scenario) => councils.map(({ name }) => name);

test('where nothing is asked, it does not matter who is preferred', () => {
  fc.assert(
    fc.property(sides, ({ mine, theirs }) => {
      const { scenario, conflicts } = merged(base, mine, theirs, 'mine');
      if (conflicts.length > 0) return;
      expect(merged(base, mine, theirs, 'theirs')).toStrictEqual({ scenario, conflicts: [] });
    }),
  );
});

test('what is merged stays as it is when it is merged once more', () => {
  // A council with another name and other costs too would be another council.
  const known = sidesBy(stepsOf(...kinds.filter((kind) => kind !== 'rename council')));
  fc.assert(
    fc.property(known, ({ mine, theirs }) => {
      const { scenario, conflicts } = merged(base, mine, theirs, 'mine');
      if (conflicts.length > 0) return;
      expect(merged(base, mine, scenario, 'theirs')).toStrictEqual({ scenario, conflicts: [] });
      expect(merged(base, scenario, theirs, 'mine')).toStrictEqual({ scenario, conflicts: [] });
    }),
  );
});

test('the other way round, the same is asked, and the same councils are in it', () => {
  fc.assert(
    fc.property(sides, ({ mine, theirs }) => {
      const one = merged(base, mine, theirs, 'mine');
      const other = merged(base, theirs, mine, 'theirs');
      expect(other.whole).toBe(one.whole);
      const turned = other.conflicts.map((conflict) => ({ mine: conflict.theirs, theirs: conflict.mine }));
      expect(turned).toHaveLength(one.conflicts.length);
      for (const conflict of one.conflicts) expect(turned).toContainEqual(conflict);
      expect(namesIn(other.scenario).sort()).toEqual(namesIn(one.scenario).sort());
    }),
  );
});

test('one side alone is taken as it is, whatever it did', () => {
  fc.assert(
    fc.property(sides, ({ mine }) => {
      expect(merged(base, mine, base, 'theirs')).toStrictEqual({ scenario: mine, conflicts: [] });
      expect(merged(base, base, mine, 'mine')).toStrictEqual({ scenario: mine, conflicts: [] });
    }),
  );
});

test('where nothing is asked, every name that either gave is there, and what both left as it was; nothing else', () => {
  fc.assert(
    fc.property(sides, ({ mine, theirs }) => {
      const { scenario, conflicts } = merged(base, mine, theirs, 'mine');
      if (conflicts.length > 0) return;
      const [was, own, other] = [base, mine, theirs].map(namesIn) as [string[], string[], string[]];
      const given = [...own, ...other].filter((name) => !was.includes(name));
      const left = was.filter((name) => own.includes(name) && other.includes(name));
      expect(namesIn(scenario).sort()).toEqual([...left, ...given].sort());
    }),
  );
});

test('where nothing is asked, all councils can be shared by the same keys', () => {
  fc.assert(
    fc.property(sides, ({ mine, theirs }) => {
      const { scenario, conflicts } = merged(base, mine, theirs, 'mine');
      if (conflicts.length > 0) return;
      const keys = scenario.councils.map((council) => council.keys.map(({ name }) => name).sort());
      for (const own of keys) expect(own).toEqual(keys[0]);
    }),
  );
});
