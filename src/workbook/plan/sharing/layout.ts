import { fixedAddress } from '../address';
import { tableHeader, tallIfLong } from '../blocks';
import type { SheetDraft } from '../draft';
import { call, ifElse, literal, NOT_KNOWN } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Savings } from '../savings/savings';

/** The most councils for which there is a table of all groups, which has 2ⁿ − 1 lines. */
export const MOST_IN_TABLE = 6;

/** The first council's column: after the label and the unit. */
export const FIRST = 2;

/** Added to the verdict of the way that was chosen. */
export const CHOSEN = ', chosen';

/** What the blocks of the sheet are made with. */
export interface SharingSheet {
  readonly draft: SheetDraft;
  readonly inputs: Inputs;
  readonly names: ModelNames;
  readonly savings: Pick<Savings, 'draft' | 'firstYear' | 'leftBySavings'>;
  /** The rows of what sharing begins with. */
  readonly rows: Basics;
}

/** Rows with a cell for each council, and of single figures. */
export interface Basics {
  readonly heading: number;
  /** 1 for a council that takes part. */
  readonly partner: number;
  /** A council's number in groups: 1, 2, 4, 8 and so on. */
  readonly counts: number;
  readonly alone: number;
  readonly joint: number;
  /** What each council adds to the bill of the others. */
  readonly separable: number;
  /** The first of the single figures, and the last: the rest of the bill, which no council adds by itself. */
  readonly facts: number;
  readonly rest: number;
}

/** These rows, from their heading on. */
export const basicsAt = (heading: number): Basics => ({
  heading,
  partner: heading + 1,
  counts: heading + 2,
  alone: heading + 3,
  joint: heading + 4,
  separable: heading + 5,
  facts: heading + 7,
  rest: heading + 11,
});

/** How many rows they take from their heading on, with a note and the empty row below them. */
export const BASICS_HEIGHT = 14;

/** A council's cell in a row, and the cells of all councils. */
export const at = (row: number, council: number) => fixedAddress(row, FIRST + council);
export const across = ({ inputs }: SharingSheet, row: number) =>
  `${at(row, 0)}:${at(row, inputs.councils.length - 1)}`;

/** The header of a table with a column for each council, after two of labels and before others. */
export function councilHeader(
  { draft, inputs }: Pick<SharingSheet, 'draft' | 'inputs'>,
  row: number,
  labels: readonly [string, string],
  after: readonly string[],
): void {
  const last = FIRST + inputs.councils.length;
  draft.texts(row, 0, labels);
  for (const council of inputs.councils.keys()) draft.formula(row, FIRST + council, inputs.nameCell(council));
  draft.texts(row, last, after);
  const headings = [...inputs.councils.map(({ name }) => name), ...after];
  tableHeader(draft, { row, column: 0, columns: last + after.length }, FIRST, ...tallIfLong(headings));
}

/** The defined names of the sheet's single figures. */
export const sharingNames = {
  /** 1 once all that sharing needs is known. */
  ready: 'Sharing_ready',
  cost: 'Cost_to_share',
  partners: 'Partners',
  everyone: 'Everyone',
  notSeparable: 'Cost_not_separable',
  /** Whether the basis of the solved values is unchanged: every group costs what it did then. */
  asWritten: 'Sharing_as_written',
} as const;

/** The name of one of them, with the model's number. */
export const sharingFigure = ({ names }: SharingSheet, key: keyof typeof sharingNames) =>
  names.of(sharingNames[key]);

/** A formula, or "not known" until all that sharing needs is known. */
export const onceReady = (sheet: SharingSheet, formula: string) =>
  ifElse(`${sharingFigure(sheet, 'ready')}=0`, NOT_KNOWN, formula);

/** A formula, or "not known" until there is a cost and more than one council to share it. */
export const onceCosted = (sheet: SharingSheet, formula: string) =>
  ifElse(
    `AND(${sharingFigure(sheet, 'partners')}>1,ISNUMBER(${sharingFigure(sheet, 'cost')}))`,
    formula,
    NOT_KNOWN,
  );

/** A formula for a council, blank if it takes no part. */
export const forPartner = (sheet: SharingSheet, council: number, formula: string) =>
  ifElse(`${at(sheet.rows.partner, council)}=0`, literal(''), formula);

/** The same once all that sharing needs is known. */
export const forPartnerOnceReady = (sheet: SharingSheet, council: number, formula: string) =>
  forPartner(sheet, council, onceReady(sheet, formula));

export const sum = (cells: string) => call('SUM', cells);
