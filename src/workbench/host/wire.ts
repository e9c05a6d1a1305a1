/**
 * Carries out one request of the Rich API, `{ Actions, ObjectPaths }`, on plain objects of the host. It knows the
 * protocol of Office.js and nothing of spreadsheets.
 */
import { ApiCollection, ApiError, ApiObject, found, notImplemented } from './apiObject';
import { camel, has, isRecord, pascal, valueOf, writable } from './members';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type Query,
  type Reply,
  type Request,
} from './protocol';

export type { Reply, Request } from './protocol';

/** What the interpreter needs of the host around it. Services call none of these. */
export interface WireHooks {
  /** Before a request is carried out, once its turn has come. */
  begin(): Promise<void>;
  /** Once its last action is done, whether well or badly. */
  end(): void;
  /** Everything written so far is calculated: awaited before anything is read. */
  settle(): Promise<void>;
  /** Writes that take more than a turn are done: awaited after each action. */
  flush(): Promise<void>;
  /** The add-in (un)registered handlers of `event`, e.g. `DataChanged`, on this object. */
  subscribe(target: ApiObject, event: string, on: boolean): void;
  /** A member was asked for: `Range.values`. */
  used(member: string): void;
  /** A member was asked for that the host lacks. */
  missing(member: string): void;
}

type Resolved = ApiObject | null;

