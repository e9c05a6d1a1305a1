import { edited, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { illustration } from '../../src/model/scenario/document/illustration';
import type { Scenario } from '../../src/model/scenario/scenario';
import { waysAtOnce, waysOfSharing } from '../../src/model/scenario/sharing/waysOfSharing';
import { quotesOf } from '../../src/model/scenario/sharing/quotes';
import { wayId } from '../../src/model/scenario/sharing/way';
import { fairRanges } from '../../src/model/sharing/fairRange';
import { smallestSlack } from '../../src/model/sharing/fairness';
import { methods } from '../../src/model/sharing/methods';
import { gameOfQuotes } from '../../src/model/sharing/quotes';
import { sharesAsNumbers } from '../../src/model/sharing/shares';
import { methodTitles } from '../../src/model/sharing/titles';
import { runToEnd } from '../../src/model/work';
import { split } from '../../src/model/money/split';
import { pence } from '../../src/model/money/units';
import { isEven, wayText } from '../../src/taskpane/share/wayText';
import { share } from '../../src/taskpane/strings/share';
import { changeFormulas, standingModels, writeModel } from '../../src/workbook';
import { PRICE_AGREES } from '../../src/workbook/plan/checks/caveatChecks';
import { coalitionNames } from '../../src/workbook/plan/inputs/coalitionText';
import { layOut } from '../../src/workbook/plan/model';
import { failing, valueOf } from './agree';
import { boroughs, changed, fourCouncils, withCouncils } from './scenarios';
import { closeWorkbooks, openWorkbook, rowOf, type Workbook } from './excel';

afterEach(closeWorkbooks);

/** What each group of councils costs, by its councils in their order; what is not here costs the cheapest split. */
type Costs = Readonly<Record<string, number>>;

/** Shares worked out the long way: every order of joining, every split of every group. */
function shares(councils: readonly string[], costs: Costs): Record<string, number[]> {
  const n = councils.length;
  const known = new Map(Object.entries(costs));
  const cost = (group: readonly string[]): number => {
    if (group.length === 0) return 0;
    const quoted = known.get(group.join(' + '));
    if (quoted !== undefined) return quoted;
    let least = Infinity;
    for (let part = 1; part < 2 ** group.length - 1; part++) {
      const inside = group.filter((_, place) => part & (2 ** place));
      const outside = group.filter((_, place) => !(part & (2 ** place)));
      least = Math.min(least, cost(inside) + cost(outside));
    }
    known.set(group.join(' + '), least);
    return least;
  };
  const orders = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((order) => [one, ...order]));
  const all = cost(councils);
  const alone = councils.map((one) => cost([one]));
  const adds = councils.map((one) => all - cost(councils.filter((other) => other !== one)));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const rest = all - sum(adds);
  const spread = (parts: number[]) =>
    adds.map((own, place) => own + rest * (sum(parts) === 0 ? 1 / n : (parts[place] ?? 0) / sum(parts)));
  const joined = orders(councils);
  return {
    equal: councils.map(() => all / n),
    proportional: alone.map((own) => (all * own) / sum(alone)),
    'equal saving': alone.map((own) => own - (sum(alone) - all) / n),
    separable: adds.map((own) => own + rest / n),
    'alternative cost avoided': spread(alone.map((own, place) => own - (adds[place] ?? 0))),
    scrb: spread(alone.map((own, place) => Math.max(0, own - (adds[place] ?? 0)))),
    shapley: councils.map(
      (one) =>
        sum(
          joined.map((order) => {
            const before = councils.filter((other) => order.indexOf(other) < order.indexOf(one));
            return cost(councils.filter((other) => other === one || before.includes(other))) - cost(before);
          }),
        ) / joined.length,
    ),
  };
}

async function written(scenario: Scenario) {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  return { book, model: layOut([scenario]) };
}

