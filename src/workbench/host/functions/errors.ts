/** What an error of a custom function leaves for the cell. */

/** Excel shows the sentence of these two errors; of the others it keeps the code only. */
export const sentence = (code: string, message: unknown): string =>
  (code === '#VALUE!' || code === '#N/A') && typeof message === 'string' ? message : '';

/** Objects of the add-in's window are not instances of this one's classes: they are known by what they have. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
