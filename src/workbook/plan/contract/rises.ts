import { call, ifElse, literal } from '../formula';
import { listRangeNames } from '../inputs/names';
import { isGivenAs } from '../inputs/isGivenAs';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import { blankWhereZero, type Column, type Timeline } from '../timeline';
import { indexRows } from './indexRows';
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
  const byIndex = isGivenAs(names, 'indexation', 'index');
  const byYear = (at: Column) =>
    inputs.slots.rises > 0
      ? call('INDEX', names.of(listRangeNames.rises), at.of(timing.contractYear))
      : 'NA()';
  const rise = time.add(
    ['Rise of the year', '%'],
    (at) =>
      ifElse(
        `${at.of(reviews.counted)}=0`,
        '0',
        ifElse(
          isGivenAs(names, 'indexation', 'constant'),
          names.figure('rise'),
          ifElse(byIndex, riseOfIndex(at), byYear(at)),
        ),
      ),
    { format: formats.rate },
  );
  time.add(['Where it is from', 'text'], (at) =>
    blankWhereZero(reviews.counted, at, ifElse(byIndex, source(at), literal('Given'))),
  );
  return { rise, month, late };
}
