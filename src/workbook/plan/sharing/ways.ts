import { fixedAddress } from '../address';
import { band } from '../blocks';
import { sumKnown } from '../costs/layout';
import { call, either, words } from '../formula';
import { figureNames } from '../inputs/names';
import { formats, styles } from '../styles';
import { column, type CoalitionTable } from './coalitions';
import {
  councilHeader,
  across,
  at,
  FIRST,
  forPartner,
  onceCosted,
  onceReady,
  shared,
  type SharingSheet,
} from './layout';
import { type Method, putLabel } from './methods';

/** A row for each method: shares, their sum, the smallest slack, whether it passes and who has it. */
export function methodRows(
  sheet: SharingSheet,
  row: number,
  methods: readonly Method[],
  slacks: (shares: number, place: number) => Slacks,
): number[] {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  const last = FIRST + n;
  band(draft, row, 'Ways of sharing, £ a year', last + 4);
  councilHeader(
    sheet,
    row + 1,
    ['Way', 'In textbooks'],
    ['Together', 'Smallest slack', 'Passes', 'Whose it is'],
  );
  draft.style({ row: row + 1, column: last + 3, rows: 1, columns: 1 }, styles.indent);
  const tolerance = sheet.names.of(figureNames.tolerance);
  const ready = `${shared(sheet, 'ready')}=1`;
  return methods.map((method, place) => {
    const { textbook, share } = method;
    const own = row + 2 + place;
    putLabel(draft, own, method);
    draft.text(own, 1, textbook, styles.note);
    const once = method.needs === 'cost' ? onceCosted : onceReady;
    for (const council of inputs.councils.keys())
      draft.formula(own, FIRST + council, forPartner(sheet, council, once(sheet, share(council))));
    draft.formula(own, last, sumKnown(across(sheet, own)));
    draft.style({ row: own, column: FIRST, rows: 1, columns: n + 2 }, styles.right, {
      numberFormat: formats.pounds,
    });
    const slack = slacks(own, place);
    const smallest = fixedAddress(own, last + 1);
    const least = call('MIN', slack.cells);
    // One group that would be better off leaving is enough to fail; that none would, only all costs alone can say.
    const told = either(`OR(${ready},${least}<-1*${tolerance})`, least, words('not known'));
    const tested = either(`${call('COUNT', slack.cells)}=0`, words('not known'), told);
    const verdict = either(
      `${smallest}="not known"`,
      words('Not known'),
      either(`${smallest}>=-1*${tolerance}`, words('Pass'), words('Fail')),
    );
    // What does not come to the bill is not tested.
    const comesToBill = `ABS(${fixedAddress(own, last)}-${shared(sheet, 'cost')})<=${tolerance}`;
    draft.formula(
      own,
      last + 1,
      method.isAgreed
        ? either(
            `ISNUMBER(${fixedAddress(own, last)})`,
            either(comesToBill, tested, words('')),
            words('not known'),
          )
        : tested,
    );
    draft.formula(
      own,
      last + 2,
      method.isAgreed ? either(`${smallest}=""`, words('Does not add up'), verdict) : verdict,
      styles.right,
    );
    draft.formula(
      own,
      last + 3,
      either(
        `ISNUMBER(${smallest})`,
        call('INDEX', slack.names, call('MATCH', smallest, slack.cells, '0')),
        words(''),
      ),
      styles.indent,
    );
    return own;
  });
}

/** The cells with a way's slacks, and those with whose they are, in the same order. */
export interface Slacks {
  readonly cells: string;
  readonly names: string;
}

/** By how much each group that was priced would be worse off without the rest: a column for each way. */
export const groupSlacks =
  (sheet: SharingSheet, table: CoalitionTable) => (shares: number, place: number) => {
    const { draft, inputs } = sheet;
    const at_ = table.slacks.column + place;
    const groups = table.last - table.first + 1;
    for (let group = 0; group < groups; group++) {
      const own = (column_: number) => fixedAddress(table.first + group, column_);
      const row = table.slacks.first + group;
      if (place === 0) draft.formula(row, 0, own(table.name));
      const members = inputs.councils.map((_, council) =>
        either(`${own(FIRST + council)}=1`, at(shares, council), '0'),
      );
      draft.formula(
        row,
        at_,
        either(
          `OR(${own(table.quoted)}=0,${own(table.mask)}=${shared(sheet, 'everyone')})`,
          words(''),
          either(
            `OR(${own(table.cost)}="not known",${call('COUNTIF', across(sheet, shares), words('not known'))}>0)`,
            words(''),
            `ROUND(${own(table.cost)}-(${members.join('+')}),6)`,
          ),
        ),
      );
    }
    draft.style({ row: table.slacks.first, rows: groups, column: at_, columns: 1 }, styles.right, {
      numberFormat: formats.pence,
    });
    const all = { first: table.slacks.first, last: table.slacks.first + groups - 1 };
    return { cells: column(all, at_), names: column(all, table.name) };
  };

/** Without tables of groups only each council alone can be tested: a row for each way. */
export const aloneSlacks = (sheet: SharingSheet, first: number) => (shares: number, place: number) => {
  const { draft, inputs, rows } = sheet;
  const row = first + place;
  draft.formula(row, 0, fixedAddress(shares, 0));
  draft.text(row, 1, '£ a year', styles.note);
  for (const council of inputs.councils.keys())
    draft.formula(
      row,
      FIRST + council,
      forPartner(
        sheet,
        council,
        either(
          `OR(${at(shares, council)}="not known",${at(rows.alone, council)}="not known")`,
          words(''),
          `ROUND(${at(rows.alone, council)}-${at(shares, council)},6)`,
        ),
      ),
      styles.right,
      { numberFormat: formats.pence },
    );
  return { cells: across(sheet, row), names: across(sheet, rows.heading) };
};

/** The band and the header of the rows of `aloneSlacks`, which begin in this row. */
export function aloneHeadings(sheet: SharingSheet, first: number): void {
  const n = sheet.inputs.councils.length;
  band(sheet.draft, first - 2, 'By how much each council would be worse off alone', FIRST + n);
  councilHeader(sheet, first - 1, ['Way', 'Unit'], []);
}
