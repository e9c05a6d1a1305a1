import { recordKey } from '../change/record';
import { areaOf, withoutSheet } from '../plan/address';
import { ModelNames } from '../plan/names';
import { publishedNames } from '../plan/published';
import { foundName, inputsTitle, modelNumbers, titleOf } from './findNames';
import type { Cell, FoundName, FoundTable, ModelCells, SheetCells } from './sheetCells';

/** A model in the workbook, and its cells unless its Inputs sheet is gone. */
export interface FetchedModel {
  readonly number: number;
  /** The id of its Inputs sheet. */
  readonly sheet: string | undefined;
  readonly cells: ModelCells | undefined;
  /** Whether the workbook keeps a record of how it was written. */
  readonly isRecorded: boolean;
}

/**
 * The models of the workbook, found by their defined names whatever their sheets are called now: all of them, or
 * the one of a number. Three syncs; changes nothing.
 */
export async function fetchModels(context: Excel.RequestContext, only?: number): Promise<FetchedModel[]> {
  const { worksheets, names, tables, settings } = context.workbook;
  settings.load('items/key');
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  tables.load('items/name');
  await context.sync();
  const found = names.items.map(({ name, formula }) => foundName(name, String(formula)));
  const numbers = modelNumbers(names.items.map(({ name }) => name)).filter(
    (number) => only === undefined || number === only,
  );
  const ranges = tables.items.map((table) => ({ table, range: table.getRange().load('address') }));
  for (const { table } of ranges) table.worksheet.load('name');
  const sheets = numbers.map((number) => sheetsOf(found, number));
  const idOf = (title: string | undefined) =>
    worksheets.items.find(({ name }) => name.toLowerCase() === title?.toLowerCase())?.id;
  const used = new Map(
    sheets
      .flatMap(({ inputs, published }) => [inputs, published])
      .flatMap((title) => {
        const id = idOf(title);
        return title === undefined || id === undefined
          ? []
          : [[title, usedRange(worksheets.getItem(id))] as const];
      }),
  );
  await context.sync();
  const placed = ranges.flatMap(({ table, range }): FoundTable[] => {
    const area = areaOf(withoutSheet(range.address));
    return area ? [{ name: table.name, sheet: table.worksheet.name, area }] : [];
  });
  return numbers.map((number, index) => {
    const [inputs, published] = [sheets[index]?.inputs, sheets[index]?.published].map((title) => {
      const range = title === undefined ? undefined : used.get(title);
      return title !== undefined && range && !range.isNullObject ? sheetCells(title, range) : undefined;
    });
    const cells = inputs && { number, inputs, published, names: found, tables: placed };
    const isRecorded = settings.items.some(({ key }) => key === recordKey(number));
    return { number, sheet: inputs && idOf(inputs.title), cells, isRecorded };
  });
}

const sheetsOf = (names: readonly FoundName[], number: number) => ({
  inputs: inputsTitle(names, number),
  published: titleOf(names, new ModelNames(number).of(publishedNames.indexTitles)),
});

/** The used range of a sheet, loaded with the next sync, for `sheetCells`. */
export const usedRange = (sheet: Excel.Worksheet) =>
  sheet
    .getUsedRangeOrNullObject(false)
    .load('rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,formulas,numberFormat');

/** The cells of a sheet from its loaded used range. */
export function sheetCells(title: string, range: Excel.Range): SheetCells {
  const { rowIndex, columnIndex, valueTypes } = range;
  const values = (range.values as (string | number | boolean)[][]).map((row, down) =>
    row.map((value, across): Cell => {
      const isError = (valueTypes[down]?.[across] as string | undefined) === 'Error';
      return isError ? { error: String(value) } : value;
    }),
  );
  return {
    title,
    values: padded(values, rowIndex, columnIndex, ''),
    formulas: padded(range.formulas as unknown[][], rowIndex, columnIndex, ''),
    formats: padded(range.numberFormat as string[][], rowIndex, columnIndex, ''),
  };
}

/** Cells of a range padded so that they begin with A1. */
const padded = <T>(cells: readonly (readonly T[])[], rows: number, columns: number, by: T): T[][] => [
  ...Array.from({ length: rows }, (): T[] => []),
  ...cells.map((row) => [...Array.from({ length: columns }, () => by), ...row]),
];
