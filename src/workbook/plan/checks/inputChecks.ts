import { YEAR_SERIALS } from '../../../model/contract/calendar';
import { columnRange } from '../address';
import { termFits, tooLong } from '../contract/fits';
import { call, ifElse, literal } from '../formula';
import { YEARLY_UNIT } from '../inputs/councilRows';
import { fixedFigures } from '../inputs/fixedRows';
import { type FigureKey, figureNames, listNames, listRangeNames } from '../inputs/names';
import { isGivenAs } from '../inputs/isGivenAs';
import { COLUMN } from '../inputs/sheetColumns';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import {
  amountsName,
  type Check,
  type CheckedParts,
  everyRate,
  neededTerms,
  type Wait,
  waitTerm,
} from './check';
import { type Fault, type Faults, firstFault, type Spots, spotsOf } from './faults';
import { lineChecks } from './lineChecks';
import { wordChecks } from './wordChecks';

/** A check with a test: its name, `holds`, `spot`, and what it waits for. */
type Line = readonly [name: string, holds: string, spot: string, ...waits: readonly Wait[]];

/** That what was typed in can be worked with. All are decisive. */
export function inputChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const { inputs, contract } = parts;
  const spots = spotsOf(inputs, names);
  const figure = (key: FigureKey) => spots.figure(figureNames[key]);
  const { price, contractYears, financialYears } = contract;
  const term = waitTerm(names);
  const fixed = changedFixed(names, spots);
  const missing = [
    ...neededTerms.map((key) => ({ test: `NOT(ISNUMBER(${names.figure(key)}))`, spot: figure(key) })),
    { test: yearAlone(names.figure('start')), spot: figure('start') },
  ];
  const chosen: Line = [
    'The scenario chosen is one of those on this sheet',
    `${names.figure('scenarioNumber')}>0`,
    spots.cell(
      call('ROW', names.figure('liveScenario')),
      call('COLUMN', names.figure('liveScenario')),
      literal('Scenario shown'),
    ),
  ];
  const list: readonly Line[] = [
    [
      'The contract has a price, a start, a term and a number of fixed years',
      noFault(missing),
      firstFault(missing),
      {
        until: `AND(NOT(${names.of(amountsName)}),NOT(${noFault(missing)}),ISNUMBER(${names.figure('start')}))`,
        because: 'an amount is not a number',
      },
    ],
    [
      'Prices are not fixed for longer than the term',
      `${names.figure('fixedYears')}<=${names.figure('initialYears')}`,
      figure('fixedYears'),
      term,
    ],
    [
      `The term fits the columns: at most ${contractYears.year.count} contract years, ${price.first.count} part-years and ${financialYears.year.count} financial years. For a longer term, write the sheets again`,
      termFits(contract, names),
      // Years that have their columns need more of them where they begin at another time of the year.
      ifElse(tooLong(contract, names), figure('initialYears'), figure('start')),
      term,
    ],
    [
      'The collar is not above the cap',
      `${names.figure('collar')}<=${names.figure('cap')}`,
      figure('collar'),
      {
        until: `OR(${names.figure('cap')}="",${names.figure('collar')}="")`,
        because: 'the clause has no cap, or no collar',
        never: true,
      },
    ],
    [
      'Indexation has its rate, its rise of each year, or an index whose weights add up to 100%',
      indexationGiven(parts, names),
      byIndexation(
        names,
        figure('rise'),
        figure('indexation'),
        ifElse(
          `${names.of(listNames.indices(1))}=""`,
          spots.figure(listNames.indices(1)),
          spots.figure(listNames.weights(1)),
        ),
      ),
    ],
    [
      'Every review has its rate: a month of an index is published, or has a forecast',
      everyRate(price.rise),
      byIndexation(names, figure('rise'), figure('indexation'), figure('forecast')),
      term,
    ],
    othersTakePart(parts, spots),
    [
      'What the formulas count with was not changed, and checks allow a difference of less than a penny',
      noFault(fixed),
      firstFault(fixed),
    ],
  ];
  const ofInputs = { where: 'Inputs', ofInputs: true } as const;
  const check = ([text, holds, spot, ...waits]: Line) => ({ name: text, holds, spot, waits, ...ofInputs });
  return [
    check(chosen),
    ...wordChecks(parts, names, spots),
    ...list.map(check),
    {
      name: 'Every cost, price and saving a year is above nought',
      faults: notAbove(parts, spots),
      ...ofInputs,
    },
    ...lineChecks(parts, spots),
  ];
}

/**
 * Whether a year was typed for a day: Excel takes 2011 for a day of 1905. It is compared as text, since formulas hold no
 * figures.
 */
