import type { Injector } from '@univerjs/core';
import { IDefinedNamesService, IFormulaDependencyGenerator } from '@univerjs/engine-formula';
import { columnIndex } from '../addresses';

/** A formula as Univer is about to calculate it: the text it parses, and the offset from the cell of that text. */
interface Tree {
  formula: string;
  row: number;
  column: number;
  refOffsetX: number;
  refOffsetY: number;
}

/** The part of Univer's generator that is used here. */
interface Generator {
  generate(asModel?: boolean): Promise<unknown>;
  _createFDtree(...of: [unitId: string, sheetId: string, row: number, column: number, ...unknown[]]): Tree;
}

/** Functions that depend on the values of their arguments only, not on their positions. */
const BY_VALUE = new Set(
  `ABS AND AVERAGE CEILING COUNT COUNTA COUNTIF COUNTIFS DATE DAY EXP FLOOR IF IFERROR INT ISBLANK ISERROR ISNUMBER
   ISTEXT LN MAX MIN MOD MONTH NOT OR POWER ROUND ROUNDDOWN ROUNDUP SQRT SUM SUMIF SUMIFS SUMPRODUCT YEAR`.split(
    /\s+/,
  ),
);

const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
/** Texts, names of sheets, functions, and cells or areas, none of them a part of a longer word. */
const PARTS = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\?]*)\(|(?<![\p{L}\p{N}_.\\?$])${CELL}(?::${CELL})?(?![\p{L}\p{N}_.\\?(!$])`,
  'gu',
);
/** What refers in other ways: to rows, columns, tables, spills. */
const OTHER_REFERENCE = /[:[\]@#{}]/;
const RELATIVE = /(?<![\p{L}\p{N}_.\\?$])[A-Za-z]{1,3}\$?\d|\$[A-Za-z]{1,3}\d/u;

/**
 * Reads formulas that are the same but for where they stand once for all of them, as those of a row or a column
 * mostly are: Univer can calculate a formula as if it had been filled from another cell.
 */
export function shareFormulas(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const names = injector.get(IDefinedNamesService);
  const firsts = new Map<string, Pick<Tree, 'formula' | 'row' | 'column'>>();
  const [generate, create] = [generator.generate.bind(generator), generator._createFDtree.bind(generator)];
  let sharing = false;
  generator.generate = (asModel) => {
    // A name that moves with its formula would move twice.
    const all = Object.values(names.getAllDefinedNames()).flatMap((unit) => Object.values(unit));
    sharing = !all.some(({ formulaOrRefString }) => RELATIVE.test(formulaOrRefString));
    return generate(asModel);
  };
  generator._createFDtree = (...of) => {
    const tree = create(...of);
    const filled = (of[5] as { si?: string | null } | undefined)?.si;
    const shape = sharing && !filled ? shapeOf(tree) : undefined;
    if (shape === undefined) return tree;
    const first = firsts.get(shape);
    if (!first) {
      firsts.set(shape, { formula: tree.formula, row: tree.row, column: tree.column });
      return tree;
    }
    tree.formula = first.formula;
    tree.refOffsetX = tree.column - first.column;
    tree.refOffsetY = tree.row - first.row;
    return tree;
  };
}

type Place = Pick<Tree, 'row' | 'column'>;

/** The formula with its references as offsets from its own cell; undefined where it cannot be shared. */
export function shapeOf({ formula, ...place }: Place & Pick<Tree, 'formula'>): string | undefined {
  let shape = '';
  let end = 0;
  for (const found of formula.matchAll(PARTS)) {
    const between = formula.slice(end, found.index);
    const part = shapeOfPart(found, place);
    if (part === undefined || OTHER_REFERENCE.test(between)) return undefined;
    shape += between + part;
    end = found.index + found[0].length;
  }
  const rest = formula.slice(end);
  return OTHER_REFERENCE.test(rest) ? undefined : shape + rest;
}

function shapeOfPart(
  [part, called, ...cells]: readonly (string | undefined)[],
  place: Place,
): string | undefined {
  if (called !== undefined) return BY_VALUE.has(called.toUpperCase()) ? part : undefined;
  const [first, last] = [cells.slice(0, 4), cells.slice(4)];
  if (first[1] === undefined) return part;
  if (last[1] === undefined) return steps(first, place);
  // An area that grows as it is filled has not the size of the first.
  return first[0] === last[0] && first[2] === last[2]
    ? `${steps(first, place)}:${steps(last, place)}`
    : undefined;
}

function steps(
  [fixedColumn = '', letters = '', fixedRow = '', digits = '']: readonly (string | undefined)[],
  { row, column }: Place,
): string {
  const across = fixedColumn ? letters : columnIndex(letters) - column;
  const down = fixedRow ? digits : Number(digits) - row;
  return `${fixedColumn}[${across}]${fixedRow}[${down}]`;
}
