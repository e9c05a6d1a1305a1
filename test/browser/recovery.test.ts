import { exampleScenario } from '../../src/model/scenario/document/example';
import { textOfKept } from '../../src/taskpane/state/kept';
import { browserTests, type OpenWorkbench } from './harness';
import { loadAgain } from './kept';
import { button, enter, field, headline, openExample, tab, without } from './start';

/**
 * Recovering from each kind of error: it is seen where it happens and in words, nothing that was entered is lost, and
 * the way out that the words name leads out. Other kinds stand with what they are about: what Excel refuses (refusals),
 * a cell of Inputs broken by hand (link), an insert over a filled cell (pane), outcomes that are stopped (risk).
 */
const open = browserTests();

describe('a figure that cannot be read', () => {
  test.each([
    ['words', 'two million'],
    ['a decimal comma, where Excel writes points', '2,1m'],
    ['less than nothing', '-5'],
  ])('%s: stays as it was typed, says what is wanted, and counts once it is mended', async (_, typed) => {
    const bench = await open();
    await openExample(bench);
    await tab(bench, 'Scenario').click();
    const asIs = field(bench, 'Bromley, as-is, £ a year');
    await enter(asIs, typed);
    const alert = bench.pane().getByRole('alert').filter({ hasText: 'Bromley, as-is' });
    expect(await alert.textContent()).toBe(
      `Bromley, as-is, £ a year is "${typed}". Give pounds as a number from £0.01 to £100 billion, such as 2,000,000 or 2m.`,
    );
    expect([await asIs.inputValue(), await asIs.getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    // The answer stands on the figure before it.
    await tab(bench, 'Compare').click();
    await headline(bench, /^Joint support saves £15\.52m/).waitFor();
    await tab(bench, 'Scenario').click();
    await enter(asIs, '2.1m');
    expect(await asIs.inputValue()).toBe('£2,100,000');
    await alert.waitFor({ state: 'detached' });
    await tab(bench, 'Compare').click();
    await headline(bench, /^Joint support saves £16\.42m/).waitFor();
  });

  test('Esc gives it up for the figure that stands', async () => {
    const bench = await open();
    await openExample(bench);
    await tab(bench, 'Scenario').click();
    const asIs = field(bench, 'Bromley, as-is, £ a year');
    await enter(asIs, 'lots');
    await asIs.press('Escape');
    expect(await asIs.inputValue()).toBe('£2,000,000');
  });

  test('where Excel writes decimal commas, the comma is read and the point is not', async () => {
    const bench = await open();
    await bench.inWorkbench(({ host }) => {
      const { application } = host.book.root;
      Object.assign(application, { decimalSeparator: ',', thousandsSeparator: '.' });
    }, undefined);
    await loadAgain(bench);
    await openExample(bench);
    await tab(bench, 'Scenario').click();
    const asIs = field(bench, 'Bromley, as-is, £ a year');
    await enter(asIs, '2.1m');
    await bench.pane().getByRole('alert').filter({ hasText: 'Bromley, as-is' }).waitFor();
    await enter(asIs, '2,1m');
    expect(await asIs.inputValue()).toBe('£2.100.000');
  });
});

describe('what the workbook keeps, where it cannot be read', () => {
  const KEPT = 'JointICT.scenarios';
  const kept = (bench: OpenWorkbench) =>
    bench.inWorkbench(({ host }, key) => {
      const settings = host.book.workbook.getCustomMetadata()?.['settings'] as
        Record<string, string> | undefined;
      return settings?.[key] ?? '';
    }, KEPT);
  const keep = (bench: OpenWorkbench, text: string) =>
    bench.inWorkbench(
      ({ host }, { key, value }) => {
        const { workbook } = host.book;
        workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), settings: { [key]: value } });
      },
      { key: KEPT, value: text },
    );
  const whole = textOfKept({ scenarios: [{ id: 1, scenario: exampleScenario() }], current: 1 });

  /** The pane as it opens on what is kept, with figures typed all the same. */
  async function openedOn(text: string): Promise<OpenWorkbench> {
    const bench = await open();
    await keep(bench, text);
    await loadAgain(bench);
    await button(bench, /^Start from my figures/).click();
    await enter(field(bench, 'Council A, as-is, £ a year'), '800k');
    return bench;
  }

  test('cut short: it stays until somebody says that what is open is to be saved instead', async () => {
    const cut = whole.slice(0, whole.length / 2);
    const bench = await openedOn(cut);
    const notice = bench
      .pane()
      .getByText(
        'The scenarios in this workbook could not be opened What is saved has been cut short or changed, and cannot be read. What is saved is left as it is. You can go on here, but what you do will not be saved in this workbook.',
      );
    await notice.waitFor();
    // Longer than a pause after which it would have been saved.
    await bench.page.waitForTimeout(1500);
    expect(await kept(bench)).toBe(cut);
    await button(bench, 'Copy what is saved').click();
    await button(bench, 'Save what is open here instead').click();
    expect(await kept(bench)).toBe(cut);
    await button(bench, 'Leave it as it is').click();
    await button(bench, 'Save what is open here instead').click();
    await button(bench, 'Replace what is saved').click();
    await notice.waitFor({ state: 'detached' });
    await bench.page.waitForFunction((key) => {
      const all = window.workbench?.host.book.workbook.getCustomMetadata()?.['settings'] as
        Record<string, string> | undefined;
      return all?.[key]?.includes('800000');
    }, KEPT);
    await loadAgain(bench);
    await button(bench, 'Go on with My figures').click();
    expect(await field(bench, 'Council A, as-is, £ a year').inputValue()).toBe('£800,000');
  });

  test('of a newer version: it is left for that, and what is typed here stays open', async () => {
    const newer = whole.replace('"version":1', '"version":99');
    const bench = await openedOn(newer);
    await bench
      .pane()
      .getByText(/^Saved by a newer version .* Update Joint ICT, then open it again\./)
      .waitFor();
    await bench.page.waitForTimeout(1500);
    expect(await kept(bench)).toBe(newer);
    expect(await button(bench, 'Save what is open here instead').count()).toBe(0);
    expect(await field(bench, 'Council A, as-is, £ a year').inputValue()).toBe('£800,000');
  });
});

