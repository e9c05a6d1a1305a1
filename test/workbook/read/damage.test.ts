import { pence } from '../../../src/model/money/units';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { withFigure } from '../../../src/model/scenario/figures';
import type { Scenario } from '../../../src/model/scenario/scenario';
import { areaOf } from '../../../src/workbook/plan/address';
import type { Damage } from '../../../src/workbook/read/damage';
import { readInputs } from '../../../src/workbook/read/readInputs';
import type { Repair } from '../../../src/workbook/edit/lastSheet';
import { isMendable, repairOf } from '../../../src/workbook/edit/repair';
import { damageSentence } from '../../../src/workbook/read/sentences';
import { type Cell, Finder, type ModelCells } from '../../../src/workbook/read/sheetCells';
import { changed, fourCouncils } from '../scenarios';
import { plannedCells } from './planned';

const cheaper = changed((document) => {
  document.name = 'Cheaper';
  document.contract.annualCharge = {
    ...document.contract.annualCharge,
    value: 3_000_000,
  };
});
const last = [exampleScenario(), cheaper, fourCouncils()];

const written = plannedCells(last);

/** The sheet in somebody's hands. */
class Sheet {
  readonly cells = written;
  readonly values: Cell[][];
  readonly formulas: unknown[][];
  names: ModelCells['names'];
  tables: ModelCells['tables'];

  constructor() {
    this.values = structuredClone(this.cells.inputs.values) as Cell[][];
    this.formulas = structuredClone(this.cells.inputs.formulas) as unknown[][];
    ({ names: this.names, tables: this.tables } = this.cells);
  }

  /** Types into a cell of a figure's row, so many columns from the first scenario's. */
  type(name: string, step: number, value: Cell): void {
    const column = this.area('Scenario_names').column + step;
    const { row } = this.area(name);
    (this.values[row] ?? [])[column] = value;
    (this.formulas[row] ?? [])[column] = typeof value === 'object' ? '' : value;
  }

  area(name: string) {
    const found = [...this.names, ...this.tables.map((table) => ({ name: table.name, at: table }))].find(
      (one) => one.name === name,
    )?.at?.area;
    if (!found) throw new Error(`no ${name}`);
    return found;
  }

  resize(name: string, by: number): void {
    this.tables = this.tables.map((one) =>
      one.name === name ? { ...one, area: { ...one.area, rows: one.area.rows + by } } : one,
    );
  }

  point(name: string, at: ModelCells['names'][number]['at']): void {
    this.names = this.names.map((one) => (one.name === name ? { name, at } : one));
  }

  get now(): ModelCells {
    const { cells, names, tables, values, formulas } = this;
    return { ...cells, names, tables, inputs: { ...cells.inputs, values, formulas } };
  }
}

/** Columns from the first scenario's value: three scenarios, then four columns for each. */
const STATUS = 3;

interface Case {
  readonly what: string;
  readonly by: (sheet: Sheet) => void;
  readonly says: string;
  /** What mends it, in a few words; nothing where only the user can. */
  readonly mended?: object;
  /** What Lewisham pays jointly once it is mended, where that is not what it was. */
  readonly leaves?: number;
}

