import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { useSyncExternalStore } from 'react';
import type { Host } from '../host/host';
import type { Chart, ChartView } from '../host/model/charts/chart';
import { ChartPicture } from './ChartPicture';
import { GridWindows, type GridWindow } from './gridWindows';
import './chart.css';

/** Office.js places charts in points, the grid in pixels. */
const pixelsPerPoint = 96 / 72;

interface Drawing {
  charts: readonly Chart[];
  sheetId: string | undefined;
  windows: readonly GridWindow[];
}

/**
 * Draws the workbook's charts over the cells.
 *
 * Univer has floating elements of its own, but places them from the corner of the grid on the sheet that happens
 * to be shown, and moves them elsewhere when they are updated. So this is a layer over the canvas, which asks
 * after every frame where the cells are now: scrolling, zooming, freezing and changing sheet need no more than that.
 */
export class ChartLayer implements ChartView {
  private readonly charts = new Map<string, Chart>();
  private readonly windows: GridWindows;
  private readonly listeners = new Set<() => void>();
  private drawing: Drawing = { charts: [], sheetId: undefined, windows: [] };

  constructor(api: FUniver, univer: Univer, host: Host) {
    this.windows = new GridWindows(univer, () => {
      this.redraw();
    });
    api.registerUIPart(api.Enum.BuiltInUIPart.CONTENT, () => <Layer layer={this} />);
    // A chart reads its numbers afresh whenever it is drawn.
    const redraw = () => {
      this.redraw();
    };
    api.getFormula().calculationResultApplied(redraw);
    host.listeners.add(redraw);
  }

  show(chart: Chart): void {
    this.charts.set(chart.id, chart);
    this.redraw();
  }

  hide(chart: Chart): void {
    this.charts.delete(chart.id);
    this.redraw();
  }

  get = (): Drawing => this.drawing;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private redraw(): void {
    const { sheetId, windows } = this.windows;
    const charts = [...this.charts.values()].filter((chart) => chart.sheetId === sheetId);
    if (charts.length === 0 && this.drawing.charts.length === 0) return;
    this.drawing = { charts, sheetId, windows };
    for (const listener of this.listeners) listener();
  }
}

/** One clipped box for each part of the grid that scrolls by itself, with the charts that reach into it. */
function Layer({ layer }: { layer: ChartLayer }) {
  const { charts, windows } = useSyncExternalStore(layer.subscribe, layer.get);
  const shown = new Set<string>();
  return windows.map((window) => (
    <div
      key={window.key}
      style={{
        position: 'absolute',
        overflow: 'hidden',
        // Over the grid's canvas (8), under the editor of a cell (10).
        zIndex: 9,
        // Wheel and pointer go to the grid below.
        pointerEvents: 'none',
        left: window.left,
        top: window.top,
        width: window.width,
        height: window.height,
      }}
    >
      {charts.map((chart) => {
        const box = boxIn(window, chart);
        if (!box) return null;
        // Frozen rows or columns may cut a chart in two: it is still one picture.
        const again = shown.has(chart.id);
        shown.add(chart.id);
        return (
          <div
            key={chart.id}
            aria-hidden={again}
            style={{
              position: 'absolute',
              transformOrigin: '0 0',
              transform: `scale(${window.zoom})`,
              ...box,
            }}
          >
            <ChartPicture chart={chart} size={box} />
          </div>
        );
      })}
    </div>
  ));
}

/** Where a chart is in a window, in pixels; undefined when no part of it is inside. */
function boxIn(window: GridWindow, { position }: Chart) {
  const left = (position.left * pixelsPerPoint - window.scrollX) * window.zoom;
  const top = (position.top * pixelsPerPoint - window.scrollY) * window.zoom;
  const width = position.width * pixelsPerPoint;
  const height = position.height * pixelsPerPoint;
  const outside =
    left + width * window.zoom <= 0 ||
    top + height * window.zoom <= 0 ||
    left >= window.width ||
    top >= window.height;
  return outside ? undefined : { left, top, width, height };
}
