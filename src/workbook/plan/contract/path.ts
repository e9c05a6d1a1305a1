import { call, ifElse } from '../formula';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { blankWhereZero, type Timeline, type TimeRow } from '../timeline';
import { factNames } from './facts';
import { limitedPath } from './limitedPath';
import type { Reviews } from './reviews';
import type { Timing } from './timing';

/** The rows from rises to the price: the limited path, the share of the price that moves with it, and extensions. */
export function pathRows(
  time: Timeline,
  { first, months, contractYear }: Timing,
  { counted, moves }: Reviews,
  rise: TimeRow,
  names: ModelNames,
) {
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
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
          `AND(${at.of(months)}>0,MOD(${at.of(first)},${names.figure('monthsInAYear')})=0)`,
          `(1+SUMIF(${fact('extensionStarts')},${at.of(contractYear)},${fact('extensionChanges')}))`,
          '1',
        )}`,
      ),
    { format: formats.factor },
  );
  const factor = time.add(
    ['Price factor', 'first price = 1'],
    (at) => blankWhereZero(months, at, `${at.of(indexed)}*${at.of(extended)}`),
    { format: formats.factor, styles: [styles.strong] },
  );
  return { applied, path, extended, factor };
}
