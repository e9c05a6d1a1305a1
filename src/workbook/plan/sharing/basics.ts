import { band } from '../blocks';
import { call, ifElse, numberOr, literal, NOT_KNOWN, knownSum } from '../formula';
import { councilFigure } from '../inputs/inputs';
import { withheldName } from '../unlessWithheld';
import { formats, styles } from '../styles';
import { column, type CoalitionTable } from './coalitions';
import {
  across,
  at,
  FIRST,
  forPartnerOnceReady,
  onceReady,
  sharingFigure,
  councilHeader,
  type SharingSheet,
  sharingNames,
  sum,
} from './layout';

/** The block that sharing begins with: who takes part, what each would pay alone, and the cost to share, given as a formula. */
export function basicRows(sheet: SharingSheet, cost: string): void {
  const columns = FIRST + sheet.inputs.councils.length + 1;
  band(
    sheet.draft,
    sheet.rows.heading - 1,
    'What sharing begins with: who takes part, what each would pay alone, what there is to share',
    columns,
  );
  councilHeader(sheet, sheet.rows.heading, ['Figure', 'Unit'], ['Together']);
  partnerRows(sheet);
  knownRows(sheet);
  factLines(sheet, cost);
}

/** Puts a row with a cell for each council. */
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

/**
 * Who takes part, and each council's number in groups: 1, 2, 4, 8 and so on, so that every group has a sum of its own, by
 * which formulas look it up.
 */
function partnerRows(sheet: SharingSheet): void {
  const { partner, counts } = sheet.rows;
  councilRow(sheet, partner, ['Takes part', '1: yes, 0: no', formats.whole], (council) =>
    ifElse(`${councilFigure(sheet, council, 'place')}=""`, '0', '1'),
  );
  councilRow(sheet, counts, ['Its number in groups', 'twice the one before', formats.whole], (council) =>
    council === 0 ? '1' : `${at(counts, council - 1)}+${at(counts, council - 1)}`,
  );
}

/** What each partner would pay alone and what it has agreed to pay jointly, with totals. */
function knownRows(sheet: SharingSheet): void {
  const { draft, inputs } = sheet;
  const { alone, joint } = sheet.rows;
  const known = (key: 'alone' | 'joint') => (council: number) => {
    const figure = councilFigure(sheet, council, key);
    return ifElse(
      `${councilFigure(sheet, council, 'place')}=""`,
      literal(''),
      ifElse(`${figure}=""`, NOT_KNOWN, figure),
    );
  };
  councilRow(sheet, alone, ['Alone', '£ a year', formats.pounds], known('alone'));
  councilRow(sheet, joint, ['Joint, as agreed', '£ a year', formats.pounds], known('joint'));
  for (const row of [alone, joint])
    draft.formula(row, FIRST + inputs.councils.length, knownSum(across(sheet, row)));
}

/** The sheet's single figures, each with its defined name. */
function factLines(sheet: SharingSheet, cost: string): void {
  const { draft, names, rows } = sheet;
  const { whole, pounds } = formats;
  const partners = across(sheet, rows.partner);
  const named = (key: keyof typeof sharingNames) => names.of(sharingNames[key]);
  const allAlone = `${call('COUNT', across(sheet, rows.alone))}=${named('partners')}`;
  const ready = `AND(${named('partners')}>1,${allAlone},ISNUMBER(${named('cost')}))`;
  const separableRows: readonly (readonly [
    key: keyof typeof sharingNames,
    label: string,
    unit: string,
    formula: string,
    format: string,
  ])[] = [
    ['partners', 'Councils that take part', 'number', sum(partners), whole],
    [
      'everyone',
      'Sum of the numbers of all of them',
      'number',
      `SUMPRODUCT(${partners}*${across(sheet, rows.counts)})`,
      whole,
    ],
    [
      'cost',
      'Cost to share',
      '£ a year',
      // While a decisive check fails, no cost is shared.
      ifElse(`${names.of(withheldName)}<>""`, NOT_KNOWN, cost),
      pounds,
    ],
    ['ready', 'All that sharing needs is known', '1: yes, 0: no', ifElse(ready, '1', '0'), whole],
  ];
  for (const [place, [key, label, unit, formula, format]] of separableRows.entries()) {
    const row = rows.facts + place;
    draft.text(row, 0, label);
    draft.text(row, 1, unit, styles.note);
    draft.formula(row, FIRST, formula, styles.right, { numberFormat: format });
    draft.define(named(key), { row, column: FIRST, rows: 1, columns: 1 });
    if (key === 'cost')
      draft.text(
        row,
        FIRST + 1,
        'What is quoted for all, else their joint costs, else the price',
        styles.note,
        styles.indent,
      );
  }
}

/** What each council adds to the bill of the others, where there is a table of groups, and the rest of the bill. */
export function facts(sheet: SharingSheet, table: CoalitionTable | undefined): void {
  const { draft, inputs, names, rows } = sheet;
  const row = rows.separable;
  draft.text(row, 0, 'What each adds to the bill of the others');
  draft.text(row, 1, '£ a year', styles.note);
  for (const council of inputs.councils.keys())
    draft.formula(
      row,
      FIRST + council,
      table
        ? forPartnerOnceReady(
            sheet,
            council,
            `${sharingFigure(sheet, 'cost')}-${call('SUMIF', column(table, table.mask), `${sharingFigure(sheet, 'everyone')}-${at(rows.counts, council)}`, column(table, table.cost))}`,
          )
        : NOT_KNOWN,
    );
  draft.style({ row, column: FIRST, rows: 1, columns: inputs.councils.length }, styles.right, {
    numberFormat: formats.pounds,
  });
  draft.text(rows.rest, 0, 'Rest of the bill, beyond what each adds');
  draft.text(rows.rest, 1, '£ a year', styles.note);
  draft.formula(
    rows.rest,
    FIRST,
    onceReady(sheet, `${sharingFigure(sheet, 'cost')}-${sum(across(sheet, row))}`),
    styles.right,
    { numberFormat: formats.pounds },
  );
  draft.text(
    rows.rest + 1,
    0,
    'Each council’s number is twice the one before, so that the numbers of a group have a sum that no other group has: by it tables find the group.',
    styles.note,
  );
  draft.define(names.of(sharingNames.notSeparable), { row: rows.rest, column: FIRST, rows: 1, columns: 1 });
}

/** A formula for the sum of the joint costs agreed, or else the contract's price. */
export function agreedOrPrice({ names, savings: { draft, firstYear } }: SharingSheet): string {
  const joint = draft.at(firstYear.totalRow, firstYear.columns.joint).elsewhere;
  const price = names.figure('annualCharge');
  return numberOr(joint, numberOr(price, NOT_KNOWN));
}
