import fc from 'fast-check';
import { notKnown, pence, rate } from '../../../src/model/money/units';
import { type Edit, edited, valueEdit } from '../../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { figureAt, figuresOf } from '../../../src/model/scenario/figures';
import { type Conflict, merged, mergedBy, type PartPath } from '../../../src/model/scenario/merge/merge';
import { same } from '../../../src/model/scenario/same';
import type { OtherCost, Scenario } from '../../../src/model/scenario/scenario';
import { value } from '../value';

const cost = (kind: OtherCost['kind'], pounds: number): OtherCost => ({
  kind,
  course: 'joint',
  timing: { kind: 'once', year: 1 },
  amount: { value: pence(pounds * 100), status: 'Assumed', source: 'The councils', date: '', note: '' },
});

const after = (scenario: Scenario, ...edits: Edit[]) =>
  edits.reduce((now, edit) => value(edited(now, edit)), scenario);

/** The example with a council more, two lines of other cost, a key and a group's cost. */
const base = after(
  exampleScenario(),
  { kind: 'add council', name: 'Bexley' },
  { kind: 'add other cost', council: 0, cost: cost('transition', 100) },
  { kind: 'add other cost', council: 0, cost: cost('procurement', 200) },
  { kind: 'add key', name: 'Sites' },
  { kind: 'group cost', councils: ['Bromley', 'Bexley'], cost: pence(5_000_000), date: '2026-11-25' },
);
const DATE = '2026-11-28';
const joint = (council: number, pounds: number) =>
  valueEdit(['councils', council, 'joint'], pence(pounds * 100), DATE);

const both = (mine: readonly Edit[], theirs: readonly Edit[]) => {
  const sides = [after(base, ...mine), after(base, ...theirs)] as const;
  return {
    sides,
    byMine: merged(base, ...sides, 'mine'),
    byTheirs: merged(base, ...sides, 'theirs'),
  };
};

describe('what each side changed, where the other did not, is changed', () => {
  const cases: [string, Edit[], Edit[]][] = [
    ['figures of two councils', [joint(0, 1)], [joint(1, 2)]],
    ['two figures of a council', [joint(0, 1)], [valueEdit(['councils', 0, 'alone'], pence(7), DATE)]],
    [
      'a council renamed, and its figure and group changed',
      [{ kind: 'rename council', council: 0, name: 'Bromley and Penge' }],
      [joint(0, 3), { kind: 'group cost', councils: ['Bexley', 'Bromley'], cost: pence(9), date: DATE }],
    ],
    [
      'a council moved, and its figure changed',
      [{ kind: 'move council', council: 0, to: 2 }],
      [joint(0, 3), { kind: 'add council', name: 'Croydon' }],
    ],
    ['a council removed, and another changed', [{ kind: 'remove council', council: 1 }], [joint(0, 3)]],
    [
      'lines added on both sides',
      [{ kind: 'add other cost', council: 0, cost: cost('contingency', 300) }],
      [{ kind: 'add other cost', council: 0, cost: cost('break and exit', 400) }],
    ],
    [
      'a line removed, and another changed',
      [{ kind: 'remove other cost', council: 0, index: 0 }],
      [valueEdit(['councils', 0, 'otherCosts', 1, 'amount'], pence(1), DATE)],
    ],
    [
      'the time of a line, and its amount',
      [
        {
          kind: 'change other cost',
          council: 0,
          index: 0,
          cost: { kind: 'transition', course: 'joint', timing: { kind: 'at the end' } },
        },
      ],
      [valueEdit(['councils', 0, 'otherCosts', 0, 'amount'], pence(1), DATE)],
    ],
    [
      'a key added, and one of another changed',
      [{ kind: 'add key', name: 'Users' }],
      [valueEdit(['councils', 1, 'keys', 0, 'amount'], 12, DATE)],
    ],
    [
      'the name of the scenario, and a part of its clause',
      [{ kind: 'name', name: 'Ours' }],
      [
        {
          kind: 'value',
          at: ['contract', 'clause', 'cap'],
          value: 0.05,
          date: DATE,
        },
      ],
    ],
  ];
  test.each(cases)('%s', (_, mine, theirs) => {
    const { byMine, byTheirs } = both(mine, theirs);
    // Theirs after mine: places of theirs count by the base, which these edits leave where they are or are found by name.
    expect(byMine.conflicts).toEqual([]);
    expect(byTheirs).toEqual(byMine);
    const all = figuresOf(byMine.scenario).map(({ figure }) => figure.value);
    for (const side of [after(base, ...mine), after(base, ...theirs)])
      for (const { figure } of figuresOf(side)) {
        const isOld = figuresOf(base).some((was) => same(was.figure, figure));
        if (!isOld) expect(all).toContainEqual(figure.value);
      }
  });

  test('every change of either is there', () => {
    const { byMine } = both(
      [
        { kind: 'rename council', council: 0, name: 'Penge' },
        { kind: 'move council', council: 0, to: 1 },
        { kind: 'remove other cost', council: 1, index: 0 },
      ],
      [joint(0, 3), { kind: 'remove council', council: 2 }, { kind: 'add council', name: 'Croydon' }],
    );
    expect(byMine.conflicts).toEqual([]);
    expect(byMine.scenario.councils.map(({ name }) => name)).toEqual(['Lewisham', 'Croydon', 'Penge']);
    expect(byMine.scenario.councils[2]?.joint.value).toBe(300);
    expect(byMine.scenario.councils[2]?.otherCosts.map(({ kind }) => kind)).toEqual(['procurement']);
    // Croydon stands behind Lewisham, as it does there. The group that Bexley was in went with it.
    expect(byMine.scenario.coalitions).toEqual([]);
  });
});

