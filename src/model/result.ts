import type { Expected, Problem, Where } from './problem';

/** The result of a calculation: a value, or the problem that there is none for. Only bugs throw. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (problem: Problem): Result<never> => ({ ok: false, problem });

/** The problem of a value that cannot be read as what is expected; `given` is as an error sentence quotes it. */
export const unreadable = (given: string, expected: Expected, at: Where): Result<never> =>
  fail({ code: 'unreadable', at, given, expected });

/** The result with its value changed. */
export const map = <T, U>(result: Result<T>, change: (value: T) => U): Result<U> =>
  result.ok ? ok(change(result.value)) : result;

/** The result of the next step, if this one has a value. */
export const andThen = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result;

type Values<R> = { [K in keyof R]: R[K] extends Result<infer T> ? T : never };

/** An object of the results' values, or the first problem in the order of its keys. */
export function all<R extends Record<string, Result<unknown>>>(results: R): Result<Values<R>> {
  const values: Record<string, unknown> = {};
  for (const [name, result] of Object.entries(results)) {
    if (!result.ok) return result;
    values[name] = result.value;
  }
  // The loop has put a value under every key of R, which the type of `values` cannot say.
  return ok(values as Values<R>);
}

/** The values that a step gives for each item, or the first problem. */
export function each<T, U>(items: readonly T[], step: (item: T, index: number) => Result<U>): Result<U[]> {
  const values: U[] = [];
  for (const [index, item] of items.entries()) {
    const result = step(item, index);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
