import { call } from '../formula';
import { areAmounts, areYears, unitBegins } from '../inputs/amounts';
import { COLUMN } from '../inputs/sheetColumns';
import type { PlacedTable } from '../inputs/sheetTables';
import type { ModelNames } from '../names';
import { amountsName, type Check, type CheckedParts } from './check';
import { type Faults, spotsOf, typedOfLive } from './faults';

/** That figures are in the units formulas expect: not 3 for 3%, nor "£2m" as text. All are decisive. */
export function unitChecks({ inputs }: CheckedParts, names: ModelNames): Check[] {
  const spots = spotsOf(inputs, names);
  const [units, live] = [inputs.column(COLUMN.unit), inputs.column(COLUMN.live)];
  // Live shows words and errors as blank, so the typed cell is tested; Live too, as somebody may type over its formula.
  const typed = typedOfLive(inputs, names);
  const inEither = (test: string) => `((${call(test, typed)}+${call(test, live)})>0)`;
  const { otherCosts, keys, coalitions } = inputs;
  const ofTable = (
    what: string,
    table: PlacedTable,
    label: string,
    heading: string,
    tests: (cells: string) => readonly string[],
  ): Faults => spots.lines(what, table, label, heading, tests(table.column(heading)));
  const fine = (cells: string) => [call('ISNUMBER', cells), finer(cells)];
  // An error is neither a number nor blank, and any other test of it would be an error too.
  const noNumber = (cells: string) => [`(1-${call('ISNUMBER', cells)}-${call('ISBLANK', cells)})`];
  const check = (name: string, faults: readonly Faults[], cellName?: string): Check => ({
    name: `Units match: ${name}`,
    where: 'Inputs',
    faults,
    ofInputs: true,
    ...(cellName !== undefined && { cellName }),
  });
  return [
    check('percentages lie between −50% and 100%, so that 3% is not typed as 3', [
      spots.figures('Percentages below −50% or above 100%', [
        unitBegins(units, '%'),
        call('ISNUMBER', live),
        `((${live}>1)+(${live}<-0.5))`,
      ]),
    ]),
    check(
      'amounts, percentages and years are numbers and not words, and years are whole',
      [
        spots.figures('Figures that are errors', [areAmounts(units), inEither('ISERROR')]),
        ...(['£', 'From year', 'To year'] as const).map((heading) =>
          ofTable(`Other costs, ${heading}: no number`, otherCosts, 'Council', heading, noNumber),
        ),
        ofTable('Keys: no number', keys, 'Council', 'Number', noNumber),
        ofTable('Group costs: no number', coalitions, 'Councils', '£ a year', noNumber),
        spots.figures('Figures that are words', [
          areAmounts(units),
          inEither('ISTEXT'),
          `((${typed}<>"")+(${live}<>"")>0)`,
        ]),
        spots.figures('Years that are not whole', [
          areYears(units),
          call('ISNUMBER', live),
          `(${live}&""<>TEXT(${live},"0"))`,
        ]),
      ],
      amountsName,
    ),
    check('amounts are whole pence', [
      spots.figures('Figures finer than a penny', [unitBegins(units, '£'), ...fine(live)]),
      ofTable('Other costs finer than a penny', otherCosts, 'Council', '£', fine),
      ofTable('Group costs finer than a penny', coalitions, 'Councils', '£ a year', fine),
    ]),
  ];
}

/** Whether a cell has more than two decimals: by its text, since there may be words among the figures. */
const finer = (cells: string) => `(LEN(${cells}&"")-FIND(".",SUBSTITUTE(${cells}&"",",",".")&".")>LEN("00"))`;
