import { cellAddress, sheetInFormula } from '../plan/address';
import type { FormulaKind } from '../plan/formulaKind';
import type { Area, Content, PlannedName, SheetPlan, StyledArea } from '../plan/plan';
import { cellInput } from '../plan/cellInput';
import { asTyped, type Typed } from '../typed';
import type { SheetValues, RowOf } from './align';
import { isMarked, type Marks, marksOf, type CellPosition, workedOut } from './marks';
import { byRows, moved, sameFormula } from '../references';

/** The present contents of a sheet. */
export interface CurrentSheet {
  readonly formulas: SheetValues;
  readonly values: SheetValues;
  /** The types of the values, to tell errors from texts that look like one. */
  readonly types: SheetValues;
}

/** A cell whose value is an error. */
export interface ErrorCell {
  /** Savings!C9. */
  readonly address: string;
  /** Such as #NAME?. */
  readonly error: string;
}

/** What to write into a cell. */
export interface CellWrite extends CellPosition {
  readonly typed: Typed;
  /** Whether a formula elsewhere spills into it while it is blank. */
  readonly isSpilt: boolean;
}

/** The changes of one sheet. */
export interface SheetChange {
  readonly writes: readonly CellWrite[];
  /** Addresses of cells, such as Savings!C9, that no longer hold what was written there and are left alone. */
  readonly kept: readonly string[];
  /** Errors that would be frozen as values, or that the sheets take as not known, which would be frozen. */
  readonly errors: readonly ErrorCell[];
  readonly styles: PlanDifference<StyledArea>;
  readonly names: PlanDifference<PlannedName>;
  /** The marks of its cells, if they become values. */
  readonly marks: Marks | undefined;
}

/** What only the wanted plan has, and what only the present one has. */
export interface PlanDifference<T> {
  readonly added: readonly T[];
  readonly gone: readonly T[];
}

export interface Change {
  /** The plan by which the sheet was written, before it was frozen if it is; and the wanted plan. */
  readonly present: SheetPlan;
  readonly wanted: SheetPlan;
  readonly kind: FormulaKind;
  /** The marks of its frozen cells, if it is frozen now. */
  readonly frozen: Marks | undefined;
}

/**
 * Decides which cells of a sheet to write: those in which the two plans differ and that still hold what the present
 * plan put there. Everything else, whoever put it there, is left alone.
 */
export function decide(change: Change, now: CurrentSheet, rowsOf: ReadonlyMap<string, RowOf>): SheetChange {
  const { present, wanted, kind, frozen } = change;
  const worked = workedOut(present);
  const sides = sidesOf(change, now, rowsOf, worked);
  const { rowOf } = sides;
  const writes: CellWrite[] = [];
  const kept: string[] = [];
  const errors: ErrorCell[] = [];
  const stillOurs = new Set<string>();
  const all = new Map<string, CellPosition>();
  const end = { row: 0, column: 0 };
  for (const cell of [...present.cells, ...worked, ...wanted.cells]) all.set(key(cell), cell);
  for (const cell of all.values()) {
    const row = rowOf(cell.row);
    if (row === undefined) continue;
    end.row = Math.max(end.row, row);
    end.column = Math.max(end.column, cell.column);
    const put = newContent(sides, cell);
    const address = `${sheetInFormula(wanted.name)}!${cellAddress(row, cell.column)}`;
    if (!holdsWhatWasPut(sides, cell)) {
      if (put !== undefined) kept.push(address);
      continue;
    }
    if (kind === 'values' && put !== undefined && valueAt(sides, 'types', cell) === 'Error')
      errors.push({ address, error: String(put) });
    stillOurs.add(key(cell));
    if (put !== undefined)
      writes.push({
        row,
        column: cell.column,
        typed: put,
        isSpilt: isSpilt(sides, cell) && frozen === undefined,
      });
  }
  return {
    writes,
    kept,
    errors:
      kind === 'values' && present.role === 'inputs'
        ? [...errors, ...typedErrors(wanted.name, now, end, errors)]
        : errors,
    styles: styleDifference(present, wanted, rowOf),
    names: nameDifference(present, wanted, rowOf),
    marks:
      kind === 'values'
        ? (frozen ?? marksOf(present, now.values, rowOf, (cell) => stillOurs.has(key(cell))))
        : undefined,
  };
}

/**
 * Errors of users' own formulas on Inputs, which the sheets take as not known and would be frozen as such. Cells
 * beyond the plan's last row or column do not matter to the sheets.
 */
