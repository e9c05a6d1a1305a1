import type { App } from './app';

/** Has fields take and show numbers as the user's Excel writes them; if it does not say, as in Britain. */
export async function followCulture({ store, workbook }: App): Promise<void> {
  const culture = await workbook?.separators().catch(() => undefined);
  if (culture) store.dispatch({ type: 'culture read', culture });
}
