import fc from 'fast-check';
import { notKnown, type Pence, pence, rate, type Rate } from '../../../../src/model/money/units';
import { withoutPaneOnly, withPaneOnlyOf } from '../../../../src/model/scenario/apart';
import { newCouncil } from '../../../../src/model/scenario/edit/councilEdits';
import { type Edit, edited, valueEdit } from '../../../../src/model/scenario/edit/edit';
import { ENTERED } from '../../../../src/model/scenario/typed';
import { emptyScenario } from '../../../../src/model/scenario/edit/empty';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { figureAt, figuresOf, withFigure } from '../../../../src/model/scenario/figures';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import { readScenario } from '../../../../src/model/scenario/document/read';
import { isCentral, risksOf } from '../../../../src/model/scenario/risk/risks';
import { same } from '../../../../src/model/scenario/same';
import type { Scenario } from '../../../../src/model/scenario/scenario';
import { chargeOf } from '../../../../src/model/scenario/terms';
import { writeScenario } from '../../../../src/model/scenario/document/write';
import { problemSentence } from '../../../../src/model/sentences';
import { value } from '../../value';
import { wholeScenarios } from '../scenarios';

const today = '2026-11-25';
const after = (scenario: Scenario, ...edits: Edit[]) =>
  edits.reduce((so, edit) => value(edited(so, edit)), scenario);
const refusal = (scenario: Scenario, edit: Edit) => {
  const result = edited(scenario, edit);
  return result.ok ? undefined : problemSentence(result.problem);
};

describe('a figure', () => {
  test('that is typed is assumed, and what was said of the one before goes', () => {
    const scenario = after(exampleScenario(), valueEdit(['councils', 0, 'asIs'], pence(210_000_000), today));
    expect(scenario.councils[0]?.asIs).toEqual({
      value: 210_000_000,
      status: 'Assumed',
      source: ENTERED,
      date: today,
      note: '',
    });
    expect(scenario.councils[1]).toBe(scenario.councils[1]);
  });

  test('that is typed as it stands changes nothing', () => {
    const scenario = exampleScenario();
    expect(after(scenario, valueEdit(['councils', 0, 'asIs'], pence(200_000_000), today))).toBe(scenario);
  });

  test('that is tried out is a trial until it is said to be more, and clearing it makes it not known', () => {
    const at = ['councils', 1, 'alone'] as const;
    const tried = after(exampleScenario(), valueEdit(at, pence(250_000_000), today, 'Trial'));
    expect(tried.councils[1]?.alone.status).toBe('Trial');
    const again = after(tried, valueEdit(at, pence(260_000_000), today));
    expect(again.councils[1]?.alone.status).toBe('Trial');
    const said = { status: 'Published', source: 'Cabinet report', date: '2011-02', note: '' } as const;
    expect(after(again, { kind: 'provenance', at, provenance: said }).councils[1]?.alone).toEqual({
      ...said,
      value: 260_000_000,
    });
    expect(after(again, valueEdit(at, notKnown, today)).councils[1]?.alone).toMatchObject({
      value: notKnown,
      status: 'Not known',
    });
  });

  test('cannot be said to be published where it is not known, nor not known where it is given', () => {
    const said = { status: 'Published', source: 'x', date: '', note: '' } as const;
    const missing = { kind: 'provenance', at: ['councils', 1, 'alone'], provenance: said } as const;
    expect(after(exampleScenario(), missing).councils[1]?.alone.status).toBe('Not known');
    const there = {
      kind: 'provenance',
      at: ['asIsGrowth'],
      provenance: { ...said, status: 'Not known' },
    } as const;
    expect(after(exampleScenario(), there).asIsGrowth.status).toBe('Assumed');
  });

  test('that is typed as it stands, but is said to be a trial, is one', () => {
    const at = ['councils', 0, 'asIs'] as const;
    const tried = after(exampleScenario(), valueEdit(at, pence(200_000_000), today, 'Trial'));
    expect(tried.councils[0]?.asIs).toEqual({
      value: 200_000_000,
      status: 'Trial',
      source: ENTERED,
      date: today,
      note: '',
    });
  });

  test('of the clause can be given and left out again', () => {
    const at = ['contract', 'clause', 'cap'] as const;
    const capped = after(exampleScenario(), valueEdit(at, rate(0.02), today));
    expect(value(outcome(capped)).contract.total).toBeLessThan(
      value(outcome(exampleScenario())).contract.total,
    );
    expect(after(capped, { kind: 'leave out', at })).toEqual(exampleScenario());
  });
});

