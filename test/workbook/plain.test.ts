import fc from 'fast-check';
import { edited } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import type { Scenario } from '../../src/model/scenario/scenario';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { value } from '../model/value';
import { differences, failing } from './agree';
import { closeWorkbooks, openWorkbook } from './excel';
import { changed, fourCouncils, sensible } from './scenarios';

afterEach(closeWorkbooks);

async function written(scenarios: readonly Scenario[]) {
  const book = openWorkbook();
  const result = await writeModel(scenarios);
  expect(result.ok ? '' : result.detail).toBe('');
  expect(book.host.notImplemented).toEqual([]);
  return { book, model: layOut(scenarios) };
}

test.each<[string, Scenario]>([
  ['the example', exampleScenario()],
  [
    'what the example does not explain, as one council’s own',
    value(
      edited(exampleScenario(), {
        ...{ kind: 'treat difference', date: '2026-11-28' },
        treatment: { kind: 'one council', council: 'Lewisham' },
      }),
    ),
  ],
  ['four councils, 2+2 years of extension, capped CPI and other costs', fourCouncils()],
  [
    'a price that follows from the joint costs',
    changed(({ contract }) => {
      contract.annualCharge = { value: null, status: 'Not known', source: '', date: '', note: '' };
    }),
  ],
])('plain formulas give what the model gives, and every check holds: %s', async (_, scenario) => {
  const { book, model } = await written([scenario]);
  expect(await differences(book, model, scenario)).toEqual([]);
  expect(await failing(book, model, { sources: false })).toEqual([]);
});

const some = fc.sample(sensible, { numRuns: 12, seed: 20260923 });

test.each(some.map((scenario, number) => [number, scenario] as const))(
  'plain formulas give what the model gives, and every check of them holds: scenario %i of many',
  async (_, scenario) => {
    const { book, model } = await written([scenario]);
    expect(await differences(book, model, scenario)).toEqual([]);
    // What was made up at random need not have a source, nor be cheaper than going alone.
    const ofInputs = new Set(model.checks.checks.filter((check) => check.ofInputs).map(({ name }) => name));
    const failed = await failing(book, model);
    expect(failed.filter((line) => !ofInputs.has(line.split(': ')[0] ?? ''))).toEqual([]);
  },
);

test('the scenario chosen on the sheet is the one that every sheet works out', async () => {
  const scenarios = [exampleScenario(), fourCouncils()];
  const { book, model } = await written(scenarios);
  for (const scenario of [...scenarios].reverse()) {
    await book.type('Live_scenario', scenario.name);
    expect(await differences(book, model, scenario)).toEqual([]);
    expect(await failing(book, model)).toEqual([]);
  }
});
