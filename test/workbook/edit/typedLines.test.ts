import { exampleScenario } from '../../../src/model/scenario/document/example';
import { readScenario } from '../../../src/model/scenario/document/read';
import { otherCostKinds, type Scenario } from '../../../src/model/scenario/scenario';
import { writeScenario } from '../../../src/model/scenario/document/write';
import { courseNames, timingNames } from '../../../src/workbook/plan/inputs/lists';
import { cellChanges } from '../../../src/workbook/edit/changes';
import { replacedFormulas, leavingFormulas } from '../../../src/workbook/edit/ownFormulas';
import { readInputs } from '../../../src/workbook/read/readInputs';
import type { ModelCells } from '../../../src/workbook/read/sheetCells';
import { Finder } from '../../../src/workbook/read/sheetCells';
import { tooMuch } from '../../../src/workbook/edit/side';
import { fourCouncils } from '../scenarios';
import { changedCells, plannedCells } from '../read/planned';

/** A line that somebody typed below the others on Inputs stays theirs, whatever is changed in the pane. */
const start = [fourCouncils(), { ...exampleScenario(), name: 'The example' }];
const [first] = start;
if (!first?.councils[0]) throw new Error('there is no council');
const council = first.councils[0].name;

/** Inputs with a line of Other costs, and where that line and its figure stand. */
function withLine(status: string, formula: string | number, year: string | number = 1) {
  const cells: ModelCells = structuredClone(plainCells(plannedCells(start)));
  const finder = new Finder(cells);
  const area = finder.table('Other_costs');
  if (!area) throw new Error('there is no table');
  let row = area.row + 1;
  while (finder.value(row, area.column) !== '') row++;
  const columnOf = (heading: string) =>
    Array.from({ length: area.columns }, (_, step) => area.column + step).find(
      (column) => finder.value(area.row, column) === heading,
    ) ?? -1;
  const put = (heading: string, value: string | number, formula: string | number = value) => {
    ((cells.inputs.values as unknown[][])[row] ?? [])[columnOf(heading)] = value;
    ((cells.inputs.formulas as unknown[][])[row] ?? [])[columnOf(heading)] = formula;
  };
  put('Scenario', first?.name ?? '');
  put('Council', council);
  put('Course', Object.values(courseNames).at(-1) ?? '');
  put('Kind', otherCostKinds[0]);
  put('When', timingNames.once);
  put('From year', 1, year);
  put('£', 1000, formula);
  put('Status', status);
  put('Source', 'Budget book');
  return { cells, row, figure: columnOf('£') };
}

const plainCells = ({ number, inputs, published, names, tables }: ModelCells): ModelCells => ({
  number,
  inputs,
  published,
  names,
  tables,
});

const reread = (document: unknown): Scenario => {
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};

function scenariosIn(cells: ModelCells): readonly Scenario[] {
  const { scenarios, damages } = readInputs(cells);
  expect(damages).toEqual([]);
  if (!scenarios) throw new Error('nothing is read');
  return scenarios;
}

function changesFor(cells: ModelCells, before: readonly Scenario[], after: readonly Scenario[]) {
  const changes = cellChanges(new Finder(cells), before, after);
  if (changes === tooMuch) throw new Error('too much');
  return changes;
}

test.each([
  ['a council', council],
  ['a scenario', first.name],
])('%s that is renamed is renamed in the line too', (_, was) => {
  const { cells } = withLine('Assumed', 1000);
  const before = scenariosIn(cells);
  const renamed = (text: string) => text.replaceAll(JSON.stringify(was), JSON.stringify('Renamed'));
  const after = before.map((one) => reread(JSON.parse(renamed(JSON.stringify(writeScenario(one))))));
  const read = readInputs(changedCells(cells, changesFor(cells, before, after)));
  expect(read.damages).toEqual([]);
  expect(read.scenarios).toEqual(after);
});

test.each([
  ['Bromley + Lewisham', 'Renamed + Lewisham'],
  ['lewisham |  bromley ', 'Lewisham + Renamed'],
  ['Bromley\u00A0+ Lewisham', 'Renamed + Lewisham'],
])('a council that is renamed is renamed in a group that somebody typed: %s', (typed, wanted) => {
  const cells: ModelCells = structuredClone(plainCells(plannedCells(start)));
  const area = new Finder(cells).table('Coalition_costs');
  if (!area) throw new Error('there is no table');
  const cell = (row: number) => (cells.inputs.values as unknown[][])[row] ?? [];
  const column = cell(area.row).indexOf('Councils');
  const row = cells.inputs.values.findIndex((one) => one[column] === 'Bromley + Lewisham');
  for (const side of [cells.inputs.values, cells.inputs.formulas] as unknown[][][])
    (side[row] ?? [])[column] = typed;
  const before = scenariosIn(cells);
  const after = before.map((one) =>
    reread(JSON.parse(JSON.stringify(writeScenario(one)).replaceAll('"Bromley"', '"Renamed"'))),
  );
  const changed = changedCells(cells, changesFor(cells, before, after));
  expect(changed.inputs.values[row]?.[column]).toBe(wanted);
  const read = readInputs(changed);
  expect(read.damages).toEqual([]);
  expect(read.scenarios).toEqual(after);
});

