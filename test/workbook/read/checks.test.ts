import { exampleScenario } from '../../../src/model/scenario/document/example';
import type { ScenarioDocument } from '../../../src/model/scenario/document/schema';
import { headline } from '../../../src/taskpane/words/checksHeadline';
import {
  changeFormulas,
  type CheckLine,
  goTo,
  type ModelChecks,
  removeSheets,
  runChecks,
  writeModel,
} from '../../../src/workbook';
import { closeWorkbooks, openWorkbook, refused, somebodysWorkbook, type Workbook } from '../excel';
import { changed } from '../scenarios';

afterEach(closeWorkbooks);

async function checked(): Promise<readonly ModelChecks[]> {
  const result = await runChecks();
  if (!result.ok) throw new Error(result.detail);
  return result.models;
}

const outcomes = (model: ModelChecks | undefined) =>
  Object.fromEntries(model?.lines.map(({ name, outcome }) => [name, outcome]) ?? []);
const failing = (model: ModelChecks | undefined) =>
  model?.lines.filter(({ outcome }) => !['holds', 'not yet', 'does not apply'].includes(outcome)) ?? [];

/** What the sheet says of all its checks. */
const overall = async (book: Workbook, sheet = 'Checks') => String((await book.values(sheet))[1]?.[0]);
const counted = (model: ModelChecks | undefined, outcome: CheckLine['outcome']) =>
  model?.lines.filter((line) => line.outcome === outcome).length ?? 0;

const put = (book: Workbook, sheet: string, cell: string, content: unknown) =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[content]];
    await context.sync();
  });

test('a workbook without a model has no checks', async () => {
  await somebodysWorkbook();
  expect(await checked()).toEqual([]);
});

test('what is written passes as the sheet says, and nothing is changed by running it', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()], { formulas: 'ict' });
  const before = await book.formulas('Checks');
  book.requests.length = 0;
  const [model, ...others] = await checked();
  expect(book.requests.length).toBeLessThanOrEqual(5);
  expect(others).toEqual([]);
  expect(failing(model)).toEqual([]);
  expect(model).toMatchObject({
    sheet: { name: 'Checks' },
    model: { number: 1, frozen: false, damages: [] },
  });
  const [passing, waiting] = [counted(model, 'holds'), counted(model, 'not yet')];
  const never = counted(model, 'does not apply');
  expect(Math.min(waiting, never)).toBeGreaterThan(1);
  const said = `No check fails. ${passing} pass, ${waiting} wait for Lewisham alone, ${never} do not apply.`;
  expect(await overall(book)).toBe(said);
  expect(headline(model ? [model] : [])).toBe(said);
  expect((await book.values('About')).flat()).toContain(said);
  // Every check that the sheet has, the last of which are those of the functions.
  const numbers = before.filter(([number]) => typeof number === 'number');
  expect(model?.lines).toHaveLength(numbers.length);
  expect(model?.lines.at(-1)?.name).toBe(
    'The add-in’s function and plain formulas come to the same joint service',
  );
  // What Lewisham would pay alone is not known, and each says what it waits for.
  expect(model?.lines.find(({ name }) => name === 'Councils add up to the cost alone')).toMatchObject({
    outcome: 'not yet',
    because: 'a cost alone is not known',
    difference: undefined,
    shown: 'not yet',
  });
  // The example's clause has no cap, and no other cost comes beside its contract.
  expect(
    model?.lines.filter(({ outcome }) => outcome === 'does not apply').map(({ because }) => because),
  ).toEqual(expect.arrayContaining(['the clause has no cap, or no collar', 'there are no other costs']));
  const isMade = ({ outcome }: CheckLine) => outcome !== 'not yet' && outcome !== 'does not apply';
  expect(model?.lines.filter((line) => isMade(line) !== !line.because)).toEqual([]);
  expect(await book.formulas('Checks')).toEqual(before);
  expect(await goTo(model?.sheet?.id ?? '', 'F12')).toBe(true);
  const selected = await book.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(selected).toBe('Checks!F12');
});

