import { call, words } from '../formula';
import { COLUMN } from '../inputs/sheetColumns';
import type { Check, CheckedParts } from './check';

/** Whether figures are in the units that formulas take them in: 3% typed as 3, or £2m typed as words, are not. */
export function unitChecks({ inputs }: CheckedParts): Check[] {
  const [units, live] = [inputs.column(COLUMN.unit), inputs.column(COLUMN.live)];
  // By the first letter and not by a wildcard, which not every spreadsheet takes for one.
  const begins = (sign: string) => `(LEFT(${units},1)=${words(sign)})`;
  const count = (...tests: string[]) => call('SUMPRODUCT', tests.join('*'));
  const ofNumbers = `(${begins('£')}+${begins('%')}+(${units}="years"))`;
  // Told by what is written after the point, because there may be words among the figures.
  const finer = (cells: string) =>
    `(LEN(${cells}&"")-FIND(".",SUBSTITUTE(${cells}&"",",",".")&".")>LEN("00"))`;
  const { otherCosts, coalitions } = inputs;
  const fractions = [
    count(begins('£'), `ISNUMBER(${live})`, finer(live)),
    ...[otherCosts.column('£'), coalitions.column('£ a year')].map((amounts) =>
      count(`ISNUMBER(${amounts})`, finer(amounts)),
    ),
  ].join('+');
  const broken = count(`(${units}="years")`, `ISNUMBER(${live})`, `(${live}&""<>TEXT(${live},"0"))`);
  return [
    {
      name: 'Units match: percentages lie between −100% and 100%, so that 3% is not typed as 3',
      where: 'Inputs',
      // A truth by AND: LibreOffice takes a comparison of percentages for a number.
      holds: call('AND', `${count(begins('%'), `ISNUMBER(${live})`, `((${live}>1)+(${live}<-1))`)}=0`),
      ofInputs: true,
    },
    {
      name: 'Units match: amounts, percentages and years are numbers and not words, and years are whole',
      where: 'Inputs',
      holds: `AND(${count(ofNumbers, `ISTEXT(${live})`, `(${live}<>"")`)}=0,${broken}=0)`,
      ofInputs: true,
    },
    {
      name: 'Units match: amounts are whole pence',
      where: 'Inputs',
      holds: call('AND', `${fractions}=0`),
      ofInputs: true,
    },
  ];
}
