import { factNames } from '../contract/facts';
import { counted, either, inPercent, inPounds, sentence, words } from '../formula';
import { statedWith } from '../stated';
import { styles } from '../styles';
import { FIRST, type SavingsSheet } from './sheet';
import type { Yearly } from './yearly';

/** The sheet's answer, with its caveat in the same breath. */
export function answer({ draft, names }: SavingsSheet, { saving, share }: Yearly): void {
  const at = (row: number, place: number) => draft.at(row, FIRST + place).here;
  const [total, committed, optional] = [0, 1, 2].map((place) => at(saving.together.row, place)) as [
    string,
    string,
    string,
  ];
  const years = names.of(factNames.termYears);
  const sure = names.of(factNames.committedYears);
  const over = sentence(words(' over '), counted(years, 'year'));
  const result = either(
    `${total}>0`,
    sentence(
      words('Joint saves '),
      inPounds(total),
      over,
      words(', '),
      inPercent(at(share.row, 0)),
      words(' of as-is'),
    ),
    either(
      `${total}<0`,
      sentence(words('Joint costs '), inPounds(`-${total}`), words(' more than as-is'), over),
      sentence(words('Joint and as-is cost the same'), over),
    ),
  );
  const inTerm = sentence(words(' in the '), counted(sure, 'committed year'));
  const parts = sentence(
    words(': '),
    part(committed, total, inTerm, inTerm),
    words(', '),
    part(optional, total, words(' only if extended'), words(' if extended')),
    words('.'),
  );
  const all = words('. All of it is in the years you commit to.');
  draft.formula(
    1,
    0,
    statedWith(names)(
      either(
        `${total}="not known"`,
        words('The saving is not known until every council has an as-is and a joint cost.'),
        sentence(result, either(`${years}=${sure}`, all, parts)),
      ),
    ),
    styles.answer,
  );
}

/** £5 in the committed years; where one part saves and the other does not, each says which it is. */
const part = (saving: string, total: string, saved: string, lost: string) =>
  either(
    `${saving}<0`,
    sentence(inPounds(`-${saving}`), words(' dearer'), lost),
    sentence(inPounds(saving), either(`${total}<0`, words(' cheaper'), words('')), saved),
  );
