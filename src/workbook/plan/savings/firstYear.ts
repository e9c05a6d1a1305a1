import { band, tableHeader } from '../blocks';
import { ifElse, knownSum, literal, NOT_KNOWN } from '../formula';
import { formats, styles } from '../styles';
import { ifEachKnown, takesPart, type SavingsSheet } from './sheet';

const HEADER = [
  'The first contract year',
  'Unit',
  'As-is',
  'Alone',
  'Joint',
  'Saving',
  'Saving %',
  'Alone saves',
  'Gain from joining',
];
/** The columns of the block. */
const AT = { asIs: 2, alone: 3, joint: 4, saving: 5, share: 6, aloneSaving: 7, gain: 8 } as const;

export interface FirstYear {
  /** The first council's row; the total is below the last. */
  readonly firstRow: number;
  readonly totalRow: number;
  readonly columns: typeof AT;
}

/** What each council pays for the service in the first contract year, as entered, and what it saves. */
export function firstYearRows(sheet: SavingsSheet): FirstYear {
  const { draft, time, inputs, names } = sheet;
  band(
    draft,
    time.row++,
    'The service in the first contract year, without what comes beside it',
    HEADER.length,
  );
  draft.texts(time.row, 0, HEADER);
  tableHeader(draft, { row: time.row, column: 0, columns: HEADER.length }, 2, styles.twoLines);
  const firstRow = ++time.row;
  for (const [council, { stem }] of inputs.councils.entries()) {
    draft.formula(time.row, 0, inputs.nameCell(council));
    for (const key of ['asIs', 'alone', 'joint'] as const) {
      const figure = names.councilFigure(stem, key);
      draft.formula(
        time.row,
        AT[key],
        ifElse(takesPart(sheet, council), ifElse(`${figure}=""`, NOT_KNOWN, figure), literal('')),
      );
    }
    derived(sheet, time.row++);
  }
  const totalRow = time.row++;
  draft.text(totalRow, 0, 'Total');
  for (const key of ['asIs', 'alone', 'joint'] as const) {
    const cells = `${draft.at(firstRow, AT[key]).here}:${draft.at(Math.max(firstRow, totalRow - 1), AT[key]).here}`;
    draft.formula(totalRow, AT[key], inputs.councils.length > 0 ? knownSum(cells) : '0');
  }
  derived(sheet, totalRow);
  const rows = totalRow - firstRow + 1;
  draft.style({ row: firstRow, column: 1, rows, columns: 1 }, styles.note);
  for (let row = firstRow; row <= totalRow; row++) draft.text(row, 1, '£ a year');
  draft.style({ row: firstRow, column: 2, rows, columns: HEADER.length - 2 }, styles.right, {
    numberFormat: formats.pounds,
  });
  draft.style({ row: firstRow, column: AT.share, rows, columns: 1 }, { numberFormat: formats.percent });
  draft.style({ row: totalRow, column: 0, rows: 1, columns: HEADER.length }, styles.strong, styles.block);
  return { firstRow, totalRow, columns: AT };
}

/** The savings in a row, from its costs. */
function derived({ draft }: SavingsSheet, row: number): void {
  const at = (key: keyof typeof AT) => draft.at(row, AT[key]).here;
  const less = (key: keyof typeof AT, from: keyof typeof AT, what: keyof typeof AT) =>
    draft.formula(row, AT[key], ifEachKnown([at(from), at(what)], `${at(from)}-${at(what)}`));
  less('saving', 'asIs', 'joint');
  draft.formula(
    row,
    AT.share,
    ifEachKnown(
      [at('saving'), at('asIs')],
      ifElse(`${at('asIs')}<=0`, NOT_KNOWN, `${at('saving')}/${at('asIs')}`),
    ),
  );
  less('aloneSaving', 'asIs', 'alone');
  less('gain', 'alone', 'joint');
}
