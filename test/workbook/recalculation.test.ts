/** The sheets of the example, as a file: LibreOffice works out every formula but the add-in's own to the same. */
import { ownIndex } from '../../src/model/contract/priceIndex';
import { rate } from '../../src/model/money/units';
import { edited } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { readScenario } from '../../src/model/scenario/document/read';
import type { Scenario } from '../../src/model/scenario/scenario';
import type { ScenarioDocument } from '../../src/model/scenario/document/schema';
import { writeScenario } from '../../src/model/scenario/document/write';
import { writeModel } from '../../src/workbook';
import { layOut, type Model } from '../../src/workbook/plan/model';
import { written } from '../../src/workbench/host/addresses';
import { workbookFile } from '../../src/workbench/xlsx/file';
import { recalculated, withLibreOffice } from '../recalculation/libreOffice';
import type { FileWorkbook, Value } from '../recalculation/workbook';
import { differences, failing, valueOf, waiting } from './agree';
import { closeWorkbooks, openWorkbook } from './excel';
import { changed, fourCouncils, known } from './scenarios';

jest.setTimeout(300_000);
afterEach(closeWorkbooks);

/** Names that read as wildcards and as a number, half a saving that is a hair less than half a penny, and an early end before any extension. */
function oddlyNamed(): Scenario {
  const levels = (growth: number) =>
    new Map(Array.from({ length: 216 }, (_, month) => [2008 * 12 + month, 100 * growth ** (month / 12)]));
  const given = changed((document) => {
    document.name = '2010';
    const { contract, councils, appraisal } = document;
    for (const [place, [asIs, joint]] of [
      [2_650_238.46, 1_596_245.57],
      [2_708_886.3, 1_531_852.47],
    ].entries()) {
      const council = councils[place];
      if (!council) throw new Error('the example has changed');
      Object.assign(council, { asIs: known(asIs), joint: known(joint) });
      delete council.announced;
    }
    contract.exitAfter = known(4);
    appraisal.realisation = known([0.5]);
  });
  const blend = [
    { weight: rate(0.5), index: ownIndex('CPI*', levels(1.05)) },
    { weight: rate(0.5), index: ownIndex('A~B', levels(1.02)) },
  ];
  const date = '2026-11-29';
  return valueOf(
    edited(given, { kind: 'value', at: ['contract', 'indexation'], date, value: { kind: 'index', blend } }),
  );
}

/** What nobody can compare in these two, whatever is worked out. */
const EXAMPLE_WAITS = [
  'the clause has no cap, or no collar',
  'there are no other costs',
  'they are what the savings announced leave; see Savings',
  'a cost alone or a joint cost is not known',
  'a cost alone is not known',
  'no break-even rate here is a value',
  'prices do not follow an index',
  'an extension is not certain',
];
const FOUR_WAIT = [
  'the clause has no cap, or no collar',
  'no formula finds a break-even rate here',
  'an extension is not certain',
];

async function asFile(scenario: Scenario) {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  const file = await workbookFile(book.host, { formulas: 'plain', creator: 'Test' });
  return { book, file, model: layOut([scenario]) };
}

/** The cells of a file as those of a workbook are compared with the model. */
const cellsOf = (file: FileWorkbook) => ({
  values: (sheet: string) => {
    const used = [...file.sheet(sheet).cells()].map(([address]) => address);
    const last = used.reduce((most, address) => Math.max(most, Number(/\d+$/.exec(address)?.[0])), 1);
    const area = written({ r0: 0, c0: 0, r1: last - 1, c1: 60 });
    // LibreOffice has no text where a formula gives "".
    return Promise.resolve(
      file
        .sheet(sheet)
        .values(area)
        .map((row) => row.map((cell): unknown => cell ?? '')),
    );
  },
});

