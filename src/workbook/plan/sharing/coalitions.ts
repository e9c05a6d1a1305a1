import { fixedAddress } from '../address';
import { band, tableHeader } from '../blocks';
import { call, ifElse, concat, literal } from '../formula';
import { formats, styles } from '../styles';
import type { Quotes } from './quotes';
import { at, across, councilHeader, FIRST, onceReady, sharingFigure, type SharingSheet } from './layout';

/**
 * Three tables with a line for each group of councils, one below the other: costs, what members add, and slacks. `first`
 * and `last` are the rows of the first table, and the other numbers its columns.
 */
export interface CoalitionTable {
  readonly first: number;
  readonly last: number;
  readonly name: number;
  /** 1 if every member takes part. */
  readonly valid: number;
  /** The sum of its members' numbers. */
  readonly mask: number;
  /** 1 if it has a price of its own: a quote, or it is one council or all. */
  readonly quoted: number;
  /** What it would pay without the rest, £ a year. */
  readonly cost: number;
  /** The cells of a council in the second table, whose sum is its Shapley value. */
  readonly shapley: (council: number) => string;
  /** The third table: its first row, the row below its last, and its first column; each way of sharing has a column. */
  readonly slacks: { readonly first: number; readonly end: number; readonly column: number };
}

export const column = ({ first, last }: Pick<CoalitionTable, 'first' | 'last'>, place: number) =>
  `${fixedAddress(first, place)}:${fixedAddress(last, place)}`;

/** A group is a mask, a bit for each council: the council's number on the sheet. */
const bit = (council: number) => 2 ** council;
const membersOf = (mask: number, n: number) =>
  Array.from({ length: n }, (_, council) => council).filter((council) => (mask & bit(council)) !== 0);

/** The columns beside those of the councils. The first table has a group's size where the second has its weight. */
const SIZE = 1;
const WEIGHT = 1;
const placesOf = (n: number) => {
  const next = FIRST + n;
  return { valid: next, mask: next + 1, quoted: next + 2, cost: next + 3 };
};

/** The tables in hand: their lines refer to one another. */
interface Lines {
  readonly sheet: SharingSheet;
  readonly quotes: Quotes;
  readonly place: ReturnType<typeof placesOf>;
  /** The row of a group in the first table, and in the second. */
  readonly costRow: (mask: number) => number;
  readonly addsRow: (mask: number) => number;
}

/**
 * Puts the first two tables. The first has what each group would pay: as quoted, or else by the cheapest way of splitting
 * it. The second has what each member adds to its group, times the share of all orders in which it joins right after the others:
 * a council's sum over all groups is its Shapley value.
 */
export function coalitionTable(sheet: SharingSheet, row: number, quotes: Quotes): CoalitionTable {
  const n = sheet.inputs.councils.length;
  const groups = 2 ** n - 1;
  const place = placesOf(n);
  const height = groups + 3;
  const first = row + 2;
  const [adds, slacks] = [first + height, first + 2 * height];
  const lines: Lines = {
    sheet,
    quotes,
    place,
    costRow: (mask) => first + mask - 1,
    addsRow: (mask) => adds + mask - 1,
  };
  headings(sheet, { first, adds });
  for (let mask = 1; mask <= groups; mask++) {
    costLine(lines, mask);
    addsLine(lines, mask);
  }
  styleTables(sheet, { first, adds, groups });
  return {
    first,
    last: first + groups - 1,
    name: 0,
    ...place,
    shapley: (council) => column({ first: adds, last: adds + groups - 1 }, FIRST + council),
    slacks: { first: slacks, end: slacks + groups, column: SIZE },
  };
}

function headings(sheet: SharingSheet, { first, adds }: { readonly first: number; readonly adds: number }) {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  band(
    draft,
    first - 2,
    'What would each group of councils pay by itself? 1 is a member. Without a quote, the cheapest way of splitting it counts',
    FIRST + n + 4,
  );
  const more = ['All take part', 'Sum of numbers', 'Has a price', '£ a year'];
  councilHeader(sheet, first - 1, ['Group', 'Councils'], more);
  draft.style({ row: first - 1, column: SIZE, rows: 1, columns: 1 }, styles.right);
  band(
    draft,
    adds - 2,
    'What does each council add to a group by joining it? Times the share of all orders of joining in which it does',
    FIRST + n,
  );
  councilHeader(sheet, adds - 1, ['Group', 'Share of all orders'], []);
  draft.style({ row: adds - 1, column: WEIGHT, rows: 1, columns: 1 }, styles.right);
}

