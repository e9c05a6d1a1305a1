import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { browserTests } from './harness';

/**
 * What the pages forbid, tried from inside. That all screens work under the policy, and ask no other host for
 * anything, is proved by every other test here: the harness fails them at the first violation or foreign request.
 */
const open = browserTests();

/** What is tried in the pane, and as what it is refused. */
const attempts: [string, () => unknown][] = [
  [
    'script-src eval',
    async () => {
      // A moment later: what a test runs at once may do more than the page itself.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- that is what is tried
        Function('document.title = "changed"')();
      } catch (error) {
        if (!(error instanceof EvalError)) throw error;
      }
    },
  ],
  [
    'script-src-elem inline',
    () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "changed"';
      document.head.append(script);
    },
  ],
  [
    'script-src-attr inline',
    () => {
      const place = document.createElement('p');
      place.innerHTML = '<span onclick="document.title = \'changed\'"></span>';
      document.body.append(place);
      (place.firstElementChild as HTMLElement).click();
    },
  ],
  [
    'style-src-elem inline',
    () => {
      const style = document.createElement('style');
      style.textContent = 'body { visibility: hidden }';
      document.head.append(style);
    },
  ],
  [
    'script-src-elem https://example.invalid/x.js',
    () => {
      const script = document.createElement('script');
      script.src = 'https://example.invalid/x.js';
      document.head.append(script);
    },
  ],
  [
    'img-src https://example.invalid/x.png',
    () => {
      new Image().src = 'https://example.invalid/x.png';
    },
  ],
  [
    'frame-src https://example.invalid',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.invalid/';
      document.body.append(frame);
    },
  ],
  ['connect-src https://example.invalid/', () => fetch('https://example.invalid/').catch(() => undefined)],
  ['connect-src https://example.invalid/', () => navigator.sendBeacon('https://example.invalid/', 'figures')],
  [
    'connect-src https://example.invalid/',
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', 'https://example.invalid/');
      request.send();
    },
  ],
];

/** Tries it in the page, and answers what the browser says it refused. */
async function refusalOf(pane: Frame, attempt: () => unknown): Promise<string> {
  const refusal = pane.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const told = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
          resolve(`${effectiveDirective} ${blockedURI}`);
        };
        document.addEventListener('securitypolicyviolation', told, { once: true });
      }),
  );
  await pane.evaluate(attempt);
  return refusal;
}

test('the pane refuses code, markup and hosts that are not its own', async () => {
  const bench = await open();
  for (const [refusal, attempt] of attempts) {
    expect(await refusalOf(bench.pane(), attempt)).toBe(refusal);
    expect([refusal, await bench.pane().title()]).toEqual([refusal, 'Joint ICT']);
  }
  // The browser complains of each once more, where the other tests would find it.
  const meant = /Content Security Policy|example\.invalid/;
  expect(bench.problems.filter((problem) => meant.test(problem)).length).toBeGreaterThanOrEqual(5);
  bench.problems.splice(0, Infinity, ...bench.problems.filter((problem) => !meant.test(problem)));
});

test('every help page shows itself whole under its policy', async () => {
  const bench = await open();
  const pages = readdirSync(path.resolve(__dirname, '../../dist/help')).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages).toContain('index.html');
  for (const page of pages) {
    await bench.page.goto(`${bench.url}addin/help/${page}`);
    const policy = bench.page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await policy.getAttribute('content')).toContain("default-src 'none'");
    // Its style sheet has been let in.
    expect(await bench.page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(5);
  }
});
