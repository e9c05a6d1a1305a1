import { call, ifAllKnown, ifElse, isNotKnown, NOT_KNOWN, rounded } from '../formula';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { blankWhereZero, type Timeline, type TimeRow } from '../timeline';
import { TOTAL } from './layout';
import { costOfMonths } from './months';
import type { Timing } from './timing';

/** The rows from the price factor to money: the annual charge, and what the months of each part-year cost. */
export function chargeRows(
  time: Timeline,
  { first, months, taken, chance }: Timing,
  factor: TimeRow,
  names: ModelNames,
) {
  const charge = time.add(
    ['Annual charge', '£ a year'],
    (at) =>
      blankWhereZero(
        months,
        at,
        rounded(`${names.figure('annualCharge')}*${at.of(factor)}`, names.figure('roundingMargin'), 2),
      ),
    { format: formats.pence },
  );
  const pence = time.add(
    ['Annual charge in pence', 'pence'],
    (at) =>
      blankWhereZero(months, at, call('ROUND', `${at.of(charge)}*${names.figure('penceInAPound')}`, '0')),
    { format: formats.pounds },
  );
  const total = (row: TimeRow) => ({ [TOTAL]: call('SUM', time.all(row)) });
  const cost = time.add(
    ['Cost of its months', '£'],
    (at) => blankWhereZero(months, at, costOfMonths(at.of(pence), at.of(first), at.of(months), names)),
    { format: formats.pence, front: total(time.at(time.row)) },
  );
  const costTaken = time.add(
    ['of which as the contract is taken to run', '£'],
    (at) => blankWhereZero(taken, at, at.of(cost)),
    { format: formats.pence, front: total(time.at(time.row)), styles: [styles.strong] },
  );
  const expectedRow = time.at(time.row);
  const expected = time.add(
    ['weighted by the chance to get there', '£'],
    (at) =>
      blankWhereZero(
        taken,
        at,
        ifElse(isNotKnown(at.of(chance)), NOT_KNOWN, `${at.of(costTaken)}*${at.of(chance)}`),
      ),
    {
      format: formats.pence,
      front: {
        [TOTAL]: ifAllKnown(time.all(expectedRow), call('ROUND', call('SUM', time.all(expectedRow)), '2')),
      },
    },
  );
  return { charge, pence, cost, costTaken, expected };
}