const cases: Case[] = [
  {
    what: 'text in a number',
    by: (sheet) => {
      sheet.type('Lewisham_joint', 0, 'about 2m');
    },
    says: 'Inputs!E17: Lewisham, joint is "about 2m". Give pounds as a number from £0.01 to £100 billion, such as 3600000.',
    mended: { kind: 'cell', content: { kind: 'number', value: 2_250_000 } },
  },
  {
    what: 'a number out of its limits',
    by: (sheet) => {
      sheet.type('Initial_years', 1, 80);
    },
    says: ': Term is 80. Give a whole number of years from 1 to 50.',
    mended: { kind: 'cell', content: { kind: 'number', value: 5 } },
  },
  {
    what: 'a formula in an input that errs',
    by: (sheet) => {
      sheet.type('Annual_charge', 0, { error: '#DIV/0!' });
    },
    says: ': Contract price, all councils holds the error #DIV/0!. Mend the cell it comes from first.',
    mended: { kind: 'cell', content: { kind: 'number', value: 3_600_000 } },
  },
  {
    what: 'a word that is none of the choices',
    by: (sheet) => {
      sheet.type('Compounding', 2, 'monthly');
    },
    says: ': Rates is "monthly". Give one of compound, simple, single step.',
    mended: { kind: 'cell', content: { kind: 'text', text: 'compound' } },
  },
  {
    what: 'an amount finer than a penny',
    by: (sheet) => {
      sheet.type('Lewisham_joint', 0, 1234.567);
    },
    says: 'Inputs!E17 is £1,234.567, which has a fraction of a penny. The pane takes it as £1,234.57',
    mended: { kind: 'cell', content: { kind: 'number', value: 1234.57 } },
    leaves: 1234.57,
  },
  {
    what: 'a tolerance that no check could fail',
    by: (sheet) => {
      sheet.type('Tolerance', 0, 1_000_000);
    },
    says: ': "Checks allow a difference of" is 1000000, where the formulas were made for 0.005. It is not an input: put 0.005 back.',
    mended: { kind: 'cell', content: { kind: 'number', value: 0.005 } },
  },
  {
    what: 'ten pence in a pound',
    by: (sheet) => {
      sheet.type('Pence_in_a_pound', 1, 10);
    },
    says: ': "Pence in a pound" is 10, where the formulas were made for 100.',
    mended: { kind: 'cell', content: { kind: 'number', value: 100 } },
  },
  {
    what: 'a row of a table deleted',
    by: (sheet) => {
      sheet.resize('Other_costs', -1);
    },
    says: 'a row of the table Other_costs was deleted. What stood there is removed from the scenario, and other sheets that counted on it show #REF!. Undo the deletion in Excel, or write the sheets anew.',
  },
  {
    what: 'a row put into a table',
    by: (sheet) => {
      sheet.resize('Coalition_costs', 1);
    },
    says: 'What was added is missing there. Write the sheets anew to have it counted.',
  },
  {
    what: 'a figure typed over Live',
    by: (sheet) => {
      sheet.type('Lewisham_joint', -2, 2_000_000);
    },
    says: 'Inputs!C17: Lewisham, joint was typed into the column Live',
    mended: {
      kind: 'cell',
      row: 16,
      column: 2,
      content: { kind: 'formula', formula: expect.stringContaining('INDEX(E17:G17') as string },
    },
  },
  {
    what: 'no date',
    by: (sheet) => {
      sheet.type('Start', 0, 'spring');
    },
    says: ': Start is "spring". Give a date',
    mended: { kind: 'cell', content: { kind: 'number', value: 40_634 }, format: 'd mmm yyyy' },
  },
  {
    what: 'a status that is none',
    by: (sheet) => {
      sheet.type('Lewisham_alone', STATUS, 'Guess');
    },
    says: 'Inputs!H16 says "Guess", which is no status. Choose one of Published, Worked out, Assumed, Not known, Trial.',
    mended: {
      kind: 'cell',
      content: { kind: 'formula', formula: '=IFERROR(IF(E16="","Not known","Trial"),"Trial")' },
    },
  },
  {
    what: 'a name deleted',
    by: (sheet) => {
      sheet.names = sheet.names.filter(({ name }) => name !== 'Lewisham_alone');
    },
    says: 'The name Lewisham_alone has been deleted',
    mended: { kind: 'name', full: 'Lewisham_alone', area: { row: 15, column: 2, rows: 1, columns: 1 } },
  },
  {
    what: 'the name of the headings deleted',
    by: (sheet) => {
      sheet.names = sheet.names.filter(({ name }) => name !== 'Scenario_names');
    },
    says: 'The name Scenario_names has been deleted',
    mended: { kind: 'name', full: 'Scenario_names', area: { row: 4, column: 4, rows: 1, columns: 3 } },
  },
  {
    what: 'a name that only formulas go by deleted',
    by: (sheet) => {
      sheet.names = sheet.names.filter(({ name }) => name !== 'Tolerance');
    },
    says: 'The name Tolerance has been deleted',
    mended: { kind: 'name', full: 'Tolerance' },
  },
  {
    what: 'a row deleted, so that its name points nowhere',
    by: (sheet) => {
      sheet.point('Cap', undefined);
    },
    says: 'The name Cap points at no cell any more, because its row was deleted.',
  },
  {
    what: 'all rows of a council deleted',
    by: (sheet) => {
      for (const { name } of sheet.names.filter((one) => one.name.startsWith('Croydon_')))
        sheet.point(name, undefined);
    },
    says: 'The rows of Croydon have been deleted',
  },
  {
    what: 'a selector that names no scenario',
    by: (sheet) => {
      sheet.type('Live_scenario', -2, 'Best case');
    },
    says: 'Inputs!C2 says "Best case", which is no scenario of this sheet',
    mended: { kind: 'cell', row: 1, column: 2, content: { kind: 'text', text: exampleScenario().name } },
  },
  {
    what: 'a table renamed',
    by: (sheet) => {
      sheet.tables = sheet.tables.map((one) =>
        one.name === 'Sharing_keys' ? { ...one, name: 'Users' } : one,
      );
    },
    says: 'The table Sharing_keys is gone, or has another name.',
    mended: { kind: 'rename table', from: 'Users', to: 'Sharing_keys' },
  },
  {
    what: 'a table turned into plain cells',
    by: (sheet) => {
      sheet.tables = sheet.tables.filter(({ name }) => name !== 'Coalition_costs');
    },
    says: 'The table Coalition_costs is gone, or has another name.',
    mended: { kind: 'table', full: 'Coalition_costs' },
  },
  {
    what: 'a heading of a table overwritten',
    by: (sheet) => {
      const { row, column } = sheet.area('Other_costs');
      (sheet.values[row] ?? [])[column + 2] = 'Way';
    },
    says: 'the table Other_costs has no column "Course".',
  },
  {
    what: 'two councils of one name',
    by: (sheet) => {
      sheet.type('Lewisham_name', -3, 'bromley');
    },
    says: 'Inputs!B14: two councils are called "bromley".',
    mended: { kind: 'cell', content: { kind: 'text', text: 'Lewisham' } },
  },
  {
    what: 'two scenarios of one name',
    by: (sheet) => {
      sheet.type('Scenario_names', 1, 'Four councils');
    },
    says: 'two scenarios are called "Four councils".',
  },
  {
    what: 'the column of a scenario deleted',
    by: (sheet) => {
      const { area, sheet: title } = { area: sheet.area('Scenario_names'), sheet: 'Inputs' };
      sheet.point('Scenario_names', { sheet: title, area: { ...area, columns: 2 } });
    },
    says: 'Inputs has 2 columns of figures, but columns of status and source for 3 scenarios.',
  },
  {
    what: 'the heading of a source overwritten',
    by: (sheet) => {
      sheet.type('Scenario_names', STATUS + 1, 'From');
    },
    says: 'the heading "Source" of this scenario\'s sources is gone.',
  },
  {
    what: 'a line of a table with a council that there is not',
    by: (sheet) => {
      const { row, column } = sheet.area('Sharing_keys');
      (sheet.values[row + 1] ?? [])[column + 1] = 'Bexley';
    },
    says: 'Council has "Bexley", which is none of the councils.',
    mended: { kind: 'cell', content: { kind: 'formula' } },
  },
  {
    what: 'a line of a table of no scenario',
    by: (sheet) => {
      const { row, column } = sheet.area('Sharing_keys');
      (sheet.values[row + 1] ?? [])[column] = 'Dearer';
    },
    says: 'says "Dearer", which is no scenario of this sheet. Give the name of one, or clear the whole line.',
    mended: { kind: 'cell', content: { kind: 'formula' } },
  },
  {
    what: 'text in a number of a table',
    by: (sheet) => {
      const { row, column } = sheet.area('Other_costs');
      (sheet.values[row + 2] ?? [])[column + 8] = 'a lot';
    },
    says: '"a lot"',
    mended: { kind: 'cell', content: { kind: 'number', value: 45_000.5 } },
  },
  {
    what: 'a status of a table’s line overwritten',
    by: (sheet) => {
      const { row, column } = sheet.area('Other_costs');
      (sheet.values[row + 1] ?? [])[column + 9] = 'Sure';
    },
    says: 'says "Sure", which is no status.',
    mended: { kind: 'cell', content: { kind: 'text', text: 'Published' } },
  },
  {
    what: 'two cells of a line',
    by: (sheet) => {
      const { row, column } = sheet.area('Other_costs');
      (sheet.values[row + 1] ?? [])[column + 3] = 'whim';
      (sheet.values[row + 1] ?? [])[column + 8] = 'a lot';
    },
    says: '"whim"',
    mended: { kind: 'cell', content: { kind: 'text', text: 'transition' } },
  },
  {
    what: 'a line of which so little is left that it cannot be told from others',
    by: (sheet) => {
      const { row, column } = sheet.area('Sharing_keys');
      for (let step = 1; step < 7; step++) (sheet.values[row + 1] ?? [])[column + step] = 'x';
    },
    says: '"x", which is none of the councils.',
  },
  {
    what: 'parts that do not agree',
    by: (sheet) => {
      sheet.type('Fixed_years', 0, 6);
    },
    says: 'Prices cannot be fixed for longer than the initial 5 years.',
  },
];

