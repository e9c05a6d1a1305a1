import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { written } from '../host/addresses';
import type { Worksheet } from '../host/model/worksheet';

/** The tables of a sheet. Their cells are written after them: a table writes its own over what is there. */
export function writeTables(worksheet: Worksheet, file: FileSheet): void {
  for (const table of worksheet.tables.items()) {
    const { rect } = table.getRange();
    const columns = table.columns.items().map(({ name }) => ({ name, filterButton: table.showFilterButton }));
    file.addTable({
      name: table.name,
      ref: written({ ...rect, r1: rect.r0, c1: rect.c0 }),
      headerRow: true,
      style: {
        theme: table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      },
      columns,
      rows: Array.from({ length: rect.r1 - rect.r0 }, () => columns.map(() => null)),
    });
  }
}
