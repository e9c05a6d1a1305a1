/** Whether a cell shows that its function is still being worked out. */
export const isWaiting = (shown: unknown) => shown === '#BUSY!' || shown === '#GETTING_DATA';
