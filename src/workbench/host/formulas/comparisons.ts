import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Univer finds equal cells in an index of each column, which takes nought for nothing: once a column has been
 * compared, 0="" is true in it. Without the index every cell is compared by itself, as in Excel.
 */
export function compareCellByCell(): void {
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}
