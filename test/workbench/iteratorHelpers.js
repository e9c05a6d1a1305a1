// Univer calls iterator helpers, such as map.keys().some(), which Node has from version 22 on.
const iterator = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys()));

const helpers = {
  some(test) {
    let index = 0;
    for (const value of this) if (test(value, index++)) return true;
    return false;
  },
  every(test) {
    let index = 0;
    for (const value of this) if (!test(value, index++)) return false;
    return true;
  },
  find(test) {
    let index = 0;
    for (const value of this) if (test(value, index++)) return value;
    return undefined;
  },
  *map(change) {
    let index = 0;
    for (const value of this) yield change(value, index++);
  },
  *filter(test) {
    let index = 0;
    for (const value of this) if (test(value, index++)) yield value;
  },
  toArray() {
    return [...this];
  },
};

for (const [name, value] of Object.entries(helpers))
  if (!(name in iterator))
    Object.defineProperty(iterator, name, { value, configurable: true, writable: true });
