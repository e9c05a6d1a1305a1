import type { Content } from '../plan/plan';
import type { Moves, PlannedInputs } from './layout';

/** A cell of Inputs that is to hold something else. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: Content | undefined;
  readonly format: string | undefined;
  /** What it is a part of: a figure with what is said of it, or a line. */
  readonly of?: string;
  /** A link to the name of a scenario or a council may stand there. */
  readonly isName?: boolean;
  /** It is of a line that takes the row of another, in which somebody put a formula. */
  readonly isOther?: boolean;
}

/** The sheets cannot take it by cells alone: they have no rows, lines or columns for it. */
export const tooMuch = 'too much';

/** A plan, and where its cells are by now. */
export interface PlannedSide {
  readonly planned: PlannedInputs;
  readonly moves: Moves;
}

/** What is planned for a cell, its formula about the cells where they are by now. */
export function contentAt(
  { planned, moves }: PlannedSide,
  row: number | undefined,
  column: number,
): Content | undefined {
  const content = row === undefined ? undefined : planned.content(row, column);
  if (content?.kind !== 'formula') return content;
  return { kind: 'formula', formula: moves.formula(content.formula) ?? content.formula };
}
