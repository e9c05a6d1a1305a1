/**
 * The unmodified Excel library of @microsoft/office-js in a context of its own, joined to a host through
 * OfficeExtension's HostBridge: what an add-in's code sees is what it sees in Excel.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { AddinFunctions } from '../host/functions/calls';
import type { Host } from '../host/host';
import type { Request } from '../host/wire';

export interface LoadedOffice {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  /** The global object of the context, in which an add-in's built script may be run. */
  window: vm.Context;
}

interface BridgeMessage {
  id: number;
  message: { body: Request };
}

let library: vm.Script | undefined;

export function loadOffice(host: Host): LoadedOffice {
  const window = windowFor(bridgeTo(host));
  vm.createContext(window);
  vm.runInContext(OFFICE_GLOBALS, window);
  library ??= compile();
  library.runInContext(window);
  // What office.js, which needs a page, would have found out about the host.
  Object.assign(Object(window['OSF']) as object, {
    _OfficeAppFactory: {
      getContext: () => ({ requirements: { isSetSupported: () => true } }),
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32' }),
    },
  });
  return { ...(window as unknown as Omit<LoadedOffice, 'window'>), window };
}

/** Runs an add-in's built script in the context, as the page's script tag would. */
export function runScript(office: LoadedOffice, file: string): void {
  new vm.Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(office.window);
}

function compile(): vm.Script {
  const root = path.dirname(
    createRequire(path.resolve('package.json')).resolve('@microsoft/office-js/package.json'),
  );
  const file = path.join(root, 'dist', 'excel-win32-16.01.js');
  return new vm.Script(readFileSync(file, 'utf8'), { filename: file });
}

/** The library hands its requests to `sendMessageToHost` and takes everything through `onMessageFromHost`. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

function bridgeTo(host: Host): { bridge: Bridge; connect: (functions: () => AddinFunctions) => void } {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      void host.process(message.body).then((body) => {
        const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body } };
        bridge.onMessageFromHost?.(JSON.stringify(reply));
      });
    },
  };
  const connect = (functions: () => AddinFunctions) => {
    host.connect({
      functions,
      // In a turn of its own, as a message from another process is.
      send: (entries) => {
        setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })), 0);
      },
    });
  };
  return { bridge, connect };
}

function windowFor({ bridge, connect }: ReturnType<typeof bridgeTo>): vm.Context {
  const window: vm.Context = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    navigator: { userAgent: 'node' },
    location: { protocol: 'https:', search: '', hash: '', href: 'https://localhost/' },
    document: {
      readyState: 'complete',
      URL: 'https://localhost/',
      cookie: '',
      addEventListener: () => undefined,
      getElementsByTagName: () => [],
      createElement: () => ({}),
    },
    addEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  connect(() => functionsOf(window));
  return window;
}

function functionsOf(window: vm.Context): AddinFunctions {
  const custom = window['CustomFunctions'] as Partial<AddinFunctions> & {
    _association?: Partial<AddinFunctions>;
  };
  return { mappings: custom._association?.mappings ?? {}, ...(custom.Error ? { Error: custom.Error } : {}) };
}

/** The globals that office.js defines before it loads the library; it cannot run without a page. */
const OFFICE_GLOBALS = `(function () {
  function Association() { this.mappings = {}; this.handlers = []; }
  Association.prototype.associate = function (id, action) {
    if (arguments.length === 1) for (var key in id) this.mappings[key.toUpperCase()] = id[key];
    else this.mappings[id.toUpperCase()] = action;
    this.handlers.forEach(function (handler) { handler(); });
  };
  Association.prototype.onchange = function (handler) { if (handler) this.handlers.push(handler); };
  function associating(members) {
    members._association = new Association();
    members.associate = function () { this._association.associate.apply(this._association, arguments); };
    return members;
  }
  window.CustomFunctions = associating({ delayInitialization: function () {} });
  window.Office = {
    actions: associating({}),
    onReady: function (ready) {
      var info = { host: 'Excel', platform: 'PC' };
      if (ready) ready(info);
      return Promise.resolve(info);
    }
  };
})();`;
