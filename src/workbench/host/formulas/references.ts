import { ReferenceNodeFactory } from '@univerjs/engine-formula';

/** The value of a part of a formula: here cells, or an error. */
interface Value {
  isReferenceObject(): boolean;
  /** Only of references. */
  isCell?(): boolean;
}

/** A reference in a formula that has been read, and what Univer makes of it each time that it is calculated. */
interface Reference {
  _tableReferenceObject: Value | undefined;
  getValue(): Value | null | undefined;
  execute(): void;
}
interface Factory {
  _getNode(...given: unknown[]): Reference | undefined;
}

const factory = ReferenceNodeFactory.prototype as unknown as Factory;
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the object it belongs to
const getNode = factory._getNode;
/** The kind of node that has been patched: Univer does not export it. */
const keeping = new WeakSet<Reference>();

/**
 * Makes the object for a cell that a formula refers to once. Univer makes one each time that the formula is
 * calculated, and gives all of it anew to one that it finds there, as for a table. What it makes of whole rows and
 * columns it changes, so those are left alone.
 */
export function keepReferences(): void {
  factory._getNode = function (...given) {
    const node = getNode.apply(this, given);
    const kind = node && (Object.getPrototypeOf(node) as Reference);
    if (!kind || keeping.has(kind)) return node;
    keeping.add(kind);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the object it belongs to
    const { execute } = kind;
    kind.execute = function () {
      execute.call(this);
      const value = this.getValue();
      if (value?.isReferenceObject() && value.isCell?.()) this._tableReferenceObject = value;
    };
    return node;
  };
}