withLibreOffice('the sheets, worked out by LibreOffice', () => {
  test.each<[string, Scenario, readonly string[]]>([
    ['the example', exampleScenario(), EXAMPLE_WAITS],
    ['four councils, two extensions, a capped blend and other costs', fourCouncils(), FOUR_WAIT],
  ])('every formula comes to the same, as the model has it: %s', async (_, scenario, waits) => {
    const { book, file, model } = await asFile(scenario);
    const read = await recalculated(file);
    let formulas = 0;
    for (const { name } of model.plan.sheets) {
      const values = await book.values(name);
      const area = written({ r0: 0, c0: 0, r1: values.length - 1, c1: (values[0] ?? []).length - 1 });
      const made = read.sheet(name).values(area);
      expect(made.map((row) => row.map((cell) => cell ?? ''))).toEqual(
        values.map((row) =>
          row.map((cell) => (typeof cell === 'number' ? (expect.closeTo(cell, 6) as unknown) : cell)),
        ),
      );
      formulas += [...read.sheet(name).cells()].filter(([, { formula }]) => formula !== undefined).length;
    }
    expect(formulas).toBeGreaterThan(1000);
    expect(await differences(cellsOf(read), model, scenario)).toEqual([]);
    // Every check that can be made is TRUE, and which cannot is known.
    expect(await failing(cellsOf(read), model)).toEqual([]);
    expect(new Set(await waiting(cellsOf(read), model))).toEqual(new Set(waits));
  });

  test.each<
    [string, Scenario, Record<string, Value>, (document: ScenarioDocument) => void, fails: readonly string[]]
  >([
    [
      'the example, its price, its rate, its fixed years and what Lewisham spends',
      exampleScenario(),
      { Annual_charge: 3_912_345.67, Rise: 0.0425, Fixed_years: 2, Lewisham_as_is: 3_987_654.32 },
      ({ contract, councils }) => {
        Object.assign(contract.annualCharge, { value: 3_912_345.67 });
        contract.indexation.value = 0.0425;
        contract.fixedYears.value = 2;
        Object.assign(councils[1]?.asIs ?? {}, { value: 3_987_654.32 });
      },
      [],
    ],
    [
      'four councils, their price, their cap, their fixed years and what Croydon spends',
      fourCouncils(),
      { Annual_charge: 7_123_456.78, Cap: 0.02, Fixed_years: 1, Croydon_as_is: 2_345_678.9 },
      ({ contract, councils }) => {
        Object.assign(contract.annualCharge, { value: 7_123_456.78 });
        Object.assign(contract.clause?.cap ?? {}, { value: 0.02 });
        contract.fixedYears.value = 1;
        Object.assign(councils[2]?.asIs ?? {}, { value: 2_345_678.9 });
      },
      // Under a cap they are values.
      [expect.stringMatching(/^What break-even rates that are values rest on/) as string],
    ],
  ])(
    'with other inputs it is what the model makes of those: %s',
    async (_, scenario, inputs, change, fails) => {
      const { file, model } = await asFile(scenario);
      const document = structuredClone(writeScenario(scenario));
      change(document);
      const other = valueOf(readScenario(document));
      expect(other).not.toEqual(scenario);
      const read = await recalculated(
        file,
        Object.fromEntries(Object.entries(inputs).map(([name, value]) => [columnOf(model, name), value])),
      );
      expect(await differences(cellsOf(read), model, other)).toEqual([]);
      expect(await failing(cellsOf(read), model)).toEqual(fails);
      // What was worked out before is another thing.
      expect(await differences(cellsOf(read), model, scenario)).not.toEqual([]);
    },
  );

  test('signs in the name of an index, half of a saving, an early end, and a name that is a number', async () => {
    const scenario = oddlyNamed();
    const { file, model } = await asFile(scenario);
    // Excel takes a typed 2010 for a number.
    const read = await recalculated(file, { 'Inputs!C2': 2010 });
    expect(await differences(cellsOf(read), model, scenario)).toEqual([]);
    expect(await failing(cellsOf(read), model, { sources: false })).toEqual([]);
  });

  test('what is typed counts as the pane reads it: spaces, truth values, an extension left out', async () => {
    const scenario = fourCouncils();
    const { file, model } = await asFile(scenario);
    const { otherCosts, keys } = model.inputs;
    const line = (place: number, heading: string) => otherCosts.cell(place, heading).replaceAll('$', '');
    const at = (name: string) => columnOf(model, name);
    const sound = await recalculated(file, {
      [line(0, 'Scenario')]: 'Four councils ',
      [line(0, 'Course')]: ' joint',
      [line(0, 'When')]: 'once ',
      [line(1, 'Council')]: 'Bromley ',
      [line(1, 'Rises')]: 'with as-is ',
      [line(2, 'Kind')]: 'service credits ',
      [line(3, 'When')]: 'at the end ',
      [keys.cell(0, 'Council').replaceAll('$', '')]: ' Bromley',
      [at('Extension_1_decision')]: 'exercised ',
      [at('Carry_forward')]: true,
    });
    expect(await differences(cellsOf(sound), model, scenario)).toEqual([]);
    expect(await failing(cellsOf(sound), model)).toEqual([]);
    expect(sound.value('Sharing!A2')).toMatch(/^£[\d,]+ a year to share/);

    const document = structuredClone(writeScenario(scenario));
    document.contract.extensions.value.shift();
    const second = valueOf(readScenario(document));
    const without = await recalculated(file, { [at('Extension_1_years')]: null });
    expect(await differences(cellsOf(without), model, second)).toEqual([]);
    // Another last year has other break-even rates.
    expect(await failing(cellsOf(without), model)).toEqual([
      expect.stringMatching(/^What break-even rates that are values rest on/),
    ]);

    const wrong = await recalculated(file, {
      [line(0, 'Scenario')]: 'Four council',
      [line(1, 'Course')]: 'jointly',
      [keys.cell(1, 'Council').replaceAll('$', '')]: 'Bromley',
      [at('Start')]: 2011,
    });
    const failed = await failing(cellsOf(wrong), model);
    for (const check of [
      'The contract has a price, a start',
      'Every line of a table is of a scenario',
      'Every other cost has its course',
      'No council has two lines of one key',
    ])
      expect(failed).toContainEqual(expect.stringMatching(new RegExp(`^${check}.*false$`, 'i')));
    expect(wrong.value('Savings!A2')).toMatch(
      /^No answer is given, because a check fails: “The contract has/,
    );
  });

  test.each<[string, Record<string, Value>, string, string]>([
    [
      'words for an amount',
      { Bromley_as_is: 'two million' },
      'Units match: amounts, percentages and years are numbers and not words, and years are whole',
      'Bromley, as-is',
    ],
    [
      'a rate typed as 3, which is the first that fails',
      { Rise: 3, Bromley_joint: 1_000_000.005 },
      'Units match: percentages lie between −50% and 100%, so that 3% is not typed as 3',
      'One rate',
    ],
    [
      'a cost below nought',
      { Lewisham_as_is: -1 },
      'Every cost, price and saving a year is above nought',
      'Lewisham, as-is',
    ],
  ])('an answer that may be wrong is withheld: %s', async (_, typed, check, label) => {
    const { file, model } = await asFile(exampleScenario());
    const [name = ''] = Object.keys(typed);
    const read = await recalculated(
      file,
      Object.fromEntries(Object.entries(typed).map(([one, value]) => [columnOf(model, one), value])),
    );
    const said = `No answer is given, because a check fails: “${check}”. See ${label}: ${columnOf(model, name)}.`;
    for (const sheet of ['Savings', 'Contract', 'Sharing']) expect(read.value(`${sheet}!A2`)).toBe(said);
  });
});

/** Where a figure of the first scenario is typed: its own column, which Live shows. */
function columnOf({ inputs }: Model, name: string): string {
  const figure = inputs.figures.get(name);
  if (!figure) throw new Error(`there is no figure ${name}`);
  return inputs.cell(figure.row, inputs.columns.scenario(0)).replaceAll('$', '');
}
