import { assign, callMethod, lacking, read, type Watch } from './access';
import { ApiError, ApiObject, found } from './apiObject';
import type { KeptObjects } from './keptObjects';
import type { Loading } from './loading';
import { camel } from './members';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type Reply,
  type Request,
} from './protocol';

/** An object, or the null object. */
type Resolved = ApiObject | null;

/** What requests are carried out on. */
export interface Objects {
  readonly root: ApiObject;
  readonly services: Readonly<Record<string, ApiObject>>;
  readonly kept: KeptObjects;
  readonly loading: Loading;
  readonly watch: Watch;
}

/** What is done in the course of a request that is not to services. */
export interface RunHooks {
  /** Everything written so far is calculated: awaited before anything is read. */
  settle(): Promise<void>;
  /** Writes that take more than a turn are done: awaited after each action. */
  flush(): Promise<void>;
  /** The add-in (un)registered handlers of `event`, e.g. `DataChanged`, on this object. */
  subscribe(target: ApiObject, event: string, on: boolean): void;
}

/** One request: object paths are resolved once, however many actions name them. */
export class Run {
  private readonly objects = new Map<number, Resolved>();

  constructor(
    private readonly on: Objects,
    private readonly request: Request,
    private readonly hooks: RunHooks | undefined,
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
        return this.on.kept.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.on.loading.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.invoke(object, action);
      case ACTION.set:
        assign(this.on.watch, object, action.Name, (await this.argumentsOf(action.ArgumentInfo))[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          assign(this.on.watch, object, name, value);
        return null;
      default:
        throw lacking(this.on.watch, `action type ${kind}`);
    }
  }

  private async invoke(object: ApiObject, action: Action): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      this.on.kept.keep(object);
      return null;
    }
    const args = await this.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.on.kept.release(args[0]);
      return null;
    }
    const event = /^_(Register|Unregister)(\w+)Event$/.exec(action.Name);
    if (event) {
      this.hooks?.subscribe(object, event[2] ?? '', event[1] === 'Register');
      return null;
    }
    const result = await callMethod(this.on.watch, object, action.Name, args);
    return result instanceof ApiObject ? this.on.kept.identity(result) : (result ?? null);
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
    if (kind === PATH.root || kind === PATH.service) return this.start(path.Name, kind);
    // A reference outlives the request that made it. After its release it must not be found again.
    if (kind === PATH.reference) return found(this.on.kept.byReference(path.Name));
    if (path.ParentObjectPathId === undefined)
      throw new ApiError('InvalidObjectPath', `${path.Name} has no parent.`);
    const parent = await this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const value = await this.step(parent, path);
    if (value instanceof ApiObject) return value;
    if (value === null || value === undefined) return null;
    throw new ApiError('InvalidObjectPath', `${parent.api.name}.${camel(path.Name)} is not an object.`);
  }

  private start(name: string, kind: number): ApiObject {
    if (kind === PATH.root) return this.on.root;
    const service = this.on.services[name];
    if (!service) throw lacking(this.on.watch, `service ${name}`);
    return service;
  }

  private async step(parent: ApiObject, path: ObjectPath): Promise<unknown> {
    switch (path.ObjectPathType) {
      case PATH.method:
        return callMethod(this.on.watch, parent, path.Name, await this.argumentsOf(path.ArgumentInfo));
      case PATH.indexer:
        return callMethod(this.on.watch, parent, 'GetItem', await this.argumentsOf(path.ArgumentInfo));
      case PATH.property:
        return read(this.on.watch, parent, path.Name);
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
