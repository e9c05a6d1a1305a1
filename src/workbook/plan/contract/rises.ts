import { call, ifElse, sameText, literal } from '../formula';
import { givenAs, listNames, listRangeNames } from '../inputs/names';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import { publishedNames } from '../published';
import { formats } from '../styles';
import type { Column, Timeline } from '../timeline';
import type { Reviews } from './reviews';
import type { Timing } from './timing';

/** The rows of each counted review's rise: as given, from an index, or forecast. */
export function riseRows(
  time: Timeline,
  { first, contractYear }: Timing,
  { counted }: Reviews,
  { slots }: Inputs,
  names: ModelNames,
) {
  const published = (key: keyof typeof publishedNames) => names.of(publishedNames[key]);
  const byIndex = `${names.figure('indexation')}=${literal(givenAs.index)}`;
  const isByIndex = (at: Column) => `AND(${at.of(counted)}=1,${byIndex})`;
  const startMonth = (months: string) =>
    `DATE(YEAR(${names.figure('start')}),MONTH(${names.figure('start')})+${months},1)`;
  const month = time.add(
    ['Month of the index', 'month'],
    (at) => {
      const latest = `${at.of(first)}-${names.figure('lag')}`;
      const back = `MOD(MONTH(${startMonth(latest)})-${names.figure('referenceMonth')},${names.figure('monthsInAYear')})`;
      return ifElse(
        isByIndex(at),
        startMonth(`${latest}-${ifElse(`${names.figure('referenceMonth')}=""`, '0', back)}`),
        literal(''),
      );
    },
    { format: formats.month },
  );
  const parts = Array.from({ length: slots.indices }, (_, place) => ({
    title: names.of(listNames.indices(place + 1)),
    weight: names.of(listNames.weights(place + 1)),
  }));
  // Titles are compared whole, since MATCH takes * and ? for wildcards.
  const column = (title: string) => {
    const titles = published('indexTitles');
    const place = `SUMPRODUCT(${sameText(titles, title)}*(COLUMN(${titles})-MIN(COLUMN(${titles}))+1))`;
    return ifElse(`${place}=0`, 'NA()', place);
  };
  const late = time.add(
    ['Not published yet', '1: yes'],
    (at) =>
      ifElse(
        isByIndex(at),
        call(
          'MAX',
          ...parts.map(({ title }) =>
            ifElse(
              `${title}=""`,
              '0',
              ifElse(`${at.of(month)}>INDEX(${published('indexLast')},${column(title)})`, '1', '0'),
            ),
          ),
        ),
        '0',
      ),
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
  const levels = parts.flatMap(({ title, weight }, place) => {
    const which = parts.length === 1 ? 'Index' : `Index ${place + 1}`;
    const looks = { format: formats.weight };
    const now = time.add([`${which} in that month`, 'level'], (at) => level(at, title, at.of(month)), looks);
    const before = time.add(
      [`${which} a year before`, 'level'],
      (at) => level(at, title, `DATE(YEAR(${at.of(month)})-1,MONTH(${at.of(month)}),1)`),
      looks,
    );
    return [{ now, before, weight, title }];
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
  const ofIndex = (at: Column) =>
    ifElse(
      forecast(at),
      names.figure('forecast'),
      ifElse(
        `${names.figure('rateRounding')}="one decimal"`,
        call('ROUND', `${ratio(at)}-1`, '3'),
        `${ratio(at)}-1`,
      ),
    );
  const byYear = (at: Column) =>
    slots.rises > 0 ? call('INDEX', names.of(listRangeNames.rises), at.of(contractYear)) : 'NA()';
  const rise = time.add(
    ['Rise of the year', '%'],
    (at) =>
      ifElse(
        `${at.of(counted)}=0`,
        '0',
        ifElse(
          `${names.figure('indexation')}=${literal(givenAs.constant)}`,
          names.figure('rise'),
          ifElse(byIndex, ofIndex(at), byYear(at)),
        ),
      ),
    { format: formats.rate },
  );
  time.add(['Where it is from', 'text'], (at) =>
    ifElse(
      `${at.of(counted)}=0`,
      literal(''),
      ifElse(
        byIndex,
        ifElse(
          forecast(at),
          literal('Forecast'),
          call('INDEX', published('indexBasis'), column(parts[0]?.title ?? literal(''))),
        ),
        literal('Given'),
      ),
    ),
  );
  return { rise, month, late };
}
