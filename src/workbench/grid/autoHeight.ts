import type { FUniver } from '@univerjs/core/facade';
import { CancelMarkDirtyRowAutoHeightOperation, MarkDirtyRowAutoHeightOperation } from '@univerjs/sheets';

interface Fitting {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly id: string;
}

/**
 * Univer fits rows to text that is wrapped once it has nothing else to do, and fails where their sheet has gone by
 * then. So what is still to be fitted on a sheet is cancelled as that goes.
 */
export function leaveRemovedSheetsAlone(api: FUniver): void {
  let fittings: readonly Fitting[] = [];
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === MarkDirtyRowAutoHeightOperation.id) fittings = [...fittings, params as Fitting];
    if (id !== 'sheet.mutation.remove-sheet') return;
    const { subUnitId: removed } = params as { subUnitId: string };
    const gone = fittings.filter(({ subUnitId }) => subUnitId === removed);
    fittings = fittings.filter(({ subUnitId }) => subUnitId !== removed);
    for (const fitting of gone) api.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, fitting);
  });
}
