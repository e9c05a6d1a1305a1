import { call, either, sentence, words } from '../formula';
import { NO_USE, NOT_YET } from './check';

/** Which check of these fails first, and where to look. */
export function withheld(
  { labels, holds, spots }: { readonly labels: string; readonly holds: string; readonly spots: string },
  title: string,
): string {
  const sound = ['TRUE', words(NOT_YET), words(NO_USE)].map((what) => call('COUNTIF', holds, what)).join('+');
  const of = (column: string) => call('INDEX', column, call('MATCH', 'FALSE', holds, '0'));
  const seeChecks = sentence(words('the sheet '), title);
  return either(
    `${call('ROWS', holds)}=${sound}`,
    words(''),
    call(
      'IFERROR',
      sentence(
        words('No answer is given, because a check fails: “'),
        of(labels),
        words('”. See '),
        either(`${of(spots)}=""`, seeChecks, of(spots)),
        words('.'),
      ),
      sentence(words('No answer is given, because a check shows an error. See '), seeChecks, words('.')),
    ),
  );
}
