import type { ColumnWidth } from '../plan';
import { provenanceColumns } from './names';

/** How wide the columns of words are, in characters. */
export const SOURCE_CHARACTERS = 40;
export const NOTE_CHARACTERS = 80;

export const COLUMN = { ref: 0, label: 1, live: 2, unit: 3, first: 4 } as const;

/** A figure's row, and the cells of it that other sheets refer to. */
export interface PutFigure {
  readonly row: number;
  /** Whether it is not known, or only tried out, in some scenario. */
  readonly doubt: boolean;
  /** Whether another row says where it comes from. */
  readonly part: boolean;
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

  get widths(): ColumnWidth[] {
    const width = (column: number, characters: number, columns = 1) => ({ column, columns, characters });
    return [
      width(COLUMN.ref, 6),
      width(COLUMN.label, 50),
      width(COLUMN.live, 20),
      width(COLUMN.unit, 33),
      width(COLUMN.first, 24, this.scenarios),
      ...Array.from({ length: this.scenarios }, (_, place) => [
        width(this.status(place), 13),
        width(this.source(place), SOURCE_CHARACTERS),
        width(this.date(place), 17),
        width(this.note(place), NOTE_CHARACTERS),
      ]).flat(),
      // The tables below the figures go further to the right.
      width(this.count, 13, 5),
    ];
  }
}
