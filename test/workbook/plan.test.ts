import { exampleScenario } from '../../src/model/scenario/example';
import type { Scenario } from '../../src/model/scenario/scenario';
import { planModel } from '../../src/workbook/plan/model';
import type { Area, SheetPlan, WorkbookPlan } from '../../src/workbook/plan/plan';
import { SPARE_YEARS } from '../../src/workbook/plan/spare';
import { boroughs, changed, withCouncils, withExtensions, withRates } from './scenarios';

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
  'a start in January': changed(({ contract }) => {
    contract.start.value = '2011-01-31';
  }),
};
const plans = Object.entries(scenarios).map(([name, scenario]) => ({
  name,
  scenario,
  plan: planModel(scenario),
}));

const formulasOf = ({ sheets }: WorkbookPlan) =>
  sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
  );
const namesOf = ({ sheets }: WorkbookPlan) => sheets.flatMap(({ names }) => names.map(({ name }) => name));
/** A formula without what stands in quotes: words, and the names of sheets. */
const unquoted = (formula: string) => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'!/g, '~');
const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from(
    { length: rows * columns },
    (_, n) => `${row + Math.floor(n / columns)}:${column + (n % columns)}`,
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
        (word) => !word.endsWith('(') && !/^[A-Z]{1,3}\d+$/.test(word) && word !== 'FALSE',
      );
      for (const word of referred)
        if (word.endsWith('!')) expect(sheets).toContain(word.slice(0, -1));
        else if (!/^[A-Z]$/.test(word)) expect(names).toContain(word);
    }
  });

  test('no cell is put down twice or in the way of a table, nor of the same table longer by years', () => {
    for (const sheet of plan.sheets) {
      const cells = sheet.cells.map(({ row, column }) => `${row}:${column}`);
      expect(new Set(cells).size).toBe(cells.length);
      const down = sheet.name === 'Contract';
      const spilled = sheet.spills.flatMap((area) => {
        const years = area.column === 0 && area.columns > 8 ? SPARE_YEARS : 0;
        return cellsOf({
          ...area,
          rows: area.rows + (down ? SPARE_YEARS : 0),
          columns: area.columns + (down ? 0 : years),
        });
      });
      expect(new Set(spilled).size).toBe(spilled.length);
      const anchors = sheet.spills.map(({ row, column }) => `${row}:${column}`);
      expect(cells.filter((one) => spilled.includes(one)).sort()).toEqual(anchors.sort());
    }
  });

  test('formulas hold no figure, only nought, one, and the places of rows in a table', () => {
    for (const formula of formulasOf(plan)) {
      const bare = unquoted(formula)
        .replace(/[\p{L}_$][\p{L}\p{N}_.$]*/gu, '~')
        .replace(/5\*~\(~\)\+[234](?=,)/g, '~');
      const figures = bare.match(/\d+(\.\d+)?/g) ?? [];
      expect(figures.filter((figure) => figure !== '0' && figure !== '1')).toEqual([]);
    }
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
      expect(texts).toContainEqual({ kind: 'text', text: `${name}, as-is` });
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

test('a name or a sheet that is taken gets a number, whatever its capitals', () => {
  const plan = planModel(exampleScenario(), {
    sheets: ['Sheet1', 'INPUTS', 'Inputs (2)'],
    names: ['start', 'Lewisham_alone', 'Lewisham_alone_2', 'Councils'],
  });
  expect(plan.sheets.map(({ name }) => name)).toEqual(['Inputs (3)', 'Contract', 'Savings']);
  expect(namesOf(plan)).toEqual(
    expect.arrayContaining(['Start_2', 'Lewisham_alone_3', 'Councils_2', 'Bromley_alone']),
  );
  expect(formulasOf(plan).join()).toContain("'Inputs (3)'!$H$");
  expect(formulasOf(plan).join()).not.toMatch(/\bStart,/);
});

test('councils whose names come to the same get names of their own', () => {
  const names = namesOf(planModel(withCouncils(['St. Helens', 'St Helens', 'St-Helens'])));
  expect(names).toEqual(
    expect.arrayContaining(['St_Helens_alone', 'St_Helens_alone_2', 'St_Helens_alone_3']),
  );
});

test('the rows of Inputs say of each figure what the scenario says', () => {
  const [inputs] = planModel(exampleScenario()).sheets;
  const row = (label: string) => {
    const found = inputs?.cells.find(({ content }) => content.kind === 'text' && content.text === label);
    return Array.from({ length: 8 }, (_, column) => {
      const content = cell(inputs, found?.row ?? -1, column);
      return content?.kind === 'text'
        ? content.text
        : content?.kind === 'number'
          ? content.value
          : content?.formula;
    });
  };
  expect(row('Bromley, alone')).toEqual([
    'IN2',
    'Bromley, alone',
    1_750_000,
    '£ a year',
    'Worked out',
    'ConservativeHome local government blog',
    'November 2010',
    'The joint saving is double what Bromley could have achieved on its own, so £0.25m alone',
  ]);
  expect(row('Lewisham, alone')).toEqual([
    'IN7',
    'Lewisham, alone',
    undefined,
    '£ a year',
    '=IF(C11="","Not known","Trial")',
    undefined,
    undefined,
    'Ask Lewisham: what would the same ICT support, bought alone on the same terms, have cost a year?',
  ]);
  expect(row('Start').slice(2, 5)).toEqual([40_634, 'date', 'Assumed']);
  expect(row('Option to extend').slice(2, 5)).toEqual([4, 'years', 'Published']);
});

test('a figure that is not known and has no question gets one', () => {
  const plan = planModel(
    changed(({ councils }) => {
      for (const council of councils) {
        council.alone = { value: null, status: 'Not known', source: '', date: '', note: '' };
        council.asIs = { value: 'not known', status: 'Not known', source: '', date: '', note: '' };
      }
    }),
  );
  const texts = plan.sheets.flatMap(({ cells }) => cells.map(({ content }) => content));
  expect(texts).toContainEqual({
    kind: 'text',
    text: 'Ask Bromley: what would the same service, bought alone on the same terms, have cost a year?',
  });
  expect(texts).toContainEqual({
    kind: 'text',
    text: 'Ask Lewisham: what does it spend on this service now, a year?',
  });
});

test('the option is divided only where there is more than one extension', () => {
  expect(formulasOf(planModel(withExtensions([4]))).join()).not.toContain('Terms');
  const divided = formulasOf(planModel(withExtensions([2, 2])));
  // An input that is blanked must not pass for an argument left out.
  const filled = (name: string) => `IF(ISBLANK(${name}),"not known",${name})`;
  const [term, option, fixed, rise] = ['Initial_years', 'Extension_years', 'Fixed_years', 'Indexation'].map(
    filled,
  );
  expect(divided).toContain(
    `=ICT.CONTRACT.TOTAL(Annual_charge,Start,${term},${option},${fixed},${rise},Terms)`,
  );
  expect(divided).toContain(`=ICT.CONTRACT.TOTAL(Annual_charge,Start,${term},0,${fixed},${rise})`);
});

test('savings that not every council announced are not reconciled', () => {
  const partly = changed(({ councils }) => {
    delete councils[1]?.announced;
  });
  expect(formulasOf(planModel(partly)).join()).not.toContain('RECONCILE');
});
