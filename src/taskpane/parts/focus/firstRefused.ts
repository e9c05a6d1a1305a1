/** The first field on the screen whose entry was refused, or that belongs to a half-filled form. */
export const firstRefused = () =>
  document.querySelector<HTMLElement>('main :is([aria-invalid="true"], [data-filled] input)');
