import type { App } from '../actions/app';
import { showFault } from '../actions/background';

/**
 * Typing is written once it has paused; a sheet that is being worked on is read once that has paused. A workbook that
 * is busy is asked again soon, and one that cannot be read now and then. What takes so long needs patience is said.
 */
export const PAUSE = { write: 1000, read: 300, busy: 500, unread: 5000, patience: 3000 };

/** In how many milliseconds something is to be tried again; none where it is done. */
export type RetryAfter = number;
export const DONE: RetryAfter = 0;

/**
 * A task that is done whenever it is asked for, and again for as long as it is not done; never twice at the same time,
 * so that what was begun first is over before what was asked for later.
 */
interface Scheduled {
  /** Once nothing has asked for it again for so long. */
  readonly soon: () => void;
  /** At once. It never rejects. */
  readonly now: () => Promise<void>;
}

/** Has a task done when it is asked for, after a pause. One that fails goes on; its fault is shown once. */
export function scheduled(app: App, task: () => Promise<RetryAfter>, pause: number): Scheduled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fails = false;
  const tried = async (): Promise<RetryAfter> => {
    try {
      const again = await task();
      fails = false;
      return again;
    } catch (error) {
      if (!fails) showFault(app, error);
      fails = true;
      return PAUSE.unread;
    }
  };
  const run = async () => {
    const again = await tried();
    if (again !== DONE) ask(again);
  };
  let running: Promise<void> | undefined;
  const now = () => {
    clearTimeout(timer);
    // Begun in this very turn where it can be: a page that is closing has no other.
    const last = (running ? running.then(run) : run()).finally(() => {
      if (running === last) running = undefined;
    });
    running = last;
    return last;
  };
  const ask = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), wait);
  };
  return {
    now,
    soon: () => {
      ask(pause);
    },
  };
}

/** Has a task done at once, and again later for as long as it is not done. It never rejects. */
export const untilDone = (app: App, task: () => Promise<RetryAfter>): Promise<void> =>
  scheduled(app, task, 0).now();
