import type {
  cellsAt,
  cellsToRead,
  changeFormulas,
  goTo,
  insertFormula,
  keepText,
  keptText,
  look,
  onEdits,
  lookAtFormulas,
  onSelection,
  readModels,
  repairModel,
  removeSheets,
  runChecks,
  separators,
  updateInputs,
  standingModels,
  writeModel,
  Failure,
} from '../../workbook';

export type {
  Cells,
  Damage,
  ChangeResult,
  CheckLine,
  ChecksResult,
  Failure,
  FigureFormula,
  FormulaKind,
  InsertResult,
  Look,
  MendableModel,
  ModelChecks,
  OwnFormula,
  Place,
  PutBack,
  Size,
  StandingModel,
  Step as WriteStep,
  WithFormulas,
  WriteResult,
  WrittenSheet,
} from '../../workbook';

/** What the pane asks of the workbook. Tests give the pane a stand-in. */
export interface Workbook {
  readonly write: typeof writeModel;
  readonly remove: typeof removeSheets;
  readonly standing: typeof standingModels;
  readonly lookAtFormulas: typeof lookAtFormulas;
  readonly changeFormulas: typeof changeFormulas;
  readonly runChecks: typeof runChecks;
  readonly goTo: typeof goTo;
  readonly keep: typeof keepText;
  readonly kept: typeof keptText;
  readonly separators: typeof separators;
  readonly look: typeof look;
  readonly onSelection: typeof onSelection;
  readonly insert: typeof insertFormula;
  readonly cellsToRead: typeof cellsToRead;
  readonly cellsAt: typeof cellsAt;
  readonly models: typeof readModels;
  readonly update: typeof updateInputs;
  readonly repair: typeof repairModel;
  readonly onEdits: typeof onEdits;
}

/** A failure for an error: src/workbook returns failures, and only throws if its script cannot be fetched. */
export const failed = (error: unknown) =>
  ({ ok: false, reason: 'failed', detail: String(error) }) as const satisfies Failure;

/** The script of src/workbook, which is fetched after the first screen. */
const room = () => import('../../workbook');

/** The workbook that is open in Excel. */

export const excelWorkbook: Workbook = {
  write: async (...asked) => (await room()).writeModel(...asked),
  remove: async (...asked) => (await room()).removeSheets(...asked),
  standing: async () => (await room()).standingModels(),
  lookAtFormulas: async (...asked) => (await room()).lookAtFormulas(...asked),
  changeFormulas: async (...asked) => (await room()).changeFormulas(...asked),
  runChecks: async () => (await room()).runChecks(),
  goTo: async (...asked) => (await room()).goTo(...asked),
  keep: async (...asked) => (await room()).keepText(...asked),
  kept: async () => (await room()).keptText(),
  separators: async () => (await room()).separators(),
  look: async (...asked) => (await room()).look(...asked),
  onSelection: async (...asked) => (await room()).onSelection(...asked),
  insert: async (...asked) => (await room()).insertFormula(...asked),
  cellsToRead: async () => (await room()).cellsToRead(),
  cellsAt: async (...asked) => (await room()).cellsAt(...asked),
  models: async (...asked) => (await room()).readModels(...asked),
  update: async (...asked) => (await room()).updateInputs(...asked),
  repair: async (...asked) => (await room()).repairModel(...asked),
  onEdits: async (...asked) => (await room()).onEdits(...asked),
};
