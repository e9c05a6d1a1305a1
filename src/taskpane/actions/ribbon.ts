import type { Action } from './action';
import { type ActionId, actions, perform } from './registry';
import type { App } from './app';

/** Connects ribbon buttons to their actions. Office is told when one ends, however it ends: it takes no other press before. */
export function registerRibbon(app: App): void {
  for (const [id, action] of Object.entries(actions) as [ActionId, Action][]) {
    if (!action.onRibbon) continue;
    app.host.onRibbon(id, (done) => {
      void perform(id, app)
        .then(() => bringUpIfFault(app))
        .catch(() => undefined)
        .finally(done);
    });
  }
}

/** A fault is shown in the pane, which may be closed. */
async function bringUpIfFault({ store, host }: App): Promise<void> {
  if (store.get().fault !== undefined) await host.showPane();
}
