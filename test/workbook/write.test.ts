import { exampleScenario } from '../../src/model/scenario/document/example';
import { writeModel } from '../../src/workbook';
import { columnLetters } from '../../src/workbook/plan/address';
import { layOut } from '../../src/workbook/plan/model';
import { MARGINS, pagesOf } from '../../src/workbook/plan/pages';
import { differences, failing } from './agree';
import { closeWorkbooks, openWorkbook, rowOf } from './excel';
import { boroughs, changed, withCouncils } from './scenarios';

afterEach(closeWorkbooks);

const names = ['About', 'Inputs', 'Published', 'Contract', 'Costs', 'Savings', 'Sharing', 'Checks'];

test('the example is written sheet by sheet, in few requests, and progress is told', async () => {
  const book = openWorkbook();
  const steps: string[] = [];
  const result = await writeModel([exampleScenario()], {
    onProgress: ({ sheet, done, of }) => steps.push(`${sheet}, ${done} of ${of}`),
  });
  expect(result).toMatchObject({
    ok: true,
    sheets: names.map((name) => ({ name, role: name.toLowerCase() })),
  });
  expect(steps).toEqual(names.map((name, done) => `${name}, ${done} of 8`));
  // One to look, one to add each sheet, one for the names, one to write each sheet, one for the charts.
  expect(book.requests).toHaveLength(19);
  expect(book.host.notImplemented).toEqual([]);
});

test('the example says what was published: the budgets, the contract, what is left over, and what nobody knows', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [about, inputs, contract, savings] = [
    await book.values('About'),
    await book.values('Inputs'),
    await book.values('Contract'),
    await book.values('Savings'),
  ];
  expect(inputs[1]?.[8]).toBe('1 figure not known');
  expect(inputs[0]?.[8]).toMatch(
    /^No check fails\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/,
  );
  expect(rowOf(about, 'Checks')?.[0]).toBe(inputs[0]?.[8]);
  expect(
    ['Published', 'Worked out', 'Assumed', 'Not known', 'Trial'].map((word) => rowOf(about, word)?.[0]),
  ).toEqual([
    // Beside these words stand what the sheet Published is for, and how many figures there are.
    expect.stringContaining('as published'),
    5,
    6,
    1,
    0,
  ]);
  expect(rowOf(savings, 'Contract value')?.slice(1, 4)).toEqual([3_550_000, 3_600_000, 3_650_000]);
  expect(rowOf(savings, 'Difference')?.[2]).toBe(150_000);
  expect(rowOf(savings, 'Explained by rounding')?.[2]).toBe(true);
  for (const said of [
    'Lewisham alone: not known. Ask Lewisham: what would the same ICT support, bought alone on the same terms, have cost a year?',
    'The savings announced leave a cost of £3,750,000 a year. The contract is £3,600,000.',
    '£150,000 a year is not explained. Rounding in the published figures allows £3,440,000 to £4,070,000, so the two agree.',
    'Joint saves £15,515,767 over 9 years, 30.0% of as-is: £9,659,125 in the 5 committed years, £5,856,642 only if extended.',
  ])
    expect(savings.flat()).toContain(said);
  expect([4, 5, 6].map((row) => contract[row]?.[0])).toEqual([
    'First 5 years, committed',
    '4 years more, only if extended',
    'All 9 years',
  ]);
  expect([contract[4]?.[2], contract[6]?.[2]]).toEqual([18_327_240, 34_784_863.86]);
  expect(contract[1]?.[0]).toBe(
    'The contract costs £34,784,864 over 9 years: £18,327,240 in the 5 committed years, £16,457,624 only if extended.',
  );
});

test('what is shown is formatted: pounds, pence, dates, percentages', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const texts = await book.run(async (context) => {
    const of = (sheet: string, address: string) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load('text');
    const ranges = [
      of('Inputs', 'C8:C12'),
      of('Inputs', 'C24:C28'),
      of('Contract', 'C5:C7'),
      of('Savings', 'C29:F29'),
      of('Checks', 'F11:F12'),
    ];
    await context.sync();
    return ranges.map(({ text }) => text);
  });
  expect(texts).toEqual([
    [['2,000,000'], ['1,750,000'], ['1,500,000'], ['500,000'], ['25.0%']],
    [['3,600,000'], ['1 Apr 2011'], ['5'], ['3'], ['4']],
    [['18,327,240.00'], ['16,457,623.86'], ['34,784,863.86']],
    [['30.0%', '33.6%', '25.5%', '34.8%']],
    [['TRUE'], ['does not apply']],
  ]);
});

