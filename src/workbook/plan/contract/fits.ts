import type { ModelNames } from '../names';
import { allOf } from '../timeline';
import type { Contract } from './contract';
import { factNames } from './facts';

/** Whether there are more years than columns for them. */
export const tooLong = ({ contractYears }: Contract, names: ModelNames) =>
  `${names.of(factNames.fullYears)}>COLUMNS(${allOf(contractYears.year)})`;

/** Whether the sheets have columns for the whole term; one that starts at another time of the year may need more. */
export function termFits(contract: Contract, names: ModelNames): string {
  const { price, financialYears } = contract;
  const full = names.of(factNames.fullYears);
  const months = `SUM(${allOf(price.months)})=${full}*${names.figure('monthsInAYear')}`;
  const yearly = `SUM(${allOf(financialYears.months)})=SUM(${allOf(price.taken)})`;
  return `AND(NOT(${tooLong(contract, names)}),${months},${yearly})`;
}
