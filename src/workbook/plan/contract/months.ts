import { call } from '../formula';
import type { ModelNames } from '../names';

/**
 * A formula for the cost in pounds of some months, given formulas for the annual amount in pence, the months of the contract
 * before them and how many they are. The amount is split in twelve, with the odd pence in the first months of the contract
 * year.
 */
export function costOfMonths(pence: string, first: string, months: string, names: ModelNames): string {
  const year = names.figure('monthsInAYear');
  const odd = (month: string) => call('MIN', month, `MOD(${pence},${year})`);
  const from = `MOD(${first},${year})`;
  return `(INT(${pence}/${year})*${months}+${odd(`${from}+${months}`)}-${odd(from)})/${names.figure('penceInAPound')}`;
}

/** A formula for the day some months after the start: the last of its month where that is shorter. */
export const dayAfterMonths = (start: string, months: string) =>
  call(
    'MIN',
    `DATE(YEAR(${start}),MONTH(${start})+${months},DAY(${start}))`,
    `DATE(YEAR(${start}),MONTH(${start})+${months}+1,0)`,
  );

/** A formula for a financial year's name, 2011/12, from the year it begins in. */
export const financialYearName = (year: string) => `${year}&"/"&RIGHT(${year}+1,2)`;
