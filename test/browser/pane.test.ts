import type { Frame, Page } from 'playwright-core';
import { browserTests } from './harness';
import { councils, put, startOf } from './start';

/** Journeys through the pane, as built, in the workbench. */
const open = browserTests();

/** Whether what has the focus in the pane goes by such a name: asked there, at once or when it comes true. */
function isFocused(name: RegExp): boolean {
  const element = document.activeElement;
  const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : undefined;
  return name.test(label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '');
}

/** Presses Tab until an element with this name has the focus in the pane. */
async function tabTo(page: Page, pane: Frame, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await pane.evaluate(isFocused, name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab leads to nothing like ${String(name)}.`);
}

test('a function is found, filled in and inserted by keyboard alone', async () => {
  const bench = await open();
  const { page } = bench;
  const pane = bench.pane();
  await bench.select('C7');
  await startOf(pane).focus();
  await tabTo(page, pane, /^Functions$/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: 'Functions' }).waitFor();
  await tabTo(page, pane, /^Search \d+ functions$/);
  await page.keyboard.type('contract years');
  await pane.getByText(/functions? match(es)? “contract years”/).waitFor();
  await tabTo(page, pane, /^ICT\.CONTRACT\.YEARS/);
  await page.keyboard.press('Enter');
  await pane.getByText('C7 is empty. Results will fill C7:I16.').waitFor();
  await tabTo(page, pane, /^annualCharge$/);
  await page.keyboard.type('3.6e6');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1/4/2011');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await pane.getByText('C7 is empty. Results will fill C7:I10.').waitFor();
  await tabTo(page, pane, /^Insert in cell C7$/);
  await page.keyboard.press('Enter');
  await pane.locator('.message', { hasText: 'Inserted in C7:I10.' }).waitFor();
  const values = await bench.values('C7:I10');
  expect(values[0]).toEqual(['Year', 'From', 'To', 'Phase', 'Price factor', 'Charge', 'Cumulative']);
  expect(values[3]?.slice(5)).toEqual([3_600_000, 10_800_000]);
  // Esc leads back to the list, to the row that was opened, and from there to the start.
  await page.keyboard.press('Escape');
  await pane.waitForFunction(isFocused, /^ICT\.CONTRACT\.YEARS.+/);
  await page.keyboard.press('Escape');
  await startOf(pane).waitFor();
});

test('what is on the sheet stays: the pane says which cell is in the way', async () => {
  const bench = await open();
  const pane = bench.pane();
  await bench.type('D9', 'mine');
  await bench.select('C7');
  await pane.getByRole('button', { name: 'Functions' }).click();
  await pane.getByRole('button', { name: /^ICT\.SAVING\.COMPARE/ }).click();
  const refusal = 'D9 is not empty. Choose a cell where 4 rows by 8 columns are empty.';
  await pane.getByText(refusal).waitFor();
  await pane.getByRole('button', { name: 'Insert example' }).click();
  await pane.locator('.message', { hasText: refusal }).waitFor();
  expect(await bench.values('C7:D9')).toEqual([
    ['', ''],
    ['', ''],
    ['', 'mine'],
  ]);
  await bench.select('C11');
  await pane.getByText('C11 is empty. Results will fill C11:J14.').waitFor();
  await pane.getByRole('button', { name: 'Insert example' }).click();
  await pane.locator('.message', { hasText: 'Inserted in C11:J14.' }).waitFor();
  expect((await bench.values('C12:G12'))[0]).toEqual(['Bromley', 2_000_000, 1_750_000, 1_500_000, 500_000]);
});

test('councils that are selected fill the arguments, and the results go where the user clicks next', async () => {
  const bench = await open();
  const pane = bench.pane();
  await put(bench, 'A3:D6', councils);
  await bench.select('A3:D6');
  await pane.getByRole('button', { name: 'Functions' }).click();
  await pane.getByRole('button', { name: /^ICT\.SAVING\.COMPARE/ }).click();
  await pane.getByText('A3 is not empty.').waitFor();
  expect(await pane.getByRole('textbox', { name: 'asIs' }).inputValue()).toBe('B4:B5');
  await bench.select('A10');
  await pane.getByRole('button', { name: 'Insert in cell A10' }).click();
  await pane.locator('.message', { hasText: 'Inserted in A10:H13.' }).waitFor();
  expect(await bench.values('A12:E12')).toEqual([['Lewisham', 3750, '', 2250, 1500]]);
});

test('a function that answers with an error says why in the pane', async () => {
  const bench = await open();
  const pane = bench.pane();
  await put(bench, 'A1:D3', [
    ['Council', 'As-is', 'Alone', 'Joint'],
    ['Bromley', 2_000_000, 1_750_000, 1_500_000],
    ['Lewisham', 3_750_000, 2_500_000, 2_250_000],
  ]);
  await bench.select('A1:D3');
  await pane.getByRole('button', { name: 'Functions' }).click();
  await pane.getByRole('button', { name: /^ICT\.SHARE\.COSTS/ }).click();
  await pane.getByText('A1 is not empty.').waitFor();
  expect(await pane.getByRole('textbox', { name: 'costs' }).inputValue()).toBe('C2:C3');
  await bench.select('F2');
  await pane.getByRole('button', { name: 'Insert in cell F2' }).click();
  await pane
    .locator('.message', {
      hasText:
        'Inserted in F2. The cell shows #N/A: there is no answer. Why: costs for "Bromley + Lewisham" is not known',
    })
    .waitFor();
  expect(await bench.values('F2')).toEqual([['#N/A']]);
});

test('the ribbon opens the functions, with the pane closed too', async () => {
  const bench = await open();
  await bench.page.getByRole('button', { name: 'Close Joint ICT' }).click();
  await bench.page
    .getByRole('navigation', { name: 'Ribbon' })
    .getByRole('button', { name: 'Functions' })
    .click();
  await bench.pane().getByRole('searchbox').waitFor();
});

test('a sheet is read into a comparison by keyboard alone', async () => {
  const bench = await open();
  const { page } = bench;
  const pane = bench.pane();
  await put(bench, 'B3:E6', councils);
  await startOf(pane).focus();
  await tabTo(page, pane, /^Read from this sheet/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: 'Found 2 councils in Sheet1!B3:E6' }).waitFor();
  await pane.getByText('D5 is blank, so Lewisham alone is read as not known, not as zero.').waitFor();
  await tabTo(page, pane, /^Alone$/);
  await page.keyboard.press('Home');
  expect(await pane.getByRole('combobox', { name: 'Alone' }).inputValue()).toBe('');
  await tabTo(page, pane, /^Use these figures$/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: /^Joint support saves/ }).waitFor();
  await pane.getByRole('radio', { name: 'Year 1' }).check({ force: true });
  await pane
    .getByRole('heading', {
      level: 1,
      name: 'Joint support saves £2.00m in the first year, 35% of the as-is cost',
    })
    .waitFor();
  expect(await bench.values('B3:E6')).toEqual(councils);
});

test('three councils of one’s own, from an empty start to the answer, by keyboard alone', async () => {
  const bench = await open();
  const { page } = bench;
  const pane = bench.pane();
  await startOf(pane).focus();
  await tabTo(page, pane, /^Start from my figures/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: 'My figures' }).waitFor();
  const give = async (council: string, costs: Readonly<Record<string, string>>) => {
    for (const [course, cost] of Object.entries(costs)) {
      await tabTo(page, pane, new RegExp(`^${council}, ${course}, £ a year$`));
      await page.keyboard.type(cost);
    }
  };
  await give('Council A', { 'as-is': '£2m', alone: '1750k', joint: '1,500,000' });
  await give('Council B', { 'as-is': '3.75m', joint: '2.25m' });
  await tabTo(page, pane, /^Add a council$/);
  await page.keyboard.press('Enter');
  // Its name is asked for first, and Tab goes on to its first cost.
  await pane.waitForFunction(isFocused, /^Name of New council$/);
  await page.keyboard.type('Bexley');
  await page.keyboard.press('Tab');
  await pane.waitForFunction(isFocused, /^Bexley, as-is, £ a year$/);
  await page.keyboard.type('1000000');
  await give('Bexley', { joint: '800000' });
  await tabTo(page, pane, /^See the comparison$/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: /^Joint support saves/ }).waitFor();
  await pane.getByRole('radio', { name: 'Year 1' }).check({ force: true });
  await pane
    .getByRole('heading', {
      level: 1,
      name: 'Joint support saves £2.20m in the first year, 33% of the as-is cost',
    })
    .waitFor();
});

test('from the start to a written model, by keyboard alone', async () => {
  const bench = await open();
  const { page } = bench;
  const pane = bench.pane();
  await startOf(pane).focus();
  await tabTo(page, pane, /^Open the Bromley and Lewisham example$/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { level: 1, name: /^Joint support saves £15\.52m/ }).waitFor();
  await tabTo(page, pane, /^Write to workbook$/);
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Write 8 sheets' }).waitFor();
  await tabTo(page, pane, /^Plain Excel formulas/);
  await page.keyboard.press('ArrowDown');
  await pane.getByRole('radio', { name: /^ICT functions/, checked: true }).waitFor();
  await tabTo(page, pane, /^Write 8 sheets$/);
  await page.keyboard.press('Enter');
  await pane.getByText('8 sheets written.').waitFor({ timeout: 60_000 });
  await tabTo(page, pane, /^Go to Savings$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => window.workbench?.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === 'Savings',
  );
  expect((await bench.values('A2:A2', 'Savings')).flat()).toEqual([
    expect.stringMatching(/^Joint saves £15,515,767 over 9 years/),
  ]);
});

test('a clause is changed, what follows is shown, and it is taken back by key', async () => {
  const bench = await open();
  const { page } = bench;
  const pane = bench.pane();
  await pane.getByRole('button', { name: 'Open the Bromley and Lewisham example' }).click();
  const answer = pane.getByRole('heading', { level: 1, name: /^Joint support saves £15\.52m/ });
  await answer.waitFor();
  await pane.getByRole('tab', { name: 'Scenario' }).click();
  await pane.getByRole('button', { name: 'Change: Indexation' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Indexation' }).waitFor();
  await pane.getByText(/^Catching up would add £/).waitFor();
  await pane
    .getByRole('radiogroup', { name: 'Catch up for the fixed years' })
    .getByRole('radio', { name: 'Yes' })
    .check({ force: true });
  await pane.getByText(/^Catching up adds £/).waitFor();
  await pane.getByRole('button', { name: 'Use this clause' }).click();
  await pane.getByText(/Catches up for the fixed years\./).waitFor();
  await pane.getByRole('tab', { name: 'Compare' }).click();
  await answer.waitFor({ state: 'detached' });
  await pane.getByRole('heading', { level: 1, name: /^Joint support saves/ }).waitFor();
  await page.keyboard.press('Control+z');
  await answer.waitFor();
  await page.keyboard.press('Control+y');
  await answer.waitFor({ state: 'detached' });
});
