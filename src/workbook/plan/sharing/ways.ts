import type { MethodName } from '../../../model/sharing/methods';
import { inWords } from '../../../model/sentences';
import { methodTitles, textbookTitle } from '../../../model/sharing/titles';
import { fixedAddress } from '../address';
import { band } from '../blocks';
import type { SheetDraft } from '../draft';
import { call, ifElse, concat, literal, NOT_KNOWN, knownSum, isNotKnown } from '../formula';
import { formats, styles } from '../styles';
import { column, type CoalitionTable } from './coalitions';
import {
  CHOSEN,
  councilHeader,
  across,
  at,
  FIRST,
  forPartner,
  MOST_IN_TABLE,
  onceCosted,
  onceReady,
  sharingFigure,
  type SharingSheet,
} from './layout';
import { type Method, putLabel, withoutFormula } from './methods';

/** The columns after those of the councils. */
const after = (n: number) => {
  const together = FIRST + n;
  return { together, slack: together + 1, whose: together + 2, textbook: together + 3 };
};
/** The column that says whether a way passes. */
const PASSES = 1;

/** A formula for how many of these rows pass. */
export const passing = (rows: readonly number[]) => {
  const verdicts = `${fixedAddress(rows[0] ?? 0, PASSES)}:${fixedAddress(rows.at(-1) ?? 0, PASSES)}`;
  return `(${['Pass', `Pass${CHOSEN}`].map((said) => call('COUNTIF', verdicts, literal(said))).join('+')})`;
};

/**
 * The table of ways, a row each: whether it passes, the shares, their sum, the smallest slack and whose it is. `slacks` puts
 * a way's slacks and tells where they are. Returns the ways' rows. Below are methods that have no formula, by name.
 */
export function methodRows(
  sheet: SharingSheet,
  row: number,
  methods: readonly Method[],
  slacks: (shares: number, place: number) => Slacks,
  chosen: string,
): number[] {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  const places = after(n);
  band(
    draft,
    row,
    'Ways of sharing, £ a year: what each council pays, and whether somebody would be better off leaving',
    places.textbook + 1,
  );
  councilHeader(
    sheet,
    row + 1,
    ['Way', 'Passes'],
    ['Together', 'Saved by the group that gains least', 'Which group that is', 'In textbooks'],
  );
  draft.style({ row: row + 1, column: places.whose, rows: 1, columns: 2 }, styles.indent);
  const rows = methods.map((method, place) => {
    const own = row + 2 + place;
    methodRow(sheet, method, own, slacks(own, place), method.id === chosen);
    return own;
  });
  for (const [place, method] of withoutFormula(methods).entries())
    onlyInPane(draft, row + 2 + methods.length + place, n, method, {
      isChosen: method === chosen,
      why: place === 0 ? whyOnlyInPane(n) : '',
    });
  return rows;
}

function methodRow(sheet: SharingSheet, method: Method, own: number, slack: Slacks, isChosen: boolean): void {
  const { draft, inputs, names } = sheet;
  const n = inputs.councils.length;
  const places = after(n);
  const tolerance = names.figure('tolerance');
  const cost = sharingFigure(sheet, 'cost');
  putLabel(draft, own, method);
  const once = method.needs === 'cost' ? onceCosted : onceReady;
  for (const council of inputs.councils.keys())
    draft.formula(own, FIRST + council, forPartner(sheet, council, once(sheet, method.share(council))));
  const together = draft.formula(own, places.together, knownSum(across(sheet, own))).here;
  draft.style({ row: own, column: FIRST, rows: 1, columns: n + 2 }, styles.right, {
    numberFormat: formats.pounds,
  });
  const smallest = fixedAddress(own, places.slack);
  const least = call('MIN', slack.cells);
  // One group that would be better off leaving is enough to fail; that none would can be told only if all costs are known.
  const told = ifElse(`OR(${sharingFigure(sheet, 'ready')}=1,${least}<-1*${tolerance})`, least, NOT_KNOWN);
  const tested = ifElse(`${call('COUNT', slack.cells)}=0`, NOT_KNOWN, told);
  // Agreed shares that do not add up to the bill are not tested.
  const ifComesToBill = ifElse(
    `ISNUMBER(${together})`,
    ifElse(`ABS(${together}-${cost})<=${tolerance}`, tested, literal('')),
    NOT_KNOWN,
  );
  draft.formula(own, places.slack, method.isAgreed ? ifComesToBill : tested);
  const unknown = method.outOfDate
    ? ifElse(method.outOfDate, literal('Out of date'), literal('Not known'))
    : literal('Not known');
  const verdict = ifElse(
    isNotKnown(smallest),
    unknown,
    ifElse(`${smallest}>=-1*${tolerance}`, literal('Pass'), literal('Fail')),
  );
  const said = method.isAgreed ? ifElse(`${smallest}=""`, literal('Does not add up'), verdict) : verdict;
  draft.formula(own, PASSES, isChosen ? concat(said, literal(CHOSEN)) : said);
  draft.formula(
    own,
    places.whose,
    ifElse(
      `ISNUMBER(${smallest})`,
      call('INDEX', slack.names, call('MATCH', smallest, slack.cells, '0')),
      literal(''),
    ),
    styles.indent,
  );
  draft.text(own, places.textbook, method.textbook, styles.note, styles.indent);
  if (isChosen) draft.style({ row: own, column: 0, rows: 1, columns: places.textbook }, styles.strong);
}

