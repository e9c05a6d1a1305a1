import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import type { Target } from './ratios';

const OPENINGS = 7;
const FUNCTIONS = 'functions.js';

/** What a page has to load, and how long it takes until the first screen can be read. */
export async function pane(): Promise<Target[]> {
  const scripts = readdirSync('dist').filter((file) => file.endsWith('.js'));
  const own = scripts.filter((file) => file !== FUNCTIONS);
  const first = scriptsOf(readFileSync('dist/taskpane.html', 'utf8')).filter((file) => own.includes(file));
  const weights: [string, readonly string[], number][] = [
    ['scripts of the pane before its first screen, compressed', first, 200],
    ['all scripts of the pane, compressed', own, 320],
    ['functions.js, compressed', [FUNCTIONS], 50],
  ];
  return [
    ...weights.map(([work, files, target]): Target => ({
      work,
      ratio: kibibytes(files),
      target,
      sense: 'at most',
      unit: ' KiB',
    })),
    {
      work: `the first screen in headless Chromium from a server that is warm, the quickest of ${OPENINGS}`,
      ratio: await firstScreen(),
      target: 500,
      sense: 'at most',
      unit: ' ms',
    },
  ];
}

const scriptsOf = (page: string) =>
  [...page.matchAll(/<script[^>]* src="?([^":> ]+)/g)].map(([, file = '']) => file);

const kibibytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0) / 1024;

/** Milliseconds from asking for the page to its first heading being on the screen, without anything kept from before. */
async function firstScreen(): Promise<number> {
  const { url, close } = await serve();
  const browser = await launchChromium();
  const times: number[] = [];
  try {
    for (let opening = 0; opening <= OPENINGS; opening++) {
      const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
      await page.goto(`${url}addin/taskpane.html`, { waitUntil: 'commit' });
      await page.waitForSelector('h1');
      times.push(
        await page.evaluate(
          () =>
            new Promise<number>((shown) => {
              requestAnimationFrame(() => {
                shown(performance.now());
              });
            }),
        ),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
  }
  // The first opening warms the server.
  return Math.min(...times.slice(1));
}
