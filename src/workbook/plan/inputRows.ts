import type { Figure } from '../../model/scenario/scenario';
import { areaAddress } from './address';
import { type CellReference, type SheetDraft } from './draft';
import { call, either, words } from './formula';
import type { FreeNames } from './names';
import type { Area, Style } from './plan';
import { saidOn } from '../../model/scenario/saidOn';
import { styles } from './styles';

type Provenance = Omit<Figure<unknown>, 'value'>;

/** A council's figure on the Inputs sheet: its name, and what a sentence about it can refer to. */
export interface InputFigure {
  readonly name: string;
  readonly status: CellReference;
  readonly question: CellReference;
  /** Whether it is not known now, or is no more than a trial. */
  readonly doubt: 'not known' | 'trial' | undefined;
}

export interface InputRow {
  readonly label: string;
  readonly figure: Provenance;
  /** Nothing where the figure is not known. */
  readonly value: number | string | undefined;
  readonly unit: string;
  readonly format?: string;
  /** What to ask where the figure is not known and carries no question of its own. */
  readonly question?: string;
}

const COLUMN = { ref: 0, label: 1, value: 2, unit: 3, status: 4, source: 5, date: 6, note: 7 } as const;

/** The rows of the Inputs sheet from the first below its header on, put down one after the other. */
export class InputRows {
  /** Whether a figure is missing now. */
  anyNotKnown = false;
  private row: number;
  private lastRef = 0;
  /** Number formats of values, each for as many rows as share it. */
  private readonly formats: { row: number; rows: number; format: string }[] = [];

  constructor(
    private readonly draft: SheetDraft,
    readonly names: FreeNames,
    private readonly first: number,
    private readonly columns: number,
  ) {
    this.row = first;
  }

  block(title: string): void {
    this.draft.text(this.row, COLUMN.label, title);
    this.draft.style({ row: this.row, column: 0, rows: 1, columns: this.columns }, styles.band);
    this.row++;
  }

  add({ name, ...row }: InputRow & { readonly name: string }): InputFigure {
    this.draft.define(name, { row: this.row, column: COLUMN.value, rows: 1, columns: 1 });
    return { name, ...this.put(row) };
  }

  /** A figure of several values, such as a rate for each year, under one name. */
  addList(name: string, list: readonly InputRow[]): void {
    this.draft.define(name, { row: this.row, column: COLUMN.value, rows: list.length, columns: 1 });
    // What there is to say of the figure is said once, beside its first value.
    for (const [index, row] of list.entries())
      this.put(index === 0 ? row : { ...row, figure: { ...row.figure, note: '' } });
  }

  /** An option of the contract's terms: the name is that of label and value together. */
  addOption(name: string, label: string, figure: Provenance, value: string, unit: string): void {
    this.draft.define(name, { row: this.row, column: COLUMN.label, rows: 1, columns: 2 });
    this.put({ label, figure: { ...figure, note: '' }, value, unit });
  }

  /** A formula for the number of figures that are not known: those with a ref less those with a value. */
  notKnownCount(): string {
    const refs = areaAddress(this.column(COLUMN.ref));
    const values = areaAddress(this.column(COLUMN.value));
    return `(${call('COUNTA', refs)}-${call('COUNTA', values)})`;
  }

  /** What the cells of a column have in common, said once: each style costs Excel a step. */
  dress(): void {
    const { draft } = this;
    draft.style({ ...this.column(COLUMN.ref), columns: this.columns }, { top: true });
    draft.style(this.column(COLUMN.value), styles.input, styles.right);
    draft.style(this.column(COLUMN.ref), styles.note);
    draft.style(this.column(COLUMN.unit), styles.note, styles.indent);
    for (const column of [COLUMN.label, COLUMN.source, COLUMN.note])
      draft.style(this.column(column), { wrap: true });
    for (const { row, rows, format } of this.formats)
      draft.style({ row, rows, column: COLUMN.value, columns: 1 }, { numberFormat: format });
  }

  private column(column: number): Area {
    return { row: this.first, rows: this.row - this.first, column, columns: 1 };
  }

  private put({ label, figure, value, unit, format, question = '' }: InputRow): Omit<InputFigure, 'name'> {
    const { draft, row } = this;
    const missing = value === undefined;
    this.anyNotKnown ||= missing;
    draft.text(row, COLUMN.ref, `IN${++this.lastRef}`);
    draft.text(row, COLUMN.label, label);
    this.value(value, format);
    draft.text(row, COLUMN.unit, unit);
    const doubt = missing ? 'not known' : figure.status === 'Trial' ? 'trial' : undefined;
    const status = this.status(figure.status, missing, doubt ? styles.notKnown : {});
    draft.text(row, COLUMN.source, figure.source);
    draft.text(row, COLUMN.date, saidOn(figure.date));
    const asked = draft.text(row, COLUMN.note, figure.note === '' && missing ? question : figure.note);
    this.row++;
    return { status, question: asked, doubt };
  }

  private value(value: InputRow['value'], format: string | undefined): void {
    const { draft, row } = this;
    if (typeof value === 'number') draft.number(row, COLUMN.value, value);
    else if (value !== undefined) draft.text(row, COLUMN.value, value);
    else draft.style({ row, rows: 1, column: COLUMN.value, columns: 1 }, { fill: styles.notKnown.fill });
    if (format === undefined) return;
    const before = this.formats.at(-1);
    if (before?.format === format && before.row + before.rows === row) before.rows++;
    else this.formats.push({ row, rows: 1, format });
  }

  /** A figure typed where none was known is a trial until somebody says better. */
  private status(status: string, missing: boolean, style: Style): CellReference {
    const { draft, row } = this;
    if (!missing) return draft.text(row, COLUMN.status, status, style);
    const value = draft.at(row, COLUMN.value).here;
    const live = either(`${value}=""`, words('Not known'), words('Trial'));
    return draft.formula(row, COLUMN.status, live, style);
  }
}