async function expectShares(book: Workbook, scenario: Scenario, councils: readonly string[], costs: Costs) {
  const model = layOut([scenario]);
  const values = await book.values('Sharing');
  const wanted = shares(councils, costs);
  for (const { id, row, pence: inPence } of model.sharing.methods) {
    const own = wanted[id];
    if (!own) continue;
    expect(values[row]?.slice(2, 2 + councils.length)).toEqual(
      own.map((share) => expect.closeTo(share, 4) as unknown),
    );
    const total = Math.round(own.reduce((a, b) => a + b, 0) * 100);
    if (own.every((share) => share >= 0))
      expect(values[inPence]?.slice(2, 2 + councils.length)).toEqual(
        split(pence(total), own).map((amount) => expect.closeTo(amount / 100, 6) as unknown),
      );
  }
  return values;
}

const fully = () => {
  const scenario = fourCouncils();
  const names = scenario.councils.map(({ name }) => name);
  const alone: Costs = {
    [names[0] ?? '']: 90,
    [names[1] ?? '']: 110.01,
    [names[2] ?? '']: 80,
    [names[3] ?? '']: 100,
  };
  const groups: [number[], number][] = [
    [[0, 1], 170],
    [[0, 2], 150.5],
    [[0, 3], 180],
    [[1, 2], 171],
    [[2, 3], 150],
    [[0, 1, 2], 230],
    [[1, 2, 3], 251.25],
    [[0, 1, 2, 3], 300.05],
  ];
  const costs: Record<string, number> = { ...alone };
  const coalitions = groups.map(([places, cost]) => {
    const councils = places.map((place) => names[place] ?? '');
    costs[councils.join(' + ')] = cost;
    return { councils: [...councils].reverse(), cost };
  });
  const said = { status: 'Published', source: 'Quotes', date: '', note: '' } as const;
  const document = changed((other) => {
    other.councils = names.map((name) => ({
      name,
      asIs: { value: 200, ...said },
      alone: { value: alone[name] ?? null, ...said },
      joint: { value: 75, ...said },
    }));
    other.coalitions = coalitions.map(({ councils, cost }) => ({ councils, cost: { value: cost, ...said } }));
  });
  return { scenario: document, names, costs };
};

test('seven ways of sharing, worked out the long way, with quotes for some groups and the cheapest split for the rest', async () => {
  const { scenario, names, costs } = fully();
  const { book, model } = await written(scenario);
  const values = await expectShares(book, scenario, names, costs);
  expect(values[1]?.[0]).toMatch(/^£300 a year to share\. In \d of 10 ways/);
  const shapley = model.sharing.methods.find(({ id }) => id === 'shapley');
  const own = values[shapley?.row ?? 0] ?? [];
  expect(own[1]).toMatch(/^(Pass|Fail)$/);
  // Together, smallest slack, whose it is.
  expect(own.slice(6, 9)).toEqual([
    expect.closeTo(300.05, 6),
    expect.any(Number),
    expect.stringMatching(/\w/),
  ]);
  expect((await failing(book, model)).filter((line) => line.includes('share'))).toEqual([]);
});

test('the nucleolus and the fair ranges are values, and plain formulas prove every slack', async () => {
  const { scenario, names } = fully();
  const { book, model } = await written(scenario);
  const values = await book.values('Sharing');
  const game = runToEnd(gameOfQuotes(quotesOf(scenario), 6));
  if (!game.ok) throw new Error(game.problem.code);
  const found = model.sharing.methods.find(({ id }) => id === 'nucleolus');
  const row = values[found?.row ?? 0] ?? [];
  const shared = runToEnd(methods.nucleolus.share(game.value, {}));
  if (!shared.ok) throw new Error(shared.problem.code);
  expect(row.slice(2, 6)).toEqual(
    sharesAsNumbers(shared.value).map((share) => expect.closeTo(share / 100, 4) as unknown),
  );
  expect(row[7]).toBeCloseTo(smallestSlack(game.value, shared.value) / 100, 4);
  // No other way leaves the worst-off group more.
  for (const other of model.sharing.methods.filter(({ id }) => id !== 'agreed'))
    expect(values[other.row]?.[7] as number).toBeLessThanOrEqual((row[7] as number) + 1e-6);
  const ranges = runToEnd(fairRanges(game.value));
  if (ranges.ok)
    expect(rowOf(values, 'Fair range, lowest')?.slice(1, 1 + names.length)).toEqual(
      ranges.value.map(({ lowest }) => lowest / 100),
    );
  expect(ranges.ok).toBe(row[1] === 'Pass');
  expect(await failing(book, model)).toEqual([]);
});

