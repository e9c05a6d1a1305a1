import type { ColumnWidth, Style } from '../plan';
import { USUAL_CHARACTERS, wrapped } from '../wrapped';
import { provenanceColumns } from './names';

/** How wide the columns of words and of a scenario are, in characters. With one scenario all fit the width of a page. */
const LIVE_CHARACTERS = 14;
export const UNIT_CHARACTERS = 22;
export const SCENARIO_CHARACTERS = 17;
export const SOURCE_CHARACTERS = 27;
export const NOTE_CHARACTERS = 28;

/** Bold letters are wider: so much of a line is counted on. */
const BOLD = 0.85;

/** The names of scenarios above their columns, in a row as high as the longest needs. */
export const headingLooks = (names: readonly string[]): Style =>
  wrapped(...names.map((name) => [name, BOLD * SCENARIO_CHARACTERS] as const));

/** The row of the headings, with the scenarios' names. */
export const HEADER_ROW = 4;

export const COLUMN = { ref: 0, label: 1, live: 2, unit: 3, first: 4 } as const;

/** A figure's row, and the cells of it that other sheets refer to. */
export interface PlacedFigure {
  readonly row: number;
  /** Whether it is not known, or only tried out, in some scenario. */
  readonly doubt: boolean;
  /** Whether another row says where it comes from. */
  readonly part: boolean;
  /** The words that may stand there, and how the row's unit tells them. */
  readonly list: { readonly unit: string; readonly options: readonly string[] } | undefined;
}

/**
 * The columns of the Inputs sheet: the live value, then a value for each scenario side by side, so that they can
 * be compared, then for each scenario where its figures come from. A source belongs to a value: two scenarios
 * whose figures differ seldom share one, and what is read back must be what was written.
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
