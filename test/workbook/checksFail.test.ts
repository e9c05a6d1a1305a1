/** Every check that the sheets have can fail: for each, a cell that somebody might type over, and FALSE. */
import { ENTERED } from '../../src/model/scenario/typed';
import { courses, type Scenario } from '../../src/model/scenario/scenario';
import { reportOf } from '../../src/model/scenario/risk/report';
import { type FormulaKind, writeModel } from '../../src/workbook';
import { areaAddress, areaOf } from '../../src/workbook/plan/address';
import { layOut, type Model } from '../../src/workbook/plan/model';
import { FIRST, SPANS } from '../../src/workbook/plan/savings/sheet';
import type { TimeRow } from '../../src/workbook/plan/timeline';
import { valueOf } from './agree';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';
import { changed, known } from './scenarios';

afterEach(closeWorkbooks);
// Each of some eighty damages is worked out by itself.
jest.setTimeout(600_000);

/** What is typed over which cell: by a defined name, or by sheet, row and column, counted from nought. */
type Damage =
  | { readonly name: string; readonly typed: unknown }
  | { readonly sheet: string; readonly row: number; readonly column: number; readonly typed: unknown };
type Table = readonly (readonly [check: string, ...damages: Damage[]])[];

const over = (name: string, typed: unknown): Damage => ({ name, typed });
const at = ({ sheet, row, first }: TimeRow, place: number, typed: unknown = 1): Damage => ({
  sheet,
  row,
  column: first + place,
  typed,
});

/** A cell in the first row below another that is such as is asked for, as they stand on the sheet. */
async function found(
  book: Workbook,
  sheet: string,
  [below, isSuch]: readonly [below: string, isSuch: (cells: readonly unknown[]) => boolean],
  column: number,
  typed: unknown,
): Promise<Damage> {
  const values = await book.values(sheet);
  const top = values.findIndex(([first]) => first === below);
  const row = values.findIndex((cells, place) => place >= top && isSuch(cells));
  if (top < 0 || row < 0) throw new Error(`there is no such row below ${below}`);
  return { sheet, row, column, typed };
}

const labelled = (book: Workbook, sheet: string, label: string, column: number, typed: unknown) =>
  found(book, sheet, [label, ([first]) => first === label], column, typed);

/** Everything is known, an index has a cap and a collar, and other costs come beside the contract. */
const everything = () =>
  changed((document) => {
    const { contract, councils } = document;
    for (const council of councils) {
      council.alone = known(3_000_000);
      council.otherCosts = [
        { kind: 'transition', course: 'joint', timing: { kind: 'once', year: 1 }, amount: known(120_000) },
      ];
    }
    for (const council of councils) council.keys = [{ name: 'Users', amount: known(1000) }];
    contract.annualCharge = known(3_750_000);
    contract.indexation = known('CPI');
    contract.clause = { cap: known(0.03), collar: known(0.005) };
    for (const extension of contract.extensions.value) extension.decision = 'exercised';
  });

/** One rate that compounds, and nothing beside the price, so that a formula finds the break-even. */
const plainly = () =>
  changed(({ councils, contract }) => {
    for (const council of councils) council.alone = known(3_000_000);
    for (const extension of contract.extensions.value) extension.decision = 'exercised';
  });

const SOURCED = 'Every figure that is published';
const WORDS = 'How indexation and inflation are given';
const DECISIONS = 'Every extension has its decision';
const KEYS = 'Every number for a key is of a council';
const COSTS = { asIs: 'as-is cost', alone: 'cost alone', joint: 'joint cost' } as const;

const tables: readonly {
  readonly title: string;
  readonly scenario: () => Scenario;
  readonly formulas?: FormulaKind;
  readonly risk?: true;
  readonly damages: (model: Model, book: Workbook) => Table | Promise<Table>;
}[] = [
  { title: 'everything known', scenario: everything, damages: inEverything },
  {
    title: 'a plain clause',
    scenario: plainly,
    damages: ({ savings: { breakEvens, expected, draft } }) => [
      [
        'At the break-even rate',
        { sheet: draft.name, row: breakEvens.first, column: breakEvens.columns.rate, typed: 0.5 },
      ],
      ['Where every extension is certain', { sheet: draft.name, row: expected.row, column: FIRST, typed: 1 }],
    ],
  },
  {
    title: 'the add-in’s functions',
    scenario: plainly,
    formulas: 'ict',
    damages: ({ contract, costs }) => [
      ['The add-in’s functions and plain formulas come to the same contract', at(contract.price.pence, 0)],
      ['The add-in’s function and plain formulas come to the same joint service', at(costs.jointService, 0)],
    ],
  },
  {
    title: 'with outcomes',
    scenario: plainly,
    risk: true,
    damages: async (_, book) => [
      ['Risk is of the figures as they are now', over('Annual_charge', 1)],
      [
        'The percentiles of the outcomes are in order',
        await labelled(book, 'Risk', 'Joint cost', FIRST, 9e12),
      ],
      [
        'Swings and switching values are what plain formulas make of them',
        // A driver whose swing a plain formula works out too has figures in the columns beside it.
        await found(
          book,
          'Risk',
          ['What moves it', (cells) => [4, 7].every((one) => typeof cells[one] === 'number')],
          4,
          1,
        ),
      ],
    ],
  },
];

