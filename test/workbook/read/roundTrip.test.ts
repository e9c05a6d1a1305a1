import fc from 'fast-check';
import { edited } from '../../../src/model/scenario/edit/edit';
import { emptyScenario } from '../../../src/model/scenario/edit/empty';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import type { Scenario } from '../../../src/model/scenario/scenario';
import { type ReadInputs, readInputs } from '../../../src/workbook/read/readInputs';
import { scenarios } from '../../model/scenario/scenarios';
import { value } from '../../model/value';
import { boroughs, changed, fourCouncils, withCouncils, withExtensions, withRates } from '../scenarios';
import { plannedCells } from './planned';

const read = (...given: Scenario[]): ReadInputs => readInputs(plannedCells(given));

const withOwnIndex = () =>
  changed(({ contract }) => {
    contract.indexation.value = {
      name: 'CPI',
      levels: [
        ['1999-12', 87.5],
        ['2011-02', 100],
        ['2010-02', 97.25],
      ],
    };
  });

const unpriced = () =>
  changed((document) => {
    document.contract.annualCharge = {
      value: null,
      status: 'Not known',
      source: 'Nobody',
      date: '',
      note: 'Ask the supplier',
    };
  });

const unpricedUnsaid = () =>
  changed((document) => {
    document.contract.annualCharge = { value: null, status: 'Not known', source: '', date: '', note: '' };
  });

/** A price that somebody gave, as what the joint costs add up to, in the words that the sheet has for its own sum. */
const pricedAlike = () =>
  changed((document) => {
    const value = document.councils.reduce((sum, { joint }) => sum + Number(joint.value), 0);
    const note = "The councils' joint costs, added up. By hand";
    document.contract.annualCharge = { value, status: 'Worked out', source: 'Us', date: '', note };
  });

/** What is not explained, set aside flat. */
const treatedFlat = () =>
  value(
    edited(exampleScenario(), { kind: 'treat difference', treatment: { kind: 'flat' }, date: '2026-11-28' }),
  );

const typed = [
  '=1+1',
  "'quoted",
  '+A1',
  '-2',
  '@sum',
  '2010-11',
  '2010-11-18',
  'November 2010',
  '007',
  ' x',
  '#N/A',
];
const withTyped = () =>
  changed((document) => {
    document.name = '=1+1';
    const [bromley] = document.councils;
    if (!bromley) throw new Error('the example has changed');
    document.councils = typed.map((text, place) => ({
      ...bromley,
      name: text.trim(),
      alone: { value: place % 2 === 0 ? null : place, status: 'Trial', source: text, date: text, note: text },
    }));
  });

const samples: Record<string, Scenario> = {
  'the example': exampleScenario(),
  'an empty one': emptyScenario('Ours', ['A council', 'Another'], { year: 2026, month: 11, day: 25 }),
  'one council': withCouncils(['Bromley']),
  '33 councils': withCouncils(boroughs),
  'no extension': withExtensions([]),
  'four extensions': withExtensions([1, 1, 1, 1]),
  'a rate for each year': withRates([0, 0, 0, 0.02, 0.03, 0.025, 0.01, 0.02, 0.0275]),
  'four councils with everything': fourCouncils(),
  'an index of its own, called as a published one': withOwnIndex(),
  'no price given': unpriced(),
  'no price given, and nothing said of it': unpricedUnsaid(),
  'a price that was added up by hand': pricedAlike(),
  'what is not explained counted flat': treatedFlat(),
  'texts that look like something else': withTyped(),
};

test.each(Object.entries(samples))('%s is read as it was written', (_, scenario) => {
  const { scenarios: found, damages } = read(scenario);
  expect(damages).toEqual([]);
  expect(found).toEqual([scenario]);
});

test('several scenarios side by side are read each as it was', () => {
  const all = Object.values(samples).filter(({ councils }) => councils.length < 20);
  const named = all.map((scenario, place) => ({ ...scenario, name: `${scenario.name} ${place}` }));
  expect(read(...named)).toEqual({ scenarios: named, live: 0, frozen: false, damages: [], formulas: [] });
});

test('any scenario is read as it was written', () => {
  fc.assert(
    fc.property(
      scenarios.filter(({ councils }) => councils.length > 0),
      (scenario) => {
        expect(read(scenario)).toEqual({
          scenarios: [scenario],
          live: 0,
          frozen: false,
          damages: [],
          formulas: [],
        });
      },
    ),
    { numRuns: 30 },
  );
});

test('the second model of a workbook is read by names of its own', () => {
  const [first, second] = [exampleScenario(), fourCouncils()];
  const beside = plannedCells([first]);
  const taken = { sheets: ['Inputs'], names: [...beside.names, ...beside.tables].map(({ name }) => name) };
  const own = plannedCells([second], { taken }, 2);
  const cells = { ...own, names: [...beside.names, ...own.names], tables: [...beside.tables, ...own.tables] };
  expect(readInputs(cells)).toEqual({
    scenarios: [second],
    live: 0,
    frozen: false,
    damages: [],
    formulas: [],
  });
});
