import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { ensureBuilt, workbenchBuild } from '../../scripts/builds.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { Workbench } from '../../src/workbench/main';

export interface OpenOptions {
  /** Folder of the built add-in; `dist`, the real one, unless told otherwise. */
  addin?: string;
  /** Ribbon command to run once the add-in is ready. */
  run?: string;
  viewport?: { width: number; height: number };
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly url: string;
  /** Console errors, page errors and requests to other hosts so far; the test fails if any is left. */
  readonly problems: string[];
  /** The frame of the add-in's page; a new one after a reload. */
  pane(): Frame;
  /** Waits until it is there: the browser tells of a frame a moment after its page has run. */
  paneIsOpen(): Promise<void>;
  /** Runs in the page, with `window.workbench`. */
  inWorkbench<T, A>(run: (workbench: Workbench, argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Selects a cell of the sheet shown, or of another one that is shown then. */
  select(cell: string, sheet?: string): Promise<void>;
  /** Types into a cell with the keyboard, as a user would, and waits for the results. */
  type(cell: string, text: string): Promise<void>;
  /** Where a cell of the sheet shown is, in pixels of the page; for sheets that are not scrolled. */
  cellBox(cell: string): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Moves the pointer over a cell. */
  hover(cell: string): Promise<void>;
  /** What the cells hold, after everything has been calculated. */
  values(range: string, sheet?: string): Promise<unknown[][]>;
  /** Takes a problem that the test meant to cause off the list; fails when there is none like it. */
  takeProblem(like: RegExp): Promise<void>;
}

/**
 * For the top of a test file: starts a browser before its tests and closes it afterwards, and answers the function
 * that opens a workbench. A test fails when its page logs an error, throws, or asks another host for anything.
 */
export function browserTests(): (options?: OpenOptions) => Promise<OpenWorkbench> {
  // Written sheets take their time on a machine that is busy with other tests.
  jest.setTimeout(90_000);
  // A page has a clock of its own: what fails once and then passes is printed, and does not stop a release.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  let browser: Browser;
  const opened: { context: BrowserContext; close: () => Promise<void>; problems: string[] }[] = [];

  beforeAll(async () => {
    if (!process.env['WORKBENCH_BUILT']) await ensureBuilt(workbenchBuild, () => undefined);
    browser = await launchChromium();
  }, 120_000);

  afterEach(async () => {
    const closing = opened.splice(0);
    await Promise.all(closing.map(({ context }) => context.close()));
    await Promise.all(closing.map(({ close }) => close()));
    expect(closing.flatMap(({ problems }) => problems)).toEqual([]);
  });

  afterAll(() => browser.close());

  return async ({ addin, run, viewport = { width: 1500, height: 900 } } = {}) => {
    const { url, close } = await serve({ ...(addin && { addin }), ...(run && { run }) });
    const context = await browser.newContext({ viewport, locale: 'en-GB' });
    const problems: string[] = [];
    opened.push({ context, close, problems });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    watch(page, url, problems);
    await page.goto(url);
    await page.waitForFunction(() => window.workbench !== undefined);
    const bench = new OpenPage(page, url, problems);
    await bench.inWorkbench((workbench) => workbench.ready, undefined);
    if (run) await bench.inWorkbench((workbench) => workbench.opened, undefined);
    await bench.paneIsOpen();
    return bench;
  };
}

function watch(page: Page, url: string, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url))
      problems.push(`request to another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A reload of the add-in may cut a request short.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
}

class OpenPage implements OpenWorkbench {
  constructor(
    readonly page: Page,
    readonly url: string,
    readonly problems: string[],
  ) {}

  pane(): Frame {
    const frame = this.openPane();
    if (!frame) throw new Error('The add-in’s page is not open.');
    return frame;
  }

  async paneIsOpen(): Promise<void> {
    for (let tries = 0; tries < 250 && !this.openPane(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private openPane(): Frame | undefined {
    return this.page.frames().find((frame) => frame.url().startsWith(`${this.url}addin/`));
  }

  async inWorkbench<T, A>(
    run: (workbench: Workbench, argument: A) => T | Promise<T>,
    argument: A,
  ): Promise<T> {
    // By handle: `run` is a function of this file, and is to run in the page.
    const workbench = await this.page.evaluateHandle(() => window.workbench);
    return workbench.evaluate<T, A>(run as never, argument);
  }

  async select(cell: string, sheet?: string): Promise<void> {
    await this.inWorkbench(
      ({ api }, to) => {
        const book = api.getActiveWorkbook();
        const target = to.sheet === undefined ? book?.getActiveSheet() : book?.getSheetByName(to.sheet);
        if (!target) throw new Error(`There is no sheet ${to.sheet ?? ''}.`);
        target.activate();
        target.getRange(to.cell).activate();
      },
      { cell, sheet },
    );
  }

  async type(cell: string, text: string): Promise<void> {
    // A click somewhere on the grid gives it the keyboard; then the cell itself is chosen.
    const grid = await this.gridBox();
    await this.page.mouse.click(grid.x + 300, grid.y + 300);
    await this.select(cell);
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.keyboard.press('Enter');
    // Enter takes effect a moment later: then another cell is selected.
    await this.page.waitForFunction((typed) => {
      const book = window.workbench?.api.getActiveWorkbook();
      return !book?.isCellEditing() && book?.getActiveCell()?.getA1Notation() !== typed;
    }, cell);
    await this.inWorkbench(({ host }) => host.settle(), undefined);
  }

  async cellBox(cell: string) {
    const grid = await this.gridBox();
    const box = await this.inWorkbench(({ api }, at) => {
      const rect = api.getActiveWorkbook()?.getActiveSheet().getRange(at).getCellRect();
      return rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    }, cell);
    if (!box) throw new Error(`${cell} is not in the sheet.`);
    return { ...box, x: grid.x + box.x, y: grid.y + box.y };
  }

  async hover(cell: string): Promise<void> {
    const { x, y, width, height } = await this.cellBox(cell);
    // Two moves: Univer looks where the pointer goes, not where it is.
    await this.page.mouse.move(x + width / 2 - 2, y + height / 2);
    await this.page.mouse.move(x + width / 2, y + height / 2);
  }

  async values(range: string, sheet?: string): Promise<unknown[][]> {
    return this.inWorkbench(
      async ({ host }, from) => {
        await host.settle();
        // As the add-in would read them: Univer's own values are either formatted or without what spilled.
        const { worksheets } = host.book.root;
        const source =
          from.sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(from.sheet);
        return source.getRange(from.range).values as unknown[][];
      },
      { range, sheet },
    );
  }

  private async gridBox() {
    const box = await this.page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox();
    if (!box) throw new Error('The grid is not shown.');
    return box;
  }

  async takeProblem(like: RegExp): Promise<void> {
    // The page tells of it a moment after it has happened.
    for (let tries = 0; tries < 100; tries++) {
      const at = this.problems.findIndex((problem) => like.test(problem));
      if (at !== -1) {
        this.problems.splice(at, 1);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No problem is like ${String(like)}: ${JSON.stringify(this.problems)}`);
  }
}
