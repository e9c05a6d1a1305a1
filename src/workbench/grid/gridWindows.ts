import { UniverInstanceType, type Univer, type Workbook, IUniverInstanceService } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';

/** A part of the grid that scrolls by itself: there are two or four of them when rows or columns are frozen. */
export interface GridWindow {
  key: string;
  /** In pixels of the screen, from the corner of the canvas. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** What is at its left top corner, in unzoomed pixels from the corner of cell A1. */
  scrollX: number;
  scrollY: number;
  zoom: number;
}

const parts = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

/** Follows the grid: which sheet is shown, and which of its cells are where on the canvas. */
export class GridWindows {
  sheetId: string | undefined;
  windows: readonly GridWindow[] = [];
  private last = '';

  constructor(
    private readonly univer: Univer,
    private readonly changed: () => void,
  ) {
    const injector = univer.__getInjector();
    const renders = injector.get(IRenderManagerService);
    const follow = () => {
      this.look();
    };
    const attach = () => renders.getRenderById(this.workbook.getUnitId())?.engine.endFrame$.subscribe(follow);
    if (!attach()) {
      const created = renders.created$.subscribe(() => {
        if (attach()) created.unsubscribe();
      });
    }
  }

  private get workbook(): Workbook {
    return this.univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) as Workbook;
  }

  private look(): void {
    const sheetId = this.workbook.getActiveSheet().getSheetId();
    const windows = this.measure();
    const text = JSON.stringify([sheetId, windows]);
    if (text === this.last) return;
    this.last = text;
    this.sheetId = sheetId;
    this.windows = windows;
    this.changed();
  }

  private measure(): GridWindow[] {
    const render = this.univer
      .__getInjector()
      .get(IRenderManagerService)
      .getRenderById(this.workbook.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!render || !skeleton) return [];
    const zoom = render.scene.scaleX;
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    return parts.flatMap((key) => {
      const viewport = render.scene.getViewport(key);
      if (!viewport?.isActive) return [];
      const { left, top, width, height } = viewport;
      if (!width || !height) return [];
      return {
        key,
        left,
        top,
        width,
        height,
        // A viewport counts its scrolling from where it begins, which is after the frozen rows and columns.
        scrollX: viewport.viewportScrollX + left / zoom - rowHeaderWidth,
        scrollY: viewport.viewportScrollY + top / zoom - columnHeaderHeight,
        zoom,
      };
    });
  }
}