function styleTables(
  { draft, inputs }: SharingSheet,
  { first, adds, groups }: { readonly first: number; readonly adds: number; readonly groups: number },
): void {
  const n = inputs.councils.length;
  const { cost } = placesOf(n);
  const body = { row: first, rows: groups };
  draft.style({ ...body, column: SIZE, columns: n + 5 }, styles.right);
  draft.style({ ...body, column: FIRST, columns: n }, { numberFormat: formats.member });
  draft.style({ ...body, column: cost, columns: 1 }, { numberFormat: formats.pence });
  const added = { row: adds, rows: groups };
  draft.style({ ...added, column: WEIGHT, columns: n + 1 }, styles.right);
  draft.style({ ...added, column: WEIGHT, columns: 1 }, { numberFormat: formats.factor });
  draft.style({ ...added, column: FIRST, columns: n }, { numberFormat: formats.pence });
}

/** A group's line in the first table. */
function costLine({ sheet, quotes, place, costRow }: Lines, mask: number): void {
  const { draft, inputs, rows } = sheet;
  const n = inputs.councils.length;
  const row = costRow(mask);
  const own = (column: number) => fixedAddress(row, column);
  const members = membersOf(mask, n);
  draft.formula(
    row,
    0,
    concat(
      ...members.flatMap((council, index) => [
        ...(index > 0 ? [literal(' + ')] : []),
        inputs.nameCell(council),
      ]),
    ),
  );
  for (let council = 0; council < n; council++)
    draft.number(row, FIRST + council, members.includes(council) ? 1 : 0);
  const flags = across(sheet, row);
  draft.formula(row, SIZE, call('SUM', flags));
  draft.formula(
    row,
    place.valid,
    ifElse(`SUMPRODUCT(${flags}*${across(sheet, rows.partner)})=${own(SIZE)}`, '1', '0'),
  );
  draft.formula(row, place.mask, `SUMPRODUCT(${flags}*${across(sheet, rows.counts)})`);
  const quoted = `${call('COUNTIF', quotes.masks, own(place.mask))}>0`;
  const [only] = members;
  draft.formula(
    row,
    place.quoted,
    members.length === 1
      ? own(place.valid)
      : ifElse(
          `AND(${own(place.valid)}=1,OR(${quoted},${own(place.mask)}=${sharingFigure(sheet, 'everyone')}))`,
          '1',
          '0',
        ),
  );
  const splits: string[] = [];
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask)
    if (part > (mask ^ part))
      splits.push(
        `${fixedAddress(costRow(part), place.cost)}+${fixedAddress(costRow(mask ^ part), place.cost)}`,
      );
  const cheapest = onceReady(sheet, call('MIN', ...splits));
  const cost =
    members.length === 1 && only !== undefined
      ? at(rows.alone, only)
      : ifElse(quoted, call('SUMIF', quotes.masks, own(place.mask), quotes.costs), cheapest);
  const whole = ifElse(
    `${own(place.mask)}=${sharingFigure(sheet, 'everyone')}`,
    onceReady(sheet, sharingFigure(sheet, 'cost')),
    cost,
  );
  draft.formula(row, place.cost, ifElse(`${own(place.valid)}=0`, literal(''), whole));
}

/** A group's line in the second table. */
function addsLine({ sheet, place, costRow, addsRow }: Lines, mask: number): void {
  const { draft, inputs } = sheet;
  const row = addsRow(mask);
  const own = (column: number) => fixedAddress(costRow(mask), column);
  const ifValid = (formula: string) => ifElse(`${own(place.valid)}=0`, literal(''), formula);
  draft.formula(row, 0, own(0));
  const all = sharingFigure(sheet, 'partners');
  draft.formula(row, WEIGHT, ifValid(`FACT(${own(SIZE)}-1)*FACT(${all}-${own(SIZE)})/FACT(${all})`));
  for (const council of membersOf(mask, inputs.councils.length)) {
    const rest = mask ^ bit(council);
    const without = rest === 0 ? '0' : fixedAddress(costRow(rest), place.cost);
    draft.formula(
      row,
      FIRST + council,
      ifValid(onceReady(sheet, `${fixedAddress(row, WEIGHT)}*(${own(place.cost)}-${without})`)),
    );
  }
}

/** The headings of the third table, given the rows with the names of the ways. */
export function slackHeadings(
  { draft }: SharingSheet,
  { slacks }: CoalitionTable,
  ways: readonly number[],
): void {
  const columns = slacks.column + ways.length;
  band(
    draft,
    slacks.first - 2,
    'By how much would each group that has a price be worse off without the rest, £ a year? Below nought, better off',
    columns,
  );
  draft.text(slacks.first - 1, 0, 'Group');
  for (const [way, row] of ways.entries())
    draft.formula(slacks.first - 1, slacks.column + way, fixedAddress(row, 0));
  tableHeader(draft, { row: slacks.first - 1, column: 0, columns }, slacks.column, styles.threeLines);
}
