/**
 * Long work in slices. Between two slices it yields how much is done, from 0 to 1, so that whoever runs it can show
 * progress, let other work run, or drop it. The model has no clock: the runner has.
 */
export type Work<T> = Generator<number, T, undefined>;

/** Runs work to its end without a break, as a cell does. */
export function runToEnd<T>(work: Work<T>): T {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

export type Stage<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly progress: number };

/**
 * Runs slices until the work ends or `enough` returns true; calling it again goes on. A page stops after some
 * milliseconds, shows the progress and goes on in its next turn. Work that nobody goes on with is cancelled.
 */
export function runUntil<T>(work: Work<T>, enough: () => boolean): Stage<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return { done: true, value: slice.value };
    if (enough()) return { done: false, progress: slice.value };
  }
}

/** One piece of work for each item, one after the other, each an equal part of the progress. */
export function* inTurn<Item, T>(items: readonly Item[], piece: (item: Item) => Work<T>): Work<T[]> {
  const results: T[] = [];
  for (const item of items) results.push(yield* part(piece(item), results.length, items.length));
  return results;
}

/** One of `all` equal pieces of work, after `before` others: its progress is that of the whole. */
export function* part<T>(work: Work<T>, before: number, all: number): Work<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield (before + slice.value) / all;
  }
}