const damaged = (by: Case['by']) => {
  const sheet = new Sheet();
  by(sheet);
  return { cells: sheet.now, ...readInputs(sheet.now) };
};

test('a sheet that nobody damaged has no damage', () => {
  expect(damaged(() => undefined)).toMatchObject({ scenarios: last, damages: [] });
});

test.each(cases)('$what: a sentence says where, and what to do', ({ by, says, mended }) => {
  const { cells, damages } = damaged(by);
  const told = damages.find((damage) => damageSentence(damage).includes(says));
  expect(damages.map(damageSentence)).toContainEqual(expect.stringContaining(says));
  const repair = told && repairOf(told, new Finder(cells), last);
  if (mended) expect(repair).toMatchObject(mended);
  else expect(repair).toBeUndefined();
  // Whatever can be mended is offered to be.
  if (told && mended) expect(isMendable(told)).toBe(true);
});

test.each(cases.filter(({ mended }) => mended))('$what: mended, it reads as it did', ({ by, leaves }) => {
  const { cells, damages } = damaged(by);
  // Lines of tables are linked to what stands above them, which is mended first.
  const isLine = ({ kind }: Damage) => Number(kind.startsWith('line'));
  const mendedCells = [...damages]
    .sort((one, other) => isLine(one) - isLine(other))
    .reduce((now, damage) => carriedOut(now, repairOf(damage, new Finder(cells), last)), cells);
  const [first, ...others] = last as [Scenario, ...Scenario[]];
  const [, lewisham] = first.councils;
  if (!lewisham) throw new Error('the example has changed');
  const is = (pounds: number) =>
    withFigure(first, ['councils', 1, 'joint'], {
      ...lewisham.joint,
      value: pence(Math.round(pounds * 100)),
    });
  const scenarios = [leaves === undefined ? first : is(leaves), ...others];
  expect(readInputs(mendedCells)).toMatchObject({ scenarios, damages: [] });
});

