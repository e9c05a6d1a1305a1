/**
 * The ref of what takes the focus when it appears, because the user has just asked for it. The browser minds
 * `autofocus` only while a page loads.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
