import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';

type Method = (this: BaseFunction, ...values: BaseValueObject[]) => BaseValueObject;

/** The methods of one of Univer's functions, from the list that it is in. All formulas share them. */
export function methodsOf<Name extends string>(
  list: readonly (readonly unknown[])[],
  called: string,
): Record<Name, Method> {
  const made = list.find(([, name]) => name === called)?.[0] as
    { prototype: Record<Name, Method> } | undefined;
  if (!made) throw new Error(`Univer has no function ${called}`);
  return made.prototype;
}
