// Draws assets/icons/*.png from the SVG sources beside them. Run by hand after changing one, then commit both:
//   node scripts/icons.mjs
// It uses the Chromium, Chrome or Edge named in CHROMIUM, else one found in the usual places, else the one
// inside @sparticuz/chromium.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../assets/icons/', import.meta.url));

/** The sizes of each icon. `NAME-SIZE.svg`, where there is one, is drawn in place of `NAME.svg` at that size. */
const sizes = {
  mark: [16, 32, 64, 80, 128],
  'open-pane': [16, 32, 80],
  'open-example': [16, 32, 80],
};

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

async function launch() {
  const installed = process.env.CHROMIUM ?? usualPlaces.find((path) => existsSync(path));
  if (installed !== undefined) {
    // Chromium's own sandbox refuses to start for root, which is who runs in a container.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: installed, args });
    return { browser, tidy: () => {} };
  }
  // The package unpacks into the temporary folder, its libraries only where it believes this is AWS Lambda,
  // and takes any `chromium` it finds there for its own: hence a folder nobody else uses.
  const unpacked = mkdtempSync(join(tmpdir(), 'icons-'));
  process.env.TMPDIR = unpacked;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const browser = await chromium.launch({ executablePath, args: packaged.args });
  return { browser, tidy: () => rmSync(unpacked, { recursive: true, force: true }) };
}

const { browser, tidy } = await launch();
try {
  const page = await browser.newPage();
  for (const [name, wanted] of Object.entries(sizes)) {
    for (const size of wanted) {
      const own = join(folder, `${name}-${size}.svg`);
      const svg = readFileSync(existsSync(own) ? own : join(folder, `${name}.svg`), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
      );
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      console.log(`assets/icons/${name}-${size}.png`);
    }
  }
} finally {
  await browser.close();
  tidy();
}
