import type { ColumnWidth, Style } from '../plan';
import { USUAL_CHARACTERS, wrapped } from '../wrapped';
import { provenanceColumns } from './names';

/** The widths of columns, in characters, so that with one scenario all fit on a page. */
const LIVE_CHARACTERS = 14;
export const UNIT_CHARACTERS = 22;
export const SCENARIO_CHARACTERS = 17;
export const SOURCE_CHARACTERS = 27;
export const NOTE_CHARACTERS = 28;

/** The part of a line's characters that fit in bold, which is wider. */
const BOLD = 0.85;

/** The style of the scenarios' names above their columns: wrapped, in a row as high as the longest needs. */
export const headingLooks = (names: readonly string[]): Style =>
  wrapped(...names.map((name) => [name, BOLD * SCENARIO_CHARACTERS] as const));

/** The row of the headings, with the scenarios' names. */
export const HEADER_ROW = 4;

/** The columns in front of the scenarios, and the first scenario's. */
export const COLUMN = { ref: 0, label: 1, live: 2, unit: 3, first: 4 } as const;

/** A figure on the sheet. */
export interface PlacedFigure {
  readonly row: number;
  /** Whether it is not known or a trial in any scenario. */
  readonly doubt: boolean;
  /** Whether it is a part of a figure above it, whose row gives the source. */
  readonly part: boolean;
  /** The words that may be chosen, and the unit that spells them out. */
  readonly list: { readonly unit: string; readonly options: readonly string[] } | undefined;
}

/**
 * The columns of the Inputs sheet: reference, label, live value and unit, then each scenario's values side by side, to be
 * compared, then each scenario's sources. Every scenario has sources of its own, since figures that differ seldom share
 * one, and what is read back must be what was written.
 */
export class SheetColumns {
  constructor(readonly scenarios: number) {}

  scenario(place: number): number {
    return COLUMN.first + place;
  }

  status(place: number): number {
    return COLUMN.first + this.scenarios + place * provenanceColumns.length;
  }

  source = (place: number) => this.status(place) + 1;
  date = (place: number) => this.status(place) + 2;
  note = (place: number) => this.status(place) + 3;

  get count(): number {
    return this.status(this.scenarios);
  }

  /** How many characters a column has room for. */
  width(column: number): number {
    const found = this.widths.find((own) => column >= own.column && column < own.column + own.columns);
    return found?.characters ?? USUAL_CHARACTERS;
  }

  get widths(): ColumnWidth[] {
    const width = (column: number, characters: number, columns = 1) => ({ column, columns, characters });
    return [
      width(COLUMN.ref, 6),
      width(COLUMN.label, 41),
      width(COLUMN.live, LIVE_CHARACTERS),
      width(COLUMN.unit, UNIT_CHARACTERS),
      width(COLUMN.first, SCENARIO_CHARACTERS, this.scenarios),
      ...Array.from({ length: this.scenarios }, (_, place) => [
        width(this.status(place), 12),
        width(this.source(place), SOURCE_CHARACTERS),
        width(this.date(place), 16),
        width(this.note(place), NOTE_CHARACTERS),
      ]).flat(),
      // The tables below the figures go further to the right.
      width(this.count, 13, 2),
      width(this.count + 2, SOURCE_CHARACTERS),
      width(this.count + 3, 16),
      width(this.count + 4, NOTE_CHARACTERS),
    ];
  }
}
