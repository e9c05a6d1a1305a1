import { RefRangeService } from '@univerjs/sheets';
import type { Rect } from '../addresses';
import { toUniver } from './cells';
import type { Range } from './range';

/**
 * Cells that are followed when rows and columns are inserted, deleted or moved around them: those of a chart or a rule.
 * A plain range stays where it is.
 */
export class TrackedRange {
  #range: Range | undefined;
  readonly #watch: { dispose(): void };

  /** `onMove` is called after every move, with the cells before and after, but not when they are deleted. */
  constructor(range: Range, onMove: (before: Rect, after: Rect) => void = () => undefined) {
    this.#range = range;
    const { cells, book } = range.worksheet;
    const { unitId, subUnitId } = cells.target();
    const service = book.univer.__getInjector().get(RefRangeService);
    this.#watch = service.watchRange(unitId, subUnitId, toUniver(range.rect), (_, now) => {
      const before = this.#range;
      this.#range =
        before && now
          ? before.worksheet.range({
              r0: now.startRow,
              c0: now.startColumn,
              r1: now.endRow,
              c1: now.endColumn,
            })
          : undefined;
      if (before && this.#range) onMove(before.rect, this.#range.rect);
    });
  }

  /** Where they are now; undefined once they are deleted. */
  get range(): Range | undefined {
    return this.#range;
  }

  /** Stops following. */
  forget(): void {
    this.#watch.dispose();
  }
}
