import type { Size } from '../ports/workbook';
import type { Argument, Arguments } from './argument';
import type { FunctionHelp, FunctionParameter, ShownFormula } from './functionHelp';

/** No result has more cells than this: with more, an argument is wrong, and the function will say so. */
const MOST = 20_000;

/** How many cells an example fills, which its help page prints. */
export const sizeOfExample = ({ result }: ShownFormula): Size => ({
  rows: Math.max(1, result.length),
  columns: Math.max(1, result[0]?.length ?? 1),
});

/** The most cells that a function fills with these arguments, if that can be told before Excel works it out. */
export function sizeOf({ fills, parameters }: FunctionHelp, given: Arguments): Size | undefined {
  if (!fills) return undefined;
  const rows = total(fills.rows, (name) => measure(parameters, given, name, 'rows'));
  const columns = total(fills.columns, (name) => measure(parameters, given, name, 'columns'));
  const isSize = [rows, columns].every((size) => Number.isInteger(size) && size > 0);
  return isSize && rows * columns <= MOST ? { rows, columns } : undefined;
}

/** The value of a sum such as "6 + 5 councils", where councils is an argument; NaN if a part is not known. */
function total(sum: string, sizeFor: (name: string) => number): number {
  return sum
    .split('+')
    .map((term) => /^\s*(\d+)?\s*([A-Za-z]\w*)?\s*$/.exec(term) ?? [])
    .map(([, times, name]) => Number(times ?? 1) * (name === undefined ? 1 : sizeFor(name)))
    .reduce((sum, term) => sum + term, 0);
}

/** The rows or columns of an argument that is a range, or its number; if left out, the number that its description gives. */
function measure(
  parameters: readonly FunctionParameter[],
  given: Arguments,
  name: string,
  way: keyof Size,
): number {
  const parameter = parameters.find((one) => one.name === name);
  const argument = given[name];
  if (!argument) return Number(/(\d+) if left out/.exec(parameter?.description ?? '')?.[1]);
  return parameter?.isRange ? cellsIn(argument, way) : numberIn(argument);
}

const numberIn = (argument: Argument) => (argument.kind === 'typed' ? Number(argument.text) : Number.NaN);

function cellsIn(argument: Argument, way: keyof Size): number {
  if (argument.kind === 'cells') return argument.area[way];
  const [, array] = /^\{([^{}"]*)\}$/.exec(argument.text.trim()) ?? [];
  if (array === undefined) return Number.NaN;
  const rows = array.split(';');
  return way === 'rows' ? rows.length : (rows[0] ?? '').split(',').length;
}
