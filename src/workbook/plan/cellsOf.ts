import type { Area, Content, SheetPlan } from './plan';

/** What a plan puts in each cell of a sheet, and the format that its numbers get there. */
export interface PlannedCells {
  readonly content: (row: number, column: number) => Content | undefined;
  readonly format: (row: number, column: number) => string | undefined;
}

/** The above for a sheet. */
export function cellsOf({ cells, styles }: Pick<SheetPlan, 'cells' | 'styles'>): PlannedCells {
  const contents = new Map(cells.map(({ row, column, content }) => [key(row, column), content]));
  return {
    content: (row, column) => contents.get(key(row, column)),
    // Where styles overlap, the last one counts.
    format: (row, column) =>
      styles.filter(({ area, style }) => style.numberFormat !== undefined && covers(area, row, column)).at(-1)
        ?.style.numberFormat,
  };
}

const key = (row: number, column: number) => `${row}:${column}`;

const covers = (area: Area, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