function typedErrors(
  sheet: string,
  { types, values }: CurrentSheet,
  end: CellPosition,
  reported: readonly ErrorCell[],
): ErrorCell[] {
  const known = new Set(reported.map(({ address }) => address));
  return types
    .flatMap((row, down) =>
      row.flatMap((type, across) =>
        type === 'Error' && down <= end.row && across <= end.column
          ? [
              {
                address: `${sheetInFormula(sheet)}!${cellAddress(down, across)}`,
                error: String(values[down]?.[across]),
              },
            ]
          : [],
      ),
    )
    .filter(({ address }) => !known.has(address));
}

/** The contents of a sheet's cells in both plans and at present, all by planned position. */
interface Sides extends Pick<Change, 'kind' | 'frozen'> {
  readonly now: CurrentSheet;
  readonly before: ReadonlyMap<string, Content>;
  readonly after: ReadonlyMap<string, Content>;
  /** The index of each cell that is worked out, in the order of the marks. */
  readonly worked: ReadonlyMap<string, number>;
  readonly rowOf: RowOf;
  /** A planned formula as it reads after rows have moved. */
  readonly moved: (formula: string) => string | undefined;
}

function sidesOf(
  { present, wanted, kind, frozen }: Change,
  now: CurrentSheet,
  rowsOf: ReadonlyMap<string, RowOf>,
  worked: readonly CellPosition[],
): Sides {
  const movedOn = byRows(rowsOf);
  return {
    kind,
    frozen,
    now,
    before: contents(present),
    after: contents(wanted),
    worked: new Map(worked.map((cell, index) => [key(cell), index])),
    rowOf: rowsOf.get(wanted.name) ?? ((row) => row),
    moved: (formula) => moved(formula, wanted.name, movedOn),
  };
}

const valueAt = ({ now, rowOf }: Sides, of: keyof CurrentSheet, { row, column }: CellPosition) =>
  now[of][rowOf(row) ?? -1]?.[column] ?? '';

/** Whether a formula elsewhere spills into a cell, in which the present plan itself puts nothing. */
const isSpilt = ({ worked, before }: Sides, cell: CellPosition) =>
  worked.has(key(cell)) && !before.has(key(cell));

/** Whether a cell still holds what was put there. */
function holdsWhatWasPut(sides: Sides, cell: CellPosition): boolean {
  const { before, frozen, worked } = sides;
  const content = before.get(key(cell));
  const index = worked.get(key(cell));
  if (frozen !== undefined && index !== undefined)
    return isMarked(frozen, index, valueAt(sides, 'values', cell));
  if (isSpilt(sides, cell)) return true;
  if (!content) return valueAt(sides, 'formulas', cell) === '';
  if (content.kind === 'formula')
    return sameFormula(valueAt(sides, 'formulas', cell), sides.moved(content.formula));
  return valueAt(sides, 'values', cell) === (content.kind === 'text' ? content.text : content.value);
}

/** What to write into a cell, or undefined if it is to stay. */
function newContent(sides: Sides, cell: CellPosition): Typed | undefined {
  const { before, after, frozen, kind, worked } = sides;
  const isWorked = worked.has(key(cell));
  const content = after.get(key(cell));
  if (kind === 'values' && isWorked && content?.kind !== 'text')
    return frozen === undefined ? asTyped(valueAt(sides, 'values', cell)) : undefined;
  const same = JSON.stringify(before.get(key(cell))) === JSON.stringify(content);
  if (same && (frozen === undefined || !isWorked)) return undefined;
  if (!content) return isSpilt(sides, cell) && frozen === undefined ? undefined : '';
  return content.kind === 'formula' ? sides.moved(content.formula) : cellInput(content);
}

const key = ({ row, column }: CellPosition) => `${row}:${column}`;
const contents = ({ cells }: SheetPlan) => new Map(cells.map((cell) => [key(cell), cell.content]));

/** The formats that only one plan has, below everything of the other: those of blocks that functions fill. */
function styleDifference(present: SheetPlan, wanted: SheetPlan, rowOf: RowOf): PlanDifference<StyledArea> {
  const end = (plan: SheetPlan) => Math.max(0, ...plan.cells.map(({ row }) => row + 1));
  const only = (own: SheetPlan, other: SheetPlan) =>
    own.styles.filter(({ area }) => area.row >= end(other)).flatMap((look) => shifted(look, rowOf));
  return { added: only(wanted, present), gone: only(present, wanted) };
}

function nameDifference(present: SheetPlan, wanted: SheetPlan, rowOf: RowOf): PlanDifference<PlannedName> {
  const only = (own: SheetPlan, other: SheetPlan) =>
    own.names
      .filter(({ name }) => !other.names.some((one) => one.name === name))
      .flatMap((named) => shifted(named, rowOf));
  return { added: only(wanted, present), gone: only(present, wanted) };
}

function shifted<T extends { readonly area: Area }>(placed: T, rowOf: RowOf): T[] {
  const row = rowOf(placed.area.row);
  return row === undefined ? [] : [{ ...placed, area: { ...placed.area, row } }];
}
