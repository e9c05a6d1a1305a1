import { call, ifElse, literal } from '../formula';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import type { Column, Timeline, TimeRow } from '../timeline';

/** The rows from each review's rise to the indexed path, within floor, collar and cap. */
export function limitedPath(
  time: Timeline,
  { first, counted, rise }: { first: TimeRow; counted: TimeRow; rise: TimeRow },
  names: ModelNames,
) {
  const simple = `${names.figure('compounding')}="simple"`;
  const floored = (at: Column) =>
    ifElse(`${names.figure('pricesMayFall')}="Yes"`, at.of(rise), call('MAX', at.of(rise), '0'));
  const applied = time.add(
    ['Rise after floor and collar', '%'],
    (at) =>
      ifElse(
        `${at.of(counted)}=0`,
        '0',
        ifElse(`${names.figure('collar')}=""`, floored(at), call('MAX', floored(at), names.figure('collar'))),
      ),
    { format: formats.rate },
  );
  const covered = time.add(
    ['Years it covers', 'years'],
    (at) =>
      ifElse(
        `AND(${names.figure('catchUp')}="Yes",${at.of(first)}<${names.figure('monthsInAYear')})`,
        `${at.of(first)}/${names.figure('monthsInAYear')}`,
        '1',
      ),
    { format: formats.factor },
  );
  const step = (rate: string, at: Column) =>
    ifElse(simple, `${rate}*${at.of(covered)}`, `(1+${rate})^${at.of(covered)}`);
  const further = (from: string, by: string) => ifElse(simple, `${from}+${by}`, `${from}*${by}`);
  const wanted = time.add(['Step of the path', 'added or multiplied'], (at) => step(at.of(applied), at), {
    format: formats.factor,
  });
  const most = time.add(
    ['The most the cap allows', 'added or multiplied'],
    (at) => ifElse(`${names.figure('cap')}=""`, literal(''), step(names.figure('cap'), at)),
    { format: formats.factor },
  );
  const hold = (at: Column, row: TimeRow, formula: string) =>
    ifElse(`${at.of(first)}=0`, '1', ifElse(`${at.of(counted)}=0`, at.before(row), formula));
  const free = time.at(time.row);
  time.add(
    ['Path without a cap', 'first price = 1'],
    (at) => hold(at, free, further(at.before(free), at.of(wanted))),
    { format: formats.factor },
  );
  const path = time.at(time.row);
  const own = (at: Column) =>
    ifElse(`${names.figure('carryForward')}="Yes"`, at.of(free), further(at.before(path), at.of(wanted)));
  time.add(
    ['Path with the cap', 'first price = 1'],
    (at) =>
      hold(
        at,
        path,
        ifElse(
          `${names.figure('cap')}=""`,
          own(at),
          call('MIN', own(at), further(at.before(path), at.of(most))),
        ),
      ),
    { format: formats.factor },
  );
  return { applied, path };
}
