import { call, either, sentence, words } from '../formula';
import { NO_USE, NOT_YET } from './check';

/**
 * What fails first, then how many pass, wait and do not apply. An error is none of these, and so fails. The pane says
 * it in the same words.
 */
export function overall(holds: string, waitsFor: string): string {
  const passed = call('COUNTIF', holds, 'TRUE');
  const waiting = call('COUNTIF', holds, words(NOT_YET));
  const noUse = call('COUNTIF', holds, words(NO_USE));
  const failed = `(${call('ROWS', holds)}-${noUse}-${passed}-${waiting})`;
  const several = (count: string, one: string, more: string) =>
    sentence(count, either(`${count}=1`, words(one), words(more)));
  const ifAny = (count: string, ...parts: readonly string[]) =>
    either(`${count}=0`, words(''), sentence(words(', '), ...parts));
  return sentence(
    either(`${failed}=0`, words('No check fails. '), several(failed, ' check fails. ', ' checks fail. ')),
    several(passed, ' passes', ' pass'),
    ifAny(
      waiting,
      either(
        `${waitsFor}=""`,
        sentence(waiting, words(' cannot be made yet')),
        sentence(several(waiting, ' waits for ', ' wait for '), waitsFor),
      ),
    ),
    ifAny(noUse, several(noUse, ' does not apply', ' do not apply')),
    words('.'),
  );
}