function yearAlone(day: string): string {
  const [lowest, highest] = [literal(String(YEAR_SERIALS.lowest)), literal(String(YEAR_SERIALS.highest))];
  const text = `${day}&""`;
  return `IFERROR(AND(LEN(${text})=LEN(${lowest}),${text}>=${lowest},${text}<=${highest}),FALSE)`;
}

/** Whether none of these rules is broken. */
const noFault = (faults: readonly Fault[]) => `NOT(${call('OR', ...faults.map(({ test }) => test))})`;

/** Searches for yearly amounts of the live scenario that are nought or negative. */
function notAbove({ inputs }: CheckedParts, spots: Spots): Faults[] {
  const { column, coalitions } = inputs;
  const quoted = coalitions.column('£ a year');
  return [
    spots.figures('Figures of nought or below', [
      `(${column(COLUMN.unit)}=${literal(YEARLY_UNIT)})`,
      call('ISNUMBER', column(COLUMN.live)),
      `(${column(COLUMN.live)}<=0)`,
    ]),
    spots.lines('Group costs of nought or below', coalitions, 'Councils', '£ a year', [
      call('ISNUMBER', quoted),
      `(${quoted}<=0)`,
    ]),
  ];
}

/** That every other cost is of a partner: Costs gives the lines of any other council the number 0. */
function othersTakePart({ inputs: { otherCosts }, costs }: CheckedParts, spots: Spots): Line {
  const { first, last } = costs.otherAnnual;
  const numbers = columnRange(costs.sheetName, costs.columns.number, first, last);
  const councils = otherCosts.column('Council');
  const place = call('MATCH', '0', numbers, '0');
  return [
    'Every other cost is of a council that takes part',
    `${call('COUNTIF', numbers, '0')}=0`,
    spots.cell(
      call('ROW', call('INDEX', councils, place)),
      call('COLUMN', otherCosts.cell(0, 'Council')),
      literal('Other costs'),
    ),
    { until: `${call('COUNT', numbers)}=0`, because: 'there are no other costs', never: true },
  ];
}

/** The fixed figures that were changed. They are compared as text, since formulas hold no figures. */
function changedFixed(names: ModelNames, spots: Spots): Fault[] {
  const told = (key: FigureKey, text: string): readonly [FigureKey, string] => [
    key,
    `${text}<>${literal(String(fixedValue(key)).toUpperCase())}`,
  ];
  const changed: readonly (readonly [FigureKey, string])[] = [
    ...(['savingStep', 'valueStep', 'penceInAPound', 'monthsInAYear', 'firstMonth'] as const).map((key) =>
      told(key, `${names.figure(key)}&""`),
    ),
    told('roundingMargin', call('TEXT', names.figure('roundingMargin'), literal(formats.scientific))),
    ['rateStep', `${names.figure('rateStep')}*${names.figure('penceInAPound')}<>1`],
    [
      'tolerance',
      `NOT(AND(${names.figure('tolerance')}>0,${names.figure('tolerance')}*${names.figure('penceInAPound')}<1))`,
    ],
  ];
  return changed.map(([key, test]) => ({ test, spot: spots.figure(figureNames[key]) }));
}

const fixedValue = (wanted: FigureKey) => fixedFigures.find(({ key }) => key === wanted)?.value;

/** One of three, by how indexation is given. */
function byIndexation(names: ModelNames, constant: string, byYear: string, index: string): string {
  return ifElse(
    isGivenAs(names, 'indexation', 'constant'),
    constant,
    ifElse(isGivenAs(names, 'indexation', 'index'), index, byYear),
  );
}

/** Whether the rates, or the index and weights, are there that go with how indexation is given. */
function indexationGiven({ inputs }: CheckedParts, names: ModelNames): string {
  // An index without a name has no rate to weigh.
  const weights = Array.from({ length: inputs.slots.indices }, (_, place) => {
    const index = names.of(listNames.indices(place + 1));
    const weight = names.of(listNames.weights(place + 1));
    return ifElse(`OR(${index}="",NOT(ISNUMBER(${weight})))`, '0', weight);
  });
  const rises = inputs.slots.rises > 0 ? `${call('COUNT', names.of(listRangeNames.rises))}>0` : 'FALSE';
  return ifElse(
    isGivenAs(names, 'indexation', 'constant'),
    `ISNUMBER(${names.figure('rise')})`,
    ifElse(
      isGivenAs(names, 'indexation', 'index'),
      `ABS(${weights.join('+')}-1)<${names.figure('tolerance')}`,
      rises,
    ),
  );
}