describe('what both changed, each in its own way, is asked', () => {
  const cases: [string, Edit[], Edit[], { mine: PartPath | undefined; theirs: PartPath | undefined }[]][] = [
    [
      'a figure',
      [joint(0, 1), joint(1, 5)],
      [joint(0, 2)],
      [{ mine: ['councils', 0, 'joint'], theirs: ['councils', 0, 'joint'] }],
    ],
    [
      'a figure of a council that was moved',
      [{ kind: 'move council', council: 0, to: 2 }, joint(2, 1)],
      [joint(0, 2)],
      [{ mine: ['councils', 2, 'joint'], theirs: ['councils', 0, 'joint'] }],
    ],
    [
      'a value, and what is said of it',
      [joint(0, 1)],
      [
        {
          kind: 'provenance',
          at: ['councils', 0, 'joint'],
          provenance: { status: 'Published', source: 'Another paper', date: '', note: '' },
        },
      ],
      [{ mine: ['councils', 0, 'joint'], theirs: ['councils', 0, 'joint'] }],
    ],
    [
      'a council removed here and changed there',
      [{ kind: 'remove council', council: 1 }],
      [joint(1, 2)],
      [{ mine: undefined, theirs: ['councils', 1] }],
    ],
    [
      'a council removed here and called something else there',
      [{ kind: 'remove council', council: 1 }],
      [{ kind: 'rename council', council: 1, name: 'Catford' }],
      [{ mine: undefined, theirs: ['councils', 1] }],
    ],
    [
      'a council called something else here and removed there',
      [{ kind: 'rename council', council: 0, name: 'Penge' }],
      [{ kind: 'remove council', council: 0 }],
      [{ mine: ['councils', 0], theirs: undefined }],
    ],
    [
      'the cost of a group, whose councils stand in another order',
      [
        { kind: 'change coalition', index: 0, councils: ['Bexley', 'Bromley'] },
        valueEdit(['coalitions', 0, 'cost'], pence(9), DATE),
      ],
      [valueEdit(['coalitions', 0, 'cost'], pence(11), DATE)],
      [{ mine: ['coalitions', 0, 'cost'], theirs: ['coalitions', 0, 'cost'] }],
    ],
    [
      'a line changed here and removed there',
      [valueEdit(['councils', 0, 'otherCosts', 0, 'amount'], pence(1), DATE)],
      [{ kind: 'remove other cost', council: 0, index: 0 }],
      [{ mine: ['councils', 0, 'otherCosts', 0], theirs: undefined }],
    ],
    [
      'two new names of a council',
      [{ kind: 'rename council', council: 0, name: 'Penge' }],
      [{ kind: 'rename council', council: 0, name: 'Hayes' }],
      [{ mine: ['councils', 0, 'name'], theirs: ['councils', 0, 'name'] }],
    ],
    [
      'two new names of the scenario',
      [{ kind: 'name', name: 'Ours' }],
      [{ kind: 'name', name: 'Theirs' }],
      [{ mine: ['name'], theirs: ['name'] }],
    ],
    [
      'two orders of the councils',
      [{ kind: 'move council', council: 0, to: 2 }],
      [{ kind: 'move council', council: 1, to: 0 }],
      [{ mine: ['councils'], theirs: ['councils'] }],
    ],
  ];
  test.each(cases)('%s', (_, mine, theirs, conflicts) => {
    const { byMine, byTheirs, sides } = both(mine, theirs);
    expect(byMine.conflicts).toEqual(conflicts);
    expect(byTheirs.conflicts).toEqual(conflicts);
    expect(byMine.scenario).not.toEqual(byTheirs.scenario);
    // What the other side did elsewhere stays in either case.
    if (mine.length === 2 && mine[1]?.kind === 'value' && theirs.length === 1)
      expect(byTheirs.scenario.councils.map(({ joint: { value: now } }) => now)).toContain(
        sides[0].councils[1]?.joint.value,
      );
  });
});

