import { call, ifElse } from '../formula';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import { blankWhereZero, type Column, type Timeline } from '../timeline';
import { factNames } from './facts';
import { dayAfterMonths } from './months';

/** The first rows by part-year: its months and years, and whether the contract gets there. */
export function timingRows(time: Timeline, names: ModelNames) {
  const calendar = calendarRows(time, names);
  return { ...calendar, ...termRows(time, names, calendar) };
}

type Calendar = ReturnType<typeof calendarRows>;

/** The months of each part-year, and the years they belong to. */
function calendarRows(time: Timeline, names: ModelNames) {
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const year = names.figure('monthsInAYear');
  // Adds up the months of the part-years before it, which are in the next row.
  const monthsRow = time.at(time.row + 1);
  const first = time.add(['Months before it', 'months'], (at) => call('SUM', at.allBefore(monthsRow)), {
    format: formats.whole,
  });
  const inYear = (at: Column) => `MOD(${at.of(first)},${year})`;
  const months = time.add(
    ['Months of the part-year', 'months'],
    (at) =>
      ifElse(
        `${at.of(first)}>=${fact('fullYears')}*${year}`,
        '0',
        ifElse(
          `${inYear(at)}<${fact('firstPart')}`,
          `${fact('firstPart')}-${inYear(at)}`,
          `${year}-${inYear(at)}`,
        ),
      ),
    { format: formats.whole },
  );
  const from = time.add(
    ['From', 'date'],
    (at) => blankWhereZero(months, at, dayAfterMonths(names.figure('start'), at.of(first))),
    {
      format: formats.date,
    },
  );
  time.add(
    ['To', 'date'],
    (at) =>
      blankWhereZero(
        months,
        at,
        `${dayAfterMonths(names.figure('start'), `${at.of(first)}+${at.of(months)}`)}-1`,
      ),
    { format: formats.date },
  );
  const contractYear = time.add(
    ['Contract year', 'number'],
    (at) => blankWhereZero(months, at, `INT(${at.of(first)}/${year})+1`),
    { format: formats.whole },
  );
  const financialYear = time.add(
    ['Financial year, by the year it begins', 'year'],
    (at) =>
      blankWhereZero(
        months,
        at,
        `YEAR(${at.of(from)})-${ifElse(`MONTH(${at.of(from)})<${names.figure('firstMonth')}`, '1', '0')}`,
      ),
    { format: formats.whole },
  );
  return { first, months, from, contractYear, financialYear };
}

/** The number of the last extension that has begun by a contract year, or 0. A line without years has no start. */
const latest = (starts: string, year: string) =>
  `SUMPRODUCT(MAX(ISNUMBER(${starts})*(${starts}<=${year})*(ROW(${starts})-MIN(ROW(${starts}))+1)))`;

/** Whether the contract gets there: in which extension, whether it is taken to, is bound to, and with what chance. */
function termRows(time: Timeline, names: ModelNames, { months, contractYear }: Calendar) {
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const extension = time.add(
    ['Extension', 'number; 0: initial term'],
    (at) => blankWhereZero(months, at, latest(fact('extensionStarts'), at.of(contractYear))),
    { format: formats.whole },
  );
  const taken = time.add(
    ['Months as the contract is taken to run', 'months'],
    (at) =>
      ifElse(
        `${at.of(months)}=0`,
        '0',
        ifElse(`${at.of(contractYear)}<=${fact('termYears')}`, at.of(months), '0'),
      ),
    { format: formats.whole },
  );
  const committed = time.add(
    ['Committed to', '1: yes'],
    (at) => blankWhereZero(taken, at, ifElse(`${at.of(contractYear)}<=${fact('committedYears')}`, '1', '0')),
    { format: formats.whole },
  );
  const chance = time.add(
    ['Chance that the contract gets there', '%'],
    (at) =>
      blankWhereZero(
        months,
        at,
        ifElse(`${at.of(extension)}=0`, '1', call('INDEX', fact('extensionChances'), at.of(extension))),
      ),
    { format: formats.rate },
  );
  return { extension, taken, committed, chance };
}

export type Timing = ReturnType<typeof timingRows>;
