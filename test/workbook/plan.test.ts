import { exampleScenario } from '../../src/model/scenario/document/example';
import { reportOf } from '../../src/model/scenario/risk/report';
import type { Scenario } from '../../src/model/scenario/scenario';
import { serialFromDate } from '../../src/model/contract/calendar';
import { ownIndex } from '../../src/model/contract/priceIndex';
import { rate } from '../../src/model/money/units';
import { edited } from '../../src/model/scenario/edit/edit';
import { planModel } from '../../src/workbook/plan/model';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan/plan';
import { heightOf, LINE } from '../../src/workbook/plan/wrapped';
import { valueOf } from './agree';
import { boroughs, changed, fourCouncils, withCouncils, withExtensions, withRates } from './scenarios';

const odd = [
  '=HYPERLINK("x")',
  '+1',
  '-2',
  '@sum',
  "O'Neil & Sons",
  '"',
  'R',
  'AB12',
  '🙂',
  'Ynys Môn',
  'x'.repeat(200),
];
const scenarios: Record<string, Scenario> = {
  'the example': exampleScenario(),
  'one council': withCouncils(['Bromley']),
  '33 councils': withCouncils(boroughs),
  'councils with odd names': withCouncils(odd),
  'no extension': withExtensions([]),
  'two extensions': withExtensions([2, 2]),
  'a rate for each year': withRates([0, 0, 0, 0.02, 0.03, 0.025, 0.01, 0.02, 0.0275]),
  'four councils with everything': fourCouncils(),
  'a start in January': changed(({ contract }) => {
    contract.start.value = '2011-01-31';
  }),
};
const withRisk = (scenario: Scenario) =>
  valueOf(reportOf(scenario, { runs: 500, seed: 1 }, { year: 2026, month: 11, day: 25 }));
const plans = Object.entries(scenarios).flatMap(([name, scenario]) => [
  { name, scenario, plan: planModel([scenario]) },
  {
    name: `${name}, with its outcomes`,
    scenario,
    plan: planModel([scenario], { risk: withRisk(scenario) }),
  },
]);

const formulasOf = ({ sheets }: WorkbookPlan) =>
  sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
  );
const namesOf = ({ sheets }: WorkbookPlan) =>
  sheets.flatMap(({ names, tables }) => [...names, ...tables].map(({ name }) => name));
/** A formula without what stands in quotes: words, and the names of sheets. */
const unquoted = (formula: string) => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'!/g, '~');
const FUNCTIONS =
  'ABS ADDRESS AND CHOOSE COLUMN COLUMNS COUNT COUNTIF COUNTIFS DATE DAY FACT FIND FIXED IF IFERROR INDEX INT ISBLANK ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN MATCH MAX MIN MMULT MOD MONTH NA NOT OR RIGHT ROUND ROW ROWS SUM SUMIF SUMIFS SUMPRODUCT SUBSTITUTE TEXT TRIM UNICHAR UPPER YEAR LOWER'.split(
    ' ',
  );
const cell = (sheet: SheetPlan | undefined, row: number, column: number) =>
  sheet?.cells.find((one) => one.row === row && one.column === column)?.content;