test('what is not known looks the same on every sheet that has figures, whatever its number format', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const looks = await book.run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
    const used = sheets.map((sheet) => sheet.getUsedRange().load('address,values,numberFormat'));
    const rules = used.map(({ conditionalFormats }) => conditionalFormats.load('items/id'));
    await context.sync();
    const all = rules.map(({ items }) =>
      items.map((item) => {
        const rule = item.cellValueOrNullObject;
        return {
          rule: rule.load('rule'),
          font: rule.format.font.load('color'),
          fill: rule.format.fill.load('color'),
          range: item.getRange().load('address'),
        };
      }),
    );
    await context.sync();
    return used.map(({ address, values, numberFormat }, place) => ({
      unknown: values.flat().includes('not known'),
      coloured: numberFormat
        .flat()
        .map(String)
        .some((format) => /\[Color|@/.test(format)),
      rules: (all[place] ?? []).map(({ rule, font, fill, range }) => [
        rule.rule.formula1,
        rule.rule.operator,
        font.color,
        fill.color,
        range.address === address,
      ]),
    }));
  });
  expect(looks.filter(({ unknown }) => unknown).length).toBeGreaterThan(2);
  for (const { coloured, unknown, rules } of looks) {
    expect(coloured).toBe(false);
    const like = (said: string) => [`="${said}"`, 'EqualTo', '#8A3707', '#FFF4E5', true];
    // The later rule comes first. On the sheet of sharing a verdict says whether its way was chosen.
    const more = rules.slice(0, -1);
    if (unknown) expect(rules.at(-1)).toEqual(like('not known'));
    expect(more).toEqual(more.length > 0 ? [like('not known, chosen')] : []);
  }
});

test('the sheets are set up for paper as planned: scale, areas, page breaks, titles', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const plans = layOut([exampleScenario()]).plan.sheets;
  const found = await book.run(async (context) => {
    const sheets = plans.map(({ name }) => context.workbook.worksheets.getItem(name));
    const all = sheets.map(({ pageLayout, horizontalPageBreaks, verticalPageBreaks }) => ({
      layout: pageLayout.load('zoom,orientation,paperSize,leftMargin'),
      area: pageLayout.getPrintAreaOrNullObject().load('address'),
      rows: pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      columns: pageLayout.getPrintTitleColumnsOrNullObject().load('address'),
      down: horizontalPageBreaks.load('items/rowIndex'),
      across: verticalPageBreaks.load('items/columnIndex'),
    }));
    await context.sync();
    return all.map(({ layout, area, rows, columns, down, across }) => ({
      layout: [layout.zoom.scale, layout.orientation, layout.paperSize, layout.leftMargin],
      areas: area.isNullObject ? 1 : area.address.split(',').length,
      titles: [
        rows.address.replace(/.*!/, ''),
        columns.isNullObject ? '' : columns.address.replace(/.*!/, ''),
      ],
      rows: down.items.map(({ rowIndex }) => rowIndex),
      columns: across.items.map(({ columnIndex }) => columnIndex),
    }));
  });
  expect(found.some(({ areas }) => areas > 1)).toBe(true);
  expect(found).toEqual(
    plans.map((plan) => {
      const { scale, areas, rows, columns } = pagesOf(plan);
      const left = columns.length > 0 ? `A:${columnLetters(plan.frozen.columns - 1)}` : '';
      return {
        layout: [scale, 'Landscape', 'A4', MARGINS.left],
        areas: areas.length,
        titles: [`1:${plan.titleRows}`, left],
        rows,
        columns,
      };
    }),
  );
});

test('a second writing makes sheets and names of its own, and works on its own inputs', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const dearer = changed(({ contract }) => {
    contract.annualCharge.value = 4_000_000;
  });
  expect(await writeModel([dearer])).toMatchObject({
    ok: true,
    sheets: names.map((name) => ({ name: `${name} (2)` })),
  });
  const first = layOut([exampleScenario()]);
  const second = layOut([dearer], {
    taken: { sheets: first.plan.sheets.map(({ name }) => name), names: ['Start'] },
  });
  expect(await differences(book, first, exampleScenario())).toEqual([]);
  expect(await differences(book, second, dearer)).toEqual([]);
  expect((await book.values('Contract (2)'))[1]?.[0]).toContain('£38,649,849');
});

test('33 councils, in no more requests than two', async () => {
  const book = openWorkbook();
  const scenario = withCouncils(boroughs);
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  expect(book.requests).toHaveLength(19);
  const model = layOut([scenario]);
  expect(await differences(book, model, scenario)).toEqual([]);
  expect(await failing(book, model)).toEqual([]);
});

test('as values, every sheet says the same and nothing is a formula', async () => {
  const [live, frozen] = [openWorkbook(), openWorkbook()];
  await writeModel([exampleScenario()]);
  const values = [];
  for (const name of names) values.push(await frozen.values(name));
  expect(live.requests).toEqual([]);
  await writeModel([exampleScenario()], { formulas: 'values' });
  for (const [place, name] of names.entries()) {
    const sheet = `${name} (2)`;
    const formulas = (await frozen.formulas(sheet)).flat();
    expect(formulas.filter((cell) => typeof cell === 'string' && cell.startsWith('='))).toEqual([]);
    const given = (await frozen.values(sheet)).flat().filter((cell) => typeof cell === 'number');
    expect(given).toEqual(values[place]?.flat().filter((cell) => typeof cell === 'number'));
  }
});