const whyOnlyInPane = (n: number) =>
  `${
    n > MOST_IN_TABLE
      ? `The sheet has no table of groups for more than ${inWords(MOST_IN_TABLE)} councils.`
      : 'No plain formula gives these.'
  } See Share, or ICT.SHARE.METHODS`;

/** A row for a method without a formula, so that the list is complete. */
function onlyInPane(
  draft: SheetDraft,
  row: number,
  n: number,
  method: MethodName,
  { isChosen, why }: { readonly isChosen: boolean; readonly why: string },
): void {
  draft.text(row, 0, methodTitles[method].name, styles.note);
  draft.text(row, PASSES, `Only in the pane${isChosen ? CHOSEN : ''}`, styles.note);
  if (why !== '') draft.text(row, FIRST, why, styles.note);
  draft.text(row, after(n).textbook, textbookTitle(method), styles.note, styles.indent);
}

/** The cells with a way's slacks, and those with the groups' names, in the same order. */
export interface Slacks {
  readonly cells: string;
  readonly names: string;
}

/** Puts a way's slacks in its column of the third table: by how much each group with a price would be worse off alone. */
export const groupSlacks =
  (sheet: SharingSheet, table: CoalitionTable) => (shares: number, place: number) => {
    const { draft, inputs } = sheet;
    const wayColumn = table.slacks.column + place;
    const groups = table.last - table.first + 1;
    for (let group = 0; group < groups; group++) {
      const own = (at: number) => fixedAddress(table.first + group, at);
      const row = table.slacks.first + group;
      if (place === 0) draft.formula(row, 0, own(table.name));
      const members = inputs.councils.map((_, council) =>
        ifElse(`${own(FIRST + council)}=1`, at(shares, council), '0'),
      );
      draft.formula(
        row,
        wayColumn,
        ifElse(
          `OR(${own(table.quoted)}=0,${own(table.mask)}=${sharingFigure(sheet, 'everyone')})`,
          literal(''),
          ifElse(
            call('OR', isNotKnown(own(table.cost)), `${call('COUNTIF', across(sheet, shares), NOT_KNOWN)}>0`),
            literal(''),
            `ROUND(${own(table.cost)}-(${members.join('+')}),6)`,
          ),
        ),
      );
    }
    draft.style({ row: table.slacks.first, rows: groups, column: wayColumn, columns: 1 }, styles.right, {
      numberFormat: formats.pence,
    });
    const all = { first: table.slacks.first, last: table.slacks.first + groups - 1 };
    return { cells: column(all, wayColumn), names: column(all, table.name) };
  };

/** Without tables of groups: puts a way's slacks in a row, by how much each council would be worse off alone. */
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
        ifElse(
          call('OR', isNotKnown(at(shares, council)), isNotKnown(at(rows.alone, council))),
          literal(''),
          `ROUND(${at(rows.alone, council)}-${at(shares, council)},6)`,
        ),
      ),
      styles.right,
      { numberFormat: formats.pence },
    );
  return { cells: across(sheet, row), names: across(sheet, rows.heading) };
};

/** The headings of those rows, of which the first is `first`. */
export function aloneHeadings(sheet: SharingSheet, first: number): void {
  const n = sheet.inputs.councils.length;
  band(
    sheet.draft,
    first - 2,
    'By how much each council would be worse off alone; below nought, better off',
    FIRST + n,
  );
  councilHeader(sheet, first - 1, ['Way', 'Unit'], []);
}
