import { fixedAddress } from '../address';
import { call, words } from '../formula';
import { figureNames } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import type { ModelNames } from '../names';
import { all, type Check, type CheckedParts } from './check';

/** Whether figures are in the units that formulas take them in: 3% typed as 3, or £2m typed as words, are not. */
export function unitChecks({ inputs, contract }: CheckedParts, names: ModelNames): Check[] {
  const { first, end } = inputs.rows;
  const column = (at: number) => `${inputs.cell(first, at)}:${fixedAddress(end - 1, at)}`;
  const [units, live] = [column(COLUMN.unit), column(COLUMN.live)];
  const count = (unit: string, test: string) => call('COUNTIFS', units, words(unit), live, words(test));
  const years = call('SUMIFS', live, units, words('years'));
  const { charge, pence } = contract.price;
  return [
    {
      name: 'Units match: percentages lie between −100% and 100%, so that 3% is not typed as 3',
      where: 'Inputs',
      holds: `${count('%*', '>1')}+${count('%*', '<-1')}=0`,
      ofInputs: true,
    },
    {
      name: 'Units match: amounts, percentages and years are numbers and not words, and years are whole',
      where: 'Inputs',
      holds: `AND(${['£*', '%*', 'years'].map((unit) => count(unit, '?*')).join('+')}=0,${years}=${call('INT', years)})`,
      ofInputs: true,
    },
    {
      name: 'Units match: annual charges in pence come to those in pounds',
      where: contract.draft.name,
      difference: `SUM(${all(pence)})/${names.of(figureNames.penceInAPound)}-SUM(${all(charge)})`,
    },
  ];
}
