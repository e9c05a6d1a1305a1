import { call } from '../formula';
import type { ModelNames } from '../names';

/** What the months of a part-year cost: an annual amount in pence is split in twelve, the odd pence in the first months of the contract year. */
export function costOfMonths(pence: string, first: string, months: string, names: ModelNames): string {
  const year = names.figure('monthsInAYear');
  const odd = (month: string) => call('MIN', month, `MOD(${pence},${year})`);
  const from = `MOD(${first},${year})`;
  return `(INT(${pence}/${year})*${months}+${odd(`${from}+${months}`)}-${odd(from)})/${names.figure('penceInAPound')}`;
}