describe('a council that is kept, though one side took it away', () => {
  const removed: Edit[] = [{ kind: 'remove council', council: 0 }];

  test.each<[string, Edit[]]>([
    ['changed', [joint(0, 5)]],
    ['renamed', [{ kind: 'rename council', council: 0, name: 'Hayes' }]],
  ])('because the other %s it, keeps the costs of its groups', (_, edits) => {
    const { byMine, byTheirs, sides } = both(removed, edits);
    expect(byMine.scenario).toEqual(sides[0]);
    expect(byTheirs.scenario).toEqual(sides[1]);
  });

  test('is in no group that the other side took away, or that it changed', () => {
    const without = both(removed, [joint(0, 5), { kind: 'remove coalition', index: 0 }]);
    expect(without.byTheirs.scenario.coalitions).toEqual([]);
    const changed = both(removed, [joint(0, 5), valueEdit(['coalitions', 0, 'cost'], pence(9), DATE)]);
    expect(changed.byTheirs.scenario).toEqual(changed.sides[1]);
    const [council] = changed.byTheirs.conflicts;
    expect(
      mergedBy(base, ...changed.sides, (one) => (same(one, council) ? 'theirs' : 'mine'))?.coalitions,
    ).toEqual([]);
  });
});

test('what one side alone moved stands as it moved it', () => {
  const moved: Edit[] = [{ kind: 'move council', council: 0, to: 2 }];
  for (const [mine, theirs] of [
    [moved, []],
    [[], moved],
    [moved, [joint(1, 3)]],
    [[joint(1, 3)], moved],
  ] as const)
    expect(both(mine, theirs).byMine.scenario.councils.map(({ name }) => name)).toEqual([
      'Lewisham',
      'Bexley',
      'Bromley',
    ]);
});

describe('what both added is there', () => {
  const added = (name: string): Edit => ({ kind: 'add council', name });
  const names = (mine: readonly Edit[], theirs: readonly Edit[]) =>
    both(mine, theirs)
      .byMine.scenario.councils.slice(3)
      .map(({ name }) => name);

  test('in the order in which each has it', () => {
    expect(names([added('Dover')], [added('Croydon'), added('Hayes')])).toEqual([
      'Croydon',
      'Hayes',
      'Dover',
    ]);
  });

  test('once, where it is the same', () => {
    expect(names([added('Dover'), added('Hayes')], [added('Croydon'), added('Dover')])).toEqual([
      'Croydon',
      'Dover',
      'Hayes',
    ]);
  });
});

