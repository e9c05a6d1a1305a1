/**
 * Carries out requests of the Rich API, `{ Actions, ObjectPaths }`, on plain objects of the host. It knows the
 * protocol of Office.js and nothing of spreadsheets.
 */
import type { Watch } from './access';
import type { ApiObject } from './apiObject';
import { KeptObjects } from './keptObjects';
import { Loading } from './loading';
import { PATH, type Reply, type Request } from './protocol';
import { type Objects, Run, type RunHooks } from './run';

export type { Reply, Request } from './protocol';

/** What the interpreter needs of the host around it. Services call none of these. */
export interface WireHooks extends RunHooks, Watch {
  /** Before a request is carried out, once its turn has come. */
  begin(): Promise<void>;
  /** After its last action, successful or not. */
  end(): void;
}

export class Interpreter {
  /** What later requests may still name. */
  readonly kept = new KeptObjects();
  private readonly objects: Objects;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    root: ApiObject,
    services: Readonly<Record<string, ApiObject>>,
    private readonly hooks: WireHooks,
  ) {
    const loading = new Loading(this.kept, hooks);
    this.objects = { root, services, kept: this.kept, loading, watch: hooks };
  }

  /** Requests are carried out one at a time, in order, as Excel does; those to services at once. */
  process(request: Request): Promise<Reply> {
    // The answer of a custom function is a call to a service. Were it to wait its turn behind a request that
    // itself waits for the calculation, neither would ever finish.
    const kinds = Object.values(request.ObjectPaths).map((path) => path.ObjectPathType);
    if (kinds.includes(PATH.service) && kinds.every((kind) => kind === PATH.root || kind === PATH.service))
      return new Run(this.objects, request, undefined).carryOut();
    const turn = this.queue.then(async () => {
      await this.hooks.begin();
      try {
        return await new Run(this.objects, request, this.hooks).carryOut();
      } finally {
        this.hooks.end();
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