test('shares by key: what councils counted, and what they spend as-is, also where a cost alone is not known', async () => {
  const scenario = changed((document) => {
    const said = { status: 'Published', source: 'Count', date: '', note: '' } as const;
    const [bromley, lewisham] = document.councils;
    if (!bromley || !lewisham) throw new Error('the example has changed');
    bromley.keys = [
      { name: 'Users*', amount: { value: 1500, ...said } },
      { name: 'Devices', amount: { value: 700.5, ...said } },
    ];
    lewisham.keys = [
      { name: 'Devices', amount: { value: null, ...said, status: 'Not known' } },
      { name: 'users*', amount: { value: 3000, ...said } },
    ];
  });
  const { book, model } = await written(scenario);
  const before = await book.values('Sharing');
  const line = (values: readonly unknown[][], label: string) => {
    const own = values.filter((row) => row[0] === label);
    // The way, with its test, and its shares in whole pence.
    return [own[0]?.slice(1, 6), own[1]?.slice(2, 5)];
  };
  expect(line(before, 'By Users*')).toEqual([
    ['Not known', 1_250_000, 2_500_000, 3_750_000, 'not known'],
    [1_250_000, 2_500_000, 3_750_000],
  ]);
  expect(line(before, 'By as-is cost')[1]).toEqual([1_304_347.83, 2_445_652.17, 3_750_000]);
  expect(line(before, 'By Devices')[0]).toEqual([
    'Not known',
    'not known',
    'not known',
    'not known',
    'not known',
  ]);
  await book.run(async (context) => {
    context.workbook.names.getItem('Lewisham_alone').getRange().getOffsetRange(0, 2).values = [[2_400_000]];
    await context.sync();
  });
  const after = await book.values('Sharing');
  expect(line(after, 'By Users*')[0]).toEqual(['Fail', 1_250_000, 2_500_000, 3_750_000, -100_000]);
  expect(rowOf(after, 'By Users*')?.slice(5, 6)).toEqual(['Lewisham']);
  // The shares that are values were not known when the sheets were written.
  expect(await failing(book, model)).toEqual([expect.stringMatching(/^What groups would pay is as it was/)]);
});

