import type { Univer } from '@univerjs/core';
import { ILayoutService } from '@univerjs/preset-sheets-core';

/**
 * F6 goes from the grid to the ribbon, to the pane and back, as in Excel, and Shift+F6 the other way.
 * Without it the keyboard could not leave the grid, where Tab goes to the next cell.
 */
export function watchRegionKey(univer: Univer, grid: HTMLElement): (window: Window) => void {
  const ribbon = () => document.querySelector<HTMLElement>('.ribbon [role=tab][aria-selected=true]');
  const frame = () => document.querySelector<HTMLIFrameElement>('.pane:not([hidden]) iframe');
  const regions = [
    {
      has: (focused: Element) => grid.contains(focused),
      enter: () => {
        univer.__getInjector().get(ILayoutService).focus();
      },
    },
    { has: (focused: Element) => !!focused.closest('.ribbon'), enter: () => ribbon()?.focus() },
    { has: (focused: Element) => !!focused.closest('.pane'), enter: () => frame()?.focus() },
  ];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    const focused = document.activeElement ?? document.body;
    const from = Math.max(
      0,
      regions.findIndex(({ has }) => has(focused)),
    );
    const count = frame() ? 3 : 2;
    regions[(from + (event.shiftKey ? count - 1 : 1)) % count]?.enter();
    event.preventDefault();
    event.stopPropagation();
  };
  // Of the page, and of each frame of the add-in: keys pressed there do not come here.
  return (window) => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
  };
}
