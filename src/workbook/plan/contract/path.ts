import { call, ifElse, rounded, literal, NOT_KNOWN, isNotKnown, ifAllKnown } from '../formula';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import type { Timeline, TimeRow } from '../timeline';
import { factNames } from './facts';
import { TOTAL } from './layout';
import { limitedPath } from './limitedPath';
import { costOfMonths } from './months';
import type { Reviews } from './reviews';
import type { Timing } from './timing';

/** The rows from rises to the price and the cost: the limited path, the share that moves, extensions, charge, months. */
export function pathRows(
  time: Timeline,
  timing: Timing,
  { counted, moves }: Reviews,
  rise: TimeRow,
  names: ModelNames,
) {
  const { first, months, taken, contractYear, chance } = timing;
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const year = names.figure('monthsInAYear');
  const { applied, path } = limitedPath(time, { first, counted, rise }, names);
  const indexedRow = time.at(time.row);
  const indexed = time.add(
    ['Price moved by reviews', 'first price = 1'],
    (at) =>
      ifElse(
        `${at.of(first)}=0`,
        '1',
        ifElse(
          `AND(${at.of(moves)}=1,${at.of(counted)}=1)`,
          call(
            'MAX',
            '0',
            `1-${names.figure('indexableShare')}+${names.figure('indexableShare')}*${at.of(path)}`,
          ),
          at.before(indexedRow),
        ),
      ),
    { format: formats.factor },
  );
  const extendedRow = time.at(time.row);
  const extended = time.add(
    ['Price changed by extensions', 'first price = 1'],
    (at) =>
      ifElse(
        `${at.of(first)}=0`,
        '1',
        `${at.before(extendedRow)}*${ifElse(
          `AND(${at.of(months)}>0,MOD(${at.of(first)},${year})=0)`,
          `(1+SUMIF(${fact('extensionStarts')},${at.of(contractYear)},${fact('extensionChanges')}))`,
          '1',
        )}`,
      ),
    { format: formats.factor },
  );
  const factor = time.add(
    ['Price factor', 'first price = 1'],
    (at) => ifElse(`${at.of(months)}=0`, literal(''), `${at.of(indexed)}*${at.of(extended)}`),
    { format: formats.factor, styles: [styles.strong] },
  );
  const charge = time.add(
    ['Annual charge', '£ a year'],
    (at) =>
      ifElse(
        `${at.of(months)}=0`,
        literal(''),
        rounded(`${names.figure('annualCharge')}*${at.of(factor)}`, names.figure('roundingMargin'), 2),
      ),
    { format: formats.pence },
  );
  const pence = time.add(
    ['Annual charge in pence', 'pence'],
    (at) =>
      ifElse(
        `${at.of(months)}=0`,
        literal(''),
        call('ROUND', `${at.of(charge)}*${names.figure('penceInAPound')}`, '0'),
      ),
    { format: formats.pounds },
  );
  const total = (row: TimeRow) => ({ [TOTAL]: call('SUM', time.all(row)) });
  const cost = time.add(
    ['Cost of its months', '£'],
    (at) =>
      ifElse(
        `${at.of(months)}=0`,
        literal(''),
        costOfMonths(at.of(pence), at.of(first), at.of(months), names),
      ),
    { format: formats.pence, front: total(time.at(time.row)) },
  );
  const costTaken = time.add(
    ['of which as the contract is taken to run', '£'],
    (at) => ifElse(`${at.of(taken)}=0`, literal(''), at.of(cost)),
    { format: formats.pence, front: total(time.at(time.row)), styles: [styles.strong] },
  );
  const expectedRow = time.at(time.row);
  const expected = time.add(
    ['weighted by the chance to get there', '£'],
    (at) =>
      ifElse(
        `${at.of(taken)}=0`,
        literal(''),
        ifElse(isNotKnown(at.of(chance)), NOT_KNOWN, `${at.of(costTaken)}*${at.of(chance)}`),
      ),
    {
      format: formats.pence,
      front: {
        [TOTAL]: ifAllKnown(time.all(expectedRow), call('ROUND', call('SUM', time.all(expectedRow)), '2')),
      },
    },
  );
  return { applied, path, extended, factor, charge, pence, cost, costTaken, expected };
}
