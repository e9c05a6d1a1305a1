import { withoutSheet } from '../../workbook/plan/address';
import { alone, type App } from '../actions/app';
import { showCell } from '../actions/checking';
import type { Damage, PutBack } from '../ports/workbook';
import { strings } from '../strings';
import { link as say } from '../strings/link';
import { look } from './follow';
import { repairText } from '../words/repairText';
import { setLink } from './setLink';

/** Repairs one damage from what the sheet had when it was last read, or first written, and reads the sheet again. */
export async function repair(app: App, damage: Damage, putBack?: PutBack): Promise<void> {
  const { store, workbook } = app;
  const { link } = store.get();
  if (!workbook || link.kind !== 'linked') return;
  const last = link.agreed.filter((one) => one !== undefined);
  const result = await alone(app, () =>
    workbook.repair(link.number, [damage], last).catch(() => ({ ok: false }) as const),
  );
  const mended = result?.ok && result.repaired > 0;
  if (result?.ok) await look(app);
  const now = store.get().link;
  const outcome = mended ? repairText(damage, putBack).done : result ? say.notRepaired : strings.busy;
  if (now.kind !== 'linked') return;
  // A notice reads itself out when it appears, but not when its words change.
  if (now.outcome !== undefined) store.dispatch({ type: 'announced', text: outcome });
  setLink(app, { ...now, outcome });
}

/** Selects a cell of Inputs for the user, given its address with the sheet's name, or says why it cannot. */
export async function goToInputsCell(app: App, address: string): Promise<void> {
  const { link } = app.store.get();
  if (link.kind !== 'linked' || !link.sheet) return;
  const cell = withoutSheet(address);
  const notShown = await showCell(app, { sheet: link.sheet.id, cell, address }, say.cannotGo(address));
  if (notShown !== undefined) app.store.dispatch({ type: 'announced', text: notShown, assertive: true });
  const now = app.store.get().link;
  if (now.kind !== 'linked') return;
  if (now.trouble?.kind === 'damaged' || now.trouble?.kind === 'own formulas')
    setLink(app, { ...now, trouble: { ...now.trouble, notShown } });
}
