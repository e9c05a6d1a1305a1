import { call, ifElse, concat, literal } from '../formula';
import { NOT_APPLICABLE, NOT_YET } from './check';

/**
 * A sentence for why no answer is given: the first decisive check that fails, and where to look. "" if none does. `title`
 * is the cell with the name of the sheet Checks.
 */
export function withheldBecause(
  { labels, holds, spots }: { readonly labels: string; readonly holds: string; readonly spots: string },
  title: string,
): string {
  const sound = ['TRUE', literal(NOT_YET), literal(NOT_APPLICABLE)]
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
