import { down } from '../address';
import { termFits } from '../contract/fits';
import { call, either, words } from '../formula';
import { PLACE_UNIT, YEARLY_UNIT } from '../inputs/councilRows';
import { fixedFigures } from '../inputs/fixedRows';
import type { Inputs, Run } from '../inputs/inputs';
import { type FigureKey, figureNames, givenAs, listNames, USUAL, wholeLists } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import type { PutTable } from '../inputs/sheetTables';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import { type Check, type CheckedParts, everyRate, type Wait, waitTerm } from './check';

type Line = readonly [name: string, holds: string, ...waits: readonly Wait[]];

/** Whether what was typed in can be worked with. */
export function inputChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const { inputs, contract, costs } = parts;
  const name = (key: FigureKey) => names.of(figureNames[key]);
  const { price, contractYears, financialYears } = contract;
  const others = down(costs.sheetName, costs.numberColumn, costs.otherAnnual.first, costs.otherAnnual.last);
  const term = waitTerm(names);
  const list: readonly Line[] = [
    ['The scenario chosen is one of those on this sheet', `${name('scenarioNumber')}>0`],
    ['Every figure that is published, worked out or assumed has a source', `${unsourced(parts, names)}=0`],
    [
      'The contract has a price, a start, a term and a number of fixed years',
      call(
        'AND',
        ...(['annualCharge', 'start', 'initialYears', 'fixedYears'] as const).map(
          (key) => `ISNUMBER(${name(key)})`,
        ),
      ),
    ],
    ['No cost, price or saving a year is below nought', `${belowNought(parts)}=0`],
    ['Prices are not fixed for longer than the term', `${name('fixedYears')}<=${name('initialYears')}`, term],
    [
      `The term fits the columns: at most ${contractYears.year.count} contract years, ${price.first.count} part-years and ${financialYears.year.count} financial years. For a longer term, write the sheets again`,
      termFits(contract, names),
      term,
    ],
    [
      'The collar is not above the cap',
      `${name('collar')}<=${name('cap')}`,
      {
        until: `OR(${name('cap')}="",${name('collar')}="")`,
        because: 'the clause has no cap, or no collar',
        never: true,
      },
    ],
    [
      'Indexation has its rate, its rise of each year, or an index whose weights add up to 100%',
      indexationGiven(parts, names),
    ],
    [
      'Every review has its rate: a month of an index is published, or has a forecast',
      everyRate(price.rise),
      term,
    ],
    [
      'Every other cost is of a council that takes part',
      `${call('COUNTIF', others, '0')}=0`,
      { until: `${call('COUNT', others)}=0`, because: 'there are no other costs', never: true },
    ],
    [
      'What the formulas count with was not changed, and checks allow a difference of less than a penny',
      fixed(name),
    ],
    ...(inputs.councils.length > 0 ? [dearer(parts)] : []),
  ];
  return list.map(([text, holds, ...waits]) => ({
    name: text,
    where: 'Inputs',
    holds,
    waits,
    ofInputs: true,
  }));
}

/** One council that does is enough; that none does can be said only once all are known. */
function dearer({ inputs, savings }: CheckedParts): Line {
  const { firstRow, columns } = savings.firstYear;
  const gains = down(savings.draft.name, columns.gain, firstRow, firstRow + inputs.councils.length - 1);
  const found = call('COUNTIF', gains, words('<0'));
  return [
    'No council pays more jointly than alone in the first year',
    `${found}=0`,
    {
      until: `AND(${found}=0,${call('COUNTIF', gains, words('not known'))}>0)`,
      because: 'a cost alone or a joint cost is not known',
    },
    { until: `${call('COUNT', gains)}=0`, because: 'no council takes part' },
  ];
}

/** Figures of the live scenario that no council could pay. */
const belowNought = ({ inputs: { column } }: CheckedParts) =>
  call('SUMPRODUCT', `(${column(COLUMN.unit)}=${words(YEARLY_UNIT)})*(${column(COLUMN.live)}<0)`);

/** Told as it is written, for no figure stands in a formula. */
const fixed = (name: (key: FigureKey) => string) =>
  call(
    'AND',
    `${name('rateStep')}*${name('penceInAPound')}=1`,
    `${name('tolerance')}>0`,
    `${name('tolerance')}*${name('penceInAPound')}<1`,
    ...(['savingStep', 'valueStep', 'penceInAPound', 'monthsInAYear', 'firstMonth'] as const).map(
      (key) => `${name(key)}&""=${words(String(fixedValue(key)))}`,
    ),
    `${call('TEXT', name('roundingMargin'), words(formats.scientific))}=${words(String(fixedValue('roundingMargin')).toUpperCase())}`,
  );

const fixedValue = (wanted: FigureKey) => fixedFigures.find(({ key }) => key === wanted)?.value;

/**
 * Figures of the live scenario, and lines of its tables, without a source. What is usual, not known or only tried
 * out needs none; a figure of which nothing is said does, unless the row of a whole that it is part of says it.
 */
function unsourced({ inputs }: CheckedParts, names: ModelNames): string {
  const { columns, column, otherCosts, keys, coalitions } = inputs;
  const blank = (area: string) => `(${area}="")`;
  const filled = (area: string) => `(${area}<>"")`;
  const count = (...tests: readonly string[]) => call('SUMPRODUCT', tests.join('*'));
  const needs = (status: string) => ['Not known', 'Trial'].map((word) => `(${status}<>${words(word)})`);
  const counts = Array.from({ length: columns.scenarios }, (_, scenario) => {
    const [status, source] = [columns.status(scenario), columns.source(scenario)];
    const all = column(status);
    return [
      count(
        filled(column(COLUMN.live)),
        `(${column(COLUMN.unit)}<>${words(PLACE_UNIT)})`,
        `(${all}<>${words(USUAL)})`,
        ...needs(all),
        blank(column(source)),
      ),
      ...partRuns(inputs).map((run) =>
        count(filled(column(COLUMN.live, run)), blank(column(status, run)), blank(column(source, run))),
      ),
    ].join('-');
  });
  const ofTable = (table: PutTable, figure: string) =>
    count(
      `(${table.column('Scenario')}=${names.of(figureNames.liveScenario)})`,
      filled(table.column(figure)),
      ...needs(table.column('Status')),
      blank(table.column('Source')),
    );
  return [
    call('CHOOSE', names.of(figureNames.scenarioNumber), ...counts),
    ofTable(otherCosts, '£'),
    ofTable(keys, 'Number'),
    ofTable(coalitions, '£ a year'),
  ].join('+');
}

/** Rows one after the other that leave it to another row to say where they come from. */
function partRuns({ figures }: Inputs): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, part } of figures.values()) {
    const last = runs.at(-1);
    if (!part) continue;
    if (last?.end === row) runs[runs.length - 1] = { ...last, end: row + 1 };
    else runs.push({ first: row, end: row + 1 });
  }
  return runs;
}

function indexationGiven({ inputs }: CheckedParts, names: ModelNames): string {
  const name = (key: FigureKey) => names.of(figureNames[key]);
  const weights = Array.from({ length: inputs.slots.indices }, (_, place) =>
    names.of(listNames.weights(place + 1)),
  );
  const rises = inputs.slots.rises > 0 ? `${call('COUNT', names.of(wholeLists.rises))}>0` : 'FALSE';
  return either(
    `${name('indexation')}=${words(givenAs.constant)}`,
    `ISNUMBER(${name('rise')})`,
    either(
      `${name('indexation')}=${words(givenAs.index)}`,
      `ABS(SUM(${weights.join()})-1)<${name('tolerance')}`,
      rises,
    ),
  );
}
