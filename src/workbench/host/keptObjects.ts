import type { ApiObject } from './apiObject';
import { valueOf } from './members';

/** The objects that later requests name by a reference, until they are released. */
export class KeptObjects {
  private readonly kept = new Map<string, ApiObject>();
  private readonly keptAs = new WeakMap<ApiObject, string>();
  private lastReference = 0;

  /** The name under which later requests find this object. */
  keep(object: ApiObject): string {
    const known = this.keptAs.get(object);
    if (known !== undefined) return known;
    const reference = `kept${++this.lastReference}`;
    this.keptAs.set(object, reference);
    this.kept.set(reference, object);
    return reference;
  }

  byReference(reference: string): ApiObject | undefined {
    return this.kept.get(reference);
  }

  release(reference: unknown): void {
    if (typeof reference !== 'string') return;
    const object = this.kept.get(reference);
    if (object) this.keptAs.delete(object);
    this.kept.delete(reference);
  }

  /** The reference by which the library addresses the object next time. */
  identity(object: ApiObject): Record<string, unknown> {
    const reference = this.keptAs.get(object);
    const id = valueOf(object, 'id');
    const hiddenId = valueOf(object, '_Id');
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...(id === undefined ? {} : { Id: id }),
      ...(hiddenId === undefined ? {} : { _Id: hiddenId }),
    };
  }
}
