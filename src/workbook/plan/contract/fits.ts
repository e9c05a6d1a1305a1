import type { ModelNames } from '../names';
import { allOf } from '../timeline';
import type { Contract } from './contract';
import { factNames } from './facts';

/** A formula for whether the term has more contract years than there are columns. */
export const tooLong = ({ contractYears }: Contract, names: ModelNames) =>
  `${names.of(factNames.fullYears)}>COLUMNS(${allOf(contractYears.year)})`;

/** A formula for whether the sheets have columns for the whole term in every view: how many it needs depends on its start. */
export function termFits(contract: Contract, names: ModelNames): string {
  const { price, financialYears } = contract;
  const full = names.of(factNames.fullYears);
  const months = `SUM(${allOf(price.months)})=${full}*${names.figure('monthsInAYear')}`;
  const yearly = `SUM(${allOf(financialYears.months)})=SUM(${allOf(price.taken)})`;
  return `AND(NOT(${tooLong(contract, names)}),${months},${yearly})`;
}
