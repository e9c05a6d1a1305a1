import type { goTo, removeSheets, writeModel } from '../../workbook';

export type { Step as WriteStep, WriteResult, WrittenSheet } from '../../workbook';

/** What the pane asks of the workbook. Tests hand the pane another one. */
export interface Workbook {
  readonly write: typeof writeModel;
  readonly remove: typeof removeSheets;
  readonly goTo: typeof goTo;
}

/** The room is not needed for the first screen, and is fetched after it. */
export const room = () => import('../../workbook');

export const excelWorkbook: Workbook = {
  write: async (...asked) => (await room()).writeModel(...asked),
  remove: async (...asked) => (await room()).removeSheets(...asked),
  goTo: async (...asked) => (await room()).goTo(...asked),
};
