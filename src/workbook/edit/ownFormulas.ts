import { ownFormula } from '../read/formulas';
import type { Finder } from '../read/sheetCells';
import { type CellChange, tooMuch } from './side';

/** A figure's cell in which a user put a formula of their own. */
export interface OwnFormula {
  /** As people write it: Inputs!E12. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Matches our links to the names of scenarios and councils, in lines of tables. */
const links = /^=\$[A-Z]+\$\d+(?:&" [+|] "&\$[A-Z]+\$\d+)*$/;

/** The user's own formula in a cell. In a cell for names, our links to names are not the user's. */
function ownFormulaIn(finder: Finder, row: number, column: number, isName = false): string | undefined {
  const formula = ownFormula(finder, row, column);
  return formula === undefined || (isName && links.test(formula)) ? undefined : formula;
}

/** Whether a cell has a formula of the user's own. */
export const hasOwnFormula = (...cell: Parameters<typeof ownFormulaIn>) =>
  ownFormulaIn(...cell) !== undefined;

/** The users' own formulas that changes would replace. */
export const replacedFormulas = (finder: Finder, changes: readonly CellChange[]): OwnFormula[] =>
  changes.flatMap(({ row, column, isName }) => {
    const formula = ownFormulaIn(finder, row, column, isName);
    return formula === undefined ? [] : [{ address: finder.spot(row, column).address, row, column, formula }];
  });

/**
 * The changes without those that would replace these formulas or change their figures' provenance. `tooMuch` where
 * another line would have to take the row of a line that is kept.
 */
export function leavingFormulas(
  changes: readonly CellChange[],
  formulas: readonly OwnFormula[],
): CellChange[] | typeof tooMuch {
  const isFormula = (change: CellChange) =>
    formulas.some(({ row, column }) => row === change.row && column === change.column);
  const spared = new Set(changes.filter(isFormula).map(({ of }) => of));
  if (changes.some(({ of, isOther }) => isOther && spared.has(of))) return tooMuch;
  return changes.filter(
    (change) => !isFormula(change) && (change.of === undefined || !spared.has(change.of)),
  );
}
