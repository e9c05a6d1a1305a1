import { type OrNotKnown, notKnown, type Pence } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import type { MadeReport } from '../../../model/scenario/risk/report';
import type { Scenario } from '../../../model/scenario/scenario';
import { fixedAddress } from '../address';
import { band, tableHeader, tallIfLong } from '../blocks';
import type { Contract } from '../contract/contract';
import type { Costs } from '../costs/costs';
import type { CellReference, SheetDraft } from '../draft';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Area } from '../plan';
import type { Savings } from '../savings/savings';
import { formats, styles } from '../styles';
import { inLines } from '../wrapped';

/** What the blocks of the sheet are made with, and the row where the next one begins. */
export interface RiskSheet {
  readonly draft: SheetDraft;
  readonly scenario: Scenario;
  readonly made: MadeReport;
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly savings: Savings;
  readonly names: ModelNames;
  row: number;
}

/** The columns of every block: label, unit or a few words, and the first figure. */
export const [LABEL, UNIT, FIRST] = [0, 1, 2] as const;
/** The width of the column of labels, in characters. */
export const LABEL_CHARACTERS = 42;

/** How many columns the blocks take together. */
export const WIDTH = 11;

/** Opens a block with its title and, if any, the headings of its columns. */
export function openBlock(sheet: RiskSheet, title: string, headings: readonly string[]): void {
  const { draft } = sheet;
  band(draft, sheet.row++, title, WIDTH);
  if (headings.length === 0) return;
  draft.texts(sheet.row, 0, headings);
  const area = { row: sheet.row, column: 0, columns: headings.length };
  tableHeader(draft, area, FIRST, ...tallIfLong(headings.slice(FIRST)));
  sheet.row++;
}

/** Puts a note below the rows of a block, in lines that fit on a page. `row` is then that of its last line. */
export function remark(sheet: RiskSheet, text: string): void {
  for (const [place, line] of inLines(text, REMARK_LETTERS).entries()) {
    if (place > 0) sheet.row++;
    sheet.draft.text(sheet.row, LABEL, line, styles.note);
  }
}

/** How many characters fit on a line. */
const REMARK_LETTERS = 170;

/** An area as formulas of other sheets refer to it. */
export const areaElsewhere = ({ draft }: Pick<RiskSheet, 'draft'>, { row, column, rows, columns }: Area) =>
  `${draft.at(row, column).elsewhere}:${fixedAddress(row + rows - 1, column + columns - 1)}`;

/** Puts an amount as a value in pounds, or that it is not known. */
export const putAmount = (
  draft: SheetDraft,
  row: number,
  column: number,
  value: OrNotKnown<Pence>,
): CellReference =>
  putFigure(draft, row, column, value === notKnown ? value : poundsFromPence(value), formats.pounds);

/** The same of a number, in any format. */
export const putFigure = (
  draft: SheetDraft,
  row: number,
  column: number,
  value: OrNotKnown<number>,
  numberFormat: string,
): CellReference =>
  value === notKnown
    ? draft.text(row, column, notKnown, styles.notKnown, styles.right)
    : draft.number(row, column, value, styles.right, { numberFormat });
