import { areaAddress, sheetInFormula } from '../../workbook/plan/address';
import { call } from '../../workbook/plan/formula';
import { asTaken } from '../../workbook/separators';
import type { Cells, Look } from '../ports/workbook';
import type { FunctionHelp } from './functionHelp';

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

/** The formula as Office.js takes it, for the cell that was looked at. */
export function formulaFor({ id, parameters }: FunctionHelp, given: Arguments, look: Look | undefined) {
  const all = parameters.map(({ name }) => {
    const argument = given[name];
    const shown = shownOn(look?.target.sheet ?? '', argument);
    return argument?.kind === 'typed'
      ? asTaken(meant(shown, look?.names ?? []), look?.decimal ?? '.')
      : shown;
  });
  return `=${call(`ICT.${id}`, ...all)}`;
}

/**
 * What was typed, as a formula has it. A day is text, or Excel would divide or subtract; so is a word that is no
 * name in the workbook, and so are several.
 */
function meant(typed: string, names: readonly string[]): string {
  const text = typed.trim().replace(/^=/, '');
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined)
    return `"${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`;
  return isText.some((pattern) => pattern.test(text)) && !isName(text, names) ? `"${text}"` : text;
}

/** A day or a month, words, a blend of indices. */
const isText = [
  /^\d{4}-\d{2}(-\d{2})?$/,
  /^[A-Za-z-]+( [A-Za-z-]+)*$/,
  /^[\d.]+ [A-Za-z]+( \+ [\d.]+ [A-Za-z]+)*$/,
];

const isName = (text: string, names: readonly string[]) =>
  ['true', 'false', ...names].some((name) => name.toLowerCase() === text.toLowerCase());

export const cellsArgument = ({ sheet, row, column, rows, columns }: Cells): Argument => ({
  kind: 'cells',
  sheet,
  area: { row, column, rows, columns },
});
