import { call, ifElse, literal } from '../formula';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import { blankWhereZero, type Timeline } from '../timeline';
import { factNames } from './facts';
import type { Timing } from './timing';

/** The rows of reviews: where one falls, whether it may move the price, whether its rise counts, and the phase of the price. */
export function reviewRows(
  time: Timeline,
  { first, months, extension, contractYear }: Timing,
  names: ModelNames,
) {
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const review = time.add(
    ['Review', '1: yes'],
    (at) =>
      ifElse(
        `AND(${at.of(months)}>0,${at.of(first)}>0,MOD(${at.of(first)}-${fact('reviewOffset')},${names.figure('monthsInAYear')})=0)`,
        '1',
        '0',
      ),
    { format: formats.whole },
  );
  const moves = time.add(
    ['Review that may move the price', '1: yes'],
    (at) => ifElse(`AND(${at.of(review)}=1,${at.of(first)}>=${fact('firstReview')})`, '1', '0'),
    { format: formats.whole },
  );
  const counted = time.add(
    ['Review that counts', '1: yes'],
    (at) =>
      ifElse(
        `AND(${at.of(review)}=1,OR(${at.of(moves)}=1,${names.figure('catchUp')}="Yes"),OR(${names.figure('compounding')}<>"single step",SUM(${at.allBefore(moves)})=0),${names.figure('indexableShare')}>0)`,
        '1',
        '0',
      ),
    { format: formats.whole },
  );
  const phase = time.add(['Phase of the price', 'text'], (at) =>
    blankWhereZero(
      months,
      at,
      ifElse(
        `${at.of(extension)}>0`,
        literal('Extension'),
        ifElse(
          call('SUMIF', time.all(contractYear), `"<="&${at.of(contractYear)}`, time.all(moves)) + '>0',
          literal('Indexed'),
          literal('Fixed'),
        ),
      ),
    ),
  );
  return { review, moves, counted, phase };
}

export type Reviews = ReturnType<typeof reviewRows>;
