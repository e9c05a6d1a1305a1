import { cellAddress, columnNumber } from '../plan/address';
import { NO_USE, NOT_YET } from '../plan/checks/check';
import { CHECK_HEADINGS } from '../plan/checks/checks';
import type { Area } from '../plan/plan';
import type { ReadModel } from './readModel';
import { type Cell, isFormula, type SheetCells } from './sheetCells';

/**
 * What came of a check. Where a figure that it needs is not known, it waits; where there is nothing to check, it
 * does not apply. Where its formulas were replaced by hand, nothing is checked, whatever the cell says.
 */
export type CheckOutcome = 'holds' | 'fails' | 'not yet' | 'does not apply' | 'error' | 'replaced';

export interface CheckLine {
  readonly name: string;
  /** The sheet that it is about, as the sheet was called when it was written. */
  readonly about: string;
  readonly outcome: CheckOutcome;
  /** Of sums that must be the same, in pounds. */
  readonly difference: number | undefined;
  readonly allowed: number | undefined;
  /** Why it cannot be checked yet, or does not apply. */
  readonly because: string | undefined;
  /** Where on Inputs it fails first: what the figure is called, and its cell without its sheet. */
  readonly spot: { readonly label: string; readonly cell: string } | undefined;
  /** The cell that says whether it holds, without its sheet: F12. */
  readonly cell: string;
  /** What that cell shows. */
  readonly shown: string;
}

/** A model in the workbook, and what its checks say by now. */
export interface ModelChecks {
  readonly model: ReadModel;
  /** The id of its Checks sheet, and what that is called now; nothing where it, or its headings, are gone. */
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  readonly lines: readonly CheckLine[];
  /** The figures that checks wait for, as the sheet says it; nothing where it names none. */
  readonly waitsFor: string;
}

/** What headings were called on sheets that stand in workbooks. */
const EARLIER_HEADINGS: Readonly<Record<string, string>> = { 'Not checked, because': 'Not yet, because' };

const NO_COLUMN = -1;

/** The checks below their headings: the lines that have a number. Nothing where a heading is missing. Frozen sheets have no formulas. */
export function readChecks(sheet: SheetCells, headings: Area, frozen: boolean): CheckLine[] | undefined {
  const heads = sheet.values[headings.row]?.slice(headings.column, headings.column + headings.columns) ?? [];
  const found = CHECK_HEADINGS.map((heading) =>
    Math.max(heads.indexOf(heading), heads.indexOf(EARLIER_HEADINGS[heading] ?? heading)),
  );
  // Sheets that stand in workbooks may not have the last column yet.
  if (found.slice(0, -1).includes(-1)) return undefined;
  const columns = found.map((index) =>
    index < 0 ? NO_COLUMN : headings.column + index,
  ) as unknown as Columns;
  const rows = sheet.values.flatMap((cells, row) =>
    row > headings.row && typeof cells[columns[0]] === 'number' ? [row] : [],
  );
  const formula = (row: number, column: number) => {
    const found = sheet.formulas[row]?.[column];
    return isFormula(found, sheet.values[row]?.[column] ?? '') ? found : undefined;
  };
  const whole = (row: number) => {
    const holds = formula(row, columns[5]);
    if (frozen || holds === undefined) return frozen;
    // What it reads on its own sheet must be worked out too; what else stands there is somebody's remark.
    return cellsReadBy(holds).every(([at, column]) => formula(at, column) !== undefined);
  };
  return rows.map((row) => lineAt(sheet, row, columns, whole(row)));
}

/** Where each heading stands, in the order of `CHECK_HEADINGS`. */
type Columns = readonly [number, number, number, number, number, number, number, number];

function lineAt(sheet: SheetCells, row: number, columns: Columns, isWhole: boolean): CheckLine {
  const [, name, about, difference, allowed, holds, because, spot] = columns.map(
    (column) => sheet.values[row]?.[column] ?? '',
  );
  return {
    name: shown(name),
    about: shown(about),
    outcome: isWhole ? outcomeOf(holds) : 'replaced',
    difference: typeof difference === 'number' ? difference : undefined,
    allowed: typeof allowed === 'number' ? allowed : undefined,
    because: holds === NOT_YET || holds === NO_USE ? shown(because) : undefined,
    spot: holds === false ? spotIn(shown(spot)) : undefined,
    cell: cellAddress(row, columns[5]),
    shown: shown(holds),
  };
}

/** "Bromley, as-is: Inputs!E8" in its parts. Its sheet is known by its id, whatever it is called by now. */
function spotIn(text: string): CheckLine['spot'] {
  const [, label, cell] = /^(.+): .*!([A-Z]{1,3}\d+)$/.exec(text) ?? [];
  return label === undefined || cell === undefined ? undefined : { label, cell };
}

function outcomeOf(holds: Cell | undefined): CheckOutcome {
  if (holds === NOT_YET || holds === NO_USE) return holds;
  if (typeof holds !== 'boolean') return 'error';
  return holds ? 'holds' : 'fails';
}

/** Texts, and what stands on sheets whose names are in quotation marks, are no cells of its own. */
const ownSheet = (formula: string) =>
  formula.replaceAll('$', '').replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'![A-Z0-9:]+/gi, '~');

/** The cells of its own sheet that a formula refers to one by one, each by its row and column. */
const cellsReadBy = (formula: string): (readonly [number, number])[] =>
  Array.from(
    ownSheet(formula).matchAll(/(?<![A-Z0-9_.!:'"])([A-Z]{1,3})(\d+)(?![A-Z0-9_.(:])/gi),
    ([, letters = '', digits]) => [Number(digits) - 1, columnNumber(letters.toUpperCase())],
  );

const shown = (cell: Cell | undefined): string =>
  typeof cell === 'object'
    ? cell.error
    : typeof cell === 'boolean'
      ? String(cell).toUpperCase()
      : String(cell ?? '');