describe('a council that one side added has the keys', () => {
  const added: Edit = { kind: 'add council', name: 'Croydon' };
  const keysOf = (mine: readonly Edit[], theirs: readonly Edit[]) => {
    const { byMine } = both(mine, theirs);
    expect(byMine.conflicts).toEqual([]);
    return byMine.scenario.councils.map(({ keys }) => keys.map(({ name, amount }) => [name, amount.value]));
  };
  const everybody = (...keys: [string, unknown][]) => Array<typeof keys>(4).fill(keys);

  test('that the other added, whichever side that is', () => {
    const users: Edit = { kind: 'add key', name: 'Users' };
    const expected = everybody(['Sites', notKnown], ['Users', notKnown]);
    expect(keysOf([users], [added])).toEqual(expected);
    expect(keysOf([added], [users])).toEqual(expected);
  });

  test('by the names that the other gave them, and none that the other took away', () => {
    expect(keysOf([{ kind: 'rename key', name: 'Sites', to: 'Staff' }], [added])).toEqual(
      everybody(['Staff', notKnown]),
    );
    expect(keysOf([{ kind: 'remove key', name: 'Sites' }], [added])).toEqual(everybody());
  });

  test('with what the other gave of them, where both added it', () => {
    const amount = valueEdit(['councils', 3, 'keys', 1, 'amount'], 12, DATE);
    const expected = [
      ...everybody(['Sites', notKnown], ['Users', notKnown]).slice(1),
      [
        ['Sites', notKnown],
        ['Users', 12],
      ],
    ];
    expect(keysOf([added], [added, { kind: 'add key', name: 'Users' }, amount])).toEqual(expected);
  });

  test('and what was given of one that the other took away', () => {
    const amount = valueEdit(['councils', 3, 'keys', 0, 'amount'], 12, DATE);
    expect(keysOf([{ kind: 'remove key', name: 'Sites' }], [added, amount])).toEqual([
      [],
      [],
      [],
      [['Sites', 12]],
    ]);
  });
});

test('what one side left out stays out, and what the other gave stays', () => {
  const cap = ['contract', 'clause', 'cap'] as const;
  const capped = after(base, valueEdit(cap, rate(0.05), DATE));
  const collared: Edit = valueEdit(['contract', 'clause', 'collar'], rate(0.01), DATE);
  const sides = [after(capped, { kind: 'leave out', at: cap }), after(capped, collared)] as const;
  expect(merged(capped, ...sides, 'mine')).toStrictEqual({
    scenario: after(base, collared),
    conflicts: [],
  });
});