async function inEverything(model: Model, book: Workbook): Promise<Table> {
  const { inputs, contract, costs, savings, sharing } = model;
  const { yearly } = savings;
  const rowOf = (name: string) => inputs.figures.get(name)?.row ?? 0;
  const [charge, growth] = [rowOf('Annual_charge'), rowOf('As_is_growth')];
  const cellOf = (address: string, typed: unknown): Damage => {
    const [sheet = '', cell = ''] = address.split('!');
    const area = areaOf(cell);
    if (!area) throw new Error(`${address} is no cell`);
    return { sheet, row: area.row, column: area.column, typed };
  };
  const inColumn = (row: TimeRow, column: number, typed: unknown): Damage => ({
    sheet: row.sheet,
    row: row.row,
    column,
    typed,
  });
  const ofCourse = courses.flatMap((course): Table => {
    const { together, councils } = yearly[course];
    const [council] = councils;
    const part = savings.breakdown.find((one) => one.course === course && one.kind === 'other');
    if (!council || !part) throw new Error('there are councils');
    const sum = (what: string) => `${what} add up to the ${COSTS[course]}`;
    return [
      [sum('Councils'), at(council, 0)],
      [sum('The strands on Costs'), inColumn(costs.of(0, course, 'service'), costs.columns.amount, 1)],
      [sum('The parts of each council’s cost'), at(part.row, 0, 12_345)],
      [sum('Financial years'), at(together, SPANS.length)],
      [sum('Committed years and option'), at(together, 1)],
    ];
  });
  const ofShares = model.checks.checks.filter(({ name }) => /^(The shares add up|In whole pence)/.test(name));
  // What was agreed need not come to the bill, and has no such check.
  const methods = sharing.methods.filter(({ id }) => id !== 'agreed');
  const ways = ofShares.map(({ name, where }, place): Table[number] => {
    const way = methods[Math.floor(place / 2)];
    return [
      name,
      { sheet: where, row: (place % 2 === 0 ? way?.row : way?.pence) ?? 0, column: FIRST, typed: 1 },
    ];
  });
  const group = (line: number, councils: string): Damage[] => [
    cellOf(inputs.coalitions.cell(line, 'Councils'), councils),
    cellOf(inputs.coalitions.cell(line, 'Scenario'), '=Live_scenario'),
    cellOf(inputs.coalitions.cell(line, '£ a year'), 3_000_000),
  ];
  return [
    ['The scenario chosen', over('Live_scenario', 'A scenario that is not there')],
    [SOURCED, cellOf(inputs.cell(charge, inputs.columns.source(0)), '')],
    // It was typed into the pane, where nobody named a source.
    [
      SOURCED,
      cellOf(inputs.cell(charge, inputs.columns.status(0)), 'Assumed'),
      cellOf(inputs.cell(charge, inputs.columns.source(0)), ENTERED),
    ],
    // Nothing is said of it at all, or it is a line of a table.
    [
      SOURCED,
      cellOf(inputs.cell(growth, inputs.columns.status(0)), ''),
      cellOf(inputs.cell(growth, inputs.columns.source(0)), ''),
    ],
    [SOURCED, cellOf(inputs.otherCosts.cell(0, 'Source'), '')],
    [
      SOURCED,
      cellOf(inputs.otherCosts.cell(0, 'Status'), ''),
      cellOf(inputs.otherCosts.cell(0, 'Source'), ''),
    ],
    ['The contract has a price', over('Annual_charge', '')],
    ['Every cost, price and saving', over('Lewisham_as_is', -3_750_000)],
    ['Prices are not fixed', over('Fixed_years', 99)],
    ['The term fits the columns', over('Initial_years', 40)],
    ['The collar is not above the cap', over('Collar', 0.5)],
    ['Indexation has its rate', over('Index_1_weight', 0.5)],
    ['Every review has its rate', at(contract.price.rise, contract.price.rise.count - 1, 'none')],
    ['Every other cost is of a council', cellOf(inputs.otherCosts.cell(0, 'Council'), 'Nowhere')],
    [
      'Every line of a table is of a scenario',
      cellOf(inputs.otherCosts.cell(1, 'Scenario'), 'Another scenario'),
    ],
    [
      'Every line of a table is of a scenario',
      cellOf(inputs.keys.cell(0, 'Scenario'), ''),
      cellOf(inputs.keys.cell(0, 'Number'), 5),
    ],
    ...(['Course', 'Kind', 'When'] as const).map((heading): Table[number] => [
      'Every other cost has its course',
      cellOf(inputs.otherCosts.cell(0, heading), 'anything'),
    ]),
    [
      'Every other cost has its course',
      cellOf(inputs.otherCosts.cell(0, 'Rises'), 'anything'),
      cellOf(inputs.otherCosts.cell(0, 'When'), 'yearly'),
    ],
    ['Every other cost has its course', cellOf(inputs.otherCosts.cell(0, 'From year'), '')],
    // Words that formulas compare with: what none of them knows would pass for another.
    ...(
      [
        ['Indexation', 'indx'],
        ['Compounding', 'simpel'],
        ['Catch_up', 'perhaps'],
        ['Review_date', '1 may'],
        ['Rate_rounding', ''],
        ['Inflation', 'none'],
        ['Discount_rates', '2030'],
      ] as const
    ).map(([name, typed]): Table[number] => [WORDS, over(name, typed)]),
    [DECISIONS, over('Extension_1_decision', 'exercized')],
    [DECISIONS, over('Extension_1_decision', '')],
    ['The index is one of those', over('Index_1', 'CPIX')],
    ['Indexation has its rate', over('Index_1', '')],
    [KEYS, cellOf(inputs.keys.cell(0, 'Council'), 'Lewishm')],
    [KEYS, cellOf(inputs.keys.cell(1, 'Key'), 'Usres')],
    [KEYS, cellOf(inputs.keys.cell(0, 'Council'), '')],
    // As formulas compare names, these are one.
    ['Every council has a name of its own', cellOf(inputs.nameCell(1), ' bromley')],
    ['Every status is one of', cellOf(inputs.cell(charge, inputs.columns.status(0)), 'Publshed')],
    ['Every status is one of', cellOf(inputs.keys.cell(0, 'Status'), 'Trail')],
    ['The contract has a price', over('Start', 2011)],
    [
      'No council has two lines of one key',
      cellOf(inputs.keys.cell(1, 'Key'), 'Users'),
      cellOf(inputs.keys.cell(1, 'Council'), 'Bromley'),
    ],
    ['Every group that has a cost', ...group(0, 'Bromley + Lewishm')],
    [
      'No group of councils has two costs',
      ...group(0, 'Bromley + Lewisham'),
      ...group(1, 'Lewisham+Bromley'),
    ],
    // As announced they need not come to the price, so that one of them is another too.
    [
      'The joint costs of the councils add up to the contract’s price',
      over('Annual_charge', 4_000_000),
      over('Lewisham_joint', 2_350_000),
    ],
    ['No council pays more jointly than alone', over('Lewisham_joint', 9_000_000)],
    ['What the formulas count with', over('Tolerance', 1_000)],
    ['Units match: percentages', over('Optimism_bias', 10)],
    ['Units match: amounts, percentages', over('Optimism_bias', 'ten per cent')],
    // Together the two come to a whole number.
    ['Units match: amounts, percentages', over('Fixed_years', 2.5), over('Extension_1_years', 1.5)],
    ['Units match: amounts are whole pence', over('Lewisham_joint', 1_000_000.005)],
    ['Units match: amounts are whole pence', cellOf(inputs.otherCosts.cell(0, '£'), 0.005)],
    ['Units match: the first year’s price', at(contract.price.pence, 0)],
    ['Contract years add up', at(contract.contractYears.charge, 0)],
    ['Financial years add up to the whole contract', at(contract.financialYears.charge, 0)],
    ['Part-years add up', at(contract.price.committed, 0, 7)],
    ['The contract has twelve months', at(contract.price.taken, 0)],
    ...ofCourse,
    ['The savings of the years', at(yearly.saving.together, SPANS.length)],
    ['Contract price, what is not explained', at(yearly.extras, 0)],
    ['In the first year, cash', at(savings.real.together.asIs, SPANS.length)],
    [
      'What break-even rates that are values rest on',
      await found(
        book,
        'Savings',
        [
          'What break-even rates that no plain formula gives were worked out from, and now',
          ([label]) => label === 'Cap',
        ],
        FIRST,
        0.5,
      ),
    ],
    ['The years by whose end', at(savings.paybacks.together, savings.paybacks.together.count - 1, 'lost')],
    ...ways,
    [
      'What groups would pay is as it was',
      await found(
        book,
        'Sharing',
        [
          'What groups would pay when the values that no plain formula gives were worked out, and now',
          ([first]) => first === 'Lewisham',
        ],
        FIRST,
        1,
      ),
    ],
    ['The fair ranges', await labelled(book, 'Sharing', 'Fair range, lowest', FIRST, 9e12)],
  ];
}

