import type { Content, Unit } from '../readCost';
import type { Course } from '../scenario';

/** The cells of a sheet, row by row. */
export type Grid = readonly (readonly Content[])[];

/** Which column holds what, counted from 0. A course that is not on the sheet has none. */
export type Columns = { readonly council: number } & Readonly<Partial<Record<Course, number>>>;

/** A table of councils: where it is in its grid, and the unit of its figures. The user may correct all of it. */
export interface Table {
  readonly columns: Columns;
  /** The row with the headings, where there is one. */
  readonly heading: number | undefined;
  /** Its first row of figures, and its last. */
  readonly first: number;
  readonly last: number;
  readonly unit: Unit;
  /** Whether the sheet states the unit. If not, it is guessed from the size of the figures. */
  readonly unitIsStated: boolean;
}
