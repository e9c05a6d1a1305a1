import { call, words } from '../formula';
import { COLUMN } from '../inputs/sheetColumns';
import type { PutTable } from '../inputs/sheetTables';
import type { ModelNames } from '../names';
import type { Check, CheckedParts } from './check';
import { type Faults, spotsOf } from './faults';

/** Whether figures are in the units that formulas take them in: 3% typed as 3, or £2m typed as words, are not. */
export function unitChecks({ inputs }: CheckedParts, names: ModelNames): Check[] {
  const spots = spotsOf(inputs, names);
  const [units, live] = [inputs.column(COLUMN.unit), inputs.column(COLUMN.live)];
  // By the first letter and not by a wildcard, which not every spreadsheet takes for one.
  const begins = (sign: string) => `(LEFT(${units},1)=${words(sign)})`;
  const areNumbers = `(${begins('£')}+${begins('%')}+(${units}="years"))`;
  const { otherCosts, keys, coalitions } = inputs;
  const ofTable = (
    what: string,
    table: PutTable,
    label: string,
    heading: string,
    tests: (cells: string) => readonly string[],
  ): Faults => spots.lines(what, table, label, heading, tests(table.column(heading)));
  const fine = (cells: string) => [call('ISNUMBER', cells), finer(cells)];
  // An error is neither, and nothing else can be asked of it.
  const noNumber = (cells: string) => [`(1-${call('ISNUMBER', cells)}-${call('ISBLANK', cells)})`];
  const check = (name: string, faults: readonly Faults[]): Check => ({
    name: `Units match: ${name}`,
    where: 'Inputs',
    faults,
    ofInputs: true,
  });
  return [
    check('percentages lie between −50% and 100%, so that 3% is not typed as 3', [
      spots.figures('Percentages below −50% or above 100%', [
        begins('%'),
        call('ISNUMBER', live),
        `((${live}>1)+(${live}<-0.5))`,
      ]),
    ]),
    check('amounts, percentages and years are numbers and not words, and years are whole', [
      spots.figures('Figures that are errors', [areNumbers, call('ISERROR', live)]),
      ...(['£', 'From year', 'To year'] as const).map((heading) =>
        ofTable(`Other costs, ${heading}: no number`, otherCosts, 'Council', heading, noNumber),
      ),
      ofTable('Keys: no number', keys, 'Council', 'Number', noNumber),
      ofTable('Group costs: no number', coalitions, 'Councils', '£ a year', noNumber),
      spots.figures('Figures that are words', [areNumbers, call('ISTEXT', live), `(${live}<>"")`]),
      spots.figures('Years that are not whole', [
        `(${units}="years")`,
        call('ISNUMBER', live),
        `(${live}&""<>TEXT(${live},"0"))`,
      ]),
    ]),
    check('amounts are whole pence', [
      spots.figures('Figures finer than a penny', [begins('£'), ...fine(live)]),
      ofTable('Other costs finer than a penny', otherCosts, 'Council', '£', fine),
      ofTable('Group costs finer than a penny', coalitions, 'Councils', '£ a year', fine),
    ]),
  ];
}

/** Told by what is written after the point, because there may be words among the figures. */
const finer = (cells: string) => `(LEN(${cells}&"")-FIND(".",SUBSTITUTE(${cells}&"",",",".")&".")>LEN("00"))`;
