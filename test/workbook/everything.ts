import type { Worksheet } from '../../src/workbench/host/model/worksheet';
import type { Workbook } from './excel';

/**
 * All of a workbook that anybody would miss: what is in its cells and how it is shown, sheets, names, tables, charts
 * and what is kept. It is looked up behind Excel's back, so that nothing is calculated for it and no request made.
 */
export function everything({ host: { book } }: Workbook) {
  const { worksheets, names, settings } = book.root;
  // Excel gives sheets their ids, others each time.
  const named = (text: string) =>
    worksheets.items().reduce((so, { id, name }) => so.replaceAll(id, `the sheet ${name}`), text);
  return {
    active: worksheets.getActiveWorksheet().name,
    sheets: worksheets.items().map((sheet) => ({
      name: sheet.name,
      charts: sheet.charts.items().length,
      tables: sheet.tables.items().map((table) => `${table.name} ${table.getRange().address}`),
      cells: cellsOf(sheet),
    })),
    names: names
      .items()
      .map(({ name, formula }) => `${name} ${formula}`)
      .sort(),
    kept: settings
      .items()
      .map(({ key, value }) => [key, named(String(value))])
      .sort(),
  };
}

/** The cells that hold anything, without what formulas have spilled into others. */
function cellsOf(sheet: Worksheet): string[] {
  const matrix = sheet.sheet.getSheet().getCellMatrix();
  const [rows, columns] = [matrix.getLength(), matrix.getRange().endColumn + 1];
  if (rows === 0) return [];
  const all = sheet.getRangeByIndexes(0, 0, rows, columns);
  // It is the host's range, which needs neither load nor sync.
  /* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read */
  const [formulas, formats] = [all.formulas as unknown[][], all.numberFormat as string[][]];
  /* eslint-enable */
  return formulas.flatMap((row, down) =>
    row.flatMap((content, across) => {
      const cell = matrix.getValue(down, across);
      const isHeld = Boolean(cell?.f) || Boolean(cell?.si) || (cell?.v ?? '') !== '';
      return isHeld ? [`${down},${across} ${String(formats[down]?.[across])} ${String(content)}`] : [];
    }),
  );
}