/** What a mended cell shows: a line's scenario and councils are links, and the only other formulas are of a status. */
function shownBy({ content }: Extract<Repair, { kind: 'cell' }>, values: readonly Cell[][]): Cell {
  if (content?.kind === 'number') return content.value;
  if (content?.kind !== 'formula') return content?.text ?? '';
  if (content.formula.includes('(')) return 'Not known';
  const parts = content.formula.slice(1).split('&');
  return parts
    .map((part) => {
      const at = areaOf(part);
      const cell = at && values[at.row]?.[at.column];
      return typeof cell === 'string' ? cell : part.slice(1, -1);
    })
    .join('');
}

/** The cells after a repair. */
function carriedOut(cells: ModelCells, repair: Repair | undefined): ModelCells {
  switch (repair?.kind) {
    case undefined:
      return cells;
    case 'cell': {
      const values = cells.inputs.values.map((row) => [...row]);
      const formulas = cells.inputs.formulas.map((row) => [...row]);
      (values[repair.row] ?? [])[repair.column] = shownBy(repair, values);
      (formulas[repair.row] ?? [])[repair.column] =
        repair.content?.kind === 'formula' ? repair.content.formula : '';
      return { ...cells, inputs: { ...cells.inputs, values, formulas } };
    }
    case 'name':
      return {
        ...cells,
        names: [...cells.names, { name: repair.full, at: { sheet: cells.inputs.title, area: repair.area } }],
      };
    case 'rename table':
      return {
        ...cells,
        tables: cells.tables.map((one) => (one.name === repair.from ? { ...one, name: repair.to } : one)),
      };
    case 'table':
      return {
        ...cells,
        tables: [...cells.tables, { name: repair.full, sheet: cells.inputs.title, area: repair.area }],
      };
  }
}

