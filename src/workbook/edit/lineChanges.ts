import { same } from '../../model/scenario/same';
import type { Status } from '../../model/scenario/scenario';
import { areaOf } from '../plan/address';
import { provenanceColumns, tableColumns, type TableKey, tableNames } from '../plan/inputs/names';
import { COLUMN } from '../plan/inputs/sheetColumns';
import type { Area, Content } from '../plan/plan';
import type { Cell, Finder } from '../read/sheetCells';
import { hasOwnFormula } from './ownFormulas';
import { type CellChange, contentAt, type PlannedSide, tooMuch } from './side';

/** The cells of a line, in the order of the table's columns. */
export type Line = readonly { readonly content: Content | undefined; readonly format: string | undefined }[];

/**
 * The cells to change in a table. An unchanged line is left alone, wherever it is and whatever formulas it has; a
 * changed line takes the row of one that is no longer wanted.
 */
export function lineChanges(
  finder: Finder,
  key: TableKey,
  from: PlannedSide,
  to: PlannedSide,
): CellChange[] | typeof tooMuch {
  const area = finder.table(tableNames[key]);
  if (!area) return tooMuch;
  const columns = tableColumnsOf(finder, key, area);
  const [old, wanted] = [from, to].map((side) => linesIn(side, key, columns.length));
  if (!old || !wanted || same(old, wanted)) return [];
  const rows = Array.from({ length: area.rows - 1 }, (_, line) => area.row + 1 + line);
  const standing = standingLines(finder, rows, columns, old, 1 + tableColumns[key].length);
  const hasFormula = (row: number) =>
    columns.some((column, step) => hasOwnFormula(finder, row, column, isName(step)));
  const isStill = sameLine(key);
  const placed =
    standing &&
    assignRows({ rows, standing, wanted, whose: key === 'coalitions' ? 1 : 2, stands: hasFormula, isStill });
  // Where lines cannot be recognised, or change their order, the whole table is written again.
  const lines = placed ?? new Map(rows.map((row, index) => [row, wanted[index]]));
  if (wanted.length > rows.length) return tooMuch;
  const changes = rows.flatMap((row) => {
    const [was, is] = [standing?.get(row), lines.get(row)];
    const isOther = was && is && hasFormula(row) && !isStill(was, is);
    return columns.flatMap((column, step): CellChange[] => {
      const [before, after] = [was?.[step]?.content, is?.[step]?.content];
      const untouched = standing
        ? same(before, after)
        : after === undefined && finder.value(row, column) === '';
      return untouched
        ? []
        : [
            {
              row,
              column,
              content: after,
              format: after && is?.[step]?.format,
              of: `${key}:${row}`,
              isName: isName(step),
              ...(isOther && { isOther }),
            },
          ];
    });
  });
  // In a table written again, lines would change rows, and users' own formulas would end up beside other lines.
  return !placed && changes.some(({ row }) => hasFormula(row)) ? tooMuch : changes;
}

/** The keys of the tables. The cast is because `Object.keys` forgets them. */
export const tableKeys = Object.keys(tableNames) as TableKey[];

/** The first two columns hold the names of scenarios and councils. */
const isName = (step: number) => step <= 1;

/** The present columns of a table, in planned order. */
export const tableColumnsOf = (finder: Finder, key: TableKey, area: Area): number[] =>
  ['Scenario', ...tableColumns[key], ...provenanceColumns].map(
    (heading) =>
      Array.from({ length: area.columns }, (_, step) => area.column + step).find(
        (column) => finder.value(area.row, column) === heading,
      ) ?? area.column,
  );

/** How many cells of a row show the same as a line. */
export const matchingCells = (finder: Finder, row: number, columns: readonly number[], line: Line): number =>
  line.filter((cell, step) => showsSame(finder, row, columns[step] ?? 0, cell)).length;

/** Whether a cell shows the same as a cell of a line. */
export const showsSame = (finder: Finder, row: number, column: number, cell: Line[number] | undefined) =>
  sameValue(shownBy(cell?.content, finder), finder.value(row, column));

/** The lines of a table in a plan, without its spare rows. */
export function linesIn(side: PlannedSide, key: TableKey, width: number): Line[] {
  const table = side.planned.plan.tables.find(({ name }) => name === tableNames[key])?.area;
  return Array.from({ length: (table?.rows ?? 1) - 1 }, (_, line) => (table?.row ?? 0) + 1 + line)
    .map((row) =>
      Array.from({ length: width }, (_, step) => ({
        content: contentAt(side, row, COLUMN.label + step),
        format: side.planned.format(row, COLUMN.label + step),
      })),
    )
    .filter((line) => line.some(({ content }) => content !== undefined));
}

