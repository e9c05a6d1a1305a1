import { fixedAddress } from '../address';
import { band } from '../blocks';
import { sumKnown } from '../costs/layout';
import { call, either, sentence, words } from '../formula';
import { figureNames } from '../inputs/names';
import { formats, styles } from '../styles';
import { column, type CoalitionTable } from './coalitions';
import {
  councilHeader,
  across,
  at,
  FIRST,
  forPartner,
  HEADER_ROW,
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
  table: CoalitionTable | undefined,
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
    const slack = table ? slackColumn(sheet, table, own, place) : aloneSlacks(sheet, own);
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

/** By how much each group that was priced would be worse off without the rest. */
function slackColumn(sheet: SharingSheet, table: CoalitionTable, shares: number, place: number) {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  const at_ = table.free + place;
  draft.formula(
    table.first - 1,
    at_,
    sentence(words('Slack: '), fixedAddress(shares, 0)),
    styles.right,
    styles.header,
    { wrap: true },
  );
  for (let row = table.first; row <= table.last; row++) {
    const cell = (column_: number) => fixedAddress(row, column_);
    const members = Array.from({ length: n }, (_, council) =>
      either(`${cell(FIRST + council)}=1`, at(shares, council), '0'),
    );
    draft.formula(
      row,
      at_,
      either(
        `OR(${cell(table.quoted)}=0,${cell(table.mask)}=${shared(sheet, 'everyone')})`,
        words(''),
        either(
          `OR(${cell(table.cost)}="not known",${call('COUNTIF', across(sheet, shares), words('not known'))}>0)`,
          words(''),
          `ROUND(${cell(table.cost)}-(${members.join('+')}),6)`,
        ),
      ),
    );
  }
  draft.style(
    { row: table.first, rows: table.last - table.first + 1, column: at_, columns: 1 },
    styles.right,
    { numberFormat: formats.pence },
  );
  return { cells: column(table, at_), names: column(table, table.name) };
}

/** Without a table only each council alone can be tested, in a row of its own to the right. */
function aloneSlacks(sheet: SharingSheet, row: number) {
  const { draft, inputs, rows } = sheet;
  const first = FIRST + inputs.councils.length + 5;
  for (const council of inputs.councils.keys())
    draft.formula(
      row,
      first + council,
      forPartner(
        sheet,
        council,
        either(
          `OR(${at(row, council)}="not known",${at(rows.alone, council)}="not known")`,
          words(''),
          `ROUND(${at(rows.alone, council)}-${at(row, council)},6)`,
        ),
      ),
      styles.right,
      { numberFormat: formats.pence },
    );
  const to = first + Math.max(1, inputs.councils.length) - 1;
  return { cells: `${fixedAddress(row, first)}:${fixedAddress(row, to)}`, names: across(sheet, HEADER_ROW) };
}
