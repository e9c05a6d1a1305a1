import { AxeBuilder } from '@axe-core/playwright';
import { screens } from '../../src/taskpane/state/state';
import { browserTests, type OpenWorkbench } from './harness';
import { type Sight, sights, sightsOfModel } from './sights';
import { councils, put } from './start';

/** Every screen, and what it may have to say, in every theme: nothing that axe finds, and nothing too wide. */
const open = browserTests();

/**
 * What axe takes for a landmark beside those that are: its own list, and a tab's panel, whose name would count as text
 * outside the main part within it. Tabster's dummies hand the focus on as soon as they have it, and are left out.
 */
const regionMatcher = 'dialog, [role=dialog], [role=alertdialog], svg, [role=tabpanel]';
const axeOptions = { iframes: true, checks: { region: { options: { regionMatcher } } } };

const looks = [
  { theme: 'Light', colorScheme: 'light', forcedColors: 'none' },
  { theme: 'Dark', colorScheme: 'dark', forcedColors: 'none' },
  { theme: 'Light', colorScheme: 'light', forcedColors: 'active' },
] as const;
const widths = [320, 350];

describe.each(looks)('in %j', ({ theme, ...media }) => {
  /** The workbench with the pane in this theme: Office's own goes before the system's, and the workbench's is light. */
  async function opened(run?: string): Promise<OpenWorkbench> {
    const bench = await open(run === undefined ? {} : { run });
    await bench.page.emulateMedia(media);
    // On a sheet of nobody's; those of a model are left as they were written.
    if (run === undefined) await put(bench, 'B3:E6', councils);
    const pane = bench.pane();
    await pane.getByRole('button', { name: 'Settings' }).click();
    await pane.getByText(theme, { exact: true }).click();
    await pane.getByRole('button', { name: 'Back' }).click();
    return bench;
  }

  async function look(bench: OpenWorkbench, all: readonly Sight[]): Promise<void> {
    for (const [, sight, come] of all) {
      await come(bench.pane(), bench);
      for (const width of widths) await isInside(bench, sight, width);
      await isSound(bench, sight);
    }
  }

  test('nothing is wrong with any screen', async () => look(await opened(), sights), 400_000);
  test(
    'nothing is wrong with what is said of sheets',
    async () => look(await opened('openExample'), sightsOfModel),
    400_000,
  );
});

test('every screen is among those that are looked at', () => {
  const seen = new Set([...sights, ...sightsOfModel].map(([screen]) => screen));
  expect(screens.filter((screen) => !seen.has(screen))).toEqual([]);
});

async function isSound({ page }: OpenWorkbench, sight: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include(['iframe', 'body'])
    .exclude(['iframe'])
    .options(axeOptions)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect([sight, ...found]).toEqual([sight]);
  expect(passes.length).toBeGreaterThan(10);
}

/** Tables scroll sideways by themselves; the page does not. Nothing of a drawing is cut, and no words are. */
async function isInside(bench: OpenWorkbench, sight: string, width: number): Promise<void> {
  await bench.page.locator('.pane').evaluate((element, pixels) => {
    (element as HTMLElement).style.setProperty('width', `${pixels}px`, 'important');
  }, width);
  const pane = bench.pane();
  await pane.waitForFunction((pixels) => Math.abs(window.innerWidth - pixels) < 3, width);
  const beyond = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([sight, width, beyond]).toEqual([sight, width, 0]);
  const cut = await pane.evaluate(() =>
    [...document.querySelectorAll('svg[role="img"] text')].flatMap((label) => {
      const [words, drawing] = [label, label.closest('svg')].map((part) => part?.getBoundingClientRect());
      const fits = words && drawing && words.left >= drawing.left - 1 && words.right <= drawing.right + 1;
      return fits ? [] : [label.textContent];
    }),
  );
  expect([sight, width, ...cut]).toEqual([sight, width]);
  expect([sight, width, ...(await pane.evaluate(wordsCut))]).toEqual([sight, width]);
}

/** What is cut by the edge of its own box, or does not fit into the list that it was chosen from. */
function wordsCut(): string[] {
  const ARROW = 20;
  const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((box) => {
    const { overflowX, font, paddingLeft, paddingRight } = getComputedStyle(box);
    const words = box instanceof HTMLSelectElement ? box.selectedOptions[0]?.text : box.textContent;
    if (!words?.trim() || !pen || box.clientWidth < 3) return [];
    if (box instanceof HTMLSelectElement) {
      pen.font = font;
      const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - ARROW;
      return pen.measureText(words).width > room ? [words] : [];
    }
    const isCut = ['hidden', 'clip'].includes(overflowX) && box.scrollWidth > box.clientWidth + 1;
    return isCut ? [words] : [];
  });
}