test('a damage leaves other edits alone', () => {
  const { cells, damages } = damaged((sheet) => {
    sheet.type('Bromley_joint', 0, 1_400_000);
    sheet.type('Lewisham_joint', 0, 'about 2m');
  });
  expect(damages).toHaveLength(1);
  const [damage] = damages as [Damage];
  const mended = carriedOut(cells, repairOf(damage, new Finder(cells), last));
  expect(readInputs(mended).scenarios?.[0]?.councils[0]?.joint.value).toBe(140_000_000);
});

describe('a line that was copied from another, with a text for its amount', () => {
  const AMOUNT = 8;
  /** Puts a copy of the first line of other costs in a row of the table, and another amount in the first. */
  const copied = (sheet: Sheet, to: (rows: readonly number[]) => number | undefined, amount: Cell) => {
    const { row, column, rows } = sheet.area('Other_costs');
    const lines = Array.from({ length: rows - 1 }, (_, step) => row + 1 + step);
    const place = to(lines) ?? -1;
    sheet.values[place] = [...(sheet.values[row + 1] ?? [])];
    sheet.formulas[place] = [...(sheet.formulas[row + 1] ?? [])];
    (sheet.values[place] ?? [])[column + AMOUNT] = 'tbc';
    (sheet.values[row + 1] ?? [])[column + AMOUNT] = amount;
  };

  test.each<[string, (sheet: Sheet) => void]>([
    [
      'a line more than there were',
      (sheet) => {
        const { column } = sheet.area('Other_costs');
        copied(sheet, (rows) => rows.find((row) => sheet.values[row]?.[column] === ''), 9_999);
      },
    ],
    [
      'in place of a line that is gone',
      (sheet) => {
        copied(sheet, (rows) => rows[1], 9_999);
      },
    ],
  ])('%s: it does not get the amount that the other had', (_, by) => {
    const { cells, damages } = damaged(by);
    const told = damages.find((damage) => damageSentence(damage).includes('"tbc"'));
    if (!told) throw new Error('it is told');
    expect(repairOf(told, new Finder(cells), last)).toBeUndefined();
  });
});

test('a formula that comes to a fraction of a penny is rounded, and stays a formula', () => {
  const sheet = new Sheet();
  sheet.type('Lewisham_joint', 0, 1000 / 3);
  (sheet.formulas[16] ?? [])[4] = '=Budget!B4/3';
  const { damages, scenarios } = readInputs(sheet.now);
  // It is read to the penny all the same.
  expect(scenarios?.[0]?.councils[1]?.joint.value).toBe(33_333);
  expect(damages.map((damage) => repairOf(damage, new Finder(sheet.now), []))).toMatchObject([
    { content: { kind: 'formula', formula: '=ROUND(Budget!B4/3,2)' } },
  ]);
});

test('what a sum of pence comes to in doubles is no fraction of a penny', () => {
  const sheet = new Sheet();
  sheet.type('Lewisham_joint', 0, 0.1 + 0.2);
  expect(readInputs(sheet.now).damages).toEqual([]);
});

test.each<[said: string, typed: Record<number, string>, expected: object | undefined]>([
  ['a source', { 1: 'Contract, clause 9' }, { source: 'Contract, clause 9', date: '', note: '' }],
  ['a note', { 3: 'To be confirmed' }, { source: '', date: '', note: 'To be confirmed' }],
  ['no source any more', { 1: '' }, undefined],
  ['nothing', {}, undefined],
])('beside a figure that is as usual: %s', (_, said, expected) => {
  const sheet = new Sheet();
  // Three scenarios' values, then the four columns of the first.
  for (const [step, text] of Object.entries(said)) sheet.type('Compounding', STATUS + Number(step), text);
  const { scenarios, damages } = readInputs(sheet.now);
  expect(damages).toEqual([]);
  expect(scenarios?.[0]?.contract.clause.compounding).toEqual(
    expected && { value: 'compound', status: 'Assumed', ...expected },
  );
});