test('what does not hold, differs, is an error or was typed over fails, each with its cell', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [before] = await checked();
  const lineOf = (name: string) => {
    const line = before?.lines.find((one) => one.name.startsWith(name));
    if (!line) throw new Error(`there is no check ${name}`);
    return line;
  };
  const fixed = lineOf('Prices are not fixed');
  const years = lineOf('Contract years add up');
  const [typed, wrong] = [lineOf('The scenario chosen'), lineOf('Indexation has its rate')];
  await book.type('Fixed_years', [[9]]);
  await put(book, 'Checks', years.cell.replace('F', 'D'), '=12.5');
  await put(book, 'Checks', typed.cell, true);
  await put(book, 'Checks', wrong.cell, '=1/0');
  const [model] = await checked();
  expect(failing(model)).toEqual([
    { ...typed, outcome: 'replaced', shown: 'TRUE' },
    { ...fixed, outcome: 'fails', shown: 'FALSE', spot: { label: 'Prices fixed', cell: 'E27' } },
    { ...wrong, outcome: 'error', shown: '#DIV/0!' },
    { ...years, outcome: 'fails', difference: 12.5, shown: 'FALSE' },
  ]);
  expect(years.allowed).toBeGreaterThan(0);
  const rows = await book.values('Checks');
  expect(rows[Number(fixed.cell.slice(1)) - 1]).toMatchObject({ 1: fixed.name, 5: false });
  expect(await overall(book)).toMatch(
    /^3 checks fail\. \d+ pass, \d+ wait for Lewisham alone, \d+ do not apply\.$/,
  );
  // A sum that is typed over differs from nothing.
  await put(book, 'Checks', years.cell.replace('F', 'D'), 0);
  expect(failing((await checked())[0])).toContainEqual({ ...years, outcome: 'replaced', difference: 0 });
});

test('what a check may differ by that somebody typed lets no check off', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [before] = await checked();
  const line = before?.lines.find(({ name }) => name.startsWith('Contract years add up'));
  await put(book, 'Checks', (line?.cell ?? '').replace('F', 'E'), 1e12);
  expect(failing((await checked())[0])).toEqual([{ ...line, outcome: 'replaced', allowed: 1e12 }]);
  // Nor does nothing at all, which allows any fault that is nought or more.
  await put(book, 'Checks', (line?.cell ?? '').replace('F', 'E'), '');
  expect(failing((await checked())[0])).toMatchObject([{ outcome: 'replaced' }]);
});

test('checks are read under the heading that their reasons had before, too', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [before] = await checked();
  await put(book, 'Checks', 'G4', 'Not yet, because');
  expect((await checked())[0]?.lines).toEqual(before?.lines);
  await put(book, 'Checks', 'G4', 'Why');
  expect((await checked())[0]?.lines).toEqual([]);
});

test('checks are read without the column that says where they fail, too', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await book.type('Fixed_years', [[9]]);
  const [before] = await checked();
  await put(book, 'Checks', 'H4', '');
  expect((await checked())[0]?.lines).toEqual(before?.lines.map((line) => ({ ...line, spot: undefined })));
  expect(before?.lines.filter(({ spot }) => spot)).toHaveLength(1);
});

describe('what the checks come to is said in the same words on the sheet and in the pane', () => {
  const lewisham = { place: 1, key: 'alone' } as const;
  const unknown = (document: ScenarioDocument, place: number, key: 'asIs' | 'alone' | 'joint') =>
    Object.assign(document.councils[place]?.[key] ?? {}, { value: null, status: 'Not known' });
  const known = (document: ScenarioDocument) =>
    Object.assign(document.councils[lewisham.place]?.alone ?? {}, { value: 3_000_000, status: 'Trial' });
  test.each<[string, (document: ScenarioDocument) => void, RegExp]>([
    ['nothing waits', known, /^No check fails\. \d+ pass, \d+ do not apply\.$/],
    [
      'two costs of a council',
      (document) => unknown(document, 1, 'joint'),
      /, \d+ wait for Lewisham alone and Lewisham joint, /,
    ],
    [
      'costs of two councils',
      (document) => unknown(document, 0, 'asIs'),
      /, \d+ wait for Bromley as-is and Lewisham alone, /,
    ],
    [
      'three figures',
      (document) => {
        unknown(document, 0, 'asIs');
        unknown(document, 0, 'alone');
      },
      /, \d+ wait for 3 figures that are not known, /,
    ],
    [
      'another cost',
      (document) => {
        known(document);
        Object.assign(document.councils[0] ?? {}, {
          otherCosts: [
            {
              kind: 'transition',
              course: 'joint',
              timing: { kind: 'once', year: 1 },
              amount: { value: null, status: 'Not known', source: '', date: '', note: '' },
            },
          ],
        });
      },
      /, \d+ wait for 1 figure that is not known, /,
    ],
  ])('%s', async (_, change, said) => {
    const book = openWorkbook();
    expect(await writeModel([changed(change)])).toMatchObject({ ok: true });
    const models = await checked();
    expect(headline(models)).toMatch(said);
    expect(await overall(book)).toBe(headline(models));
    // One that fails comes first, and checks that wait for a rate too name no figure.
    await book.type('Rise', [['']]);
    const failing = await checked();
    expect(headline(failing)).toMatch(/^2 checks fail\. \d+ pass, \d+ cannot be made yet, /);
    expect(await overall(book)).toBe(headline(failing));
  });
});

test('a remark beside a check that waits for nothing changes nothing', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [before] = await checked();
  const line = before?.lines.find(({ name }) => name.startsWith('The scenario chosen'));
  await put(book, 'Checks', (line?.cell ?? '').replace('F', 'G'), 'Seen on Monday');
  await put(book, 'Checks', (line?.cell ?? '').replace('F', 'D'), 12);
  const [after] = await checked();
  expect(failing(after)).toEqual([]);
  expect(outcomes(after)).toEqual(outcomes(before));
});

