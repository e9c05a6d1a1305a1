import type { App } from '../actions/app';
import { showFault } from '../actions/background';

/** In milliseconds. */
export const PAUSE = {
  /** From the last edit until the workbook is written to. */
  write: 1000,
  /** From the last change on a sheet until it is read. */
  read: 300,
  /** Until a workbook that is busy with another job is asked again. */
  busy: 500,
  /** Until a workbook that could not be read is asked again. */
  unread: 5000,
  /** Until the user is told that Excel is being waited for. */
  patience: 3000,
};

/** In how many milliseconds a task is to be tried again; `DONE` if it is not. */
export type RetryAfter = number;
export const DONE: RetryAfter = 0;

/**
 * A task that runs when it is asked for, and again until it is done. It never runs twice at the same time: a run that is
 * asked for meanwhile waits for the one before it.
 */
interface Scheduled {
  /** Runs it once it has not been asked for again for the length of the pause. */
  readonly soon: () => void;
  /** Runs it at once. It never rejects. */
  readonly now: () => Promise<void>;
}

/** Schedules a task. If it throws, that is shown as a fault the first time, and it is tried again. */
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
    // Begun without waiting where nothing is running: a page that is closing gets no other turn.
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

/** Runs a task at once, and again until it is done. It never rejects. */
export const untilDone = (app: App, task: () => Promise<RetryAfter>): Promise<void> =>
  scheduled(app, task, 0).now();
