import { alone, type App } from '../actions/app';
import type { Damage } from '../ports/workbook';
import { link as say } from '../strings/link';
import { receive } from './follow';

/** Mends one damage from what the sheet said when it was read last, and reads the sheet again. */
export async function repair(app: App, damage: Damage): Promise<void> {
  const { store, workbook } = app;
  const { link } = store.get();
  if (!workbook || link.kind !== 'linked') return;
  const last = link.agreed.filter((one) => one !== undefined);
  const result = await alone(app, () =>
    workbook.repair(link.number, [damage], last).catch(() => ({ ok: false }) as const),
  );
  if (!result) return;
  const mended = result.ok && result.repaired > 0;
  store.dispatch({ type: 'announced', text: mended ? say.repaired : say.notRepaired });
  if (result.ok) receive(app, result.model);
}

/** Shows the cell to the user. */
export async function goToDamage(app: App, damage: Damage): Promise<void> {
  const { store, workbook } = app;
  const { link } = store.get();
  const sheet = link.kind === 'linked' ? link.sheet : undefined;
  if (!workbook || !sheet || !damage.spot) return;
  const cell = damage.spot.address.slice(damage.spot.address.lastIndexOf('!') + 1);
  await alone(app, () => workbook.goTo(sheet.id, cell).catch(() => false));
}
