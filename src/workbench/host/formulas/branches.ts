import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  Interpreter,
  NullValueObject,
} from '@univerjs/engine-formula';

/** The part of a parsed formula's node that is needed here. */
interface Part {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): Part[];
  getValue(): FunctionVariantType | null | undefined;
  setValue(value: FunctionVariantType): void;
  execute(): void;
}
interface Executing {
  _execute(part: Part, across?: number, down?: number): number;
}

/** Univer's number for a function; it does not export it. */
const FUNCTION = 4;

const interpreter = Interpreter.prototype as unknown as Executing;
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the object it belongs to
const all = interpreter._execute;

/** Works out the side of an IF that counts, as Excel does. Univer works out both and then takes one. */
export function takeOneBranch(): void {
  interpreter._execute = function (part, across, down) {
    const isIf = part.nodeType === FUNCTION && part.getToken() === 'IF';
    const [test, ...sides] = isIf ? part.getChildren() : [];
    if (!test || sides.length === 0) return all.call(this, part, across, down);
    const stopped = this._execute(test, across, down);
    const single = singleValue(test.getValue());
    if (single) test.setValue(single);
    const wanted = single && !single.isError() ? Number(!single.getValue()) : -1;
    for (const [index, side] of sides.entries())
      if (!single || index === wanted) this._execute(side, across, down);
      else side.setValue(NullValueObject.create());
    if (!stopped) part.execute();
    return stopped;
  };
}

/** Undefined for an array of conditions, each of which takes its own side. */
function singleValue(value: FunctionVariantType | null | undefined): BaseValueObject | undefined {
  if (!value) return undefined;
  const given = value.isReferenceObject()
    ? (value as BaseReferenceObject).toArrayValueObject()
    : (value as BaseValueObject);
  if (!given.isArray()) return given;
  const array = given as ArrayValueObject;
  const several = array.getRowCount() !== 1 || array.getColumnCount() !== 1;
  return several ? undefined : (array.get(0, 0) ?? undefined);
}
