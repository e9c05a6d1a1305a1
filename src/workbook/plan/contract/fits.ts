import { figureNames } from '../inputs/names';
import type { ModelNames } from '../names';
import { allOf, type TimeRow } from '../timeline';
import type { Contract } from './contract';
import { factNames } from './facts';

/** Whether the sheets have columns for the whole term; one that starts at another time of the year may need more. */
export function termFits({ price, contractYears, financialYears }: Contract, names: ModelNames): string {
  const all = (row: TimeRow) => allOf(row, '');
  const full = names.of(factNames.fullYears);
  const months = `SUM(${all(price.months)})=${full}*${names.of(figureNames.monthsInAYear)}`;
  const yearly = `SUM(${all(financialYears.months)})=SUM(${all(price.taken)})`;
  return `AND(${full}<=COLUMNS(${all(contractYears.year)}),${months},${yearly})`;
}
