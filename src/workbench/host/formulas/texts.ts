import { type BaseValueObject, StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

/* eslint-disable @typescript-eslint/unbound-method -- they are called with the object they belong to */
const { convertToNumberObjectValue } = StringValueObject.prototype;
const { create } = ValueObjectFactory;
/* eslint-enable @typescript-eslint/unbound-method */

const MANY = 10_000;

/**
 * Remembers which texts are not numbers, dates or times. Univer tries every way of writing one each time that a text is
 * compared with a number, as SUMIF does cell by cell, and each time that a text in a formula is calculated.
 */
export function rememberTexts(): void {
  const numberOf = remembered<BaseValueObject>((value) => !value.isNumber());
  const valueOf = remembered<BaseValueObject>((value) => value.isString());
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    return numberOf(this.getValue(), () => convertToNumberObjectValue.call(this)) as ReturnType<
      typeof convertToNumberObjectValue
    >;
  };
  ValueObjectFactory.create = function (raw, asItIs) {
    const made = () => create.call(this, raw, asItIs);
    return typeof raw === 'string' && asItIs !== true ? valueOf(raw, made) : made();
  };
}

/** Makes a value of a text, and remembers the values that are worth it. */
function remembered<T>(worthIt: (made: T) => boolean): (text: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (text, make) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make();
    if (known.size >= MANY) known.clear();
    if (worthIt(made)) known.set(text, made);
    return made;
  };
}
