import { fixedAddress } from '../address';
import { band, tableHeader } from '../blocks';
import { call, ifElse, concat, trimmed, literal } from '../formula';
import { countedNames } from '../inputs/names';
import { isLive } from '../inputs/sheetTables';
import { formats, styles } from '../styles';
import { across, FIRST, type SharingSheet } from './layout';

/**
 * The live scenario's quotes, a line each: the cells with the groups' sums of numbers and with their costs, and the next
 * row after an empty one. A sum is blank if the line does not count, and a text if it names no group.
 */
export interface Quotes {
  readonly masks: string;
  readonly costs: string;
  readonly end: number;
}

/** Puts the quotes from the table on Inputs, each with the sum of its councils' numbers, by which groups look it up. */
export function putQuotes(sheet: SharingSheet, row: number): Quotes {
  const { draft, inputs, names } = sheet;
  band(draft, row, 'What somebody quoted for groups of councils, in the scenario shown', FIRST + 2);
  draft.texts(row + 1, 0, ['Councils', 'Sum of their numbers', '£ a year', 'Names, as they are compared']);
  tableHeader(draft, { row: row + 1, column: 0, columns: 4 }, 1);
  draft.style({ row: row + 1, column: FIRST + 1, rows: 1, columns: 1 }, styles.indent);
  const first = row + 2;
  const known = closedUp(upper(across(sheet, sheet.rows.heading)));
  for (let line = 0; line < inputs.coalitions.rows; line++) {
    const own = first + line;
    const cell = (heading: string) => inputs.coalitions.cell(line, heading);
    const counts = `AND(${isLive(cell('Scenario'), names)},${call('ISNUMBER', cell('£ a year'))})`;
    const text = fixedAddress(own, FIRST + 1);
    // Each name is searched for with a | on both sides, so that none is found inside another. Only partners count.
    const found = `ISNUMBER(FIND("|"&${known}&"|",${text}))*${across(sheet, sheet.rows.partner)}`;
    const areAllFound = `SUMPRODUCT(${found}*(LEN(${known})+1))+1=LEN(${text})`;
    const number = ifElse(
      areAllFound,
      `SUMPRODUCT(${found}*${across(sheet, sheet.rows.counts)})`,
      literal(NO_GROUP),
    );
    draft.formula(own, 0, ifElse(`${cell('Councils')}=""`, literal(''), cell('Councils')));
    draft.formula(own, 1, call('IFERROR', ifElse(counts, number, literal('')), literal(NO_GROUP)));
    draft.formula(own, 2, ifElse(counts, cell('£ a year'), literal('')), {
      numberFormat: formats.pence,
    });
    draft.formula(
      own,
      FIRST + 1,
      ifElse(counts, compared(cell('Councils')), literal('')),
      styles.note,
      styles.indent,
    );
  }
  const last = first + inputs.coalitions.rows - 1;
  const counted = { row: first, rows: inputs.coalitions.rows, column: 0, columns: 1 };
  draft.define(names.of(countedNames.coalitions), counted);
  draft.style({ row: first, rows: inputs.coalitions.rows, column: 1, columns: 2 }, styles.right);
  return {
    masks: `${fixedAddress(first, 1)}:${fixedAddress(last, 1)}`,
    costs: `${fixedAddress(first, 2)}:${fixedAddress(last, 2)}`,
    end: last + 2,
  };
}

/** Instead of the sum, where a name is not that of a partner. */
const NO_GROUP = 'no such group';

const upper = (name: string) => call('UPPER', trimmed(name));

/** A text without spaces on either side of |, whether it joins names or is part of one. */
const closedUp = (text: string) =>
  [literal(' |'), literal('| ')].reduce(
    (closed, spaced) => call('SUBSTITUTE', closed, spaced, literal('|')),
    text,
  );

/** The names of a group with a | before, between and after them. If they are joined by |, a + is part of a name. */
function compared(councils: string): string {
  const lines = ifElse(
    call('ISNUMBER', `FIND("|",${councils})`),
    councils,
    call('SUBSTITUTE', councils, literal('+'), literal('|')),
  );
  return concat(literal('|'), closedUp(upper(lines)), literal('|'));
}

/** A formula for the cost to share: what was quoted for all partners, or else what they agreed or the price. */
export const wholeCost = (
  quotes: { masks: string; costs: string },
  everyone: string,
  agreedOrPrice: string,
) =>
  ifElse(
    `${call('COUNTIF', quotes.masks, everyone)}>0`,
    call('SUMIF', quotes.masks, everyone, quotes.costs),
    agreedOrPrice,
  );