describe('one taken away and another put in its place are two', () => {
  const filled = after(base, joint(2, 400_000), valueEdit(['councils', 2, 'alone'], pence(450_000), DATE));
  const between = (was: Scenario, mine: readonly Edit[], theirs: readonly Edit[]) =>
    merged(was, after(was, ...mine), after(was, ...theirs), 'mine');
  const replaced: Edit[] = [
    { kind: 'remove council', council: 2 },
    { kind: 'add council', name: 'Dover' },
  ];

  test.each([
    ['with figures', filled],
    ['of which nothing was known', base],
  ])('a council %s: what was changed of the one that is gone is asked about', (_, was) => {
    const { scenario, conflicts } = between(was, replaced, [joint(2, 500_000)]);
    expect(conflicts).toEqual([{ mine: undefined, theirs: ['councils', 2] }]);
    expect(scenario.councils.map(({ name }) => name)).toEqual(['Bromley', 'Lewisham', 'Dover']);
    expect(scenario.councils[2]?.joint.value).toBe(notKnown);
  });

  test('a council that is renamed, with another figure, is still itself beside one that is added', () => {
    const rename: Edit[] = [
      { kind: 'rename council', council: 0, name: 'Penge' },
      valueEdit(['councils', 0, 'asIs'], pence(7), DATE),
      { kind: 'add council', name: 'Dover' },
    ];
    const { scenario, conflicts } = between(base, rename, [joint(0, 3)]);
    expect(conflicts).toEqual([]);
    expect(scenario.councils.map(({ name }) => name)).toEqual(['Penge', 'Lewisham', 'Bexley', 'Dover']);
    expect([scenario.councils[0]?.joint.value, scenario.councils[0]?.asIs.value]).toEqual([300, 7]);
  });

  test('a group: its cost is not another group’s', () => {
    const { scenario, conflicts } = between(
      base,
      [
        { kind: 'remove coalition', index: 0 },
        { kind: 'group cost', councils: ['Lewisham', 'Bexley'], cost: pence(77), date: DATE },
      ],
      [{ kind: 'group cost', councils: ['Bromley', 'Bexley'], cost: pence(9), date: DATE }],
    );
    expect(conflicts).toEqual([{ mine: undefined, theirs: ['coalitions', 0] }]);
    expect(scenario.coalitions.map(({ cost: { value: now } }) => now)).toEqual([77]);
  });

  test('a line: its amount is not that of a line of another kind', () => {
    const { scenario, conflicts } = between(
      base,
      [
        { kind: 'remove other cost', council: 0, index: 0 },
        { kind: 'add other cost', council: 0, cost: cost('contingency', 300) },
      ],
      [valueEdit(['councils', 0, 'otherCosts', 0, 'amount'], pence(1), DATE)],
    );
    expect(conflicts).toEqual([{ mine: undefined, theirs: ['councils', 0, 'otherCosts', 0] }]);
    expect(scenario.councils[0]?.otherCosts.map(({ amount }) => amount.value)).toEqual([20_000, 30_000]);
  });

  test('a line that stays is not one of the same kind that goes', () => {
    const twice = after(base, { kind: 'add other cost', council: 0, cost: cost('transition', 300) });
    const { scenario, conflicts } = between(
      twice,
      [{ kind: 'remove other cost', council: 0, index: 2 }],
      [valueEdit(['councils', 0, 'otherCosts', 0, 'amount'], pence(1), DATE)],
    );
    expect(conflicts).toEqual([]);
    expect(scenario.councils[0]?.otherCosts.map(({ amount }) => amount.value)).toEqual([1, 20_000]);
  });

  test('a council is known by what it announced, too, when it is renamed', () => {
    const rename: Edit[] = [{ kind: 'rename council', council: 1, name: 'Catford' }, joint(1, 3)];
    const { scenario, conflicts } = between(base, rename, [
      valueEdit(['councils', 1, 'asIs'], pence(7), DATE),
    ]);
    expect(conflicts).toEqual([]);
    expect(scenario.councils[1]).toMatchObject({
      name: 'Catford',
      asIs: { value: 7 },
      joint: { value: 300 },
    });
  });

  test('a line of which another kind is said is still itself', () => {
    const { scenario, conflicts } = between(
      base,
      [
        {
          kind: 'change other cost',
          council: 0,
          index: 0,
          cost: { kind: 'contingency', course: 'joint', timing: { kind: 'at the end' } },
        },
      ],
      [valueEdit(['councils', 0, 'otherCosts', 0, 'amount'], pence(1), DATE)],
    );
    expect(conflicts).toEqual([]);
    expect(scenario.councils[0]?.otherCosts.map(({ kind, amount }) => [kind, amount.value])).toEqual([
      ['contingency', 1],
      ['procurement', 20_000],
    ]);
  });
});

test('changes that do not go together are all asked about', () => {
  // Each is right by itself; together prices would be fixed for longer than the term.
  const mine = [valueEdit(['contract', 'fixedYears'], 5, DATE)];
  const theirs = [valueEdit(['contract', 'initialYears'], 4, DATE)];
  const { byMine, byTheirs, sides } = both(mine, theirs);
  expect(byMine.conflicts).toEqual([
    { mine: ['contract', 'initialYears'], theirs: ['contract', 'initialYears'] },
    { mine: ['contract', 'fixedYears'], theirs: ['contract', 'fixedYears'] },
  ]);
  expect([byMine.scenario, byTheirs.scenario]).toEqual(sides);
});

