import { exampleScenario } from '../../../src/model/scenario/document/example';
import type { Scenario } from '../../../src/model/scenario/scenario';
import type { ScenarioDocument } from '../../../src/model/scenario/document/schema';
import { readScenario } from '../../../src/model/scenario/document/read';
import { writeScenario } from '../../../src/model/scenario/document/write';
import { cellChanges } from '../../../src/workbook/edit/changes';
import { readInputs } from '../../../src/workbook/read/readInputs';
import { Finder } from '../../../src/workbook/read/sheetCells';
import { tooMuch } from '../../../src/workbook/edit/side';
import { fourCouncils } from '../scenarios';
import { changedCells, plannedCells } from '../read/planned';

const before = [fourCouncils(), { ...exampleScenario(), name: 'The example' }];
const written = plannedCells(before);

/** A scenario changed as a document. */
function after(change: (document: ScenarioDocument) => void, scenario: Scenario): Scenario {
  const document = structuredClone(writeScenario(scenario));
  change(document);
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const typed = <T>(value: T) => ({
  value,
  status: 'Assumed' as const,
  source: 'Entered in Joint ICT',
  date: '2026-11-25',
  note: '',
});
const unknown = { value: null, status: 'Not known' as const, source: '', date: '', note: '' };

/** Changes of the first scenario, and how many cells each takes. */
const edits: [what: string, cells: number, change: (document: ScenarioDocument) => void][] = [
  [
    'another cost, with where it comes from',
    4,
    ({ councils }) => {
      if (councils[1]) councils[1].joint = typed(1_234_567.89);
    },
  ],
  [
    'a cost no longer known',
    5,
    ({ councils }) => {
      if (councils[1]) councils[1].alone = unknown;
    },
  ],
  [
    'a clause that is as usual again',
    // Its value, status, source and date: there was no note.
    4,
    ({ contract }) => {
      delete contract.clause?.cap;
    },
  ],
  [
    'a council out of it',
    // Its place and its costs, the lines of the tables, and the places after it.
    Infinity,
    (document) => {
      document.councils.splice(2, 1);
    },
  ],
  [
    'its councils in another order',
    Infinity,
    ({ councils }) => {
      councils.reverse();
    },
  ],
  [
    'an extension less',
    Infinity,
    ({ contract }) => {
      contract.extensions.value = contract.extensions.value.slice(0, 1);
    },
  ],
  [
    'one rate instead of an index',
    Infinity,
    ({ contract }) => {
      contract.indexation = typed(0.0275);
      contract.clause = {};
    },
  ],
  [
    'another key, other costs and no group costs',
    Infinity,
    (document) => {
      document.coalitions = [];
      const [first] = document.councils;
      first?.otherCosts?.splice(1, 1);
      first?.keys?.push({ name: 'Devices', amount: unknown });
    },
  ],
  [
    'another name',
    // The heading, and the selector that shows it.
    2,
    (document) => {
      document.name = 'Four';
    },
  ],
  [
    'inflation by year, as the first has room for',
    Infinity,
    ({ appraisal }) => {
      appraisal.inflation.value = [0.01, 0.02];
    },
  ],
];

test.each(edits)('%s: the sheet says so once cells are changed', (_, cells, change) => {
  const [first, second] = before as [Scenario, Scenario];
  const wanted = [after(change, first), second];
  const changes = cellChanges(new Finder(written), before, wanted);
  if (changes === tooMuch) throw new Error('there is room for it');
  if (cells < Infinity) expect(changes).toHaveLength(cells);
  expect(readInputs(changedCells(written, changes))).toMatchObject({ scenarios: wanted, damages: [] });
  // And back again.
  const changed = changedCells(written, changes);
  const back = cellChanges(new Finder(changed), wanted, before);
  if (back === tooMuch) throw new Error('there was room for it');
  expect(readInputs(changedCells(changed, back))).toMatchObject({ scenarios: before, damages: [] });
});

test('a figure that becomes known in the second scenario loses its question', () => {
  const [first, second] = before as [Scenario, Scenario];
  const wanted = [
    first,
    after(({ councils }) => {
      if (councils[1]) councils[1].alone = typed(2_500_000);
    }, second),
  ];
  const changes = cellChanges(new Finder(written), before, wanted);
  if (changes === tooMuch) throw new Error('there is room for it');
  expect(readInputs(changedCells(written, changes)).scenarios).toEqual(wanted);
});

test('a line that stays keeps the formula that its figure is made of, and its row', () => {
  const finder = new Finder(written);
  const area = finder.table('Sharing_keys');
  const number = 3;
  if (!area) throw new Error('there is such a table');
  const own = changedCells(written, [
    {
      row: area.row + 2,
      column: area.column + number,
      content: { kind: 'number', value: 1500 },
      format: undefined,
    },
  ]);
  const [first, second] = before as [Scenario, Scenario];
  const wanted = [
    after(({ councils }) => {
      // One line changed, one gone, one new.
      if (councils[0]?.keys?.[0]) councils[0].keys[0].amount = typed(900);
      councils[3]?.keys?.splice(0, 1);
      councils[1]?.keys?.push({ name: 'Sites', amount: typed(3) });
    }, first),
    second,
  ];
  const changes = cellChanges(new Finder(own), before, wanted);
  if (changes === tooMuch) throw new Error('there is room for it');
  const inTable = changes.filter(({ row }) => row > area.row && row < area.row + area.rows);
  expect(inTable.filter(({ row }) => row === area.row + 2)).toEqual([]);
  expect(readInputs(changedCells(own, changes))).toMatchObject({ scenarios: wanted, damages: [] });
});

test('a council renamed in all scenarios is one cell, and every line follows', () => {
  const wanted = before.map((scenario) =>
    after((document) => {
      const [council] = document.councils;
      if (council) council.name = '=Bromley + Kent';
      for (const coalition of document.coalitions ?? [])
        coalition.councils = coalition.councils.map((name) =>
          name === 'Bromley' ? '=Bromley + Kent' : name,
        );
    }, scenario),
  );
  const changes = cellChanges(new Finder(written), before, wanted);
  if (changes === tooMuch) throw new Error('there is room for it');
  expect(changes).toMatchObject([{ content: { kind: 'text', text: '=Bromley + Kent' } }]);
  expect(readInputs(changedCells(written, changes))).toMatchObject({ scenarios: wanted, damages: [] });
});

test('what is the same changes no cell', () => {
  expect(
    cellChanges(
      new Finder(written),
      before,
      before.map((scenario) => after(() => undefined, scenario)),
    ),
  ).toEqual([]);
});

test.each<[string, (document: ScenarioDocument) => void]>([
  [
    'a council that the sheet has no rows of',
    ({ councils }) => {
      councils.push({ name: 'Bexley', asIs: unknown, alone: unknown, joint: unknown });
    },
  ],
  [
    'a longer term',
    ({ contract }) => {
      contract.initialYears.value = 9;
    },
  ],
  [
    'a third extension',
    ({ contract }) => {
      contract.initialYears.value = 3;
      contract.extensions.value.push({ years: 1 });
    },
  ],
  [
    'more lines than a table has',
    ({ councils }) => {
      councils[0]?.keys?.push(...['A', 'B', 'C', 'D'].map((name) => ({ name, amount: typed(1) })));
    },
  ],
  [
    'a council renamed here and not there',
    ({ councils, coalitions }) => {
      if (councils[1]) councils[1].name = 'Lewisham Borough';
      for (const coalition of coalitions ?? []) coalition.councils = ['Bromley', 'Lewisham Borough'];
    },
  ],
])('%s is more than the sheets can take', (_, change) => {
  const [first, second] = before as [Scenario, Scenario];
  expect(cellChanges(new Finder(written), before, [after(change, first), second])).toBe(tooMuch);
});
