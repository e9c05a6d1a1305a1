// npm run screenshots: takes the pictures in docs/screenshots from the workbench, as it is built.
import path from 'node:path';
import { addinBuild, ensureBuilt, root, workbenchBuild } from './builds.mjs';
import { launchChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const tell = (line) => process.stdout.write(`${line}\n`);
const file = (name) => path.join(root, 'docs/screenshots', `${name}.png`);

await ensureBuilt(addinBuild, tell);
await ensureBuilt(workbenchBuild, tell);
const { url, close } = await serve({ run: 'openExample' });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'en-GB' });
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => {
    await window.workbench.ready;
    await window.workbench.opened;
    await window.workbench.host.settle();
  });
  // Univer draws on its own time after the last result.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file('workbench') });
  tell(`docs/screenshots/workbench.png`);
} finally {
  await browser.close();
  await close();
}
