// npm run screenshots: takes the pictures in docs/screenshots from the workbench, as it is built.
import path from 'node:path';
import { addinBuild, ensureBuilt, root, workbenchBuild } from './builds.mjs';
import { launchChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const tell = (line) => process.stdout.write(`${line}\n`);
const file = (name) => path.join(root, 'docs/screenshots', `${name}.png`);

await ensureBuilt(addinBuild, tell);
await ensureBuilt(workbenchBuild, tell);
const browser = await launchChromium();

/** The workbench as it opens with a command of the ribbon run, or with none. */
async function openWorkbench(options, work) {
  const { url, close } = await serve(options);
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'en-GB' });
    await page.goto(url);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(async () => {
      await window.workbench.ready;
      await window.workbench.opened;
      await window.workbench.host.settle();
    });
    await work(page, url);
    await page.close();
  } finally {
    await close();
  }
}

const told = (name) => {
  tell(`docs/screenshots/${name}.png`);
};

/** The pane's screens in an order in which each is a press or two from the one before. */
const button = (pane, name) => pane.getByRole('button', { name });
const screens = [
  ['start', () => undefined],
  ['functions', (pane) => button(pane, 'Functions').click()],
  ['function', (pane) => button(pane, /^ICT\.SHARE\.METHODS/).click()],
  [
    'settings',
    async (pane) => {
      await button(pane, 'Joint ICT start page').click();
      await button(pane, 'Settings').click();
    },
  ],
  [
    'compare',
    async (pane) => {
      await button(pane, 'Joint ICT start page').click();
      await button(pane, 'Open the Bromley and Lewisham example').click();
    },
  ],
  ['write', (pane) => button(pane, 'Write to workbook').click()],
  [
    'scenario',
    async (pane) => {
      await button(pane, 'Cancel').click();
      await pane.getByRole('tab', { name: 'Scenario' }).click();
    },
  ],
  ['clause', (pane) => button(pane, 'Change: Indexation').click()],
  [
    'share-two',
    async (pane) => {
      await button(pane, 'Back').click();
      await pane.getByRole('tab', { name: 'Share' }).click();
    },
  ],
  [
    'share-four',
    async (pane) => {
      await button(pane, 'See four councils share').click();
      await button(pane, 'What you add, then equally').click();
      await pane.getByRole('checkbox', { name: 'Bexley' }).uncheck();
    },
  ],
  ['groups', (pane) => button(pane, /^Group costs/).click()],
  [
    'scenarios',
    async (pane) => {
      await button(pane, 'Back').click();
      await pane.getByRole('tab', { name: 'Scenario' }).click();
      await button(pane, 'Scenario menu').click();
      await pane.getByRole('menuitem', { name: 'All scenarios' }).click();
    },
  ],
  [
    'risk',
    async (pane) => {
      await button(pane, 'Joint ICT start page').click();
      await button(pane, 'Open the Bromley and Lewisham example').click();
      await pane.getByRole('tab', { name: 'Risk' }).click();
      await pane.getByRole('heading', { level: 1, name: /of 100 outcomes$/ }).waitFor();
    },
  ],
  [
    'read',
    async (pane, page) => {
      await page.evaluate(putCouncils);
      await button(pane, 'Joint ICT start page').click();
      await button(pane, /^Read from this sheet/).click();
    },
  ],
];

/** What the workbook that the example was written to says of itself. */
const afterWriting = [
  [
    'checks',
    async (pane, page) => {
      await button(page.getByRole('navigation', { name: 'Ribbon' }), 'Run checks').click();
      await pane.getByRole('heading', { name: /checks? fails?\./ }).waitFor();
    },
  ],
];

/** Somebody's table of councils, for the pane to read. */
const putCouncils = async () => {
  const { api, host } = window.workbench;
  api
    .getActiveWorkbook()
    .getActiveSheet()
    .getRange('B3:E5')
    .setValues([
      ['Council', 'Budget (£000)', 'On our own', 'Shared'],
      ['Bromley', 2000, 1750, 1500],
      ['Lewisham', 3750, '', 2250],
    ]);
  await host.settle();
};

/** Screens of which the guide shows the top: as much of them as a window has. */
const inGuide = ['compare', 'scenario', 'clause', 'share-four', 'groups'];
const GUIDE_HEIGHT = 800;

/** Each screen at its whole length, as wide as Excel makes the pane. */
async function pictureScreens(page, url, screens) {
  await page.addStyleTag({ content: '.pane { width: 350px !important }' });
  const pane = page.frames().find((frame) => frame.url().startsWith(`${url}addin/`));
  const frame = page.locator('iframe');
  for (const [name, come] of screens) {
    await come(pane, page);
    await pane.getByRole('heading').first().waitFor();
    await page.mouse.move(0, 0);
    // First low, so that a screen's length is its own and not that of the window.
    await page.setViewportSize({ width: 1500, height: 700 });
    await page.waitForTimeout(500);
    const [length, shown] = await pane.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.clientHeight,
    ]);
    await page.setViewportSize({ width: 1500, height: 700 + length - shown });
    await page.waitForTimeout(500);
    await frame.screenshot({ path: file(`pane-${name}`) });
    told(`pane-${name}`);
    if (!inGuide.includes(name)) continue;
    const clip = { ...(await frame.boundingBox()), height: GUIDE_HEIGHT };
    await page.screenshot({ path: file(`guide-${name}`), clip });
    told(`guide-${name}`);
  }
}

try {
  await openWorkbench({ run: 'openExample' }, async (page, url) => {
    // Univer draws on its own time after the last result.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: file('workbench') });
    told('workbench');
    await pictureScreens(page, url, afterWriting);
  });
  await openWorkbench({}, (page, url) => pictureScreens(page, url, screens));
} finally {
  await browser.close();
}