export class Interpreter {
  private readonly kept = new Map<string, ApiObject>();
  private readonly keptAs = new WeakMap<ApiObject, string>();
  private lastReference = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly root: ApiObject,
    private readonly services: Readonly<Record<string, ApiObject>>,
    private readonly hooks: WireHooks,
  ) {}

  /** Requests are carried out one at a time, in order, as Excel does; those to services at once. */
  process(request: Request): Promise<Reply> {
    // The answer of a custom function is a call to a service. Were it to wait its turn behind a request that
    // itself waits for the calculation, neither would ever be done.
    const kinds = Object.values(request.ObjectPaths).map((path) => path.ObjectPathType);
    if (kinds.includes(PATH.service) && kinds.every((kind) => kind === PATH.root || kind === PATH.service))
      return new Run(this, request, undefined).carryOut();
    const turn = this.queue.then(async () => {
      await this.hooks.begin();
      try {
        return await new Run(this, request, this.hooks).carryOut();
      } finally {
        this.hooks.end();
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

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

  /** What tells the library how to address the object next time. */
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

  start(name: string, kind: number): Resolved {
    if (kind === PATH.root) return this.root;
    const service = this.services[name];
    if (!service) throw this.missing(`service ${name}`);
    return service;
  }

  used(member: string): void {
    this.hooks.used(member);
  }

  missing(member: string): ApiError {
    this.hooks.missing(member);
    return notImplemented(member);
  }
}

/** One request: object paths are resolved once, however many actions name them. */
class Run {
  private readonly objects = new Map<number, Resolved>();

  constructor(
    private readonly wire: Interpreter,
    private readonly request: Request,
    private readonly hooks: WireHooks | undefined,
  ) {}

  async carryOut(): Promise<Reply> {
    const results: Reply['Results'] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: await this.act(action) });
        await this.hooks?.flush();
      } catch (error) {
        return { Results: results, Error: describe(error, action.Name, index) };
      }
    }
    return { Results: results };
  }

  private async act(action: Action): Promise<unknown> {
    const kind = action.ActionType;
    if (kind === ACTION.trace) return null;
    if (kind === ACTION.query || kind === ACTION.queryAsJson) await this.hooks?.settle();
    const object = await this.resolve(action.ObjectPathId);
    if (object === null) return kind === ACTION.method ? { _IsNull: true } : null;
    switch (kind) {
      case ACTION.instantiate:
        return this.wire.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.invoke(object, action);
      case ACTION.set:
        await this.set(object, action.Name, (await this.argumentsOf(action.ArgumentInfo))[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          await this.set(object, name, value);
        return null;
      default:
        throw this.wire.missing(`action type ${kind}`);
    }
  }

  private async invoke(object: ApiObject, action: Action): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      this.wire.keep(object);
      return null;
    }
    const args = await this.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.wire.release(args[0]);
      return null;
    }
    const event = /^_(Register|Unregister)(\w+)Event$/.exec(action.Name);
    if (event) {
      this.hooks?.subscribe(object, event[2] ?? '', event[1] === 'Register');
      return null;
    }
    const result = await this.call(object, action.Name, args);
    return result instanceof ApiObject ? this.wire.identity(result) : (result ?? null);
  }

  private async resolve(id: number): Promise<Resolved> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = await this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<Resolved> {
    const kind = path.ObjectPathType;
    if (kind === PATH.nullObject) return null;
    if (kind === PATH.root || kind === PATH.service) return this.wire.start(path.Name, kind);
    // A reference outlives the request that made it; asked for again after its release it is nobody's.
    if (kind === PATH.reference) return found(this.wire.byReference(path.Name));
    if (path.ParentObjectPathId === undefined)
      throw new ApiError('InvalidObjectPath', `${path.Name} has no parent.`);
    const parent = await this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const value = await this.step(parent, path);
    if (value instanceof ApiObject) return value;
    if (value === null || value === undefined) return null;
    throw new ApiError('InvalidObjectPath', `${parent.api.name}.${camel(path.Name)} is not an object.`);
  }

  private async step(parent: ApiObject, path: ObjectPath): Promise<unknown> {
    switch (path.ObjectPathType) {
      case PATH.method:
        return this.call(parent, path.Name, await this.argumentsOf(path.ArgumentInfo));
      case PATH.indexer:
        return this.call(parent, 'GetItem', await this.argumentsOf(path.ArgumentInfo));
      case PATH.property:
        return this.get(parent, path.Name);
      default:
        throw new ApiError('InvalidObjectPath', `Object path type ${path.ObjectPathType} is not known.`);
    }
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    const resolved: unknown[] = [];
    for (const [index, argument] of args.entries()) {
      const id = ids[index];
      resolved.push(typeof id === 'number' && id !== 0 ? await this.resolve(id) : argument);
    }
    return resolved;
  }

  private get(object: ApiObject, name: string): unknown {
    return valueOf(object, this.known(object, name));
  }

  /** The member of this name. */
  private known(object: ApiObject, name: string): string {
    const member = camel(name);
    if (!has(object, member)) throw this.wire.missing(`${object.api.name}.${member}`);
    this.wire.used(`${object.api.name}.${member}`);
    return member;
  }

  private call(object: ApiObject, name: string, args: unknown[]): unknown {
    const member = this.get(object, name);
    if (typeof member !== 'function') throw this.wire.missing(`${object.api.name}.${camel(name)}`);
    return Reflect.apply(member, object, args);
  }

  private async set(object: ApiObject, name: string, value: unknown): Promise<void> {
    // An update may carry the properties of a part: range.format.set({ fill: { color } }).
    const part = isRecord(value) ? this.get(object, name) : undefined;
    if (part instanceof ApiObject && isRecord(value)) {
      for (const [inner, one] of Object.entries(value)) await this.set(part, inner, one);
      return;
    }
    this.known(object, name);
    if (!writable(object, camel(name)))
      throw new ApiError('AccessDenied', `${object.api.name}.${camel(name)} is read-only.`, 403);
    Reflect.set(object, camel(name), value);
  }

  private async query(object: ApiObject, query: Query): Promise<Record<string, unknown>> {
    const select = (query.Select ?? []).filter((entry) => entry !== '');
    if (!isCollection(object)) return this.project(object, select);
    const skip = query.Skip ?? 0;
    const items = object.items().slice(skip, query.Top ? skip + query.Top : undefined);
    // `count` is the collection's own; `name`, or `items/name`, is the items'.
    const isOwn = (entry: string) => has(object, headOf(entry)) && headOf(entry) !== 'items';
    const own = select.filter(isOwn);
    const theirs = select.filter((entry) => !isOwn(entry) && entry !== 'items').map(withoutItems);
    return {
      ...(own.length > 0 ? await this.project(object, own) : this.wire.identity(object)),
      _Items: await Promise.all(items.map((item) => this.project(item, theirs))),
    };
  }

  private async project(object: ApiObject, select: readonly string[]): Promise<Record<string, unknown>> {
    const value = this.wire.identity(object);
    const wanted = select.filter((entry) => entry !== '*' && entry !== '$none' && entry !== '$all');
    if (select.length === 0 || select.includes('*') || select.includes('$all'))
      wanted.push(...(object.api.scalars ?? []));
    const parts = new Map<string, string[]>();
    for (const entry of new Set(wanted)) {
      const [head = '', ...rest] = entry.split('/');
      if (rest.length > 0) parts.set(head, [...(parts.get(head) ?? []), rest.join('/')]);
      else value[pascal(head)] = await this.shown(await this.get(object, head));
    }
    for (const [head, rest] of parts) {
      const part = this.get(object, head);
      value[pascal(head)] = part instanceof ApiObject ? await this.query(part, { Select: rest }) : null;
    }
    return value;
  }

  private shown(value: unknown): unknown {
    return value instanceof ApiObject ? this.query(value, {}) : value;
  }
}

function describe(error: unknown, location: string, index: number): NonNullable<Reply['Error']> {
  const known = error instanceof ApiError ? error : undefined;
  return {
    Code: known?.code ?? 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: location,
    HttpStatusCode: known?.status ?? 500,
    ActionIndex: index,
  };
}

const isCollection = (object: ApiObject): object is ApiCollection => object instanceof ApiCollection;

const headOf = (entry: string) => camel(entry.split('/')[0] ?? '');
const withoutItems = (entry: string) => (entry.startsWith('items/') ? entry.slice(6) : entry);