test('an index that has not been published so far: the sentence leads to the clause, and a rise given there mends it', async () => {
  const bench = await open();
  const pane = bench.pane();
  await openExample(bench);
  await tab(bench, 'Scenario').click();
  const start = field(bench, 'Starts');
  await start.fill('Apr 28');
  await pane.getByText('Read as 1 April 2028.').waitFor();
  await start.press('Tab');
  expect(await start.inputValue()).toBe('1 April 2028');
  await button(bench, 'Change: Indexation').click();
  await pane.getByRole('combobox', { name: 'What it rises by' }).selectOption({ label: 'CPI' });
  const forecast = field(bench, 'Rise where the index is not yet known');
  await enter(forecast, '');
  const sentence = pane.getByText(
    /^The price follows CPI, .* Give the rise where the index is not yet known, under Indexation\.$/,
  );
  await sentence.waitFor();
  await button(bench, 'Use this clause').click();
  await tab(bench, 'Compare').click();
  await headline(bench, 'There is no comparison yet').waitFor();
  await sentence.waitFor();
  await button(bench, 'Change the indexation').click();
  await enter(forecast, '2');
  expect(await forecast.inputValue()).toBe('2.0%');
  await sentence.waitFor({ state: 'detached' });
  await button(bench, 'Use this clause').click();
  await headline(bench, /^Joint support saves/).waitFor();
  await tab(bench, 'Scenario').click();
  expect(await start.inputValue()).toBe('1 April 2028');
});

test('a screen that cannot be fetched: the pane starts again, with what was open, once it can', async () => {
  const bench = await open();
  const { page } = bench;
  await button(bench, /^Start from my figures/).click();
  await enter(field(bench, 'Council A, as-is, £ a year'), '800k');
  await page.waitForFunction(() =>
    JSON.stringify(window.workbench?.host.book.workbook.getCustomMetadata() ?? {}).includes('800000'),
  );
  // The page itself still comes; what it fetches later does not.
  const later = /\/addin\/later\.\w+\.js$/;
  await page.route(later, (route) => route.abort('failed'));
  await loadAgain(bench);
  const crash = bench.pane().getByRole('alert').filter({ hasText: 'Something went wrong in Joint ICT.' });
  await crash.waitFor({ timeout: 30_000 });
  await page.unroute(later);
  await button(bench, 'Start again').click();
  await button(bench, 'Functions').click();
  await bench.pane().getByRole('searchbox').waitFor();
  await bench.pane().getByRole('button', { name: 'Back', exact: true }).click();
  await button(bench, 'Go on with My figures').click();
  expect(await field(bench, 'Council A, as-is, £ a year').inputValue()).toBe('£800,000');
  without(
    bench,
    /^failed: .*\/addin\/later\.\w+\.js$|^console: .*(ERR_FAILED|ChunkLoadError)|^error: .*ChunkLoadError/,
  );
});
