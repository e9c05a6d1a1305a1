/** The sheet Risk: what the outcomes say, and formulas that see when they are no longer of the figures on Inputs. */
import { pence, rate } from '../../src/model/money/units';
import { edited, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { partnersExample } from '../../src/model/scenario/document/partnersExample';
import { stagesOf } from '../../src/model/scenario/risk/partners';
import { rateMoved } from '../../src/model/scenario/risk/drivers';
import { type MadeReport, reportOf } from '../../src/model/scenario/risk/report';
import { savingTable } from '../../src/model/scenario/risk/savingTable';
import type { Scenario } from '../../src/model/scenario/scenario';
import { runToEnd } from '../../src/model/work';
import { changeFormulas, standingModels, writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { workbookFile } from '../../src/workbench/xlsx/file';
import { recalculated, withLibreOffice } from '../recalculation/libreOffice';
import { differences, failing, valueOf } from './agree';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';
import { readModel } from './readModel';
import { changed, fourCouncils } from './scenarios';

afterEach(closeWorkbooks);

function made(scenario: Scenario): MadeReport {
  return valueOf(reportOf(scenario, { runs: 1000, seed: 2010 }, { year: 2026, month: 11, day: 25 }));
}

async function written(scenario: Scenario, formulas: 'plain' | 'ict' | 'values' = 'plain') {
  const book = openWorkbook();
  const risk = made(scenario);
  expect(await writeModel([scenario], { formulas, risk })).toMatchObject({ ok: true });
  return { book, risk, model: layOut([scenario], { formulas, risk }) };
}

const missing = { ok: false, problem: { code: 'no partners', year: 0, at: { figure: '' } } } as const;

/** The sheet as it is read. */
const shownOn = (book: Workbook) =>
  book.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Risk').getUsedRange().load('text');
    await context.sync();
    return range.text;
  });

/** The row of the sheet that begins with these words. */
async function row(book: Workbook, label: string): Promise<unknown[]> {
  const found = (await book.values('Risk')).find(([first]) => first === label);
  if (!found) throw new Error(`no row begins with ${label}`);
  return found;
}

test.each<[string, Scenario]>([
  ['the example', exampleScenario()],
  ['four councils, two extensions, a capped blend and other costs', fourCouncils()],
])('every check holds: %s', async (_, scenario) => {
  const { book, model } = await written(scenario);
  expect(await failing(book, model)).toEqual([]);
  expect(await differences(book, model, scenario)).toEqual([]);
  expect((await book.values('Risk')).flat().filter((cell) => String(cell).startsWith('#'))).toEqual([]);
});

test('it says what the report says, the chances, the percentiles and the years', async () => {
  const { book, risk } = await written(exampleScenario());
  const { summary, central } = risk.report;
  if (summary.saving === 'not known' || central === 'not known') throw new Error('the saving is known');
  const { p10, p50, p80, p90, mean } = summary.saving;
  expect((await row(book, 'Saving against as-is')).slice(2, 7)).toEqual(
    [p10, p50, p80, p90, mean].map((amount) => amount / 100),
  );
  const labels = (await book.values('Risk')).map(([first]) => String(first));
  expect(labels[labels.indexOf('Contract value') + 1]).toMatch(
    /^P80: in 80 of 100 outcomes the figure is at most this\. P10, P50 and P90 likewise/,
  );
  expect((await row(book, 'Saving against as-is, the central case')).slice(2, 5)).toEqual([
    central / 100,
    expect.closeTo(central / 100, 2),
    true,
  ]);
  const lewisham = await row(book, 'Lewisham');
  expect(lewisham.slice(2, 4)).toEqual([summary.councils[1]?.cheaperThanAsIs, 'not known']);
  const years = (await row(book, 'Saving, P50')).slice(2, 2 + summary.years.length);
  expect(years).toEqual(
    summary.years.map(({ saving }) => (saving === 'not known' ? saving : saving.p50 / 100)),
  );
  expect(String((await book.values('Risk'))[1]?.[0])).toMatch(
    /^Joint costs less than as-is in .* of 1,000 outcomes\./,
  );
});

