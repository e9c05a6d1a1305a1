/** Typing is written once it has paused; a sheet that is being worked on is read once that has paused. */
export const PAUSE = { write: 1000, read: 300, busy: 500 };

/** Has a task done once nothing has asked for it again for so long; the workbook may be busy then, which is waited for. */
export function later(task: () => Promise<boolean>, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void task().then((done) => {
        if (!done) ask(PAUSE.busy);
      });
    }, wait);
  };
  return () => {
    ask(pause);
  };
}
