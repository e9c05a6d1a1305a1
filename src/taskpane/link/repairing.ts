import { alone, type App } from '../actions/app';
import { showCell } from '../actions/checking';
import type { Damage } from '../ports/workbook';
import { link as say } from '../strings/link';
import { look } from './follow';
import { tell } from './tell';

/** Mends one damage from what the sheet said when it was read last, and reads the sheet again. */
export async function repair(app: App, damage: Damage): Promise<void> {
  const { store, workbook } = app;
  const { link, scenarios } = store.get();
  if (!workbook || link.kind !== 'linked') return;
  // Where it has never been readable, what this workbook keeps is what it said last.
  const last = link.agreed.length > 0 ? link.agreed : scenarios.map(({ scenario }) => scenario);
  const result = await alone(app, () =>
    workbook.repair(link.number, [damage], last).catch(() => ({ ok: false }) as const),
  );
  if (!result) return;
  const mended = result.ok && result.repaired > 0;
  store.dispatch({ type: 'announced', text: mended ? say.repaired : say.notRepaired });
  if (result.ok) await look(app);
}

/** Shows the cell to the user, or says beside the damages that Excel could not. */
export async function goToDamage(app: App, { spot }: Damage): Promise<void> {
  const { link } = app.store.get();
  if (link.kind !== 'linked' || !link.sheet || !spot) return;
  const { address } = spot;
  const cell = address.slice(address.lastIndexOf('!') + 1);
  const shown = await showCell(app, { sheet: link.sheet.id, cell, address }, say.cannotGo(address));
  const now = app.store.get().link;
  if (shown || now.kind !== 'linked' || now.trouble?.kind !== 'damaged') return;
  tell(app, { ...now, trouble: { ...now.trouble, notShown: address } });
}
