/**
 * Typing is written once it has paused; a sheet that is being worked on is read once that has paused. A workbook that
 * is busy is asked again soon, and one that cannot be read now and then. What takes so long needs patience is said.
 */
export const PAUSE = { write: 1000, read: 300, busy: 500, unread: 5000, patience: 3000 };

/** In how many milliseconds something is to be tried again; none where it is done. */
export type Again = number;
export const DONE: Again = 0;

/** Has a task done once nothing has asked for it again for so long, and again for as long as it is not done. */
export function later(task: () => Promise<Again>, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void task().then((again) => {
        if (again !== DONE) ask(again);
      });
    }, wait);
  };
  return () => {
    ask(pause);
  };
}

/** Has a task done at once, and again later for as long as it is not done. */
export async function untilDone(task: () => Promise<Again>): Promise<void> {
  const again = await task();
  if (again !== DONE) later(task, again)();
}
