/**
 * Long work in slices. Between two slices it yields how much of it is done, from 0 to 1, so that whoever runs it
 * can show that, let others run, or drop it. The model keeps no time: the runner does.
 */
export type Work<T> = Generator<number, T, undefined>;

/** Runs work without a break, as a cell does. */
export function runToEnd<T>(work: Work<T>): T {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

export type Stage<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly progress: number };

/**
 * Runs slices until the work ends or `enough` says to stop for now; call it again to go on. A page stops after
 * some milliseconds, shows the progress and goes on in its next turn; work that is not called again is cancelled.
 */
export function runUntil<T>(work: Work<T>, enough: () => boolean): Stage<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return { done: true, value: slice.value };
    if (enough()) return { done: false, progress: slice.value };
  }
}

/** Work of several pieces of equal weight, one after the other. */
export function* inTurn<Item, T>(items: readonly Item[], piece: (item: Item) => Work<T>): Work<T[]> {
  const results: T[] = [];
  for (const item of items) results.push(yield* part(piece(item), results.length, items.length));
  return results;
}

/** A piece of work after so many others of the same weight, of so many in all. */
export function* part<T>(work: Work<T>, before: number, all: number): Work<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield (before + slice.value) / all;
  }
}
