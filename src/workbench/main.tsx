import type { FUniver } from '@univerjs/core/facade';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchActiveCell } from './grid/activeCell';
import { ChartLayer } from './grid/chart';
import { drawConditionalFormats } from './grid/conditional';
import { showFailuresOnHover } from './grid/hover';
import { createGrid } from './grid/univer';
import type { Host } from './host/host';
import { readManifest } from './manifest';
import { Page } from './page/Page';
import { watchRegionKey } from './page/regions';
import { fetchJson, fetchText, Session } from './page/session';
import { StatusLine } from './page/StatusLine';
import { WatchedHost } from './page/watchedHost';
import './page/page.css';

/** What /workbench.json says. */
interface Configuration {
  manifest: string;
  /** Action name of a ribbon command to run once, when the add-in is ready. */
  run?: string;
}

/** For the add-in's frame (`install`) and for the tests (the rest). */
export interface Workbench {
  install(frame: Window): void;
  readonly host: Host;
  readonly api: FUniver;
  /** Resolves when the add-in has started; after a reload it is a new promise. */
  readonly ready: Promise<void>;
  /** Resolves when what /workbench.json asks to run has run. */
  readonly opened: Promise<void>;
  runCommand(actionName: string): Promise<void>;
  reload(): Promise<void>;
}

declare global {
  interface Window {
    /** Missing until the grid is there, a moment before the add-in's page is opened. */
    workbench?: Workbench;
  }
}

async function start(root: HTMLElement): Promise<void> {
  const configuration = (await fetchJson('/workbench.json')) as Configuration;
  const manifest = readManifest(await fetchText(configuration.manifest), configuration.manifest);
  document.title = `Book1 - ${manifest.displayName} - Workbench`;

  // The grid measures itself, so it is in the page, at its size, before there is anything around it.
  const grid = document.createElement('div');
  grid.className = 'grid';
  const { univer, api } = createGrid(grid);
  const host = new WatchedHost(univer, api, { namespace: manifest.namespace });
  const session = new Session(host, api, manifest);
  drawConditionalFormats(univer, host);
  host.book.view = new ChartLayer(api, univer, host);
  api.registerUIPart(api.Enum.BuiltInUIPart.HEADER, () => <StatusLine session={session} />);

  const watchKeys = watchRegionKey(univer, grid);
  watchKeys(window);

  const opened = session.ready.then(() =>
    configuration.run === undefined ? undefined : session.runCommand(configuration.run),
  );
  window.workbench = {
    install: (frame) => {
      session.install(frame);
      watchKeys(frame);
    },
    host,
    api,
    get ready() {
      return session.ready;
    },
    opened,
    runCommand: (name) => session.runCommand(name),
    reload: () => session.reload(),
  };

  await gridRendered(api, () => {
    createRoot(root).render(
      <StrictMode>
        <Page session={session} grid={grid} />
      </StrictMode>,
    );
  });
  showFailuresOnHover(univer, host);
  watchActiveCell(api, host, (cell) => {
    session.state.set({ cell });
  });
  await session.open();
}

/** Resolves when the grid has been drawn for the first time. */
function gridRendered(api: FUniver, show: () => void): Promise<void> {
  return new Promise((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= api.Enum.LifecycleStages.Rendered) resolve();
    });
    show();
  });
}

const root = document.getElementById('workbench');
if (root)
  start(root).catch((error: unknown) => {
    const sentence = error instanceof Error ? error.message : String(error);
    root.textContent = `The workbench could not start. ${sentence}`;
    reportError(error);
  });
