import { ApiCollection, ApiObject } from './apiObject';
import { read, type Watch } from './access';
import type { KeptObjects } from './keptObjects';
import { camel, has, pascal } from './members';
import type { Query } from './protocol';

/** What a request loads: an object's properties, or a collection's items with theirs. */
export class Loading {
  constructor(
    private readonly kept: KeptObjects,
    private readonly watch: Watch,
  ) {}

  async query(object: ApiObject, query: Query): Promise<Record<string, unknown>> {
    const select = (query.Select ?? []).filter((entry) => entry !== '');
    if (!isCollection(object)) return this.project(object, select);
    const skip = query.Skip ?? 0;
    const items = object.items().slice(skip, query.Top ? skip + query.Top : undefined);
    // `count` is the collection's own; `name`, or `items/name`, is the items'.
    const isOwn = (entry: string) => has(object, headOf(entry)) && headOf(entry) !== 'items';
    const own = select.filter(isOwn);
    const theirs = select.filter((entry) => !isOwn(entry) && entry !== 'items').map(withoutItems);
    return {
      ...(own.length > 0 ? await this.project(object, own) : this.kept.identity(object)),
      _Items: await Promise.all(items.map((item) => this.project(item, theirs))),
    };
  }

  private async project(object: ApiObject, select: readonly string[]): Promise<Record<string, unknown>> {
    const value = this.kept.identity(object);
    const wanted = select.filter((entry) => entry !== '*' && entry !== '$none' && entry !== '$all');
    if (select.length === 0 || select.includes('*') || select.includes('$all'))
      wanted.push(...(object.api.scalars ?? []));
    const parts = new Map<string, string[]>();
    for (const entry of new Set(wanted)) {
      const [head = '', ...rest] = entry.split('/');
      if (rest.length > 0) parts.set(head, [...(parts.get(head) ?? []), rest.join('/')]);
      else value[pascal(head)] = await this.shown(read(this.watch, object, head));
    }
    for (const [head, rest] of parts) {
      const part = read(this.watch, object, head);
      value[pascal(head)] = part instanceof ApiObject ? await this.query(part, { Select: rest }) : null;
    }
    return value;
  }

  private shown(value: unknown): unknown {
    return value instanceof ApiObject ? this.query(value, {}) : value;
  }
}

const isCollection = (object: ApiObject): object is ApiCollection => object instanceof ApiCollection;

const headOf = (entry: string) => camel(entry.split('/')[0] ?? '');
const withoutItems = (entry: string) => (entry.startsWith('items/') ? entry.slice(6) : entry);
