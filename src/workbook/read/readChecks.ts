import { cellAddress, columnNumber } from '../plan/address';
import { NOT_APPLICABLE, NOT_YET } from '../plan/checks/check';
import { CHECK_HEADINGS } from '../plan/checks/checks';
import type { Area } from '../plan/plan';
import type { ReadModel } from './readModel';
import { type Cell, isFormula, type SheetCells } from './sheetCells';

/**
 * The outcome of a check. Not yet: a figure that it needs is not known. Does not apply: there is nothing to check.
 * Replaced: its formulas were replaced by hand, so nothing is checked, whatever the cell shows.
 */
export type CheckOutcome = 'holds' | 'fails' | 'not yet' | 'does not apply' | 'error' | 'replaced';

export interface CheckLine {
  readonly name: string;
  /** The sheet that it is about, by its title when it was written. */
  readonly about: string;
  readonly outcome: CheckOutcome;
  /** For sums that must be equal: how far apart they are and may be, in pounds. */
  readonly difference: number | undefined;
  readonly allowed: number | undefined;
  /** Why it is not checked yet, or does not apply. */
  readonly because: string | undefined;
  /** The first figure on Inputs that fails it: its label, and its cell without the sheet. */
  readonly spot: { readonly label: string; readonly cell: string } | undefined;
  /** The cell with its outcome, without the sheet: F12. */
  readonly cell: string;
  /** What that cell shows. */
  readonly shown: string;
}

/** A model in the workbook and the outcomes of its checks. */
export interface ModelChecks {
  readonly model: ReadModel;
  /** The id and present title of its Checks sheet; undefined where the sheet or its headings are gone. */
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  readonly lines: readonly CheckLine[];
  /** The sheet's text about the figures that checks wait for, '' where there is none. */
  readonly waitsFor: string;
}

/** Earlier texts of headings, which sheets in workbooks may still have. */
const EARLIER_HEADINGS: Readonly<Record<string, string>> = { 'Not checked, because': 'Not yet, because' };

const NO_COLUMN = -1;

/**
 * The checks below their headings: the rows with a number. Undefined where a heading is missing. Frozen sheets have
 * no formulas.
 */
export function readChecks(sheet: SheetCells, headings: Area, frozen: boolean): CheckLine[] | undefined {
  const heads = sheet.values[headings.row]?.slice(headings.column, headings.column + headings.columns) ?? [];
  const found = CHECK_HEADINGS.map((heading) =>
    Math.max(heads.indexOf(heading), heads.indexOf(EARLIER_HEADINGS[heading] ?? heading)),
  );
  // Earlier sheets do not have the last column.
  if (found.slice(0, -1).includes(-1)) return undefined;
  // A map keeps the length, which TypeScript's type of it does not say.
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
    // The cells of its own sheet that it reads must have formulas too.
    return cellsReadBy(holds).every(([at, column]) => formula(at, column) !== undefined);
  };
  return rows.map((row) => lineAt(sheet, row, columns, whole(row)));
}

/** The column of each heading, in the order of `CHECK_HEADINGS`. */
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
    because: holds === NOT_YET || holds === NOT_APPLICABLE ? shown(because) : undefined,
    spot: holds === false ? spotIn(shown(spot)) : undefined,
    cell: cellAddress(row, columns[5]),
    shown: shown(holds),
  };
}

/** The parts of "Bromley, as-is: Inputs!E8", without the sheet, which may have been renamed since. */
function spotIn(text: string): CheckLine['spot'] {
  const [, label, cell] = /^(.+): .*!([A-Z]{1,3}\d+)$/.exec(text) ?? [];
  return label === undefined || cell === undefined ? undefined : { label, cell };
}

function outcomeOf(holds: Cell | undefined): CheckOutcome {
  if (holds === NOT_YET || holds === NOT_APPLICABLE) return holds;
  if (typeof holds !== 'boolean') return 'error';
  return holds ? 'holds' : 'fails';
}

/** A formula without texts and without references to sheets with quoted names, which are not cells of its own sheet. */
const ownSheet = (formula: string) =>
  formula.replaceAll('$', '').replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'![A-Z0-9:]+/gi, '~');

/** The rows and columns of the single cells of its own sheet that a formula refers to. */
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
