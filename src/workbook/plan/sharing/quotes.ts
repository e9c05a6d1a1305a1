import { fixedAddress } from '../address';
import { band, tableHeader } from '../blocks';
import { call, either, words } from '../formula';
import { countedNames, figureNames } from '../inputs/names';
import { formats, styles } from '../styles';
import { FIRST, type SharingSheet } from './layout';

/** Where the numbers of groups and the costs that were quoted for them stand, and the row below with an empty one between. */
export interface Quotes {
  readonly masks: string;
  readonly costs: string;
  readonly end: number;
}

/** What somebody quoted: each line of the table on Inputs with the number that its councils make together. */
export function putQuotes(sheet: SharingSheet, row: number): Quotes {
  const { draft, inputs, names } = sheet;
  band(draft, row, 'What somebody quoted for groups of councils, in the scenario shown', FIRST + 2);
  draft.texts(row + 1, 0, ['Councils', 'Sum of their numbers', '£ a year']);
  tableHeader(draft, { row: row + 1, column: 0, columns: 3 }, 1);
  const first = row + 2;
  const live = names.of(figureNames.liveScenario);
  for (let line = 0; line < inputs.coalitions.rows; line++) {
    const cell = (heading: string) => inputs.coalitions.cell(line, heading);
    const isLive = `AND(${cell('Scenario')}=${live},${cell('Scenario')}<>"",${call('ISNUMBER', cell('£ a year'))})`;
    draft.formula(first + line, 0, either(`${cell('Councils')}=""`, words(''), cell('Councils')));
    // Names are found between separators and whatever their capitals, so that none is taken for part of another.
    const text = `"+"&UPPER(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell('Councils')},"|","+")," +","+"),"+ ","+"))&"+"`;
    const bits = inputs.nameCells.map(
      (name, council) =>
        `ISNUMBER(FIND("+"&UPPER(${name})&"+",${text}))*${fixedAddress(sheet.rows.counts, FIRST + council)}`,
    );
    draft.formula(first + line, 1, either(isLive, bits.join('+'), words('')));
    draft.formula(first + line, 2, either(isLive, cell('£ a year'), words('')), {
      numberFormat: formats.pence,
    });
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

/** What all together pay: what somebody quoted for them, else the sum of their joint costs. */
export const wholeCost = (quotes: { masks: string; costs: string }, everyone: string, joint: string) =>
  either(
    `${call('COUNTIF', quotes.masks, everyone)}>0`,
    call('SUMIF', quotes.masks, everyone, quotes.costs),
    joint,
  );