test.each(['Assumed', ''])('status %p: another line is added and the formula of this one stays', (status) => {
  const { cells, row, figure } = withLine(status, '=250*4');
  const before = scenariosIn(cells);
  const after = before.map((one, place) => {
    if (place > 0) return one;
    const document = structuredClone(writeScenario(one));
    const line = document.councils[0]?.otherCosts?.at(-1);
    if (line) document.councils[1]?.otherCosts?.push({ ...line, amount: { ...line.amount, value: 5 } });
    return reread(document);
  });
  expect(after).not.toEqual(before);
  const changes = changesFor(cells, before, after);
  expect(changes.filter((one) => one.row === row && one.column === figure)).toEqual([]);
  expect(changes.length).toBeLessThan(20);
});

test.each([
  ['the amount', '=250*4', 1],
  ['the year', 1000, '=2-1'],
])(
  'where the lines of a table change their order, none is parted from a formula for %s',
  (_, amount, year) => {
    const { cells } = withLine('Assumed', amount, year);
    const before = scenariosIn(cells);
    const after = before.map((one, place) => {
      if (place > 0) return one;
      const document = structuredClone(writeScenario(one));
      document.councils[0]?.otherCosts?.reverse();
      return reread(document);
    });
    expect(after).not.toEqual(before);
    expect(cellChanges(new Finder(cells), before, after)).toBe(tooMuch);
  },
);

test.each([
  ['there is a blank row', 0, true],
  ['there is no other row', 99, false],
])('a line added where one with a formula is removed is never lost with it: %s', (_, filled, hasRoom) => {
  const { cells, row } = withLine('Assumed', '=250*4');
  const area = new Finder(cells).table('Other_costs');
  if (!area) throw new Error('there is no table');
  // Rows below the line are taken away, so that it is the last.
  const rows = filled > 0 ? row - area.row + 1 : area.rows;
  const tables = cells.tables.map((table) =>
    table.name === 'Other_costs' ? { ...table, area: { ...area, rows } } : table,
  );
  const now = { ...cells, tables, names: cells.names.filter(({ name }) => name !== 'Other_costs_counted') };
  const before = scenariosIn(now);
  const [old] = before;
  const after = before.map((one, place) => {
    if (place > 0) return one;
    const document = structuredClone(writeScenario(one));
    const lines = document.councils[0]?.otherCosts;
    const line = lines?.pop();
    if (line)
      lines?.push({
        ...line,
        kind: 'break and exit',
        timing: { kind: 'at the end' },
        amount: { ...line.amount, value: 5 },
      });
    return reread(document);
  });
  const finder = new Finder(now);
  const wanted = changesFor(now, before, after);
  const kept = leavingFormulas(wanted, replacedFormulas(finder, wanted));
  if (!hasRoom) {
    expect(kept).toBe(tooMuch);
    return;
  }
  if (kept === tooMuch) throw new Error('there is room for it');
  const [read] = scenariosIn(changedCells(now, kept));
  const costs = (scenario: Scenario | undefined) =>
    (scenario?.councils[0]?.otherCosts ?? []).map(({ kind, timing }) => ({ kind, timing }));
  expect(costs(read)).toEqual([...costs(old), costs(after[0]).at(-1)]);
});

test('a line that is changed keeps its row, and the formula in it is kept with all that is said of it', () => {
  const { cells } = withLine('Assumed', '=250*4');
  const before = scenariosIn(cells);
  const after = before.map((one, place) => {
    if (place > 0) return one;
    const document = structuredClone(writeScenario(one));
    const line = document.councils[0]?.otherCosts?.at(-1);
    if (line) line.amount.value = 5;
    return reread(document);
  });
  const finder = new Finder(cells);
  const wanted = changesFor(cells, before, after);
  const kept = leavingFormulas(wanted, replacedFormulas(finder, wanted));
  expect(kept).toEqual([]);
});
