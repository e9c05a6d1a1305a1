import { fixedAddress } from '../address';
import { band, tableHeader } from '../blocks';
import { call, either, sentence, words } from '../formula';
import { formats, styles } from '../styles';
import type { Quotes } from './quotes';
import { at, FIRST, onceReady, shared, type SharingSheet } from './layout';

/** The lines of the table of coalitions, one for each group of councils. */
export interface CoalitionTable {
  readonly first: number;
  readonly last: number;
  readonly name: number;
  readonly mask: number;
  readonly quoted: number;
  readonly cost: number;
  /** The Shapley contributions of a council. */
  readonly shapley: (council: number) => number;
  /** The first column that is free, for slacks. */
  readonly free: number;
  /** The line of a coalition, by its bits. */
  readonly lineOf: (mask: number) => number;
}

export const column = ({ first, last }: Pick<CoalitionTable, 'first' | 'last'>, place: number) =>
  `${fixedAddress(first, place)}:${fixedAddress(last, place)}`;

const bit = (council: number) => 2 ** council;
const membersOf = (mask: number, n: number) =>
  Array.from({ length: n }, (_, council) => council).filter((council) => (mask & bit(council)) !== 0);

/**
 * Every group of councils with what it would pay: as quoted, else the cheapest way of splitting it into groups that
 * have a cost. Beside it what each member adds to it, times the share of all orders of joining in which it does.
 */
export function coalitionTable(sheet: SharingSheet, row: number, quotes: Quotes): CoalitionTable {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  const size = FIRST + n;
  const place = { valid: size + 1, mask: size + 2, quoted: size + 3, cost: size + 4, weight: size + 5 };
  const first = row + 2;
  const table: CoalitionTable = {
    first,
    last: first + 2 ** n - 2,
    name: 0,
    mask: place.mask,
    quoted: place.quoted,
    cost: place.cost,
    shapley: (council) => place.weight + 1 + council,
    free: place.weight + 1 + n,
    lineOf: (mask) => first + mask - 1,
  };
  const titles = [
    'Group',
    '',
    ...inputs.councils.map(() => ''),
    'Councils',
    'All partners',
    'Bits',
    'Quoted',
    '£ a year',
    'Orders, share',
  ];
  band(
    draft,
    row,
    'Every group of councils: 1 is a member; what it would pay; what each member adds, weighted by the orders of joining',
    table.free,
  );
  draft.texts(row + 1, 0, titles);
  const header = { row: row + 1, column: 0, columns: table.free };
  tableHeader(draft, header, 1);
  draft.style({ ...header, rows: 1 }, { wrap: true, height: 45 });
  for (const [council, name] of inputs.nameCells.entries()) {
    draft.formula(row + 1, FIRST + council, name);
    draft.formula(row + 1, table.shapley(council), sentence(name, words(' adds')));
  }
  for (let mask = 1; mask < 2 ** n; mask++) line(sheet, table, place, mask, quotes);
  const body = { row: first, rows: 2 ** n - 1 };
  draft.style({ ...body, column: FIRST, columns: table.free - FIRST }, styles.right);
  draft.style({ ...body, column: place.cost, columns: 1 }, { numberFormat: formats.pence });
  draft.style({ ...body, column: place.weight, columns: 1 }, { numberFormat: formats.factor });
  draft.style({ ...body, column: table.shapley(0), columns: n }, { numberFormat: formats.pence });
  return table;
}

function line(
  sheet: SharingSheet,
  table: CoalitionTable,
  place: { valid: number; mask: number; quoted: number; cost: number; weight: number },
  mask: number,
  quotes: Quotes,
): void {
  const { draft, inputs, rows } = sheet;
  const n = inputs.councils.length;
  const row = table.lineOf(mask);
  const own = (column: number) => fixedAddress(row, column);
  const members = membersOf(mask, n);
  const size = FIRST + n;
  draft.formula(
    row,
    0,
    sentence(
      ...members.flatMap((council, index) => [
        ...(index > 0 ? [words(' + ')] : []),
        inputs.nameCells[council] ?? words(''),
      ]),
    ),
  );
  for (let council = 0; council < n; council++)
    draft.number(row, FIRST + council, members.includes(council) ? 1 : 0);
  const flags = `${own(FIRST)}:${own(FIRST + n - 1)}`;
  const partners = `${at(rows.partner, 0)}:${at(rows.partner, n - 1)}`;
  draft.formula(row, size, call('SUM', flags));
  draft.formula(row, place.valid, either(`SUMPRODUCT(${flags}*${partners})=${own(size)}`, '1', '0'));
  const bits = `${at(rows.partner + 1, 0)}:${at(rows.partner + 1, n - 1)}`;
  draft.formula(row, place.mask, `SUMPRODUCT(${flags}*${bits})`);
  const quoted = `${call('COUNTIF', quotes.masks, own(place.mask))}>0`;
  const [only] = members;
  draft.formula(
    row,
    place.quoted,
    members.length === 1
      ? own(place.valid)
      : either(
          `AND(${own(place.valid)}=1,OR(${quoted},${own(place.mask)}=${shared(sheet, 'everyone')}))`,
          '1',
          '0',
        ),
  );
  const splits: string[] = [];
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask)
    if (part > (mask ^ part))
      splits.push(
        `${fixedAddress(table.lineOf(part), place.cost)}+${fixedAddress(table.lineOf(mask ^ part), place.cost)}`,
      );
  const cheapest = onceReady(sheet, call('MIN', ...splits));
  const cost =
    members.length === 1 && only !== undefined
      ? at(rows.alone, only)
      : either(quoted, call('SUMIF', quotes.masks, own(place.mask), quotes.costs), cheapest);
  const whole = either(
    `${own(place.mask)}=${shared(sheet, 'everyone')}`,
    onceReady(sheet, shared(sheet, 'cost')),
    cost,
  );
  const ifValid = (formula: string) => either(`${own(place.valid)}=0`, words(''), formula);
  draft.formula(row, place.cost, ifValid(whole));
  const all = shared(sheet, 'partners');
  draft.formula(
    row,
    place.weight,
    either(`${own(place.valid)}=0`, words(''), `FACT(${own(size)}-1)*FACT(${all}-${own(size)})/FACT(${all})`),
  );
  for (const council of members) {
    const rest = mask ^ bit(council);
    const without = rest === 0 ? '0' : fixedAddress(table.lineOf(rest), place.cost);
    draft.formula(
      row,
      table.shapley(council),
      ifValid(onceReady(sheet, `${own(place.weight)}*(${own(place.cost)}-${without})`)),
    );
  }
}
