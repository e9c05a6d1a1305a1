import { call } from '../formula';
import { figureNames as n } from '../inputs/names';
import type { ModelNames } from '../names';

/** What the months of a part-year cost: an annual amount in pence is split in twelve, the odd pence in the first months of the contract year. */
export function costOfMonths(pence: string, first: string, months: string, names: ModelNames): string {
  const year = names.of(n.monthsInAYear);
  const odd = (month: string) => call('MIN', month, `MOD(${pence},${year})`);
  const from = `MOD(${first},${year})`;
  return `(INT(${pence}/${year})*${months}+${odd(`${from}+${months}`)}-${odd(from)})/${names.of(n.penceInAPound)}`;
}
