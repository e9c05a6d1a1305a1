/** The first field of the screen that is shown whose entry was refused, or whose form is half filled in. */
export const firstRefused = () =>
  document.querySelector<HTMLElement>('main :is([aria-invalid="true"], [data-filled] input)');