test('chances are never shown as all or none of the outcomes, however they fall', async () => {
  const { book } = await written(
    changed(({ councils }) => {
      for (const council of councils) Object.assign(council.asIs, { value: 90_000_000 });
    }),
  );
  expect((await row(book, 'All councils together'))[2]).toBe(1);
  const shown = await shownOn(book);
  expect(shown.find(([first]) => first === 'All councils together')?.[2]).toBe('>99.9%');
  expect(shown[1]?.[0]).toContain('more than 99%');
});

test('what Inputs said is shown as Inputs shows it', async () => {
  const { book } = await written(exampleScenario());
  const shown = await shownOn(book);
  const thenAndNow = (label: string) => shown.find(([first]) => first === label)?.slice(2, 4);
  expect(thenAndNow('Extension 1, change to the price')).toEqual(['0.0%', '0.0%']);
  expect(thenAndNow('Start')).toEqual(['1 Apr 2011', '1 Apr 2011']);
  expect(thenAndNow('Cap')).toEqual(['blank', 'blank']);
});

test('where no review moves the price, inflation and the points added to indexation are said to move nothing', async () => {
  const fixed = valueEdit(['contract', 'clause', 'indexableShare'], rate(0), '2026-11-29');
  const { book } = await written(valueOf(edited(exampleScenario(), fixed)));
  const sheet = await book.values('Risk');
  const said = sheet.map(([first]) => String(first));
  expect(said).toContain(
    'No review moves the price, so neither inflation nor points added to indexation do.',
  );
  expect(said.filter((words) => words.startsWith('In the outcomes prices follow'))).toEqual([]);
});

test('a table of two drivers has every case of the model, and chosen ranges their own source', async () => {
  const said = { status: 'Published', source: 'Market survey', date: '2026-10', note: '' } as const;
  const scenario: Scenario = {
    ...exampleScenario(),
    risk: {
      table: { down: { kind: 'Price' }, across: { kind: 'Indexation' }, measure: 'last year' },
      price: { ...said, value: { low: -0.05, likely: 0.05, high: 0.3, shape: 'pert' } },
    },
  };
  const { book } = await written(scenario);
  const sheet = await book.values('Risk');
  const title = sheet.findIndex(([first]) =>
    String(first).startsWith('Two at a time: the saving in the last year'),
  );
  const { down, across, savings } = valueOf(runToEnd(savingTable(scenario)) ?? missing);
  const cells = sheet
    .slice(title + 2, title + 3 + down.values.length)
    .map((line) => line.slice(1, 2 + across.values.length));
  expect(cells).toEqual([
    ['change', ...across.values.map((points) => rateMoved(scenario, points))],
    ...savings.map((line, place) => [down.values[place], ...line.map((saving) => saving / 100)]),
  ]);
  expect(cells[0]).toContain(0.03);
  expect(savings.flat().some((saving) => saving < 0)).toBe(true);
  const range = sheet.filter(([first]) => first === 'Price').at(-1);
  expect(range?.slice(2, 8)).toEqual([-0.05, 0.05, 0.3, 'PERT', 'Published', 'Market survey, October 2026']);
  expect(String(sheet[1]?.[0])).toMatch(/are worse than the scenario as it stands\.$/);
  expect((await row(book, 'Saving against as-is, as the scenario stands'))[4]).toBe(true);
});

test('a table with the extension as a driver does not say that every case runs the whole term', async () => {
  const { book } = await written({
    ...exampleScenario(),
    risk: { table: { down: { kind: 'Price' }, across: { kind: 'Extension' }, measure: 'whole term' } },
  });
  const titles = (await book.values('Risk')).map(([first]) => String(first));
  expect(titles).toContain('Two at a time: the saving over the years that each case runs, £, the rest held');
});

