import { factNames } from '../contract/facts';
import { counted, ifElse, inPercent, inPounds, concat, literal, isNotKnown } from '../formula';
import { unlessWithheld } from '../unlessWithheld';
import { styles } from '../styles';
import { FIRST, type SavingsSheet } from './sheet';
import type { Yearly } from './yearly';

/** The sheet's answer in row 2: what is saved in all, and how much of it only if the contract is extended. */
export function answer({ draft, names }: SavingsSheet, { saving, share }: Yearly): void {
  const at = (row: number, place: number) => draft.at(row, FIRST + place).here;
  const { row } = saving.together;
  const [total, committed, optional] = [at(row, 0), at(row, 1), at(row, 2)];
  const years = names.of(factNames.termYears);
  const sure = names.of(factNames.committedYears);
  const over = concat(literal(' over '), counted(years, 'year'));
  const result = ifElse(
    `${total}>0`,
    concat(
      literal('Joint saves '),
      inPounds(total),
      over,
      literal(', '),
      inPercent(at(share.row, 0)),
      literal(' of as-is'),
    ),
    ifElse(
      `${total}<0`,
      concat(literal('Joint costs '), inPounds(`-${total}`), literal(' more than as-is'), over),
      concat(literal('Joint and as-is cost the same'), over),
    ),
  );
  const inTerm = concat(literal(' in the '), counted(sure, 'committed year'));
  const parts = concat(
    literal(': '),
    part(committed, total, inTerm, inTerm),
    literal(', '),
    part(optional, total, literal(' only if extended'), literal(' if extended')),
    literal('.'),
  );
  const all = literal('. All of it is in the years you commit to.');
  draft.formula(
    1,
    0,
    unlessWithheld(names)(
      ifElse(
        isNotKnown(total),
        literal('The saving is not known until every council has an as-is and a joint cost.'),
        concat(result, ifElse(`${years}=${sure}`, all, parts)),
      ),
    ),
    styles.answer,
  );
}

/** £5 in the committed years. A part that is dearer says so, and so does one that is cheaper where the total is not. */
const part = (saving: string, total: string, saved: string, lost: string) =>
  ifElse(
    `${saving}<0`,
    concat(inPounds(`-${saving}`), literal(' dearer'), lost),
    concat(inPounds(saving), ifElse(`${total}<0`, literal(' cheaper'), literal('')), saved),
  );
