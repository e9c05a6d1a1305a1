import { figureAt } from '../../../src/model/scenario/figures';
import { pathOfName } from '../../../src/workbook/read/formulas';
import { readInputs } from '../../../src/workbook/read/readInputs';
import { fourCouncils } from '../scenarios';
import { plannedCells } from './planned';

const scenario = fourCouncils();
const written = plannedCells([scenario]);
const column = written.names.find(({ name }) => name === 'Scenario_names')?.at?.area.column ?? 0;

/** The sheet with a formula of somebody's own in the cell of a figure, which comes to what stood there. */
function withFormula(name: string) {
  const row = written.names.find((one) => one.name === name)?.at?.area.row ?? 0;
  const formulas = written.inputs.formulas.map((cells, at) =>
    cells.map((cell, place) => (at === row && place === column ? '=Budget!B4' : cell)),
  );
  return readInputs({ ...written, inputs: { ...written.inputs, formulas } });
}

test('what the sheet is written with is nobody’s own', () => {
  expect(readInputs(written).formulas).toEqual([]);
});

test.each([
  ['Croydon_as_is', ['councils', 2, 'asIs']],
  ['Bromley_joint', ['councils', 0, 'joint']],
  ['Annual_charge', ['contract', 'annualCharge']],
  ['Start', ['contract', 'start']],
  ['Extension_1_years', ['contract', 'extensions']],
  ['Cap', ['contract', 'clause', 'cap']],
  ['Indexation', ['contract', 'indexation']],
  ['As_is_growth', ['asIsGrowth']],
  ['VAT_rate', ['appraisal', 'vatRate']],
  ['Saving_realised_year_1', ['appraisal', 'realisation']],
] as const)('a formula where %s stood is told with the figure that it comes to', (name, path) => {
  const { formulas, scenarios } = withFormula(name);
  expect(scenarios).toEqual([scenario]);
  expect(formulas).toMatchObject([{ scenario: 0, path, formula: '=Budget!B4' }]);
  expect(figureAt(scenario, path)).toBeDefined();
});

test('a formula over what formulas count with is of no figure', () => {
  expect(pathOfName('Savings_rounded_to', [], scenario)).toBeUndefined();
});

test.each([
  ['Other_costs', '£', ['councils', 0, 'otherCosts', 1, 'amount']],
  ['Sharing_keys', 'Number', ['councils', 1, 'keys', 0, 'amount']],
  ['Coalition_costs', '£ a year', ['coalitions', 0, 'cost']],
] as const)('so is one in a line of %s', (name, heading, path) => {
  const area = written.tables.find((table) => table.name === name)?.area;
  if (!area) throw new Error('there is no such table');
  const across = written.inputs.values[area.row]?.indexOf(heading, area.column) ?? -1;
  const line = name === 'Coalition_costs' ? 1 : 2;
  const formulas = written.inputs.formulas.map((cells, at) =>
    cells.map((cell, place) => (at === area.row + line && place === across ? '=Budget!B4' : cell)),
  );
  const read = readInputs({ ...written, inputs: { ...written.inputs, formulas } });
  expect(read.formulas).toMatchObject([{ scenario: 0, path, formula: '=Budget!B4' }]);
  expect(figureAt(scenario, path)).toBeDefined();
});
