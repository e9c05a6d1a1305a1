import { exampleScenario } from '../../../src/model/scenario/example';
import { writeScenario } from '../../../src/model/scenario/write';
import { recordsIn } from '../../../src/workbook/change/record';

const whole = {
  number: 1,
  formulas: 'values',
  basis: 'plain',
  scenarios: [writeScenario(exampleScenario())],
  sheets: [{ id: '{1}', role: 'inputs' }],
  marks: {},
};
const kept = (value: unknown) => recordsIn([{ key: 'JointICT.model.1', value: JSON.stringify(value) }]);

test('a record of a model is read as it was kept', () => {
  expect(kept(whole)).toEqual([{ ...whole, scenarios: [exampleScenario()] }]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['no sheets', { ...whole, sheets: undefined }],
  ['a sheet that is none', { ...whole, sheets: [null] }],
  ['formulas of another kind', { ...whole, formulas: 'runes' }],
  ['a basis that nothing can be written by', { ...whole, basis: 'values' }],
  ['no marks', { ...whole, marks: null }],
  ['scenarios that are none', { ...whole, scenarios: [{}] }],
])('one that holds %s is passed over, as if there were none', (_, damaged) => {
  expect(kept(damaged)).toEqual([]);
});