test('a group is found however its line is spaced and joined, and no answer is given where a line is of no group or stands twice', async () => {
  const names = ['Adur + Worthing', 'Adur', 'Crawley', 'Horsham'];
  const places = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
    [1, 2, 3],
    [0, 1, 2],
  ];
  const quoted = jointly(
    [110, 120, 130, 140],
    places.map((group, line) => [group, 200 + line]),
  );
  const scenario = {
    ...quoted,
    councils: quoted.councils.map((council, place) => ({ ...council, name: names[place] ?? '' })),
    coalitions: quoted.coalitions.map((one, line) => ({
      ...one,
      councils: (places[line] ?? []).map((place) => names[place] ?? ''),
    })),
  };
  const { book, model } = await written(scenario);
  const { coalitions } = model.inputs;
  const numbers = async () => {
    const values = await book.values('Sharing');
    const first = values.findIndex(([cell]) => cell === 'Councils') + 1;
    return values.slice(first, first + places.length).map((row) => row[1]);
  };
  const type = (spellings: readonly string[], first: number) =>
    book.run(async (context) => {
      for (const [line, spelling] of spellings.entries()) {
        const [sheet = '', cell = ''] = coalitions.cell(first + line, 'Councils').split('!');
        context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[spelling]];
      }
      await context.sync();
    });
  expect(await numbers()).toEqual([3, 5, 9, 6, 10, 12, 14, 7]);

  const sound = [
    ' CRAWLEY |  Adur + Worthing ',
    'Horsham|Adur + Worthing',
    'Adur  +  Crawley',
    'Adur+horsham ',
  ];
  await type(sound, 1);
  expect(await numbers()).toEqual([3, 5, 9, 6, 10, 12, 14, 7]);
  expect(await failing(book, model)).toEqual([]);
  for (const one of sound) expect(coalitionNames(one, names)).toHaveLength(2);

  const wrong = ['Adur + Crawly', 'Adur, Horsham', '=NA()', 'Adur + Adur + Crawley'];
  await type([...wrong, 'Horsham + Crawley'], 3);
  await type(['Crawley | Horsham'], 0);
  expect(await numbers()).toEqual([12, 5, 9, ...wrong.map(() => 'no such group'), 12]);
  const cell = (line: number) => coalitions.cell(line, 'Councils').replaceAll('$', '');
  const checks = await book.values('Checks');
  const failed = checks.filter((row) => row[5] === false && row[1] !== PRICE_AGREES);
  expect(failed.map((row) => [row[1], row[7]])).toEqual([
    [expect.stringMatching(/^Every group that has a cost/), `Adur + Crawly: ${cell(3)}`],
    [expect.stringMatching(/^No group .* two costs/), `Crawley | Horsham: ${cell(0)}`],
  ]);
  expect((await book.values('Sharing'))[1]?.[0]).toMatch(
    /^No answer is given, because a check fails: “Every group that has a cost/,
  );
});

test('a group of councils with a | or a + in their names is found as it is written', async () => {
  const names = ['Adur|Worthing', 'Arun | Chichester', 'Brighton + Hove', 'Crawley'];
  const given = jointly(
    [110, 120, 130, 140],
    [
      [[0, 3], 201],
      [[1, 3], 202],
      [[0, 1], 203],
      [[2, 3], 204],
      [[0, 2], 205],
    ],
  );
  const renamed = (name: string) => names[given.councils.findIndex((one) => one.name === name)] ?? '';
  const scenario = {
    ...given,
    councils: given.councils.map((council) => ({ ...council, name: renamed(council.name) })),
    coalitions: given.coalitions.map((one) => ({ ...one, councils: one.councils.map(renamed) })),
  };
  const { book, model } = await written(scenario);
  const values = await book.values('Sharing');
  const first = values.findIndex(([cell]) => cell === 'Councils') + 1;
  const lines = values.slice(first, first + scenario.coalitions.length);
  expect(lines.map((row) => row[1])).toEqual([9, 10, 3, 12, 5]);
  expect(await failing(book, model)).toEqual([]);
  for (const [line, [text]] of lines.entries())
    expect(coalitionNames(String(text), names)).toEqual(scenario.coalitions[line]?.councils);

  // A line that names a council of which there is none in the scenario would count for nothing.
  await book.run(async (context) => {
    context.workbook.names.getItem('Crawley_place').getRange().getOffsetRange(0, 2).values = [['']];
    await context.sync();
  });
  const now = (await book.values('Sharing')).slice(first, first + lines.length).map((row) => row[1]);
  expect(now).toEqual(['no such group', 'no such group', 3, 'no such group', 5]);
  expect(await failing(book, model)).toEqual([expect.stringMatching(/^Every group that has a cost/)]);
});