/** What a damage is of, as Excel's objects. */
function rangeOf({ workbook }: Excel.RequestContext, damage: Damage): Excel.Range {
  if ('name' in damage) return workbook.names.getItem(damage.name).getRange();
  const { sheet, row, column } = damage;
  return workbook.worksheets.getItem(sheet).getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
}

/** What stands in the cells that are to be damaged. */
const standing = (book: Workbook, damages: readonly Damage[]) =>
  book.run(async (context) => {
    const ranges = damages.map((damage) => rangeOf(context, damage).load('formulas'));
    await context.sync();
    return ranges.map(({ formulas }) => formulas[0]?.[0] as unknown);
  });

/** Types into cells, of which the later ones may be the earlier put right again. */
const type = (book: Workbook, cells: readonly (readonly [Damage, unknown])[]) =>
  book.run(async (context) => {
    for (const [damage, content] of cells) rangeOf(context, damage).formulas = [[content]];
    await context.sync();
  });

/** How the place of a damage to Inputs is said: its row, in whichever column a scenario has it. */
function onInputs({ inputs }: Model, damage: Damage | undefined): RegExp | undefined {
  if (damage === undefined || ('sheet' in damage && damage.sheet !== 'Inputs')) return undefined;
  const row = 'sheet' in damage ? damage.row : (inputs.figures.get(damage.name)?.row ?? 1);
  return new RegExp(`^.+: Inputs![A-Z]+${row + 1}$`);
}