test('all that the outcomes and the right to extend rest on stands there, with where it is from', async () => {
  const noticed = changed(({ contract }) => {
    for (const extension of contract.extensions.value) extension.noticeMonths = 9;
  });
  for (const [scenario, months, from] of [
    [exampleScenario(), 6, 'Assumed'],
    [noticed, 9, 'Inputs'],
  ] as const) {
    const { book, risk } = await written(scenario);
    const { runs, option } = risk.settings;
    expect((await row(book, `${from}: notice before an extension starts`))[2]).toBe(months);
    expect((await row(book, 'Assumed: rise of that price a year'))[2]).toBe(0);
    expect((await row(book, 'Runs that find when to extend, and as many that test it'))[2]).toBe(
      option?.runs,
    );
    expect((await row(book, 'Outcomes'))[2]).toBe(runs);
    expect((await row(book, 'Seed'))[2]).toBe(2010);
  }
});

test('plain formulas come to the swings and find nothing left at the switching values', async () => {
  const { book } = await written(exampleScenario());
  const indexation = await row(book, 'Indexation');
  expect(indexation.slice(1, 4)).toEqual(['a year', 0.01, 0.06]);
  const price = await row(book, 'Price');
  expect(price[7]).toBeCloseTo(Number(price[4]), 0);
  expect(price[8]).toBeCloseTo(Number(price[5]), 0);
  expect(price[6]).toBeCloseTo(Math.abs(Number(price[5]) - Number(price[4])), 2);
  expect(Math.abs(Number((await row(book, 'As-is cost of the first year'))[3]))).toBeLessThan(1);
  const delivered = await row(book, 'Saving delivered, of that planned in the first year');
  expect(Math.abs(Number(delivered[3]))).toBeLessThan(1);
  // The row measures what its sentence says.
  const [, said] = /^Delivering less than (.*)% of the planned saving/.exec(String(delivered[4])) ?? [];
  expect(Number(said)).toBeCloseTo(Number(delivered[2]) * 100, 1);
});

test('where nothing was planned to be saved, nothing is said of a part of it', async () => {
  const { book } = await written(
    changed(({ councils }) => {
      for (const council of councils) Object.assign(council.joint, { value: council.asIs.value });
    }),
  );
  const labels = (await book.values('Risk')).map(([first]) => first);
  expect(labels).toContain('As-is cost of the first year');
  expect(labels).not.toContain('Saving delivered, of that planned in the first year');
});

test('a figure that is changed afterwards makes the sheet say that it is out of date, and a check FALSE', async () => {
  const { book, model } = await written(exampleScenario());
  await book.type('Bromley_as_is', [[6_000_000]]);
  expect(String((await book.values('Risk'))[1]?.[0])).toMatch(
    /^Out of date: Inputs has changed since these outcomes were worked out on 25 November 2026,/,
  );
  expect((await failing(book, model)).map((line) => line.slice(0, 44))).toEqual([
    'Risk is of the figures as they are now. Wher',
    'Swings and switching values are what plain f',
  ]);
  expect(String((await book.values('Savings'))[0]?.filter(Boolean).at(-1))).toMatch(/^2 checks fail\./);
});

test.each([
  // With a cap or a collar break-even rates are values.
  ['a cap that the central case never meets', 'Cap', 0.05, ['What break-even rates that are values rest on']],
  ['a notice that only the right to extend rests on', 'Extension_1_notice', 9, []],
  ['nought where a blank was', 'Collar', 0, ['What break-even rates that are values rest on']],
])('so does %s, though no figure of the central case moves with it', async (_, name, value, alsoFails) => {
  const { book, model } = await written(exampleScenario());
  const sheet = async () => (await book.values('Risk')).filter(([, , , , same]) => same === false);
  expect(await sheet()).toEqual([]);
  await book.type(name, [[value]]);
  expect(String((await book.values('Risk'))[1]?.[0])).toMatch(/^Out of date: /);
  expect((await sheet()).map((line) => line.slice(1, 4))).toEqual([
    ['', '', ''],
    [expect.stringMatching(/^IN\d+$/), 'blank', value],
  ]);
  expect(await failing(book, model)).toEqual([
    ...alsoFails.map((name) => expect.stringContaining(name) as unknown),
    expect.stringMatching(/^Risk is of the figures as they are now/),
  ]);
});

