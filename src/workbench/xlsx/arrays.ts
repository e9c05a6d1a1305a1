/**
 * Which formulas work with whole arrays. In a workbook every formula may; a file says so of each one that does,
 * and of any other Excel would take one cell of a range that stands where one value belongs.
 */
import { isCalled, type Token, tokens } from './tokens';

/** They give tables, whatever they are given. */
const GIVE_ARRAYS = new Set(
  (
    'BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROWTH HSTACK LINEST LOGEST MAKEARRAY MAP MINVERSE ' +
    'MMULT MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE VSTACK ' +
    'WRAPCOLS WRAPROWS'
  ).split(' '),
);

/** They work with arrays of themselves, also in a formula that does not. */
const TAKE_ARRAYS = new Set(['SUMPRODUCT', 'MMULT', 'LOOKUP', 'LET', 'LAMBDA']);

/** They take one value where a range may stand by mistake or on purpose. */
const TAKE_VALUES = new Set(
  (
    'ABS CEILING CHAR CODE DATE DAY EDATE EOMONTH EXACT EXP FIND FLOOR IF IFERROR IFNA INT ISBLANK ISERR ISERROR ' +
    'ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MOD MONTH N NOT POWER ' +
    'PROPER QUOTIENT REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SIGN SQRT SUBSTITUTE SWITCH T TEXT TRIM TRUNC ' +
    'TYPE UPPER VALUE WEEKDAY YEAR YEARFRAC'
  ).split(' '),
);

const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>=']);

/** `isArea` says of a defined name whether it stands for more than one cell. */
export function usesArrays(formula: string, isArea: (name: string) => boolean): boolean {
  const list = tokens(formula).filter(({ kind }) => kind !== 'space');
  const around: string[] = [];
  for (const [index, { kind, text }] of list.entries()) {
    if (text === '(')
      around.push(isCalled(list, index - 1) ? (list[index - 1]?.text.toUpperCase() ?? '') : '');
    else if (text === ')') around.pop();
    else if (isCalled(list, index)) {
      if (GIVE_ARRAYS.has(text.toUpperCase())) return true;
    } else if (kind === 'word' && startsArea(list, index, isArea) && asksForArrays(list, index, around))
      return true;
  }
  return false;
}

/** `A1:B2`, `A:A`, or a name of several cells. */
function startsArea(list: readonly Token[], index: number, isArea: (name: string) => boolean): boolean {
  return list[index + 1]?.text === ':' || isArea(list[index]?.text ?? '');
}

/** Whether the range at this place is calculated with, or stands where a function takes one value. */
function asksForArrays(list: readonly Token[], index: number, around: readonly string[]): boolean {
  const inside = [...around].reverse().find((name) => name !== '') ?? '';
  if (TAKE_VALUES.has(inside)) return true;
  let [before, after] = [index - 1, list[index + 1]?.text === ':' ? index + 3 : index + 1];
  while (list[before]?.text === '(' && list[after]?.text === ')' && !isCalled(list, before - 1)) {
    before--;
    after++;
  }
  const besideOperator = [list[before], list[after]].some((token) => OPERATORS.has(token?.text ?? ''));
  return besideOperator && !TAKE_ARRAYS.has(inside);
}
