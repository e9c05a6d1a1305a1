import type { Content } from '../plan/plan';
import type { Moves, PlannedInputs } from './layout';

/** A change of a cell on Inputs. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: Content | undefined;
  readonly format: string | undefined;
  /** An id of what it is part of: a figure with its provenance, or a line. */
  readonly of?: string;
  /** Whether the cell may hold our link to the name of a scenario or a council. */
  readonly isName?: boolean;
  /** Whether it is of a line that takes the row of another line with a formula of the user's own. */
  readonly isOther?: boolean;
}

/** Means that changing cells is not enough: the sheets would need more rows, lines or columns. */
export const tooMuch = 'too much';

/** A planned Inputs sheet, and where its cells are on the present one. */
export interface PlannedSide {
  readonly planned: PlannedInputs;
  readonly moves: Moves;
}

/** The planned content of a cell, its formula with moved references. */
export function contentAt(
  { planned, moves }: PlannedSide,
  row: number | undefined,
  column: number,
): Content | undefined {
  const content = row === undefined ? undefined : planned.content(row, column);
  if (content?.kind !== 'formula') return content;
  return { kind: 'formula', formula: moves.formula(content.formula) ?? content.formula };
}