describe('what does not hold together is refused, with its sentence', () => {
  test.each<[string, Edit, RegExp]>([
    ['fixed too long', valueEdit(['contract', 'fixedYears'], 6, today), /cannot be fixed for longer/],
    ['a cost below a penny', valueEdit(['councils', 0, 'asIs'], 0 as Pence, today), /Give/],
    ['a fraction of a year', valueEdit(['contract', 'initialYears'], 2.5, today), /whole number of years/],
    ['two councils of one name', { kind: 'rename council', council: 1, name: 'bromley' }, /"bromley" twice/i],
    ['a council without a name', { kind: 'add council', name: '  ' }, /Give the name/],
    [
      'a coalition of strangers',
      {
        kind: 'add coalition',
        coalition: { councils: ['Bromley', 'Croydon'], cost: newCouncil('').asIs },
      },
      /"Croydon", which is none of the councils/,
    ],
  ])('%s', (_, edit, said) => {
    expect(refusal(exampleScenario(), edit)).toMatch(said);
  });
});

test('the longest name is taken, without the spaces about it, and one longer is refused', () => {
  const longest = 'x'.repeat(200);
  expect(after(exampleScenario(), { kind: 'name', name: ` ${longest} ` }).name).toBe(longest);
  expect(refusal(exampleScenario(), { kind: 'name', name: `${longest}x` })).toMatch(/^scenario is "x/);
  expect(refusal(exampleScenario(), { kind: 'add key', name: '' })).toMatch(/^keys is missing/);
});

describe('an edit of what is not there, or is as it is to be, changes nothing', () => {
  const scenario = illustration();
  const said = { status: 'Published', source: 'x', date: '', note: '' } as const;
  test.each<[string, Edit]>([
    ['a council renamed', { kind: 'rename council', council: 9, name: 'Hayes' }],
    ['a council moved', { kind: 'move council', council: 9, to: 0 }],
    ['a council moved to where it is', { kind: 'move council', council: 1, to: 1 }],
    ['a council removed', { kind: 'remove council', council: 9 }],
    ['a group removed', { kind: 'remove coalition', index: 99 }],
    ['a group changed', { kind: 'change coalition', index: 99, councils: ['Bromley', 'Bexley'] }],
    ['a line changed', { kind: 'remove other cost', council: 0, index: 0 }],
    ['a key renamed', { kind: 'rename key', name: 'sites', to: 'Sites' }],
    ['a key removed', { kind: 'remove key', name: 'sites' }],
    ['a source', { kind: 'provenance', at: ['contract', 'clause', 'cap'], provenance: said }],
    ['what is left out', { kind: 'leave out', at: ['contract', 'clause', 'cap'] }],
  ])('%s', (_, edit) => {
    expect(after(scenario, edit)).toStrictEqual(scenario);
  });

  test('and the very same scenario is handed on, where it is told at once', () => {
    for (const edit of [
      { kind: 'risk', risk: undefined },
      { kind: 'partners', partners: undefined },
      { kind: 'rename council', council: 9, name: 'Hayes' },
    ] as const)
      expect(after(scenario, edit)).toBe(scenario);
  });
});

test('who joins is chosen apart from the ranges of risk', () => {
  const partners = { sharing: 'equal' } as const;
  const both = after(exampleScenario(), { kind: 'risk', risk: { seed: 7 } }, { kind: 'partners', partners });
  expect(both).toEqual({ ...exampleScenario(), risk: { seed: 7 }, partners });
  expect(after(both, { kind: 'risk', risk: { seed: 8 } })).toEqual({ ...both, risk: { seed: 8 } });
  expect(after(both, { kind: 'partners', partners: undefined })).toStrictEqual({
    ...exampleScenario(),
    risk: { seed: 7 },
  });
});

test('a key is not added twice', () => {
  const keyed = after(exampleScenario(), { kind: 'add key', name: 'Users' });
  expect(refusal(keyed, { kind: 'add key', name: 'Users' })).toMatch(/"Users" twice/);
});

describe('councils', () => {
  const three = () => after(exampleScenario(), { kind: 'add council', name: ' Croydon ' });

  test('join with nothing known, and with the keys that the others are shared by', () => {
    const keyed = after(
      exampleScenario(),
      { kind: 'add key', name: 'Users' },
      { kind: 'add council', name: 'Croydon' },
      { kind: 'rename key', name: 'Users', to: 'Staff' },
    );
    expect(keyed.councils[2]).toEqual({
      ...newCouncil('Croydon'),
      keys: [{ name: 'Staff', amount: newCouncil('').asIs }],
    });
    expect(after(keyed, { kind: 'remove key', name: 'Staff' }).councils.flatMap(({ keys }) => keys)).toEqual(
      [],
    );
  });

  test('have several costs given at once, and those that are left out stay', () => {
    const figure = (pounds: number) =>
      ({
        value: pence(100 * pounds),
        status: 'Worked out',
        source: 'A notice',
        date: today,
        note: '',
      }) as const;
    const [before] = exampleScenario().councils;
    const given = after(exampleScenario(), {
      kind: 'costs',
      council: 0,
      costs: { asIs: figure(1_900_000), joint: figure(1_400_000) },
    });
    expect(given.councils[0]).toEqual({ ...before, asIs: figure(1_900_000), joint: figure(1_400_000) });
    expect(given.councils[1]).toEqual(exampleScenario().councils[1]);
  });

  test('have their joint costs given together, as they share a bill', () => {
    const costs = [150_000_001, 225_000_000].map((shared) => ({
      value: pence(shared),
      status: 'Worked out' as const,
      source: 'Shared',
      date: today,
      note: '',
    }));
    const { councils, ...rest } = after(exampleScenario(), { kind: 'joint costs', costs });
    expect(councils.map(({ joint }) => joint)).toEqual(costs);
    const { councils: before, ...same } = exampleScenario();
    expect(rest).toEqual(same);
    expect(councils.map(({ alone }) => alone)).toEqual(before.map(({ alone }) => alone));
  });

  test('move, and every figure goes with them', () => {
    const moved = after(three(), { kind: 'move council', council: 2, to: 0 });
    expect(moved.councils.map(({ name }) => name)).toEqual(['Croydon', 'Bromley', 'Lewisham']);
    expect(after(moved, { kind: 'move council', council: 0, to: 2 })).toEqual(three());
  });

  test('of a group have a cost together, changed in place whatever their order, and taken away where it is not known', () => {
    const cost = (councils: string[], pounds: number | 'not known') =>
      ({
        kind: 'group cost',
        councils,
        cost: pounds === 'not known' ? pounds : pence(pounds * 100),
        date: '2026-11-25',
      }) as const;
    const given = after(exampleScenario(), cost(['Bromley', 'Lewisham'], 3_800_000));
    expect(given.coalitions).toEqual([
      {
        councils: ['Bromley', 'Lewisham'],
        cost: {
          value: 380_000_000,
          status: 'Assumed',
          source: 'Entered in Joint ICT',
          date: '2026-11-25',
          note: '',
        },
      },
    ]);
    const changed = after(given, cost(['Lewisham', 'Bromley'], 3_700_000));
    expect(changed.coalitions.map((group) => group.cost.value)).toEqual([370_000_000]);
    expect(after(changed, cost(['Lewisham', 'Bromley'], 'not known'))).toEqual(exampleScenario());
    expect(after(exampleScenario(), cost(['Bromley', 'Lewisham'], 'not known'))).toEqual(exampleScenario());
  });

  test('of a group keep what is said of their cost where the same is read again', () => {
    const said = (cost: number, source: string) => ({
      ...{ value: pence(cost), status: 'Published' as const, source, date: '2011-02', note: '' },
    });
    const read = (...costs: [string[], number][]): Edit => ({
      kind: 'group costs',
      costs: costs.map(([councils, cost]) => ({ councils, cost: said(cost, 'Sheet1, cell C5') })),
    });
    const given = after(exampleScenario(), {
      kind: 'group costs',
      costs: [
        { councils: ['Bromley', 'Lewisham'], cost: said(380_000_000, 'Cabinet report') },
        { councils: ['Bromley'], cost: said(200_000_000, 'Cabinet report') },
      ],
    });
    expect(after(given, read([['Lewisham', 'Bromley'], 380_000_000], [['Bromley'], 200_000_000]))).toBe(
      given,
    );
    const changed = after(given, read([['Lewisham', 'Bromley'], 380_000_000], [['Bromley'], 210_000_000]));
    expect(changed.coalitions).toEqual(given.coalitions);
    expect(changed.councils[0]?.alone).toEqual(said(210_000_000, 'Sheet1, cell C5'));
  });

  test('of a council that there is none of are refused', () => {
    const cost = { ...newCouncil('').asIs, value: pence(100) };
    const refused = edited(exampleScenario(), {
      kind: 'group costs',
      costs: [{ councils: ['Nowhere'], cost }],
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unknown council', given: 'Nowhere' } });
  });

  test('take coalitions with them when they leave, and their new name into them when renamed', () => {
    const cost = { ...newCouncil('').asIs };
    const quoted = after(three(), {
      kind: 'add coalition',
      coalition: { councils: ['Bromley', 'Croydon'], cost },
    });
    const renamed = after(quoted, { kind: 'rename council', council: 2, name: 'Croydon LBC' });
    expect(renamed.coalitions[0]?.councils).toEqual(['Bromley', 'Croydon LBC']);
    expect(after(renamed, { kind: 'remove council', council: 1 }).coalitions).toHaveLength(1);
    expect(after(renamed, { kind: 'remove council', council: 2 }).coalitions).toEqual([]);
  });
});

test('other costs are added, changed and removed', () => {
  const cost = {
    kind: 'transition',
    course: 'joint',
    timing: { kind: 'once', year: 1 },
    amount: { ...newCouncil('').asIs, value: pence(5_000_000), status: 'Assumed' },
  } as const;
  const added = after(exampleScenario(), { kind: 'add other cost', council: 0, cost });
  const before = value(outcome(exampleScenario())).wholeTerm.joint;
  expect(value(outcome(added)).wholeTerm.joint).toBe(Number(before) + 5_000_000);
  const changed = after(added, {
    kind: 'change other cost',
    council: 0,
    index: 0,
    cost: { kind: 'procurement', course: 'alone', timing: { kind: 'at the end' } },
  });
  expect(changed.councils[0]?.otherCosts).toEqual([
    { ...cost, kind: 'procurement', course: 'alone', timing: { kind: 'at the end' } },
  ]);
  expect(value(outcome(changed)).wholeTerm.joint).toBe(before);
  expect(after(changed, { kind: 'remove other cost', council: 0, index: 0 })).toEqual(exampleScenario());
});

describe('an empty scenario', () => {
  const empty = () => emptyScenario('Ours', ['Council A', 'Council B'], { year: 2026, month: 11, day: 25 });

  test('reads back, knows no cost, and says what is missing', () => {
    expect(value(readScenario(writeScenario(empty())))).toEqual(empty());
    const result = outcome(empty());
    expect(result.ok ? '' : result.problem.code).toBe('missing');
    expect(empty().contract.start.value).toEqual({ year: 2027, month: 4, day: 1 });
  });

  test('has an answer once every joint cost is known: the price is what they add up to', () => {
    const costs = [300, 200].map((thousands, council) =>
      valueEdit(['councils', council, 'joint'], pence(thousands * 100_000), today),
    );
    const filled = after(empty(), ...costs);
    expect(chargeOf(filled)).toMatchObject({ value: 50_000_000, status: 'Worked out' });
    expect(value(outcome(filled)).unexplained.wholeTerm).toBe(0);
    const priced = after(filled, valueEdit(['contract', 'annualCharge'], pence(45_000_000), today));
    expect(value(outcome(priced)).unexplained.firstYear).toBe(5_000_000);
  });
});

test('rates of inflation by year are kept as they were typed', () => {
  const rates = [0.01, 0.02, 0.03].map(rate);
  const scenario = after(
    exampleScenario(),
    valueEdit(['appraisal', 'inflation'], { kind: 'by year', rates }, today),
  );
  expect(value(readScenario(writeScenario(scenario))).appraisal.inflation.value).toEqual({
    kind: 'by year',
    rates,
  });
});

describe('who joins or leaves, and ranges of risk', () => {
  const leaving = valueEdit(
    ['partners', 'changes'],
    [{ council: 'Lewisham', kind: 'leaves', year: 4, cost: pence(0) }],
    today,
  );
  const range = { low: -0.2, likely: 0, high: 0.3, shape: 'pert' } as const;

  test('are figures that somebody typed, and are taken back whole', () => {
    const scenario = after(exampleScenario(), leaving, valueEdit(['risk', 'price'], range, today));
    expect(scenario.partners?.changes).toMatchObject({ status: 'Assumed', source: ENTERED, date: today });
    expect(risksOf(scenario).price).toEqual(range);
    const usual = after(
      scenario,
      { kind: 'risk', risk: undefined },
      { kind: 'partners', partners: undefined },
    );
    expect(usual).toEqual(exampleScenario());
  });

  test('follow a council that is renamed, and go with one that is removed', () => {
    const table = {
      down: { kind: 'As-is', council: 'Lewisham' },
      across: { kind: 'Price' },
      measure: 'last year',
    } as const;
    const scenario = after(exampleScenario(), leaving, { kind: 'risk', risk: { table } });
    const renamed = after(scenario, { kind: 'rename council', council: 1, name: 'Lewisham LBC' });
    expect(renamed.partners?.changes?.value[0]?.council).toBe('Lewisham LBC');
    expect(renamed.risk?.table?.down.council).toBe('Lewisham LBC');
    const removed = after(scenario, { kind: 'remove council', council: 1 });
    expect(removed.partners?.changes?.value).toEqual([]);
    const without = after(scenario, { kind: 'remove council', council: 0 });
    expect(without.partners?.changes?.value).toEqual(scenario.partners?.changes?.value);
  });

  test('a mean of one’s own takes the place of each year’s rate, and a new spread does not', () => {
    const rates = Array<Rate>(9).fill(rate(0.15));
    const byYear = after(
      exampleScenario(),
      valueEdit(['contract', 'indexation'], { kind: 'by year', rates }, today),
      valueEdit(['risk', 'inflationVolatility'], rate(0.03), today),
    );
    expect(risksOf(byYear).inflation).toMatchObject({ byYear: rates, volatility: 0.03 });
    expect(isCentral(byYear, risksOf(byYear))).toBe(true);
    const one = after(byYear, valueEdit(['risk', 'inflationMean'], rate(0.05), today));
    expect(risksOf(one).inflation).toEqual({ mean: 0.05, volatility: 0.03, persistence: 0.6 });
    expect(isCentral(one, risksOf(one))).toBe(false);
  });

  test('ranges that leave the scenario out make it no central case', () => {
    const cheaper = after(exampleScenario(), valueEdit(['risk', 'price'], { ...range, likely: 0.1 }, today));
    expect(isCentral(cheaper, risksOf(cheaper))).toBe(false);
    const wider = after(exampleScenario(), valueEdit(['risk', 'price'], range, today));
    expect(isCentral(wider, risksOf(wider))).toBe(true);
  });

  test('stay with the scenario when its sheets say something else', () => {
    const lewisham = { kind: 'As-is', council: 'Lewisham' } as const;
    const kept = after(exampleScenario(), leaving, { kind: 'risk', risk: { seed: 7 } });
    const said = after(withoutPaneOnly(kept), { kind: 'rename council', council: 1, name: 'Lewisham LBC' });
    expect(withoutPaneOnly(kept)).toEqual(exampleScenario());
    expect(withPaneOnlyOf(said, kept)).toEqual(
      after(kept, { kind: 'rename council', council: 1, name: 'Lewisham LBC' }),
    );
    const looked = after(exampleScenario(), {
      kind: 'risk',
      risk: { table: { down: lewisham, across: { kind: 'Price' }, measure: 'whole term' } },
    });
    expect(withPaneOnlyOf(said, looked).risk?.table?.down).toEqual({
      kind: 'As-is',
      council: 'Lewisham LBC',
    });
    const gone = after(withoutPaneOnly(kept), { kind: 'remove council', council: 1 });
    expect(withPaneOnlyOf(gone, kept).partners?.changes?.value).toEqual([]);
  });
});

describe('who leaves, when councils were renamed, removed and moved on the sheets at once', () => {
  const leaves = (council: string, year: number) =>
    ({ council, kind: 'leaves', year, cost: pence(0) }) as const;
  const kept = after(
    illustration(),
    valueEdit(['partners', 'changes'], [leaves('Bromley', 2), leaves('Lewisham', 3)], today),
  );
  const leaving = (scenario: Scenario, ...edits: Edit[]) =>
    withPaneOnlyOf(after(withoutPaneOnly(scenario), ...edits), scenario).partners?.changes?.value;
  const lewishamRenamed = { kind: 'rename council', council: 1, name: 'Catford' } as const;
  const bromleyRemoved = { kind: 'remove council', council: 0 } as const;

  test('a council that is renamed is known by its costs, wherever it stands by now', () => {
    expect(leaving(kept, lewishamRenamed, bromleyRemoved)).toEqual([leaves('Catford', 3)]);
    expect(leaving(kept, lewishamRenamed, { kind: 'move council', council: 1, to: 3 })).toEqual([
      leaves('Bromley', 2),
      leaves('Catford', 3),
    ]);
  });

  test('of which no cost is known, it is known by its place, as long as none has gone', () => {
    const bare = after(
      emptyScenario('Ours', ['Bromley', 'Lewisham'], { year: 2026, month: 11, day: 25 }),
      valueEdit(['partners', 'changes'], [leaves('Bromley', 2), leaves('Lewisham', 3)], today),
    );
    expect(leaving(bare, lewishamRenamed, { kind: 'add council', name: 'Bexley' })).toEqual([
      leaves('Bromley', 2),
      leaves('Catford', 3),
    ]);
    expect(leaving(bare, lewishamRenamed, bromleyRemoved)).toEqual([]);
  });

  test('two that change places are each still themselves', () => {
    const swapped = { kind: 'move council', council: 0, to: 1 } as const;
    expect(leaving(kept, swapped)).toEqual(kept.partners?.changes?.value);
  });
});

describe('of any scenario', () => {
  test('every figure can be reached, replaced and put back', () => {
    fc.assert(
      fc.property(wholeScenarios, fc.nat(), (scenario, pick) => {
        const all = figuresOf(scenario);
        const chosen = all[pick % all.length];
        if (!chosen) return;
        expect(figureAt(scenario, chosen.path)).toBe(chosen.figure);
        const marked = { ...chosen.figure, note: 'marked' };
        const changed = withFigure(scenario, chosen.path, marked);
        expect(figureAt(changed, chosen.path)).toEqual(marked);
        expect(withFigure(changed, chosen.path, chosen.figure)).toEqual(scenario);
        expect(figuresOf(changed)).toHaveLength(all.length);
      }),
    );
  });

  test('an edit that is taken can be saved, and one as JSON does the same', () => {
    fc.assert(
      fc.property(wholeScenarios, fc.nat(), fc.integer({ min: 0, max: 1e10 }), (scenario, pick, amount) => {
        const numbers = figuresOf(scenario).filter(({ figure }) => typeof figure.value === 'number');
        const paths = numbers.map(({ path }) => path);
        const at = paths[pick % paths.length];
        if (!at) return;
        const edit: Edit = { kind: 'value', at, value: amount, date: today };
        const result = edited(scenario, edit);
        const repeated = edited(scenario, JSON.parse(JSON.stringify(edit)) as Edit);
        expect(repeated).toEqual(result);
        if (result.ok) expect(value(readScenario(writeScenario(result.value)))).toEqual(result.value);
      }),
    );
  });

  test('two that are written alike are the same', () => {
    fc.assert(
      fc.property(wholeScenarios, wholeScenarios, (one, other) => {
        expect(same(one, value(readScenario(writeScenario(one))))).toBe(true);
        expect(same(one, other)).toBe(
          JSON.stringify(writeScenario(one)) === JSON.stringify(writeScenario(other)),
        );
      }),
    );
  });
});

describe('other costs', () => {
  const cost = (pounds: number) =>
    ({
      kind: 'transition',
      course: 'joint',
      timing: { kind: 'once', year: 1 },
      amount: { value: pence(100 * pounds), status: 'Assumed', source: '', date: '', note: '' },
    }) as const;
  const scenario = after(
    exampleScenario(),
    { kind: 'add other cost', council: 0, cost: cost(1) },
    { kind: 'add other cost', council: 0, cost: cost(2) },
    { kind: 'add other cost', council: 1, cost: cost(3) },
  );
  const pounds = ({ councils }: Scenario) =>
    councils.map(({ otherCosts }) => otherCosts.map(({ amount }) => Number(amount.value) / 100));

  test('become the last of another council’s', () => {
    expect(pounds(after(scenario, { kind: 'move other cost', council: 0, index: 0, to: 1 }))).toEqual([
      [2],
      [3, 1],
    ]);
  });

  test('stay where they are if they are moved to nobody, to their own council, or are not there', () => {
    for (const [council, place, to] of [
      [0, 0, 2],
      [0, 0, 0],
      [0, 2, 1],
      [2, 0, 1],
    ] as const)
      expect(after(scenario, { kind: 'move other cost', council, index: place, to })).toEqual(scenario);
  });
});

test('a clause is given whole, with what prices rise by', () => {
  const { contract } = exampleScenario();
  const indexation = { ...contract.indexation, value: { kind: 'constant', rate: rate(0.04) } } as const;
  const clause = { catchUp: { ...contract.fixedYears, value: true } };
  const changed = after(exampleScenario(), { kind: 'clause', indexation, clause });
  expect(changed).toEqual({ ...exampleScenario(), contract: { ...contract, indexation, clause } });
});

test('a group may be of other councils, and no other group changes', () => {
  const scenario = illustration();
  const councils = ['Lewisham', 'Bromley', 'Bexley'];
  const changed = after(scenario, { kind: 'change coalition', index: 7, councils });
  expect(changed.coalitions.map((one) => one.councils)).toEqual(
    scenario.coalitions.map((one, place) => (place === 7 ? councils : one.councils)),
  );
  expect(changed.coalitions[7]?.cost).toEqual(scenario.coalitions[7]?.cost);
});