test('two councils: what is missing is said, and once it is known most ways agree', async () => {
  const scenario = exampleScenario();
  const { book } = await written(scenario);
  const before = await book.values('Sharing');
  expect(before[1]?.[0]).toBe(
    'Sharing needs what each council would pay alone, and the joint cost or the contract’s price. Not known: Lewisham alone.',
  );
  expect(rowOf(before, 'Average of what you add')?.slice(1, 3)).toEqual(['not known', 'not known']);
  // What Bromley would pay alone is known, and is less.
  expect(rowOf(before, 'Equal shares')).toEqual(
    expect.arrayContaining(['Fail', 1_875_000, 1_875_000, 3_750_000, -125_000, 'Bromley']),
  );
  await book.run(async (context) => {
    context.workbook.names.getItem('Lewisham_alone').getRange().getOffsetRange(0, 2).values = [[2_500_000]];
    await context.sync();
  });
  const after = await expectShares(book, scenario, ['Bromley', 'Lewisham'], {
    Bromley: 1_750_000,
    Lewisham: 2_500_000,
    'Bromley + Lewisham': 3_750_000,
  });
  expect(rowOf(after, 'Average of what you add')?.slice(1, 3)).toEqual([1_500_000, 2_250_000]);
});

const said = { status: 'Published', source: 'Quotes', date: '', note: '' } as const;
const missing = { ...said, value: null, status: 'Not known' } as const;

/** Councils that pay 100 each jointly, with what each would pay alone, and with quotes for groups of them. */
const jointly = (
  alone: readonly (number | null)[],
  quoted: readonly [places: number[], cost: number][] = [],
) =>
  changed((document) => {
    const names = alone.map((_, place) => `Council ${place + 1}`);
    document.councils = names.map((name, place) => ({
      name,
      asIs: { ...said, value: 200 },
      alone: alone[place] === null ? missing : { ...said, value: alone[place] ?? 0 },
      joint: { ...said, value: 100 },
    }));
    document.coalitions = quoted.map(([places, cost]) => ({
      councils: places.map((place) => names[place] ?? ''),
      cost: { ...said, value: cost },
    }));
  });

test.each<[string, Scenario, string]>([
  ['one would pay less alone, another has no price', jointly([90, null]), 'fail'],
  ['one would pay more alone, another has no price', jointly([110, null]), 'not known'],
  ['nobody has a price', jointly([null, null, null]), 'not known'],
  ['a quoted group would pay less', jointly([110, 110, null], [[[0, 1], 190]]), 'fail'],
  ['a quoted group with the one that has no price would', jointly([110, 110, null], [[[1, 2], 190]]), 'fail'],
  ['no quoted group would pay less', jointly([110, 110, null], [[[0, 2], 210]]), 'not known'],
  ['all have a price, and one would pay less', jointly([110, 90, 110]), 'fail'],
  ['all have a price, and nobody would pay less', jointly([110, 110, 110]), 'pass'],
  ['without a table, one would pay less', jointly([110, 90, 110, 110, 110, 110, 110, null]), 'fail'],
  ['without a table, one has no price', jointly([110, 110, 110, 110, 110, 110, 110, null]), 'not known'],
])('equal shares pass or fail as in the pane: %s', async (_, scenario, verdict) => {
  const { ways } = valueOf(waysAtOnce(scenario));
  const equal = ways.find(({ way }) => way.kind === 'method' && way.method === 'equal');
  expect(equal?.outcome.ok && equal.outcome.value.verdict).toBe(verdict);
  const { book, model } = await written(scenario);
  const values = await book.values('Sharing');
  const row = model.sharing.methods.find(({ id }) => id === 'equal')?.row ?? 0;
  const passes = values[row]?.[1];
  const [slack, whose] = values[row]?.slice(3 + scenario.councils.length) ?? [];
  expect(String(passes).toLowerCase()).toBe(verdict);
  expect(slack).toEqual(verdict === 'not known' ? verdict : expect.any(Number));
  expect(whose === '').toBe(verdict === 'not known');
  expect((await failing(book, model)).filter((line) => line.includes('share'))).toEqual([]);
});

