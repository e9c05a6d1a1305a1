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

/** The arguments that are given, by the names of their parameters. */
export type Arguments = Readonly<Record<string, Argument>>;

/** An argument as a formula on that sheet has it: cells of other sheets with their sheet's name. */
export function shownOn(sheet: string, argument: Argument | undefined): string {
  if (!argument) return '';
  if (argument.kind === 'typed') return argument.text;
  const address = areaAddress(argument.area);
  return argument.sheet === sheet ? address : `${sheetInFormula(argument.sheet)}!${address}`;
}

/** The names of the required arguments that are not given. */
export const missing = ({ parameters }: FunctionHelp, given: Arguments): string[] =>
  parameters.filter(({ name, optional }) => !optional && !given[name]).map(({ name }) => name);

/** The formula for the selected cell, with the separators that Office.js expects. */
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
 * A typed argument as a formula needs it. A date is put in quotes, or Excel would divide or subtract; and so are words,
 * unless they are a name of the workbook.
 */
function meant(typed: string, names: readonly string[]): string {
  const text = typed.trim().replace(/^=/, '');
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined)
    return `"${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`;
  return isText.some((pattern) => pattern.test(text)) && !isName(text, names) ? `"${text}"` : text;
}

/** What is text: a date or a month, words, a blend of indices. */
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
