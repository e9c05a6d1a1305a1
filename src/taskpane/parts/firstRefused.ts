/** The first field of the screen that is shown whose entry was refused. */
export const firstRefused = () => document.querySelector<HTMLElement>('main [aria-invalid="true"]');