test('so does a cost that falls in another year, though the term costs the same', async () => {
  const { book } = await written(fourCouncils());
  await book.run(async (context) => {
    const table = context.workbook.tables.getItem('Other_costs');
    table.columns.getItem('From year').getDataBodyRange().getCell(0, 0).values = [[3]];
    await context.sync();
  });
  expect(String((await book.values('Risk'))[1]?.[0])).toMatch(/^Out of date: /);
  const moved = (await book.values('Risk')).filter(([, , , , same]) => same === false);
  expect(moved.map(([label]) => label)).toEqual([
    'Saving, contract year 1',
    'Saving, contract year 3',
    expect.stringMatching(/^All are the same/),
  ]);
});

test('what is not known stays not known', async () => {
  const scenario = changed(({ councils }) => {
    const [first] = councils;
    if (first) first.asIs.value = null;
  });
  const { book, model } = await written(scenario);
  expect(await failing(book, model)).toEqual([]);
  expect((await row(book, 'Saving against as-is')).slice(2, 7)).toEqual(Array(5).fill('not known'));
  expect(String((await book.values('Risk'))[1]?.[0])).toMatch(/^How likely joint is to save is not known/);
});

test('with ICT formulas a block of the add-in’s functions runs with the same ranges, and everything else stands where it did', async () => {
  const { book, model } = await written(exampleScenario(), 'ict');
  const formulas = (await book.formulas('Risk')).flat().filter((cell) => String(cell).startsWith('=ICT.'));
  expect(formulas.map((formula) => String(formula).split('(')[0])).toEqual([
    '=ICT.RISK.SIMULATE',
    '=ICT.RISK.SENSITIVITY',
  ]);
  expect(await failing(book, model)).toEqual([]);
  expect(await row(book, 'Probability of a saving')).toContain(1);
});

test.each([
  ['the example', exampleScenario()],
  ['partners that join and leave', partnersExample()],
])(
  'formulas are changed in place and back, and the model is read back, with the sheet there: %s',
  async (_, scenario) => {
    const { book, model } = await written(scenario);
    const before = await book.formulas('Risk');
    const [standing] = await standingModels();
    expect(standing?.sheets).toContain('Risk');
    for (const kind of ['values', 'plain', 'ict', 'plain'] as const)
      expect(await changeFormulas(1, kind)).toMatchObject({ ok: true, kept: [] });
    expect(await book.formulas('Risk')).toEqual(before);
    expect(await failing(book, model)).toEqual([]);
    expect(await readModel(1)).toMatchObject({ damages: [], scenarios: [{ name: scenario.name }] });
  },
);

/** The example, from which Lewisham goes in year 4 and pays for that, and to which it comes back. */
function leavesAndComesBack(): Scenario {
  const said = { status: 'Trial', source: 'Board paper', date: '2026-11', note: '' } as const;
  const value = [
    { council: 'Lewisham', kind: 'leaves', year: 4, cost: pence(25_000_000) },
    { council: 'Lewisham', kind: 'joins', year: 7, cost: pence(0) },
  ] as const;
  const known = changed(({ councils }) => {
    for (const { alone } of councils) alone.value ??= 3_333_333.33;
  });
  return { ...known, partners: { changes: { ...said, value }, sharing: 'equal' } };
}

