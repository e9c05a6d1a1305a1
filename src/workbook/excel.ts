/** Whether this Excel has a set of the API: a version of `ExcelApi`. */
export const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);

/** For what a user's press of a button sets off: a cell that is being edited is waited for. */
export const patient = { delayForCellEdit: true } as const;

/** One step for the user's undo list, where this Excel knows how. */
export const asOneStep = () => (supports('1.20') ? { ...patient, mergeUndoGroup: true } : patient);