test('where they never agreed, all that differs is asked about', () => {
  const mine = after(base, joint(0, 1), { kind: 'remove other cost', council: 0, index: 1 });
  const result = merged(undefined, mine, base, 'theirs');
  expect(result).toEqual({
    whole: true,
    scenario: base,
    conflicts: [
      { mine: ['councils', 0, 'joint'], theirs: ['councils', 0, 'joint'] },
      { mine: undefined, theirs: ['councils', 0, 'otherCosts', 1] },
    ],
  });
  expect(merged(undefined, base, base, 'mine')).toEqual({ scenario: base, conflicts: [] });
});

test('a side can be chosen for each of what both changed, and nothing comes of what does not go together', () => {
  const { sides, byMine } = both([joint(0, 1), joint(1, 2)], [joint(0, 3), joint(1, 4)]);
  const [first, second] = byMine.conflicts;
  expect(second).toBeDefined();
  expect(mergedBy(base, ...sides, (one) => (same(one, first) ? 'theirs' : 'mine'))).toEqual(
    after(base, joint(0, 3), joint(1, 2)),
  );
  const apart = [
    after(base, { kind: 'remove council', council: 2 }),
    after(base, { kind: 'group cost', councils: ['Lewisham', 'Bexley'], cost: pence(9), date: DATE }),
  ] as const;
  expect(merged(base, ...apart, 'mine').whole).toBe(true);
  const isCouncil = ({ theirs }: Conflict) => theirs?.[0] === 'councils';
  expect(mergedBy(undefined, ...apart, (one) => (isCouncil(one) ? 'mine' : 'theirs'))).toBeUndefined();
  expect(mergedBy(undefined, ...apart, (one) => (isCouncil(one) ? 'theirs' : 'mine'))?.coalitions).toEqual(
    [],
  );
});

test('a council that both renamed is called as it is chosen to be', () => {
  const rename = (name: string): Edit => ({ kind: 'rename council', council: 0, name });
  const { sides } = both([rename('Penge'), joint(0, 1)], [rename('Hayes')]);
  for (const [side, name] of [
    ['mine', 'Penge'],
    ['theirs', 'Hayes'],
  ] as const) {
    const [council] = mergedBy(base, ...sides, () => side)?.councils ?? [];
    expect([council?.name, council?.joint.value]).toEqual([name, 100]);
  }
});

/** Edits of figures, each at a place of its own. */
const places = figuresOf(base)
  .map(({ path }) => path)
  .filter(
    (path) => path[0] === 'councils' && (path[2] === 'joint' || path[2] === 'asIs' || path[2] === 'alone'),
  );
const edits = fc.uniqueArray(
  fc.record({ place: fc.nat({ max: places.length - 1 }), amount: fc.integer({ min: 1, max: 1e9 }) }),
  { selector: ({ place }) => place, maxLength: 6 },
);
const made = (list: readonly { place: number; amount: number }[]) =>
  after(
    base,
    ...list.flatMap(({ place, amount }): Edit[] => {
      const at = places[place];
      return at ? [{ kind: 'value', at, value: pence(amount), date: DATE }] : [];
    }),
  );

test('each figure is what the only side made of it that changed it; asked is what both did', () => {
  fc.assert(
    fc.property(edits, edits, (ours, others) => {
      const [mine, theirs] = [made(ours), made(others)];
      const { scenario, conflicts } = merged(base, mine, theirs, 'theirs');
      const asked = places.filter((path) => {
        const [was, is, there] = [base, mine, theirs].map((one) => figureAt(one, path));
        return !same(was, is) && !same(was, there) && !same(is, there);
      });
      expect(conflicts.map(({ mine: path }) => path)).toEqual(asked);
      for (const path of places) {
        const [was, is, there, now] = [base, mine, theirs, scenario].map((one) => figureAt(one, path));
        expect(now).toEqual(same(was, there) ? is : there);
      }
    }),
  );
});

test('one side alone is taken as it is', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const side = made(list);
      expect(merged(base, side, base, 'theirs')).toEqual({ scenario: side, conflicts: [] });
      expect(merged(base, base, side, 'mine')).toEqual({ scenario: side, conflicts: [] });
    }),
  );
});