/** The line in each row that has one; undefined where not every line can be recognised. */
function standingLines(
  finder: Finder,
  rows: readonly number[],
  columns: readonly number[],
  old: readonly Line[],
  status: number,
): ReadonlyMap<number, Line> | undefined {
  const left = [...old];
  const standing = new Map<number, Line>();
  for (const row of rows) {
    const cells = columns.map((column) => finder.value(row, column));
    if (cells.every((cell) => cell === '')) continue;
    const index = left.findIndex((line) =>
      line.every(({ content }, step) => {
        const cell = cells[step] ?? '';
        // A line without a status is read as assumed.
        return sameValue(shownBy(content, finder), step === status && cell === '' ? ASSUMED : cell);
      }),
    );
    const [line] = index < 0 ? [] : left.splice(index, 1);
    if (!line) return undefined;
    standing.set(row, line);
  }
  return left.length === 0 ? standing : undefined;
}

const ASSUMED: Status = 'Assumed';

const sameValue = (one: Cell, other: Cell) =>
  typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;

/** What a cell of a line shows. Its formulas only join texts and cells with names. */
function shownBy(content: Content | undefined, finder: Finder): Cell {
  if (!content) return '';
  if (content.kind !== 'formula') return content.kind === 'text' ? content.text : content.value;
  const parts = content.formula.slice(1).match(/"(?:[^"]|"")*"|[^&]+/g) ?? [];
  const shown = parts.map((part) => {
    const at = areaOf(part);
    return at ? finder.value(at.row, at.column) : part.slice(1, -1).replaceAll('""', '"');
  });
  return shown.map((cell) => (typeof cell === 'object' ? cell.error : String(cell))).join('');
}

/**
 * Whether a line is a changed version of another: of the same scenario, council and kind or name, or with the same
 * figure.
 */
const sameLine = (key: TableKey) => (was: Line, is: Line) => {
  const figure = tableColumns[key].length;
  const contents = (line: Line, from: number, to: number) =>
    line.slice(from, to).map(({ content }) => content);
  const alike = (from: number, to: number) => same(contents(was, from, to), contents(is, from, to));
  // The columns before the figure that identify a line.
  return alike(0, { otherCosts: 4, keys: 3, coalitions: 2 }[key]) || alike(figure, figure + 1);
};

interface ToPlace {
  readonly rows: readonly number[];
  readonly standing: ReadonlyMap<number, Line>;
  readonly wanted: readonly Line[];
  /** How many columns say whose line it is: the scenario's, or a council's in it. */
  readonly whose: number;
  /** Whether a row has a formula of the user's own. */
  readonly stands: (row: number) => boolean;
  readonly isStill: (was: Line, is: Line) => boolean;
}

/** A row for each wanted line: its own if it has one. Undefined where that would change the order of lines. */
function assignRows({
  rows,
  standing,
  wanted,
  whose,
  stands,
  isStill,
}: ToPlace): ReadonlyMap<number, Line> | undefined {
  const own = new Map<Line, number>();
  const taken = new Set<number>();
  const take = (line: Line, isIts: (row: number, old: Line) => boolean) => {
    for (const [row, old] of standing)
      if (!own.has(line) && !taken.has(row) && isIts(row, old)) {
        own.set(line, row);
        taken.add(row);
      }
  };
  for (const line of wanted) take(line, (_, old) => same(old, line));
  for (const line of wanted) take(line, (row, old) => stands(row) && isStill(old, line));
  const free = rows.filter((row) => !taken.has(row));
  // First the rows of lines that are gone, then blank rows.
  const inTurn = [...free.filter((row) => standing.has(row)), ...free.filter((row) => !standing.has(row))];
  // Rows with users' own formulas last, as those belong to the line that is there.
  const sparing = [...inTurn.filter((row) => !stands(row)), ...inTurn.filter(stands)];
  const placed = (order: readonly number[]) => {
    const left = [...order];
    const rowOf = new Map(own);
    for (const line of wanted) {
      const row = rowOf.get(line) ?? left.shift();
      if (row === undefined) return undefined;
      rowOf.set(line, row);
    }
    return inOrder(wanted, rowOf, whose) ? new Map([...rowOf].map(([line, row]) => [row, line])) : undefined;
  };
  return placed(sparing) ?? placed(inTurn);
}

/** Whether the lines of each owner are in the wanted order. */
function inOrder(wanted: readonly Line[], rowOf: ReadonlyMap<Line, number>, columns: number): boolean {
  const last = new Map<string, number>();
  return wanted.every((line) => {
    const whose = JSON.stringify(line.slice(0, columns).map(({ content }) => content));
    const row = rowOf.get(line) ?? 0;
    const before = last.get(whose) ?? -1;
    last.set(whose, row);
    return row > before;
  });
}