test('with many councils there is no table of groups, and the ways that need none are there', async () => {
  const { book, model } = await written(withCouncils(boroughs.slice(0, 8)));
  expect(model.sharing.methods.map(({ id }) => id)).toEqual([
    'agreed',
    'as-is',
    'equal',
    'proportional',
    'equal saving',
  ]);
  const values = await book.values('Sharing');
  for (const { row } of model.sharing.methods) expect(typeof values[row]?.[2]).toBe('number');
  expect(await failing(book, model)).toEqual([]);
});

describe('what the councils agreed on stands first, as in the pane', () => {
  const explained = valueOf(
    edited(exampleScenario(), {
      kind: 'treat difference',
      treatment: { kind: 'left out' },
      date: '2026-11-28',
    }),
  );
  /** The first year's bill, quoted beside joint costs of 300. */
  const quoted = (whole: number) => jointly([110, 120, 130], [[[0, 1, 2], whole]]);

  test.each<[string, Scenario, string]>([
    ['the example, as announced', exampleScenario(), 'As announced'],
    ['the example, what is not explained left out', explained, 'As agreed'],
    ['four councils of which two announced a saving', illustration(), 'As agreed'],
    ['nobody announced a saving', jointly([110, 110, 110]), 'As agreed'],
    ['one would pay less alone', jointly([110, 90, 110]), 'As agreed'],
    ['less is quoted for all', quoted(290), 'As agreed'],
    ['a penny more is quoted for all', quoted(300.01), 'As agreed'],
  ])('%s', async (_, scenario, label) => {
    const found = valueOf(runToEnd(waysOfSharing(scenario)));
    const agreed = found.ways.find(({ way }) => way.kind === 'agreed');
    if (!agreed) throw new Error('nothing was agreed');
    const { shares, verdict, objections } = valueOf(agreed.outcome);
    const inPane = share.verdicts[verdict];
    expect(wayText(agreed, scenario).name).toBe(label);
    const n = scenario.councils.length;
    const inPounds = shares.map((amount) => amount / 100);
    for (const formulas of ['plain', 'ict', 'values'] as const) {
      const book = openWorkbook();
      expect(await writeModel([scenario], { formulas })).toMatchObject({ ok: true });
      const model = layOut([scenario]);
      const values = await book.values('Sharing');
      const [first] = model.sharing.methods;
      const own = values[first?.row ?? 0] ?? [];
      expect(own.slice(0, 2 + n)).toEqual([label, `${inPane}, chosen`, ...inPounds]);
      const [worst] = objections;
      if (worst) expect(own[2 + n + 1]).toBeCloseTo(worst.slack / 100, 6);
      if (verdict === 'not the bill') expect(own.slice(2 + n + 1, 2 + n + 3)).toEqual(['', '']);
      expect(values[first?.pence ?? 0]?.slice(0, 2 + n)).toEqual([label, '£ a year', ...inPounds]);
      expect((await failing(book, model)).filter((line) => line.includes('share'))).toEqual([]);
    }
  });

  test('it is not known where a joint cost is not, and takes another name once a figure is another', async () => {
    const { book } = await written(exampleScenario());
    const put = (name: string, amount: number | null) =>
      book.run(async (context) => {
        const cell = context.workbook.names.getItem(name).getRange().getOffsetRange(0, 2);
        cell.values = [[amount ?? '']];
        await context.sync();
      });
    await put('Bromley_joint', 1_500_000.01);
    expect(rowOf(await book.values('Sharing'), 'As agreed')?.slice(1, 4)).toEqual([
      1_500_000.01, 2_250_000, 3_750_000.01,
    ]);
    await put('Bromley_joint', null);
    const own = rowOf(await book.values('Sharing'), 'As agreed');
    expect(own?.slice(0, 5)).toEqual([
      'Not known, chosen',
      'not known',
      'not known',
      'not known',
      'not known',
    ]);
  });
});

