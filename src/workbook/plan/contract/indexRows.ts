import { call, ifElse, sameText, literal } from '../formula';
import { listNames } from '../inputs/names';
import { isGivenAs } from '../inputs/isGivenAs';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import { publishedNames } from '../published';
import { formats } from '../styles';
import type { Column, Timeline, TimeRow } from '../timeline';
import type { Reviews } from './reviews';
import type { Timing } from './timing';

/** What the index of the clause, or its blend of indices, says of each review. */
interface IndexRows {
  /** The month whose 12-month change applies. */
  readonly month: TimeRow;
  /** 1 if the month is not published yet. */
  readonly late: TimeRow;
  /** Formulas for the rise, and for where it is from, at a review by an index. */
  readonly rise: (at: Column) => string;
  readonly source: (at: Column) => string;
}

/** Puts the rows of the index: its month at each review, and its level then and a year before. */
export function indexRows(
  time: Timeline,
  { first }: Timing,
  { counted }: Reviews,
  { slots }: Inputs,
  names: ModelNames,
): IndexRows {
  const isByIndex = (at: Column) => `AND(${at.of(counted)}=1,${isGivenAs(names, 'indexation', 'index')})`;
  const month = monthRow(time, first, isByIndex, names);
  const parts = Array.from({ length: slots.indices }, (_, place) => ({
    title: names.of(listNames.indices(place + 1)),
    weight: names.of(listNames.weights(place + 1)),
  }));
  const published = (key: keyof typeof publishedNames) => names.of(publishedNames[key]);
  // Titles are compared whole, since MATCH takes * and ? for wildcards.
  const column = (title: string) => {
    const titles = published('indexTitles');
    const place = `SUMPRODUCT(${sameText(titles, title)}*(COLUMN(${titles})-MIN(COLUMN(${titles}))+1))`;
    return ifElse(`${place}=0`, 'NA()', place);
  };
  const isLate = (at: Column, title: string) =>
    ifElse(
      `${title}=""`,
      '0',
      ifElse(`${at.of(month)}>INDEX(${published('indexLast')},${column(title)})`, '1', '0'),
    );
  const late = time.add(
    ['Not published yet', '1: yes'],
    (at) => ifElse(isByIndex(at), call('MAX', ...parts.map(({ title }) => isLate(at, title))), '0'),
    { format: formats.whole },
  );
  const forecast = (at: Column) => `AND(${at.of(late)}=1,${names.figure('forecast')}<>"")`;
  const level = (at: Column, title: string, monthOf: string) => {
    const row = call('MATCH', monthOf, published('indexMonths'), '0');
    return ifElse(
      `OR(NOT(${isByIndex(at)}),${title}="")`,
      literal(''),
      ifElse(forecast(at), literal('forecast'), call('INDEX', published('indexLevels'), row, column(title))),
    );
  };
  const levels = parts.map(({ title, weight }, place) => {
    const which = parts.length === 1 ? 'Index' : `Index ${place + 1}`;
    const looks = { format: formats.weight };
    const now = time.add([`${which} in that month`, 'level'], (at) => level(at, title, at.of(month)), looks);
    const before = time.add(
      [`${which} a year before`, 'level'],
      (at) => level(at, title, `DATE(YEAR(${at.of(month)})-1,MONTH(${at.of(month)}),1)`),
      looks,
    );
    return { now, before, weight, title };
  });
  const ratio = (at: Column) =>
    levels
      .map(({ now, before, weight, title }) =>
        ifElse(
          `${title}=""`,
          '0',
          // A month without a level reads as 0: the ratio is then an error, not 0.
          ifElse(`${at.of(now)}*${at.of(before)}=0`, 'NA()', `${at.of(now)}/${at.of(before)}*${weight}`),
        ),
      )
      .join('+');
  const change = (at: Column) =>
    ifElse(
      `${names.figure('rateRounding')}="one decimal"`,
      call('ROUND', `${ratio(at)}-1`, '3'),
      `${ratio(at)}-1`,
    );
  const basis = call('INDEX', published('indexBasis'), column(parts[0]?.title ?? literal('')));
  return {
    month,
    late,
    rise: (at) => ifElse(forecast(at), names.figure('forecast'), change(at)),
    source: (at) => ifElse(forecast(at), literal('Forecast'), basis),
  };
}

/** The latest reference month that is at least the lag before each review. */
function monthRow(
  time: Timeline,
  first: TimeRow,
  isByIndex: (at: Column) => string,
  names: ModelNames,
): TimeRow {
  const [start, reference] = [names.figure('start'), names.figure('referenceMonth')];
  const monthAfterStart = (months: string) => `DATE(YEAR(${start}),MONTH(${start})+${months},1)`;
  return time.add(
    ['Month of the index', 'month'],
    (at) => {
      const latest = `${at.of(first)}-${names.figure('lag')}`;
      const back = `MOD(MONTH(${monthAfterStart(latest)})-${reference},${names.figure('monthsInAYear')})`;
      return ifElse(
        isByIndex(at),
        monthAfterStart(`${latest}-${ifElse(`${reference}=""`, '0', back)}`),
        literal(''),
      );
    },
    { format: formats.month },
  );
}