test.each<[string, Scenario]>([
  ['Brent, Lewisham and Southwark', partnersExample()],
  ['one that leaves at a cost and comes back', leavesAndComesBack()],
])('everybody’s bills as partners join and leave are the model’s: %s', async (_, scenario) => {
  const { book, model } = await written(scenario);
  const stages = valueOf(runToEnd(stagesOf(scenario)));
  expect(stages).toHaveLength(3);
  const sheet = await book.values('Risk');
  const said = (value: number | 'not known'): unknown =>
    value === 'not known' ? value : expect.closeTo(value / 100, 2);
  for (const [place, { from, to, councils, among, moreForOthers }] of stages.entries()) {
    const top = sheet.findIndex(([first]) => String(first).startsWith(`Years ${from} to ${to}: `));
    const lines = sheet.slice(top + 1, top + 1 + councils.length);
    expect(lines.map(([name]) => name)).toEqual(councils.map(({ council }) => council));
    for (const [at, { pays, gain, before, after, more }] of councils.entries()) {
      const line = lines[at] ?? [];
      const was = place > 0 ? stages[place - 1]?.councils[at]?.pays : pays;
      expect([...line.slice(2, 5), ...line.slice(6, 9)]).toEqual(
        [was ?? 'not known', pays, gain, before, after, more].map(said),
      );
      expect(Math.abs(Number(line[9]) - Number(line[6]))).toBeLessThan(1);
      expect(Math.abs(Number(line[10]) - Number(line[7]))).toBeLessThan(1);
    }
    const below = sheet.slice(top + 1 + councils.length, top + 12 + councils.length);
    if (place > 0)
      expect(below.find(([first]) => first === 'Those that take part before and after')?.[8]).toEqual(
        said(moreForOthers),
      );
    for (const { saves } of among.objections)
      expect(below.some((line) => line[4] === saves / 100)).toBe(true);
  }
  expect(await failing(book, model)).toEqual([]);
});

test('what is paid for a change stands beside the bill, and a check sees a bill that was typed over', async () => {
  const { book, model } = await written(leavesAndComesBack());
  const sheet = await book.values('Risk');
  const top = sheet.findIndex(([first]) => String(first).startsWith('Years 4 to 6: '));
  const leaves = sheet[top + 2] ?? [];
  expect([leaves[0], leaves[1], leaves[5]]).toEqual(['Lewisham', 'leaves', 250_000]);
  expect(sheet.flat()).toContain('Board paper, November 2026');
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Risk').getCell(top + 2, 7).values = [[1]];
    await context.sync();
  });
  expect(await failing(book, model)).toEqual([
    expect.stringContaining('Bills as partners join and leave are what plain formulas make of them'),
  ]);
});

test('a group cost that is changed afterwards makes bills of fewer than all out of date', async () => {
  const said = { status: 'Published', source: 'Quote', date: '2026-10', note: '' } as const;
  const cost = { ...said, value: pence(330_000_000) };
  const { book, model } = await written({
    ...partnersExample(),
    coalitions: [{ councils: ['Brent', 'Southwark'], cost }],
  });
  expect(await failing(book, model)).toEqual([]);
  await book.run(async (context) => {
    const table = context.workbook.tables.getItem('Coalition_costs');
    table.columns.getItem('£ a year').getDataBodyRange().getCell(0, 0).values = [[3_200_000]];
    await context.sync();
  });
  expect(await failing(book, model)).toEqual([
    expect.stringMatching(/^What groups would pay is as it was/),
    expect.stringMatching(/^Risk is of the figures as they are now/),
  ]);
});

test('a scenario that does not ask who joins or leaves has no such block', async () => {
  const { book } = await written(exampleScenario());
  expect((await book.values('Risk')).map(([first]) => first)).not.toContain('If a partner joins or leaves');
});

test('amounts are pounds: a penny of the model is a hundredth on the sheet', async () => {
  const { book, risk } = await written(exampleScenario());
  const [swing] = risk.report.swings;
  expect((await row(book, swing?.name ?? ''))[4]).toBe((swing?.savingAtLow ?? pence(0)) / 100);
});

withLibreOffice('the sheet, worked out by LibreOffice', () => {
  test.each([
    ['the example', exampleScenario()],
    ['partners that join and leave', partnersExample()],
  ])('every check holds: %s', async (_, scenario) => {
    const { book, model } = await written(scenario);
    const read = await recalculated(await workbookFile(book.host, { formulas: 'plain', creator: 'Test' }));
    const { checks, firstRow } = model.checks;
    const holds = read.sheet('Checks').values(`F${firstRow + 1}:F${firstRow + checks.length}`);
    expect(holds.flat()).toContain(true);
    expect(
      holds.flat().filter((one) => one !== true && one !== 'not yet' && one !== 'does not apply'),
    ).toEqual([]);
    expect(read.value('Risk!A2')).toMatch(/^Joint costs less/);
  });
});
