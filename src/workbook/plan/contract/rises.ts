import { call, ifElse, literal } from '../formula';
import { givenAs, listRangeNames } from '../inputs/names';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import type { Column, Timeline } from '../timeline';
import { followsIndex, indexRows } from './indexRows';
import type { Reviews } from './reviews';
import type { Timing } from './timing';

/** The rows of each counted review's rise: as given, from an index, or forecast. */
export function riseRows(
  time: Timeline,
  timing: Timing,
  reviews: Reviews,
  inputs: Inputs,
  names: ModelNames,
) {
  const { month, late, rise: riseOfIndex, source } = indexRows(time, timing, reviews, inputs, names);
  const byIndex = followsIndex(names);
  const unlessUncounted = (at: Column, otherwise: string, formula: string) =>
    ifElse(`${at.of(reviews.counted)}=0`, otherwise, formula);
  const byYear = (at: Column) =>
    inputs.slots.rises > 0
      ? call('INDEX', names.of(listRangeNames.rises), at.of(timing.contractYear))
      : 'NA()';
  const rise = time.add(
    ['Rise of the year', '%'],
    (at) =>
      unlessUncounted(
        at,
        '0',
        ifElse(
          `${names.figure('indexation')}=${literal(givenAs.constant)}`,
          names.figure('rise'),
          ifElse(byIndex, riseOfIndex(at), byYear(at)),
        ),
      ),
    { format: formats.rate },
  );
  time.add(['Where it is from', 'text'], (at) =>
    unlessUncounted(at, literal(''), ifElse(byIndex, source(at), literal('Given'))),
  );
  return { rise, month, late };
}
