import { exampleScenario } from '../../../src/model/scenario/document/example';
import { reportOf } from '../../../src/model/scenario/risk/report';
import { writeScenario } from '../../../src/model/scenario/document/write';
import { recordsIn } from '../../../src/workbook/change/record';
import { value } from '../../model/value';

const whole = {
  number: 1,
  formulas: 'values',
  basis: 'plain',
  scenarios: [writeScenario(exampleScenario())],
  sheets: [{ id: '{1}', role: 'inputs' }],
  marks: {},
};
const kept = (value: unknown) => recordsIn([{ key: 'JointICT.model.1', value: JSON.stringify(value) }]);

const read = { ...whole, scenarios: [exampleScenario()] };
const on = { year: 2026, month: 11, day: 29 };
const report = value(reportOf(exampleScenario(), { runs: 50, seed: 1 }, on));

test('a record of a model is read as it was kept', () => {
  expect(kept({ version: 1, ...whole, risk: report })).toEqual([{ ...read, risk: report }]);
});

test('one that was kept before records had a version is read as one of the first', () => {
  expect(kept({ ...whole, risk: report })).toEqual([{ ...read, risk: report }]);
});

test.each<[string, unknown]>([
  ['none', undefined],
  ['no report', 'lost'],
  ['one without its swings', { ...report, report: { ...report.report, swings: undefined } }],
  ['one with a part that nobody knows', { ...report, report: { ...report.report, tails: [] } }],
  ['one with an amount in pounds', { ...report, report: { ...report.report, central: 1_234.56 } }],
])('of a report that is %s the rest stands', (_, risk) => {
  expect(kept({ version: 1, ...whole, risk })).toEqual([read]);
});

test.each<[string, unknown]>([
  ['a newer version', { ...whole, version: 2 }],
  ['a version that is none', { ...whole, version: 'one' }],
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