test('a reason to wait that somebody typed lets no check off', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [before] = await checked();
  const line = before?.lines.find(({ name }) => name.startsWith('Contract years add up'));
  await put(book, 'Checks', (line?.cell ?? '').replace('F', 'G'), 'I know better');
  expect(failing((await checked())[0])).toEqual([
    { ...line, outcome: 'replaced', difference: undefined, because: 'I know better', shown: 'not yet' },
  ]);
});

test('a count of faults that somebody typed over lets no check off', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  await put(book, 'Inputs', 'E8', 'two million');
  const [before] = await checked();
  const line = before?.lines.find(({ name }) => name.startsWith('Units match: amounts, percentages'));
  expect(line).toMatchObject({ outcome: 'fails', spot: { label: 'Bromley, as-is', cell: 'E8' } });
  const rows = await book.values('Checks');
  const at = rows.findIndex(({ 1: what }) => what === 'Figures that are words');
  expect(rows[at]).toMatchObject({ 3: 1, 7: 'Bromley, as-is: Inputs!E8' });
  await put(book, 'Checks', `D${at + 1}`, 0);
  expect((await checked())[0]?.lines.find(({ name }) => name === line?.name)).toMatchObject({
    outcome: 'replaced',
    shown: 'TRUE',
  });
});

test('what the contract’s price and its reviews wait for is said, and comes once it is given', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const line = async (start: string) =>
    (await checked())[0]?.lines.find(({ name }) => name.startsWith(start)) ?? {};
  const reason = async (start: string) => ((await line(start)) as Partial<CheckLine>).because;
  await book.type('Annual_charge', [['']]);
  expect(await reason('Contract years add up')).toBe('the contract has no price');
  expect(await line('The contract has a price')).toMatchObject({ outcome: 'fails' });
  await book.type('Annual_charge', [[3_440_000]]);
  expect(await line('Contract years add up')).toMatchObject({ outcome: 'holds' });
  await book.type('Rise', [['']]);
  expect(await line('Every review has its rate')).toMatchObject({ outcome: 'fails' });
  expect(await reason('Councils add up to the joint cost')).toMatch(/^no forecast of the index/);
  expect(await line('Councils add up to the as-is cost')).toMatchObject({ outcome: 'holds' });
});

test('renamed, with rows and columns put in and lines of one’s own below: still read', async () => {
  const book = openWorkbook();
  await writeModel([exampleScenario()]);
  const [before] = await checked();
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Checks');
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('A:A').insert('Right');
    const last = 4 + 2 + (before?.lines.length ?? 0);
    sheet.getRange(`C${last + 2}`).values = [['A note of mine']];
    sheet.name = 'It adds up';
    await context.sync();
  });
  const [model] = await checked();
  expect(model?.sheet?.name).toBe('It adds up');
  expect(outcomes(model)).toEqual(outcomes(before));
  expect(model?.lines[0]?.cell).toBe('G7');
});

test('values are told from formulas', async () => {
  openWorkbook();
  await writeModel([exampleScenario()], { formulas: 'values' });
  const [model] = await checked();
  expect(model?.model.frozen).toBe(true);
  expect(failing(model)).toEqual([]);
  expect(await changeFormulas(1, 'plain')).toMatchObject({ ok: true });
  expect((await checked())[0]).toMatchObject({ model: { frozen: false } });
});

test('they are of the model whose number their name bears, and what is gone is said to be', async () => {
  const book = openWorkbook();
  await book.run(async (context) => {
    // Somebody's own, for which the model has to call all of its cells something else.
    const { names, worksheets } = context.workbook;
    names.add('Checks_headings', worksheets.getItem('Sheet1').getRange('A1:F1'));
    await context.sync();
  });
  const written = await writeModel([exampleScenario()]);
  const [model] = await checked();
  expect(model).toMatchObject({ sheet: { name: 'Checks' }, model: { number: 2 } });
  expect(model?.lines.length).toBeGreaterThan(30);
  const checks = written.ok ? written.sheets.find(({ role }) => role === 'checks') : undefined;
  await removeSheets([checks?.id ?? '']);
  await book.run(async (context) => {
    context.workbook.names.getItem('Fixed_years_2').delete();
    await context.sync();
  });
  const [without] = await checked();
  expect(without).toMatchObject({
    lines: [],
    model: { damages: [{ kind: 'name deleted', name: 'Fixed_years' }] },
  });
  expect(without?.sheet).toBeUndefined();
});

test('why they could not be read', async () => {
  const book = openWorkbook();
  book.onRequest = () => Promise.resolve(refused('InvalidOperationInCellEditMode'));
  expect(await runChecks()).toMatchObject({ ok: false, reason: 'cell edit' });
});
