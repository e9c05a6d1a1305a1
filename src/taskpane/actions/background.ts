import type { App } from './app';

/** Shows that something went wrong through a fault of ours. */
export const showFault = ({ store }: Pick<App, 'store'>, error: unknown) => {
  store.dispatch({ type: 'failed', error });
};

/** Does something. It never rejects: a fault of ours is shown in the pane. */
export async function guarded(app: App, task: () => unknown): Promise<void> {
  try {
    await task();
  } catch (error) {
    showFault(app, error);
  }
}

/** Sets off something that nobody waits for. */
export function inBackground(app: App, task: () => unknown): void {
  void guarded(app, task);
}
