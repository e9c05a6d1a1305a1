import { band, tableHeader } from '../blocks';
import { fixedAddress } from '../address';
import { call, ifElse, literal, ifAllKnown } from '../formula';
import { formats, styles } from '../styles';
import type { TimeRow } from '../timeline';
import {
  councilRow,
  FIRST,
  inYears,
  isYear,
  ifEachKnown,
  type SavingsSheet,
  SPANS,
  yearsOnly,
} from './sheet';
import type { Yearly } from './yearly';

/** The headings of the columns in front of the years, in this block. */
const FRONT = ['Payback, years', 'Lost again', ''];

/** The rows of paybacks. */
export interface Paybacks {
  readonly councils: readonly TimeRow[];
  readonly together: TimeRow;
}

/**
 * Payback in cash. A row shows, for each year by whose end the savings so far are nought or more, its number from 0, and
 * in front the first of these: the payback.
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
    isYear(at) ? at.of(years.name) : literal(FRONT[at.place] ?? ''),
  );
  tableHeader(draft, { row: time.row - 1, column: 0, columns: width }, FIRST);
  const councils = saving.councils.map((row, council) =>
    councilRow(sheet, council, 'years after', paybackCells(sheet, row), { format: formats.whole }),
  );
  const together = time.add(['All councils', 'years after'], paybackCells(sheet, saving.together), {
    format: formats.whole,
    styles: [styles.strong],
  });
  return { councils, together };
}

/** The formula of a row's cell at a place, from the row of savings. */
function paybackCells(sheet: SavingsSheet, saving: TimeRow) {
  const { time } = sheet;
  const part = (row: TimeRow) => time.all(yearsOnly(row));
  const own = part(time.at(time.row));
  const savings = part(saving);
  const [count, found] = [call('COUNT', savings), call('COUNT', own)];
  const ifKnown = (formula: string) => ifAllKnown(savings, ifElse(`${count}=0`, literal(''), formula));
  const front = [
    ifKnown(ifElse(`${found}=0`, literal('never'), call('MIN', own))),
    ifKnown(
      ifElse(
        `${found}=0`,
        literal(''),
        ifElse(`${found}<${count}-${call('MIN', own)}`, literal('Yes'), literal('No')),
      ),
    ),
    literal(''),
  ];
  const first = fixedAddress(saving.row, saving.first + SPANS.length);
  return (at: Parameters<typeof inYears>[1]) => {
    if (!isYear(at)) return front[at.place] ?? literal('');
    const soFar = `${first}:${at.of(saving)}`;
    const year = `${call('COLUMNS', soFar)}-1`;
    return inYears(
      sheet,
      at,
      ifEachKnown([at.of(saving)], ifElse(`ROUND(SUM(${soFar}),2)>=0`, year, literal(''))),
    );
  };
}