describe.each(plans)('the sheets of $name', ({ plan, scenario }) => {
  test('formulas refer to names and sheets that there are', () => {
    const names = new Set(namesOf(plan));
    const sheets = new Set(plan.sheets.map(({ name }) => name));
    for (const formula of formulasOf(plan)) {
      const words = unquoted(formula).match(/[\p{L}_][\p{L}\p{N}_.]*[!(]?/gu) ?? [];
      const referred = words.filter(
        (word) => !word.endsWith('(') && !/^[A-Z]{1,3}\d+$/.test(word) && !['TRUE', 'FALSE'].includes(word),
      );
      for (const word of referred)
        if (word.endsWith('!')) expect(sheets).toContain(word.slice(0, -1));
        else if (!/^[A-Z]{1,2}$/.test(word)) expect(names).toContain(word);
    }
  });

  test('no cell is put down twice', () => {
    for (const sheet of plan.sheets) {
      const cells = sheet.cells.map(({ row, column }) => `${row}:${column}`);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  test('formulas hold no figure, only nought, one, what places and digits are counted by, and the half of a step', () => {
    for (const formula of formulasOf(plan)) {
      const bare = unquoted(formula)
        .replace(/[\p{L}_$][\p{L}\p{N}_.$]*/gu, '~')
        // The digits of a rounding, the digits of a year's name, the half of a rounding step.
        .replace(/,(?:[236]|-4)\)/g, ')')
        // The number of a character.
        .replace(/~\(160\)/g, '~')
        .replace(/\/2\b/g, '');
      const figures = (bare.match(/(?<![A-Z$])\d+(\.\d+)?/g) ?? []).map(Number);
      expect(figures.filter((figure) => figure > 1)).toEqual([]);
    }
  });

  test('formulas are of functions that Excel 2016 has', () => {
    for (const formula of formulasOf(plan))
      for (const [, name] of unquoted(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g))
        expect(FUNCTIONS).toContain(name);
  });

  test('no format is spelt with separators, which a language may have otherwise', () => {
    for (const formula of formulasOf(plan))
      for (const [, format = ''] of formula.matchAll(/TEXT\([^"]*,"([^"]*)"\)/g))
        expect(format).toMatch(/^0(E\+00)?$/);
  });

  test('names are legal, and no two are the same', () => {
    const names = namesOf(plan);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]*$/u);
      expect(name).not.toMatch(/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i);
      expect(name.length).toBeLessThanOrEqual(255);
    }
  });

  test('what a user typed stands in cells of text, and in no formula', () => {
    const texts = plan.sheets.flatMap(({ cells }) => cells.map(({ content }) => content));
    for (const { name } of scenario.councils) {
      expect(texts).toContainEqual({ kind: 'text', text: name });
    }
    for (const formula of formulasOf(plan))
      expect(formula).not.toMatch(/HYPERLINK\(|ConservativeHome|Neil &/);
  });

  test('names and tables lie on the sheet, and formulas are not too long', () => {
    for (const formula of formulasOf(plan)) expect(formula.length).toBeLessThan(8192);
    for (const { names, spills, styles } of plan.sheets)
      for (const area of [...names, ...styles].map((one) => one.area).concat(spills)) {
        expect(Math.min(area.row, area.column)).toBeGreaterThanOrEqual(0);
        expect(Math.min(area.rows, area.columns)).toBeGreaterThan(0);
      }
  });
});

test('a name or a sheet that is taken gets a number, whatever its capitals, and all names get the same', () => {
  const plan = planModel([exampleScenario()], {
    taken: {
      sheets: ['Sheet1', 'INPUTS', 'Inputs (2)'],
      names: ['start', 'Lewisham_alone', 'lewisham_ALONE_2'],
    },
  });
  expect(plan.sheets.map(({ name }) => name)).toEqual([
    'About',
    'Inputs (3)',
    'Published',
    'Contract',
    'Costs',
    'Savings',
    'Sharing',
    'Checks',
  ]);
  expect(namesOf(plan)).toEqual(
    expect.arrayContaining(['Start_3', 'Lewisham_alone_3', 'Bromley_alone_3', 'Term_years_3']),
  );
  expect(namesOf(plan).filter((name) => !name.endsWith('_3'))).toEqual([]);
  expect(formulasOf(plan).join()).toContain("'Inputs (3)'!$B$");
  expect(formulasOf(plan).join()).not.toMatch(/\bStart[,)]/);
});

test('councils whose names come to the same get names of their own', () => {
  const names = namesOf(planModel([withCouncils(['St. Helens', 'St Helens', 'St-Helens'])]));
  expect(names).toEqual(
    expect.arrayContaining(['St_Helens_alone', 'St_Helens_2_alone', 'St_Helens_3_alone']),
  );
});

const rowsOfInputs = (...scenarios: Scenario[]) => {
  const inputs = planModel(scenarios).sheets[1];
  return (name: string) => {
    const found = inputs?.names.find((one) => one.name === name);
    return Array.from({ length: 4 + scenarios.length * 5 }, (_, column) => {
      const content = cell(inputs, found?.area.row ?? -1, column);
      return content?.kind === 'text'
        ? content.text
        : content?.kind === 'number'
          ? content.value
          : content?.formula;
    });
  };
};

test('the rows of Inputs say of each figure what the scenario says', () => {
  const row = rowsOfInputs(exampleScenario());
  expect(row('Bromley_alone')).toEqual([
    'IN3',
    '=$B$7&", alone"',
    '=IF(ISNUMBER(INDEX(E9,Scenario_number)),INDEX(E9,Scenario_number),"")',
    '£ a year',
    1_750_000,
    'Worked out',
    'ConservativeHome local government blog',
    serialFromDate({ year: 2010, month: 11, day: 1 }),
    'The joint saving is double what Bromley could have achieved on its own, so £0.25m alone',
  ]);
  expect(row('Lewisham_alone').slice(4)).toEqual([
    undefined,
    '=IFERROR(IF(E16="","Not known","Trial"),"Trial")',
    undefined,
    undefined,
    'Ask Lewisham: what would the same ICT support, bought alone on the same terms, have cost a year?',
  ]);
  expect(row('Start').slice(3, 6)).toEqual(['date', 40_634, 'Assumed']);
  expect(row('Extension_1_years').slice(3, 6)).toEqual(['years', 4, undefined]);
  expect(row('Catch_up').slice(4, 7)).toEqual(['No', 'Usual', 'Joint ICT default']);
});

test('each scenario has a column of values, and columns that say where they are from', () => {
  const other = changed((document) => {
    document.name = 'Dearer';
    document.contract.annualCharge = {
      value: 4_000_000,
      status: 'Trial',
      source: 'Us',
      date: '',
      note: 'a guess',
    };
    document.councils.reverse();
  });
  const row = rowsOfInputs(exampleScenario(), other);
  expect(row('Annual_charge').slice(2, 6)).toEqual([
    '=IF(ISNUMBER(INDEX(E24:F24,Scenario_number)),INDEX(E24:F24,Scenario_number),"")',
    '£ a year',
    3_600_000,
    4_000_000,
  ]);
  expect(row('Annual_charge').slice(6)).toEqual([
    'Published',
    'ConservativeHome local government blog',
    serialFromDate({ year: 2010, month: 11, day: 1 }),
    '£3.6m a year for both councils, under two contracts. Ask: how is it divided between them?',
    'Trial',
    'Us',
    undefined,
    'a guess',
  ]);
  // The order of a scenario's councils is kept by their places.
  expect([row('Bromley_place'), row('Lewisham_place')].map((cells) => cells.slice(4, 6))).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

test('what a scenario has any number of stands in tables, with lines to spare', () => {
  const [, inputs] = planModel([fourCouncils()]).sheets;
  expect(inputs?.tables.map(({ name, area }) => [name, area.rows])).toEqual([
    ['Other_costs', 1 + 16 + 3],
    ['Sharing_keys', 1 + 4 + 3],
    ['Coalition_costs', 1 + 1 + 3],
  ]);
});

test('a figure that is not known and has no question gets one', () => {
  const plan = planModel([
    changed(({ councils }) => {
      for (const council of councils) {
        council.alone = { value: null, status: 'Not known', source: '', date: '', note: '' };
        council.asIs = { value: 'not known', status: 'Not known', source: '', date: '', note: '' };
      }
    }),
  ]);
  // The council's name comes from its cell, so that the question follows it.
  for (const formula of [
    '="Ask "&$B$7&": what would the same service, bought alone on the same terms, have cost a year?"',
    '="Ask "&$B$14&": what does it spend on this service now, a year?"',
  ])
    expect(formulasOf(plan)).toContain(formula);
});

test('savings that not every council announced are not reconciled', () => {
  const partly = changed(({ councils }) => {
    delete councils[1]?.announced;
  });
  const texts = (plan: WorkbookPlan) => JSON.stringify(plan.sheets.map(({ cells }) => cells));
  const whole = planModel([exampleScenario()]);
  expect(texts(whole)).toContain('Does it reconcile?');
  const labels = whole.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : [])),
  );
  const heading = labels.indexOf('Does it reconcile?');
  expect(labels.slice(heading, heading + 5)).toEqual([
    'Does it reconcile?',
    'Unit',
    'Lowest',
    'Stated',
    'Highest',
  ]);
  expect(texts(planModel([partly]))).not.toContain('Does it reconcile?');
});

test('charts draw rows of their sheet, and say their unit', () => {
  const savings = planModel([fourCouncils()]).sheets.find(({ role }) => role === 'savings');
  expect(savings?.charts.map(({ title }) => title)).toEqual([
    'Cost a year, £m: joint, against as-is and alone',
    'Saving so far, £m: committed years, and years only if extended',
  ]);
  for (const chart of savings?.charts ?? []) {
    for (const { values } of chart.series) expect(values.columns).toBe(chart.categories.columns);
  }
});

test.each([
  ['contract', 0],
  ['checks', 1],
] as const)('labels on the sheet of %s fit their column, or are wrapped', (role, column) => {
  const sheet = planModel([exampleScenario()]).sheets.find((one) => one.role === role);
  const width = sheet?.widths.find((one) => one.column === column)?.characters ?? 0;
  const wraps = (row: number) =>
    sheet?.styles.some(
      ({ area, style }) =>
        style.wrap &&
        area.row <= row &&
        row < area.row + area.rows &&
        area.column <= column &&
        column < area.column + area.columns,
    );
  // What has nothing beside it may reach over there.
  const long = sheet?.cells.filter(
    (one) =>
      one.column === column &&
      one.content.kind === 'text' &&
      one.content.text.length > width &&
      cell(sheet, one.row, column + 1) !== undefined,
  );
  expect(long?.filter(({ row }) => !wraps(row)).map(({ content }) => content)).toEqual([]);
});

test('wherever the names of scenarios head columns, the row is as high as the longest needs', () => {
  const named = (name: string): Scenario => ({ ...exampleScenario(), name });
  const scenarios = [
    named('The joint contract with the option taken up and indexation at three per cent'),
    named('The same without'),
  ];
  const { sheets } = planModel(scenarios);
  const isHeading = /^=("[A-Z][a-z]+: "&)?(Inputs!)?\$[E-F]\$5$/;
  const heights = sheets.flatMap((sheet) => {
    const rows = sheet.cells
      .filter(({ row, content }) => row > 4 && content.kind === 'formula' && isHeading.test(content.formula))
      .map(({ row }) => row);
    const high = (row: number) =>
      sheet.styles
        .filter(
          ({ area, style }) => style.height !== undefined && area.row <= row && row < area.row + area.rows,
        )
        .at(-1)?.style.height ?? LINE;
    return [...new Set(rows)]
      .filter(
        (row) => sheet.cells.filter((cell) => cell.row === row && cell.content.kind === 'formula').length > 1,
      )
      .filter((row) => sheet.styles.some(({ area, style }) => area.row === row && style.bold))
      .map((row) => [`${sheet.role} ${row}`, high(row)] as const);
  });
  expect(heights.map(([where]) => where.split(' ')[0])).toEqual(
    expect.arrayContaining(['about', 'inputs', 'savings', 'sharing']),
  );
  expect(heights.filter(([, height]) => height < heightOf(4))).toEqual([]);
});

test('every list to choose from offers what it means, whatever the names of indices have in them', () => {
  const own = (name: string) => ownIndex(name, new Map([[24_120, 100]]));
  const names = ['SPPI, computer services', `Salaries of ${'x'.repeat(250)}`];
  const scenario = valueOf(
    edited(exampleScenario(), {
      kind: 'value',
      at: ['contract', 'indexation'],
      date: '2026-11-29',
      value: { kind: 'index', blend: names.map((name) => ({ weight: rate(0.5), index: own(name) })) },
    }),
  );
  const { sheets } = planModel([scenario]);
  const inputs = sheets.find(({ role }) => role === 'inputs');
  const lists = (inputs?.rules ?? []).flatMap(({ rule, message, area }) =>
    rule.kind === 'list' ? [{ source: rule.source, message, area }] : [],
  );
  for (const { source, message } of lists) {
    expect(source.length).toBeLessThanOrEqual(255);
    expect(message.length).toBeLessThanOrEqual(255);
    expect(source.startsWith('=') || !source.includes(', ')).toBe(true);
  }
  const row = inputs?.names.find(({ name }) => name === 'Index_1')?.area.row;
  expect(lists.find(({ area }) => area.row === row)?.source).toBe('=Index_titles');
  const titles = sheets.flatMap(({ names: own }) => own).find(({ name }) => name === 'Index_titles');
  expect(titles?.area.rows).toBe(1);
});
