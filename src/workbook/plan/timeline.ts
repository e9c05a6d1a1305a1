import { columnLetters, fixedAddress, sheetInFormula } from './address';
import { type SheetDraft } from './draft';
import { ifElse, literal } from './formula';
import type { ModelNames } from './names';
import type { Style } from './plan';
import { styles } from './styles';

/** A row of figures through time, the same formula in every column. */
export interface TimeRow {
  readonly sheet: string;
  readonly row: number;
  readonly first: number;
  readonly count: number;
}

/** The column in hand, for the formulas of its cells. */
export interface Column {
  /** Its place among the columns of the row, from 0. */
  readonly place: number;
  /** A row's cell at this place: D$6, or Contract!D$6 from another sheet. */
  of(row: TimeRow): string;
  /** The cell before it, which at the first place is the last of the columns in front. */
  before(row: TimeRow): string;
  /** All cells before it, beginning with the last of the columns in front. */
  allBefore(row: TimeRow): string;
  /** The cell of the row that is being put down, in one of the columns in front: $C6. */
  front(column: number): string;
}

export interface RowLooks {
  readonly format?: string;
  readonly styles?: readonly Style[];
  /** Formulas for figures in the columns in front, by column. */
  readonly front?: Readonly<Record<number, string>>;
  /** The same for texts, and for numbers by which rows are looked up. */
  readonly frontTexts?: Readonly<Record<number, string>>;
  /** The format of the figures in front, if it is another. */
  readonly frontFormat?: string;
}

/** Puts rows of figures through time on a sheet, one below the other, with labels in front. */
export class Timeline {
  constructor(
    readonly draft: SheetDraft,
    /** The next row. */
    public row: number,
    /** The first column of time. */
    readonly first: number,
    readonly count: number,
  ) {}

  /** Puts the next row. `labels` fill the first columns in front; `cell` gives the formula of each column of time. */
  add(
    labels: readonly (string | undefined)[],
    cell: (column: Column) => string,
    looks: RowLooks = {},
  ): TimeRow {
    const { draft } = this;
    const row = this.row++;
    for (const [column, label] of labels.entries()) if (label !== undefined) draft.text(row, column, label);
    for (const [column, formula] of Object.entries(looks.front ?? {}))
      draft.formula(row, Number(column), formula);
    for (const [column, formula] of Object.entries(looks.frontTexts ?? {}))
      draft.formula(row, Number(column), formula, { align: 'Left' });
    for (let place = 0; place < this.count; place++)
      draft.formula(row, this.first + place, cell(this.column(row, place)));
    const figures = { row, column: this.first, rows: 1, columns: this.count };
    draft.style(figures, styles.right, looks.format ? { numberFormat: looks.format } : {});
    const frontFormat = looks.frontFormat ?? looks.format;
    for (const column of Object.keys(looks.front ?? {}))
      draft.style(
        { row, column: Number(column), rows: 1, columns: 1 },
        styles.right,
        frontFormat ? { numberFormat: frontFormat } : {},
      );
    if (looks.styles)
      draft.style({ row, column: 0, rows: 1, columns: this.first + this.count }, ...looks.styles);
    return this.at(row);
  }

  /** A row by its number, for formulas that refer to it before it is put. */
  at(row: number): TimeRow {
    return { sheet: this.draft.name, row, first: this.first, count: this.count };
  }

  /** Leaves a row empty. */
  skip(rows = 1): void {
    this.row += rows;
  }

  /** A whole row of this or another sheet: $D$6:$L$6. */
  all(row: TimeRow): string {
    return allOf(row, this.draft.name);
  }

  /** One cell of a row, by its place: D$6, or Contract!D$6 from another sheet. */
  cellOf(row: TimeRow, place: number): string {
    return `${prefix(row, this.draft.name)}${columnLetters(row.first + place)}$${row.row + 1}`;
  }

  private column(own: number, place: number): Column {
    const cell = (row: TimeRow, column: string) => `${prefix(row, this.draft.name)}${column}$${row.row + 1}`;
    return {
      place,
      of: (row) => cell(row, columnLetters(row.first + place)),
      before: (row) => cell(row, columnLetters(row.first + place - 1)),
      allBefore: (row) =>
        `${prefix(row, this.draft.name)}$${columnLetters(row.first - 1)}$${row.row + 1}:${columnLetters(row.first + place - 1)}$${row.row + 1}`,
      front: (column) => `$${columnLetters(column)}${own + 1}`,
    };
  }
}

/** A formula, blank in a column where a row has 0, as where a part-year has no months. */
export const blankWhereZero = (row: TimeRow, at: Column, formula: string) =>
  ifElse(`${at.of(row)}=0`, literal(''), formula);

/** A formula that compares a year with the one before, if both have twelve months. */
export const ofWholeYears = (at: Column, months: TimeRow, names: ModelNames, formula: string) => {
  const year = names.figure('monthsInAYear');
  return ifElse(`AND(${at.of(months)}=${year},${at.before(months)}=${year})`, formula, literal('part year'));
};

const prefix = ({ sheet }: TimeRow, from: string) => (sheet === from ? '' : `${sheetInFormula(sheet)}!`);

/** A whole row as formulas of a sheet refer to it: $D$6:$L$6, or from any other, Contract!$D$6:$L$6. */
export function allOf(row: TimeRow, from = ''): string {
  const [first, last] = [columnLetters(row.first), columnLetters(row.first + row.count - 1)];
  return `${prefix(row, from)}$${first}$${row.row + 1}:$${last}$${row.row + 1}`;
}

/** A cell of a row by its place, as any sheet may refer to it: Contract!$D$6. */
export const cellIn = (row: TimeRow, place: number) =>
  `${sheetInFormula(row.sheet)}!${fixedAddress(row.row, row.first + place)}`;
