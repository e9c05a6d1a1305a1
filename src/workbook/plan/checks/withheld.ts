import { call, ifElse, concat, literal } from '../formula';
import { NO_USE, NOT_YET } from './check';

/** Which check of these fails first, and where to look. */
export function withheldBecause(
  { labels, holds, spots }: { readonly labels: string; readonly holds: string; readonly spots: string },
  title: string,
): string {
  const sound = ['TRUE', literal(NOT_YET), literal(NO_USE)]
    .map((what) => call('COUNTIF', holds, what))
    .join('+');
  const of = (column: string) => call('INDEX', column, call('MATCH', 'FALSE', holds, '0'));
  const seeChecks = concat(literal('the sheet '), title);
  return ifElse(
    `${call('ROWS', holds)}=${sound}`,
    literal(''),
    call(
      'IFERROR',
      concat(
        literal('No answer is given, because a check fails: “'),
        of(labels),
        literal('”. See '),
        ifElse(`${of(spots)}=""`, seeChecks, of(spots)),
        literal('.'),
      ),
      concat(literal('No answer is given, because a check shows an error. See '), seeChecks, literal('.')),
    ),
  );
}
