import type { FUniver } from '@univerjs/core/facade';
import { describeFunctions } from '../grid/autocomplete';
import type { CellReport } from '../grid/activeCell';
import type { FunctionMetadata } from '../host/functions/metadata';
import type { Manifest, RibbonAction } from '../manifest';
import { installExternal, type External } from '../transport/external';
import type { Formulas } from '../xlsx/cells';
import { Store } from './store';
import type { WatchedHost } from './watchedHost';

export interface SessionState {
  addin: 'starting' | 'ready';
  paneOpen: boolean;
  /** Counts the loads of the add-in: a new number is a new frame; 0 before the first. */
  load: number;
  /** Label or name of the ribbon command that is running. */
  running: string | undefined;
  path: 'direct' | 'batched';
  blank: 'desktop' | 'web';
  /** The formulas that a downloaded file has. */
  downloaded: Formulas;
  cell: CellReport | undefined;
  /** What went wrong in the workbench or in the add-in, oldest first. */
  problems: string[];
}

/** The window of an add-in's page, once Office.js is in it. */
interface AddinWindow extends Window {
  Office?: { onReady(): Promise<unknown> };
}

/** One workbook with one add-in, and what the page may do with them. */
export class Session {
  readonly state: Store<SessionState>;
  /** Resolves when the add-in's page has started; after a reload it is a new promise. */
  ready: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private external: External | undefined;

  constructor(
    readonly host: WatchedHost,
    readonly api: FUniver,
    readonly manifest: Manifest,
  ) {
    this.state = new Store<SessionState>({
      addin: 'starting',
      paneOpen: true,
      load: 0,
      running: undefined,
      path: host.functions.path,
      blank: host.functions.blank,
      downloaded: 'plain',
      cell: undefined,
      problems: [],
    });
    this.ready = this.expectReady();
    host.onPane = (paneOpen) => {
      this.state.set({ paneOpen });
    };
    host.onMissing = (member) => {
      this.problem(`${member} is not implemented in the workbench.`);
    };
  }

  /** Opens the add-in for the first time. */
  async open(): Promise<void> {
    await this.registerFunctions();
    this.state.set({ load: 1 });
  }

  /** Tells Univer about the add-in's functions: how to call them, and what to offer while typing. */
  private async registerFunctions(): Promise<void> {
    if (this.manifest.metadata === undefined) return;
    const { functions } = (await fetchJson(this.manifest.metadata)) as { functions: FunctionMetadata[] };
    const described: FunctionMetadata[] = [];
    this.host.functions.register(functions, (meta) => described.push(meta));
    describeFunctions(this.host.univer, this.manifest.namespace, described);
  }

  /** Called in the add-in's own frame just before Office.js runs there. */
  install(frame: Window): void {
    this.external = installExternal(frame, this.host);
    frame.addEventListener('error', (event) => {
      this.tell(`The add-in failed: ${event.message}`);
    });
    frame.addEventListener('unhandledrejection', (event) => {
      this.tell(`The add-in failed: ${String(event.reason)}`);
    });
  }

  /** The frame has loaded, its scripts have run; Office.js may still be starting. */
  async loaded(frame: AddinWindow): Promise<void> {
    if (!frame.Office || !this.external) {
      this.problem('The add-in’s page does not load Office.js.');
      return;
    }
    await frame.Office.onReady();
    this.state.set({ addin: 'ready' });
    this.becomeReady();
  }

  /** Starts the add-in's page again, as after a new build; the workbook stays as it is. */
  reload(): Promise<void> {
    this.external = undefined;
    this.ready = this.expectReady();
    this.state.set({ addin: 'starting', load: this.state.get().load + 1, running: undefined });
    return this.ready;
  }

  async act(action: RibbonAction, label: string): Promise<void> {
    if (action.kind === 'showPane') this.state.set({ paneOpen: true });
    else await this.runCommand(action.name, label);
  }

  /** Runs a ribbon command through Office.js; resolves when the add-in calls `event.completed()`. */
  async runCommand(name: string, label = name): Promise<void> {
    await this.ready;
    this.state.set({ running: label });
    try {
      await this.external?.runCommand(name);
    } finally {
      this.state.set({ running: undefined });
    }
  }

  /** Gives the person the workbook as a file. What writes it is loaded now: most visits never need it. */
  async download(): Promise<void> {
    this.state.set({ running: 'Download' });
    try {
      const { workbookFile } = await import('../xlsx/file');
      const formulas = this.state.get().downloaded;
      const file = await workbookFile(this.host, { formulas, creator: this.manifest.displayName });
      offer(new Blob([file], { type: XLSX }), this.host.book.root.name);
    } catch (error) {
      this.problem(`The file was not written. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.state.set({ running: undefined });
    }
  }

  setDownloaded(downloaded: Formulas): void {
    this.state.set({ downloaded });
  }

  setPath(path: SessionState['path']): void {
    this.host.functions.path = path;
    this.state.set({ path });
    this.recalculate();
  }

  setBlank(blank: SessionState['blank']): void {
    this.host.functions.blank = blank;
    this.state.set({ blank });
    this.recalculate();
  }

  /** Shown on the status line, and reported as an uncaught error, so that no test can miss it. */
  problem(sentence: string): void {
    this.tell(sentence);
    reportError(new Error(sentence));
  }

  dismissProblems(): void {
    this.state.set({ problems: [] });
  }

  private tell(sentence: string): void {
    this.state.set({ problems: [...this.state.get().problems, sentence] });
  }

  private recalculate(): void {
    this.api.getFormula().executeCalculation();
  }

  private expectReady(): Promise<void> {
    return new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves it as the browser saves what one downloads. */
function offer(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has to have begun before the address may go.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} could not be read (${response.status} ${response.statusText}).`);
  return response.text();
}

export async function fetchJson(address: string): Promise<unknown> {
  return JSON.parse(await fetchText(address));
}
