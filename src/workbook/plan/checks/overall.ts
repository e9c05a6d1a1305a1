import { call, ifElse, concat, literal } from '../formula';
import { NOT_APPLICABLE, NOT_YET } from './check';

/**
 * A sentence: how many checks fail, pass, wait and do not apply, given the cells that say whether each holds and the cell
 * that says what they wait for. An error counts as a failure. The pane uses the same words.
 */
export function overall(holds: string, waitsFor: string): string {
  const passed = call('COUNTIF', holds, 'TRUE');
  const waiting = call('COUNTIF', holds, literal(NOT_YET));
  const noUse = call('COUNTIF', holds, literal(NOT_APPLICABLE));
  const failed = `(${call('ROWS', holds)}-${noUse}-${passed}-${waiting})`;
  const several = (count: string, one: string, more: string) =>
    concat(count, ifElse(`${count}=1`, literal(one), literal(more)));
  const ifAny = (count: string, ...parts: readonly string[]) =>
    ifElse(`${count}=0`, literal(''), concat(literal(', '), ...parts));
  return concat(
    ifElse(`${failed}=0`, literal('No check fails. '), several(failed, ' check fails. ', ' checks fail. ')),
    several(passed, ' passes', ' pass'),
    ifAny(
      waiting,
      ifElse(
        `${waitsFor}=""`,
        concat(waiting, literal(' cannot be made yet')),
        concat(several(waiting, ' waits for ', ' wait for '), waitsFor),
      ),
    ),
    ifAny(noUse, several(noUse, ' does not apply', ' do not apply')),
    literal('.'),
  );
}
