import { band, tableHeader } from '../blocks';
import { fixedAddress } from '../address';
import { call, either, NOT_KNOWN, words } from '../formula';
import { formats, styles } from '../styles';
import type { TimeRow } from '../timeline';
import { councilRow, FIRST, inYears, isYear, ofKnown, type SavingsSheet, SPANS } from './sheet';
import type { Yearly } from './yearly';

/** What stands in front of the years here. */
const FRONT = ['Payback, years', 'Lost again', ''];

/** The rows of each council and of all together, each with its payback in front. */
export interface Paybacks {
  readonly councils: readonly TimeRow[];
  readonly together: TimeRow;
}

/**
 * When what councils save has made up for what they spend more: the years, counted from nought, by whose end the
 * savings so far are at least nought, and in front of them the first. In cash.
 */
export function paybackRows(sheet: SavingsSheet, { saving }: Yearly): Paybacks {
  const { draft, time, years } = sheet;
  const width = FIRST + time.count;
  band(
    draft,
    time.row++,
    'Payback: for each year by whose end the savings so far make up for what was spent, how many years it is after the first',
    width,
  );
  time.add(['Financial year', 'Unit'], (at) =>
    isYear(at) ? at.of(years.name) : words(FRONT[at.place] ?? ''),
  );
  tableHeader(draft, { row: time.row - 1, column: 0, columns: width }, FIRST);
  const councils = saving.councils.map((row, council) =>
    councilRow(sheet, council, 'years after', cells(sheet, row), { format: formats.whole }),
  );
  const together = time.add(['All councils', 'years after'], cells(sheet, saving.together), {
    format: formats.whole,
    styles: [styles.strong],
  });
  return { councils, together };
}

function cells(sheet: SavingsSheet, saving: TimeRow) {
  const { time } = sheet;
  const part = (row: TimeRow) =>
    time.all({ ...row, first: row.first + SPANS.length, count: row.count - SPANS.length });
  const own = part(time.at(time.row));
  const savings = part(saving);
  const [count, found] = [call('COUNT', savings), call('COUNT', own)];
  const ifKnown = (formula: string) =>
    either(
      `${call('COUNTIF', savings, words('not known'))}>0`,
      NOT_KNOWN,
      either(`${count}=0`, words(''), formula),
    );
  const front = [
    ifKnown(either(`${found}=0`, words('never'), call('MIN', own))),
    ifKnown(
      either(
        `${found}=0`,
        words(''),
        either(`${found}<${count}-${call('MIN', own)}`, words('Yes'), words('No')),
      ),
    ),
    words(''),
  ];
  const first = fixedAddress(saving.row, saving.first + SPANS.length);
  return (at: Parameters<typeof inYears>[1]) => {
    if (!isYear(at)) return front[at.place] ?? words('');
    const soFar = `${first}:${at.of(saving)}`;
    const year = `${call('COLUMNS', soFar)}-1`;
    return inYears(sheet, at, ofKnown([at.of(saving)], either(`ROUND(SUM(${soFar}),2)>=0`, year, words(''))));
  };
}
