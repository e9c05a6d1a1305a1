import { fixedAddress, sheetInFormula } from '../address';
import { factNames } from '../contract/facts';
import { call, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import { listRangeNames } from '../inputs/names';
import type { SavingsSheet } from './sheet';

/** Formulas for how a constant rate of indexation makes the price factor of the last year. */
export interface Growth {
  /** Tests, as arguments of AND, that all pass if the rate compounds at each review and nothing else counts. */
  readonly plain: string;
  /** How many reviews count by then. */
  readonly reviews: string;
  /** The share of the price that moves. */
  readonly share: string;
  /** The part of the price factor that is due to extensions. */
  readonly extended: string;
  /** Whether a negative rate lowers the price. */
  readonly mayFall: string;
}

/** The above for the live scenario. */
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

/** How many other costs, as-is or joint, are not nought. */
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
        down(costs.columns.course),
        literal(courseNames[course]),
        down(costs.columns.amount),
        literal('<>0'),
      ),
    )
    .join('+');
}
