import { isNoCouncil } from '../../model/scenario/headings';
import { findTable } from '../../model/scenario/findTable';
import { readTable } from '../../model/scenario/readTable';
import { areaAddress, sheetInFormula } from '../../workbook/plan/address';
import { call } from '../../workbook/plan/formula';
import { asTaken } from '../../workbook/separators';
import type { FunctionHelp, FunctionParameter } from './functionHelp';
import type { Cells } from '../ports/workbook';

/** What is given for one argument: text as it was typed, or cells of a sheet. */
export type Argument =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Area };

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** By the parameters' names. What is not there is not given. */
export type Arguments = Readonly<Record<string, Argument>>;

/** An argument as it stands in a formula on that sheet. */
export function shownOn(sheet: string, argument: Argument | undefined): string {
  if (!argument) return '';
  if (argument.kind === 'typed') return argument.text;
  const address = areaAddress(argument.area);
  return argument.sheet === sheet ? address : `${sheetInFormula(argument.sheet)}!${address}`;
}

/** The required arguments that are not given. */
export const missing = ({ parameters }: FunctionHelp, given: Arguments): string[] =>
  parameters.filter(({ name, optional }) => !optional && !given[name]).map(({ name }) => name);

/** The formula as Office.js takes it, for a cell on that sheet. */
export function formulaFor(
  { id, parameters }: FunctionHelp,
  given: Arguments,
  sheet: string,
  decimal: string,
) {
  const all = parameters.map((parameter) => {
    const argument = given[parameter.name];
    const shown = shownOn(sheet, argument);
    return argument?.kind === 'typed' ? asTaken(meant(shown, parameter), decimal) : shown;
  });
  return `=${call(`ICT.${id}`, ...all)}`;
}

/**
 * What was typed as a formula has it. A day is text, or Excel would divide or subtract; so are several words,
 * and a word that the argument's description offers.
 */
function meant(typed: string, { description }: FunctionParameter): string {
  const text = typed.trim().replace(/^=/, '');
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined)
    return `"${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`;
  const isDay = /^\d{4}-\d{2}(-\d{2})?$/.test(text);
  const isWords = /^[A-Za-z-]+( [A-Za-z-]+)+$/.test(text);
  const isOffered = /^[A-Za-z-]+$/.test(text) && new RegExp(`\\b${text}\\b`, 'i').test(description);
  const isBlend = /^[\d.]+ [A-Za-z]+( \+ [\d.]+ [A-Za-z]+)*$/.test(text);
  return isDay || isWords || isOffered || isBlend ? `"${text}"` : text;
}

export const cellsArgument = ({ sheet, row, column, values }: Cells): Argument => ({
  kind: 'cells',
  sheet,
  area: { row, column, rows: values.length, columns: values[0]?.length ?? 0 },
});

/**
 * The arguments that selected cells can be: councils and their costs each to their own argument, a column each
 * for the ranges that a function needs, one cell for its first argument. Headings and totals are left out.
 */
export function fromSelection({ parameters }: FunctionHelp, cells: Cells | undefined): Arguments {
  if (!cells) return {};
  const required = parameters.filter(({ optional }) => !optional);
  if (cells.values.length === 1 && cells.values[0]?.length === 1)
    return Object.fromEntries(required.slice(0, 1).map(({ name }) => [name, cellsArgument(cells)]));
  return councilColumns(parameters, cells) ?? columnsInOrder(required, cells);
}

/** For functions of councils: the columns of a table of them, by their headings. */
function councilColumns(parameters: readonly FunctionParameter[], cells: Cells): Arguments | undefined {
  const table = parameters.some(({ name }) => name === 'councils') ? findTable(cells.values) : undefined;
  if (!table) return undefined;
  const last = readTable(cells.values, table).at(-1)?.row ?? table.last;
  const { council, ...costs } = table.columns;
  const columns: Readonly<Record<string, number>> = { councils: council, ...costs };
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const column = columns[name];
      return column === undefined ? [] : [[name, part(cells, table.first, last, column, 1)]];
    }),
  );
}

function columnsInOrder(required: readonly FunctionParameter[], cells: Cells): Arguments {
  const ranges = required.filter(({ isRange }) => isRange);
  const { first, last } = rowsOfFigures(cells.values);
  const width = cells.values[0]?.length ?? 0;
  const [only] = ranges;
  if (ranges.length === 1 && only) return { [only.name]: part(cells, first, last, 0, width) };
  return Object.fromEntries(
    ranges.slice(0, width).map(({ name }, column) => [name, part(cells, first, last, column, 1)]),
  );
}

/** Without a first row that has words over figures, and without totals at the end. */
function rowsOfFigures(values: Cells['values']): { first: number; last: number } {
  const numbers = (row: number) => values[row]?.some((content) => typeof content === 'number') ?? false;
  const first = !numbers(0) && numbers(1) ? 1 : 0;
  let last = values.length - 1;
  while (last > first && isNoCouncil(String(values[last]?.[0]))) last -= 1;
  return { first, last };
}

const part = (cells: Cells, first: number, last: number, column: number, columns: number): Argument => ({
  kind: 'cells',
  sheet: cells.sheet,
  area: { row: cells.row + first, column: cells.column + column, rows: last - first + 1, columns },
});
