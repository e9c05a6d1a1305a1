/** Whether a cell shows that the function in it is still being worked out. */
export const isWaiting = (shown: unknown) => shown === '#BUSY!' || shown === '#GETTING_DATA';
