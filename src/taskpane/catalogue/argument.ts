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
