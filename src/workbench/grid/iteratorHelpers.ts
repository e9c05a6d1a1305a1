/** Univer calls iterator helpers, such as map.keys().some(), which Node has from version 22 on. */
type Test<T> = (value: T, index: number) => unknown;

const helpers = {
  some<T>(this: Iterable<T>, test: Test<T>): boolean {
    let index = 0;
    for (const value of this) if (test(value, index++)) return true;
    return false;
  },
  every<T>(this: Iterable<T>, test: Test<T>): boolean {
    let index = 0;
    for (const value of this) if (!test(value, index++)) return false;
    return true;
  },
  find<T>(this: Iterable<T>, test: Test<T>): T | undefined {
    let index = 0;
    for (const value of this) if (test(value, index++)) return value;
    return undefined;
  },
  *map<T, U>(this: Iterable<T>, change: (value: T, index: number) => U): Generator<U> {
    let index = 0;
    for (const value of this) yield change(value, index++);
  },
  *filter<T>(this: Iterable<T>, test: Test<T>): Generator<T> {
    let index = 0;
    for (const value of this) if (test(value, index++)) yield value;
  },
  toArray<T>(this: Iterable<T>): T[] {
    return [...this];
  },
};

/** Gives iterators what they lack. */
export function completeIterators(): void {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) as object;
  for (const [name, value] of Object.entries(helpers))
    if (!(name in iterator))
      Object.defineProperty(iterator, name, { value, configurable: true, writable: true });
}