describe('the ways are those of the pane', () => {
  const listed = async (scenario: Scenario, way?: string) => {
    const book = openWorkbook();
    expect(await writeModel([scenario], way === undefined ? {} : { way })).toMatchObject({ ok: true });
    const values = await book.values('Sharing');
    const first = values.findIndex(([cell]) => cell === 'Way') + 1;
    const end = values.findIndex((row, place) => place > first && row[0] === '');
    return { book, rows: values.slice(first, end) };
  };

  test('in one order and by the same names, those without a formula named after the others', async () => {
    const scenario = illustration();
    const found = valueOf(runToEnd(waysOfSharing(scenario)));
    const { rows } = await listed(scenario);
    const names = rows.map(([name]) => name);
    const inPane = found.ways.flatMap((one) => [
      wayText(one, scenario).name,
      ...one.sameAs.map((method) => methodTitles[method].name),
    ]);
    expect(new Set(names)).toEqual(new Set(inPane));
    expect(names.slice(0, 4)).toEqual(['As agreed', 'By as-is cost', 'By users', 'Equal shares']);
    expect(names.slice(-5)).toEqual([
      'Between least and most',
      'Best for the worst-off group, per council',
      'Best for the worst-off group, per pound',
      'Best for the worst-off group, without a limit',
      'Average of what you add to any group',
    ]);
    expect(
      rows.map(([, verdict]) => verdict).filter((verdict) => verdict === 'Only in the pane'),
    ).toHaveLength(5);
    for (const { way, outcome } of found.ways) {
      const row = rows.find(([name]) => name === wayText({ way, outcome, sameAs: [] }, scenario).name);
      if (row?.[1] === 'Only in the pane') continue;
      expect(String(row?.[1]).replace(', chosen', '')).toBe(share.verdicts[valueOf(outcome).verdict]);
    }
  });

  test.each([
    ['shapley', 'Average of what you add', /^(Pass|Fail), chosen$/],
    ['tau', 'Between least and most', /^Only in the pane, chosen$/],
    ['key Users', 'As agreed', /^(Pass|Fail), chosen$/],
  ])(
    'the one that was chosen is marked, also once formulas are written another way: %s',
    async (way, name, said) => {
      const { book, rows } = await listed(illustration(), way);
      const marked = (all: readonly unknown[][]) =>
        all.filter(([, passes]) => String(passes).endsWith('chosen'));
      expect(marked(rows).map((row) => row.slice(0, 2))).toEqual([
        [name, expect.stringMatching(said) as unknown],
      ]);
      const [model] = await standingModels();
      expect(await changeFormulas(model?.number ?? 0, 'ict')).toMatchObject({ ok: true });
      expect(marked(await book.values('Sharing')).map(([label]) => label)).toEqual([name]);
    },
  );

  test.each([
    [250_000_000, 'Even gain'],
    [150_000_000, 'Even loss'],
    [200_000_000, 'Each its cost alone'],
  ])(
    'of two councils, one at %i alone, that to which most methods come has one name: %s',
    async (cost, name) => {
      const alone = valueEdit(['councils', 1, 'alone'], pence(cost), '2026-11-29');
      const scenario = valueOf(edited(exampleScenario(), alone));
      const even = valueOf(runToEnd(waysOfSharing(scenario))).ways.find(isEven);
      if (!even) throw new Error('the methods do not agree');
      expect(wayText(even, scenario).name).toBe(name);
      const { rows } = await listed(scenario, wayId(even.way));
      const marked = rows.filter(([, passes]) => String(passes).endsWith('chosen'));
      expect(marked.map(([label]) => label)).toEqual([name]);
    },
  );

  test('of two councils whose costs alone are not known an equal gain has its usual name', async () => {
    const { rows } = await listed(exampleScenario());
    expect(rows.map(([label]) => label)).toContain(methodTitles['equal saving'].name);
  });
});
