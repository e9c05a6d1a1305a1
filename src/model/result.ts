import type { Expected, Problem, Where } from './problem';

/** What a calculation gives: a value, or the reason there is none. Throwing is kept for bugs. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (problem: Problem): Result<never> => ({ ok: false, problem });

/** What cannot be read as what is expected there; `given` as a sentence quotes it. */
export const unreadable = (given: string, expected: Expected, at: Where): Result<never> =>
  fail({ code: 'unreadable', at, given, expected });

export const map = <T, U>(result: Result<T>, change: (value: T) => U): Result<U> =>
  result.ok ? ok(change(result.value)) : result;

export const andThen = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result;

type Values<R> = { [K in keyof R]: R[K] extends Result<infer T> ? T : never };

/** All the values under their names, or the first problem in the order they were written down. */
export function all<R extends Record<string, Result<unknown>>>(results: R): Result<Values<R>> {
  const values: Record<string, unknown> = {};
  for (const [name, result] of Object.entries(results)) {
    if (!result.ok) return result;
    values[name] = result.value;
  }
  return ok(values as Values<R>);
}

/** The values of a list in its order, or its first problem. */
export function each<T, U>(items: readonly T[], step: (item: T, index: number) => Result<U>): Result<U[]> {
  const values: U[] = [];
  for (const [index, item] of items.entries()) {
    const result = step(item, index);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
