// Draws assets/icons/*.png from the SVG sources beside them. Run by hand after changing one, then commit both:
//   node scripts/icons.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const folder = fileURLToPath(new URL('../assets/icons/', import.meta.url));

/** The sizes of each icon. `NAME-SIZE.svg`, where there is one, is drawn in place of `NAME.svg` at that size. */
const sizes = {
  mark: [16, 32, 64, 80, 128],
  'open-pane': [16, 32, 80],
  'open-example': [16, 32, 80],
  functions: [16, 32, 80],
  checks: [16, 32, 80],
};

const browser = await launchChromium();
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
}
