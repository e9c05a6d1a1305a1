import type { App } from './app';

/** Shows an error that is a fault in the add-in, in place of the screen. */
export const showFault = ({ store }: Pick<App, 'store'>, error: unknown) => {
  store.dispatch({ type: 'failed', error });
};

/** Does a task. It never rejects: what the task throws is shown as a fault. */
export async function guarded(app: App, task: () => unknown): Promise<void> {
  try {
    await task();
  } catch (error) {
    showFault(app, error);
  }
}

/** Starts a task that nobody waits for; what it throws is shown as a fault. */
export function inBackground(app: App, task: () => unknown): void {
  void guarded(app, task);
}
