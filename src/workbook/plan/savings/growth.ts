import { fixedAddress, sheetInFormula } from '../address';
import { factNames } from '../contract/facts';
import { call, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import { listRangeNames } from '../inputs/names';
import type { SavingsSheet } from './sheet';

/** How a rate becomes a price factor in the last year. */
export interface Growth {
  /** Whether that is by compounding and nothing else. */
  readonly plain: string;
  readonly reviews: string;
  readonly share: string;
  /** What extensions alone make of the price. */
  readonly extended: string;
  readonly mayFall: string;
}

export function growthOf(sheet: SavingsSheet): Growth {
  const { time, contract, names } = sheet;
  const { counted, taken, extended, contractYear } = contract.price;
  const whole = call('MIN', names.of(listRangeNames.realisation));
  return {
    plain: `${names.figure('compounding')}<>"simple",${names.figure('reviewDate')}="anniversary",${names.figure('cap')}="",${names.figure('collar')}="",${whole}=1,${otherCosts(sheet)}=0`,
    reviews: call('SUMIF', time.all(taken), literal('>0'), time.all(counted)),
    share: names.figure('indexableShare'),
    extended: call(
      'INDEX',
      time.all(extended),
      call('MATCH', names.of(factNames.termYears), time.all(contractYear), '0'),
    ),
    mayFall: `${names.figure('pricesMayFall')}="Yes"`,
  };
}

/** What comes beside the service as-is and jointly, whichever way, so that any of it is noticed. */
function otherCosts({ costs }: SavingsSheet): string {
  const [first, last] = [costs.others[0], costs.others.at(-1)];
  if (!first || !last) return '0';
  const at = (row: number, column: number) =>
    `${sheetInFormula(costs.sheetName)}!${fixedAddress(row, column)}`;
  const down = (column: number) => `${at(first.row, column)}:${fixedAddress(last.row, column)}`;
  return (['asIs', 'joint'] as const)
    .map((course) =>
      call(
        'COUNTIFS',
        down(costs.courseColumn),
        literal(courseNames[course]),
        down(costs.amountColumn),
        literal('<>0'),
      ),
    )
    .join('+');
}
