/**
 * The part of `window.external` that office.js expects of Excel for Windows, so that an add-in's page runs against
 * a host. It must be there before office.js is evaluated.
 */
import type { AddinFunctions } from '../host/functions/calls';
import type { Host } from '../host/host';
import type { Request } from '../host/wire';
import { contextFor, type ExternalOptions, hostInfo } from './externalContext';

export type { ExternalOptions } from './externalContext';

export interface External {
  /** Runs a ribbon command of the add-in; resolves when it calls `event.completed()`. */
  runCommand(actionName: string): Promise<void>;
}

/** What office.js calls with, and hands out, in place of an array: it was written for ActiveX. */
interface SafeArray {
  toArray(): unknown[];
}
type Handler = (dispId: number, args: SafeArray) => void;
type Done = (result: SafeArray) => void;

/** The numbers office.js has for what it asks of Excel. */
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_MESSAGE = 33;
const RUN_COMMAND = 39;

const SUCCEEDED = 0;
const HTTP_OK = 200;

const safe = (values: unknown[]): SafeArray => ({ toArray: () => values });

export function installExternal(window: Window, host: Host, options: ExternalOptions = {}): External {
  const handlers = new Map<number, Handler[]>();
  const commands = new Map<string, () => void>();
  let lastCommand = 0;

  const later = (work: () => void) => {
    if (options.latency) setTimeout(work, options.latency);
    else queueMicrotask(work);
  };
  const raise = (dispId: number, args: unknown[]) => {
    later(() => {
      for (const handler of handlers.get(dispId) ?? []) handler(dispId, safe(args));
    });
  };

  const external = {
    GetHostInfo: () => hostInfo(options),
    GetContext: () => contextFor(options),
    GetLoggingAllowed: () => false,
    Execute(dispId: number, params: unknown, done: Done) {
      if (dispId === RICH_API) {
        void host.process(requestIn(params)).then((reply) => {
          later(() => {
            done(safe([SUCCEEDED, HTTP_OK, [], JSON.stringify(reply)]));
          });
        });
        return;
      }
      if (dispId === COMMAND_COMPLETED && Array.isArray(params)) complete(String(params[0]));
      later(() => {
        done(safe([SUCCEEDED]));
      });
    },
    RegisterEvent(dispId: number, _target: string, handler: Handler, done: Done) {
      handlers.set(dispId, [...(handlers.get(dispId) ?? []), handler]);
      later(() => {
        done(safe([SUCCEEDED]));
      });
    },
    UnregisterEvent(dispId: number, _target: string, done: Done) {
      handlers.delete(dispId);
      later(() => {
        done(safe([SUCCEEDED]));
      });
    },
    MessageParent: nothing,
    MessageParent2: nothing,
    MessageChild: nothing,
    MessageChild2: nothing,
  };

  const complete = (command: string) => {
    commands.get(command)?.();
    commands.delete(command);
  };

  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  // A page that loads again has lost its handlers and owes answers that will never come.
  host.reset();
  host.connect({
    send: (entries) => {
      raise(RICH_API_MESSAGE, entries.map(safe));
    },
    functions: () => functionsOf(window),
  });

  return {
    runCommand: (actionName) =>
      new Promise((resolve) => {
        const command = `command${++lastCommand}`;
        commands.set(command, resolve);
        raise(RUN_COMMAND, [command, actionName, JSON.stringify({ source: { id: actionName } })]);
      }),
  };
}

/** `[[customData, method, path, headers, body, ...]]`: the request is the body. */
function requestIn(params: unknown): Request {
  const [message] = Array.isArray(params) ? (params as unknown[]) : [];
  const body = Array.isArray(message) ? (message as unknown[])[4] : undefined;
  return JSON.parse(String(body)) as Request;
}

function functionsOf(window: Window): AddinFunctions {
  const custom = Reflect.get(window, 'CustomFunctions') as
    (Partial<AddinFunctions> & { _association?: Partial<AddinFunctions> }) | undefined;
  return {
    mappings: custom?._association?.mappings ?? {},
    ...(custom?.Error ? { Error: custom.Error } : {}),
  };
}

const nothing = () => undefined;