const covered = new Set<string>();
const all = new Set<string>();

test.each(tables)(
  'each fails when a cell is typed over: $title',
  async ({ scenario, formulas, risk, damages }) => {
    const book = openWorkbook();
    const given = scenario();
    const options = {
      formulas: formulas ?? 'plain',
      ...(risk && {
        risk: valueOf(reportOf(given, { runs: 1000, seed: 2010 }, { year: 2026, month: 11, day: 25 })),
      }),
    } as const;
    expect(await writeModel([given], options)).toMatchObject({ ok: true });
    const model = layOut([given], options);
    const { checks, firstRow, column } = model.checks;
    const lines = async () => {
      const values = await book.values('Checks');
      return checks.map((_, place) => values[firstRow + place] ?? []);
    };
    const outcomes = async () => (await lines()).map((cells) => cells[column]);
    const before = await outcomes();
    expect(before.filter((one) => one !== true && one !== 'not yet' && one !== 'does not apply')).toEqual([]);
    const failed: unknown[] = [];
    const table = await damages(model, book);
    const was = await standing(
      book,
      table.flatMap(([, ...damages]) => damages),
    );
    const standingAt = was.values();
    let mended: readonly (readonly [Damage, unknown])[] = [];
    for (const [start, ...damages] of table) {
      const places = checks.flatMap(({ name }, place) => (name.startsWith(start) ? [place] : []));
      const [place = -1] = places;
      await type(book, [...mended, ...damages.map((damage) => [damage, damage.typed] as const)]);
      const line = (await lines())[place];
      const [after, spot] = [line?.[column], String(line?.[column + 2])];
      if (places.length !== 1 || before[place] !== true || after !== false)
        failed.push({ start, damages, found: places.length, before: before[place], after });
      const meant = onInputs(model, damages[0]);
      if (checks[place]?.spot !== undefined && meant !== undefined && !meant.test(spot))
        failed.push({ start, damages, spot, meant: meant.source });
      mended = damages.map((damage) => [damage, standingAt.next().value] as const);
      covered.add(checks[place]?.name ?? '');
    }
    await type(book, mended);
    for (const { name } of checks) all.add(name);
    expect(failed).toEqual([]);
    expect(await outcomes()).toEqual(before);
    // Nothing is pointed at where nothing fails.
    expect((await lines()).map((cells) => cells[column + 2] ?? '').filter((spot) => spot !== '')).toEqual([]);
  },
);

test('no check is left out', () => {
  // What a check says of its columns, and ways of sharing that have a key's name, differ between scenarios.
  const kind = (name: string) => name.replace(/\d+/g, 'so many');
  const kinds = new Set([...covered].map(kind));
  expect([...all].filter((name) => !kinds.has(kind(name)))).toEqual([]);
});
