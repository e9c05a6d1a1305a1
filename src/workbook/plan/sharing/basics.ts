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
  councilHeader(sheet, HEADER_ROW, ['What sharing begins with', 'Unit'], ['Together']);
  partnerRows(sheet);
  knownRows(sheet);
  factLines(sheet, cost);
}

/** A row with a cell for each council. */
function councilRow(
  { draft, inputs }: SharingSheet,
  row: number,
  [label, unit, format]: readonly [label: string, unit: string, format: string],
  cell: (council: number) => string,
): void {
  const n = inputs.councils.length;
  draft.text(row, 0, label);
  draft.text(row, 1, unit, styles.note);
  for (let council = 0; council < n; council++) draft.formula(row, FIRST + council, cell(council));
  draft.style({ row, column: FIRST, rows: 1, columns: n + 1 }, styles.right, { numberFormat: format });
}

/** Who takes part, and the bit by which groups know it: doubled from council to council, so that a sum is one group's. */
function partnerRows(sheet: SharingSheet): void {
  const { partner } = sheet.rows;
  councilRow(sheet, partner, ['Takes part', '1: yes', formats.whole], (council) =>
    either(`${councilFigure(sheet, council, 'place')}=""`, '0', '1'),
  );
  councilRow(sheet, partner + 1, ['Bit', 'number', formats.whole], (council) =>
    council === 0 ? '1' : `${at(partner + 1, council - 1)}+${at(partner + 1, council - 1)}`,
  );
}

/** What each partner would pay alone and has agreed to pay jointly, and all of them together. */
function knownRows(sheet: SharingSheet): void {
  const { draft, inputs } = sheet;
  const { alone } = sheet.rows;
  const known = (key: 'alone' | 'joint') => (council: number) => {
    const figure = councilFigure(sheet, council, key);
    return either(
      `${councilFigure(sheet, council, 'place')}=""`,
      words(''),
      either(`${figure}=""`, words('not known'), figure),
    );
  };
  councilRow(sheet, alone, ['Alone', '£ a year', formats.pounds], known('alone'));
  councilRow(sheet, alone + 1, ['Joint, as agreed', '£ a year', formats.pounds], known('joint'));
  for (const row of [alone, alone + 1])
    draft.formula(
      row,
      FIRST + inputs.councils.length,
      either(
        `${call('COUNTIF', across(sheet, row), words('not known'))}>0`,
        words('not known'),
        sum(across(sheet, row)),
      ),
    );
}

/** What holds of all of them, each fact by its name. */
function factLines(sheet: SharingSheet, cost: string): void {
  const { draft, names, rows } = sheet;
  const { whole, pounds } = formats;
  const partners = across(sheet, rows.partner);
  const named = (key: keyof typeof sharingNames) => names.of(sharingNames[key]);
  const allAlone = `${call('COUNT', across(sheet, rows.alone))}=${named('partners')}`;
  const ready = `AND(${named('partners')}>1,${allAlone},ISNUMBER(${named('cost')}))`;
  const facts: readonly (readonly [
    key: keyof typeof sharingNames,
    label: string,
    unit: string,
    formula: string,
    format: string,
  ])[] = [
    ['partners', 'Councils that take part', 'number', sum(partners), whole],
    [
      'everyone',
      'Bits of all of them',
      'number',
      `SUMPRODUCT(${partners}*${across(sheet, rows.partner + 1)})`,
      whole,
    ],
    ['cost', 'Cost to share: what is quoted for all, else their joint costs', '£ a year', cost, pounds],
    ['ready', 'All that sharing needs is known', '1: yes', either(ready, '1', '0'), whole],
  ];
  for (const [place, [key, label, unit, formula, format]] of facts.entries()) {
    const row = FACTS_ROW + place;
    draft.text(row, 0, label);
    draft.text(row, 1, unit, styles.note);
    draft.formula(row, FIRST, formula, styles.right, { numberFormat: format });
    draft.define(named(key), { row, column: FIRST, rows: 1, columns: 1 });
  }
}
const FACTS_ROW = HEADER_ROW + 7;

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
export const jointCost = ({ savings: { draft, firstYear } }: SharingSheet) =>
  draft.at(firstYear.totalRow, firstYear.columns.joint).elsewhere;
