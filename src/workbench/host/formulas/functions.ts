import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';

type Method = (this: BaseFunction, ...values: BaseValueObject[]) => BaseValueObject;

/** The methods of one of Univer's functions, from the list that it is in. All formulas share them. */
export function methodsOf<Name extends string>(
  list: readonly (readonly unknown[])[],
  name: string,
): Record<Name, Method> {
  const found = list.find(([, called]) => called === name)?.[0] as
    { prototype: Record<Name, Method> } | undefined;
  if (!found) throw new Error(`Univer has no function ${name}`);
  return found.prototype;
}
