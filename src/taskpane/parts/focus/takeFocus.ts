/**
 * As the `ref` of an element: it takes the focus when it appears, because the user has just asked for it. Browsers heed
 * `autofocus` only while a page loads.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
