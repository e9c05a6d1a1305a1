import { fixedAddress, sheetInFormula } from '../address';
import { call, either, words } from '../formula';
import { formats, styles } from '../styles';
import { column, type CoalitionTable } from './coalitions';
import {
  across,
  at,
  councilFigure,
  FIRST,
  HEADER_ROW,
  ofPartner,
  onceReady,
  shared,
  councilHeader,
  type SharingSheet,
  sharingNames,
  sum,
} from './layout';

/** Who takes part, what each would pay alone, and what there is to share. */
export function basics(sheet: SharingSheet, cost: string): void {
  const { draft, inputs, rows, names } = sheet;
  const n = inputs.councils.length;
  councilHeader(sheet, HEADER_ROW, ['What sharing begins with', 'Unit'], ['Together']);
  const row = (
    at_: number,
    label: string,
    unit: string,
    format: string,
    cell: (council: number) => string,
  ) => {
    draft.text(at_, 0, label);
    draft.text(at_, 1, unit, styles.note);
    for (let council = 0; council < n; council++) draft.formula(at_, FIRST + council, cell(council));
    draft.style({ row: at_, column: FIRST, rows: 1, columns: n + 1 }, styles.right, { numberFormat: format });
  };
  const place = (council: number) => councilFigure(sheet, council, 'place');
  row(rows.partner, 'Takes part', '1: yes', formats.whole, (council) =>
    either(`${place(council)}=""`, '0', '1'),
  );
  // Doubled from council to council, so that a group is known by the sum of its members' bits.
  row(rows.partner + 1, 'Bit', 'number', formats.whole, (council) =>
    council === 0 ? '1' : `${at(rows.partner + 1, council - 1)}+${at(rows.partner + 1, council - 1)}`,
  );
  const known = (key: 'alone' | 'joint') => (council: number) => {
    const figure = councilFigure(sheet, council, key);
    return either(`${place(council)}=""`, words(''), either(`${figure}=""`, words('not known'), figure));
  };
  row(rows.alone, 'Alone', '£ a year', formats.pounds, known('alone'));
  row(rows.alone + 1, 'Joint, as agreed', '£ a year', formats.pounds, known('joint'));
  const totals = [rows.alone, rows.alone + 1];
  for (const one of totals)
    draft.formula(
      one,
      FIRST + n,
      either(
        `${call('COUNTIF', across(sheet, one), words('not known'))}>0`,
        words('not known'),
        sum(across(sheet, one)),
      ),
    );
  const line = (
    at_: number,
    key: keyof typeof sharingNames,
    label: string,
    unit: string,
    formula: string,
    format: string,
  ) => {
    draft.text(at_, 0, label);
    draft.text(at_, 1, unit, styles.note);
    draft.formula(at_, FIRST, formula, styles.right, { numberFormat: format });
    draft.define(names.of(sharingNames[key]), { row: at_, column: FIRST, rows: 1, columns: 1 });
  };
  const first = HEADER_ROW + 7;
  const { whole, pounds } = formats;
  const partners = across(sheet, rows.partner);
  line(first, 'partners', 'Councils that take part', 'number', sum(partners), whole);
  line(
    first + 1,
    'everyone',
    'Bits of all of them',
    'number',
    `SUMPRODUCT(${partners}*${across(sheet, rows.partner + 1)})`,
    whole,
  );
  line(
    first + 2,
    'cost',
    'Cost to share: what is quoted for all, else their joint costs',
    '£ a year',
    cost,
    pounds,
  );
  const alone = `${call('COUNT', across(sheet, rows.alone))}=${names.of(sharingNames.partners)}`;
  line(
    first + 3,
    'ready',
    'All that sharing needs is known',
    '1: yes',
    either(
      `AND(${names.of(sharingNames.partners)}>1,${alone},ISNUMBER(${names.of(sharingNames.cost)}))`,
      '1',
      '0',
    ),
    whole,
  );
}

/** What each council adds to the bill of the others, where the groups have costs. */
export function facts(sheet: SharingSheet, table: CoalitionTable | undefined): void {
  const { draft, inputs, names, rows } = sheet;
  const row = rows.separable;
  draft.text(row, 0, 'What it adds to the bill of the others');
  draft.text(row, 1, '£ a year', styles.note);
  for (const council of inputs.councils.keys())
    draft.formula(
      row,
      FIRST + council,
      table
        ? ofPartner(
            sheet,
            council,
            `${shared(sheet, 'cost')}-${call('SUMIF', column(table, table.mask), `${shared(sheet, 'everyone')}-${at(rows.partner + 1, council)}`, column(table, table.cost))}`,
          )
        : words('not known'),
    );
  draft.style({ row, column: FIRST, rows: 1, columns: inputs.councils.length }, styles.right, {
    numberFormat: formats.pounds,
  });
  const at_ = HEADER_ROW + 11;
  draft.text(at_, 0, 'What nobody adds by itself, to be shared');
  draft.text(at_, 1, '£ a year', styles.note);
  draft.formula(
    at_,
    FIRST,
    onceReady(sheet, `${shared(sheet, 'cost')}-${sum(across(sheet, row))}`),
    styles.right,
    { numberFormat: formats.pounds },
  );
  draft.define(names.of(sharingNames.notSeparable), { row: at_, column: FIRST, rows: 1, columns: 1 });
}

/** What all of them pay jointly, by what they agreed. */
export const jointCost = ({ savings: { sheetName, firstYear } }: SharingSheet) =>
  `${sheetInFormula(sheetName)}!${fixedAddress(firstYear.totalRow, firstYear.columns.joint)}`;
