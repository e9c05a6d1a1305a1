/** npm run model: a scenario becomes a workbook without Excel, or the person is told why not. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { run } from '../../scripts/model/command';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { reportOf } from '../../src/model/scenario/risk/report';
import { usualRuns } from '../../src/model/scenario/risk/usual';
import { writeScenario } from '../../src/model/scenario/document/write';
import { written } from '../../src/workbench/host/addresses';
import { writeModel } from '../../src/workbook';
import { FileWorkbook } from '../recalculation/workbook';
import { valueOf } from './agree';
import { built, closeWorkbooks, openWorkbook } from './excel';

const SHEETS = ['About', 'Inputs', 'Published', 'Contract', 'Costs', 'Savings', 'Sharing', 'Risk', 'Checks'];
const TODAY = { year: 2026, month: 11, day: 25 };
const EXAMPLE = path.resolve('assets/scenarios/bromley-lewisham.json');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'model-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  closeWorkbooks();
});

/** What is said, after the exit code. */
async function model(...given: string[]): Promise<[number, string]> {
  const told: string[] = [];
  const code = await run(given, {
    from: folder,
    built: path.dirname(path.resolve(built('functions.js'))),
    tell: (line) => told.push(line),
    today: TODAY,
  });
  return [code, told.join('\n')];
}
const file = () => new FileWorkbook(readFileSync(path.join(folder, 'out.xlsx')));
const put = (name: string, content: unknown) => {
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
};

test('with ICT formulas: what the add-in itself writes, every formula with its result', async () => {
  expect(await model(EXAMPLE, 'out.xlsx', '--formulas', 'ict')).toEqual([
    0,
    `out.xlsx is written: ${SHEETS.join(', ')}.`,
  ]);
  const made = file();
  expect(made.sheets.map(({ name }) => name)).toEqual(SHEETS);
  const functions = [...made.sheet('Contract').cells()].filter(([, { formula }]) =>
    formula?.startsWith('_xldudf_ICT_'),
  );
  expect(functions).toHaveLength(3);
  expect(made.value('Contract!C7')).toBe(34_784_863.86);
  const book = openWorkbook();
  const risk = valueOf(reportOf(exampleScenario(), usualRuns, TODAY));
  await writeModel([exampleScenario()], { formulas: 'ict', risk });
  for (const { name } of made.sheets) {
    const values = await book.values(name);
    const all = { r0: 0, c0: 0, r1: values.length - 1, c1: (values[0] ?? []).length - 1 };
    const read = made.sheet(name).values(written(all));
    expect(read.map((row) => row.map((cell) => cell ?? ''))).toEqual(values);
  }
});

test('as values: the same results and not one formula', async () => {
  expect((await model(EXAMPLE, 'out.xlsx', '--formulas=values'))[0]).toBe(0);
  const made = file();
  for (const sheet of made.sheets)
    expect([...sheet.cells()].filter(([, { formula }]) => formula !== undefined)).toEqual([]);
  expect(made.value('Contract!C7')).toBe(34_784_863.86);
  expect(made.value('Contract!A2')).toMatch(/^The contract costs £34,784,864 over 9 years/);
  expect(made.names.get('Annual_charge')).toMatch(/^Inputs!/);
});

test('with plain formulas, unless something else is asked for: nobody needs the add-in', async () => {
  expect((await model(EXAMPLE, 'out.xlsx'))[0]).toBe(0);
  const made = file();
  const formulas = made.sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(([, { formula }]) => formula ?? []),
  );
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.filter((formula) => formula.includes('ICT.'))).toEqual([]);
  expect(made.value('Savings!A2')).toMatch(/^Joint saves £15,515,767 over 9 years/);
});

const usage = expect.stringContaining('npm run model -- scenario.json out.xlsx') as unknown;

test.each<[string, string[], unknown]>([
  ['nothing is said', [], usage],
  ['no file to write is said', ['a.json'], usage],
  ['too much is said', ['a.json', 'b.xlsx', 'c'], usage],
  ['an option is not known', ['a.json', 'b.xlsx', '--colour'], usage],
  [
    'the choice of formulas is none',
    ['a.json', 'b.xlsx', '--formulas', 'fancy'],
    '--formulas is "fancy". Give plain, ict or values.',
  ],
  [
    'there are too many runs',
    ['a.json', 'b.xlsx', '--runs', '1e6'],
    '--runs is "1e6". Give a whole number from 1 to 100,000.',
  ],
  [
    'the seed is no number',
    ['a.json', 'b.xlsx', '--seed=-1'],
    '--seed is "-1". Give a whole number from 0 to 4,294,967,295.',
  ],
  [
    'the name is no workbook',
    ['a.json', 'b.pdf'],
    'b.pdf is not a name for a workbook. Give one that ends in .xlsx.',
  ],
])('what is said when %s', async (_, given, sentence) => {
  expect(await model(...given)).toEqual([1, sentence]);
});

const ict = ['out.xlsx', '--formulas', 'ict'];

test('what is said of a scenario that cannot be read', async () => {
  expect(await model('gone.json', ...ict)).toEqual([1, 'gone.json cannot be read: there is no such file.']);
  mkdirSync(path.join(folder, 'folder.json'));
  expect(await model('folder.json', ...ict)).toEqual([1, 'folder.json cannot be read: it is a folder.']);
  put('text.json', 'Dear Lewisham');
  expect(await model('text.json', ...ict)).toEqual([
    1,
    'text.json is not a scenario: it is not JSON. Give a file that Joint ICT has saved.',
  ]);
  put('other.json', { name: 'something else' });
  expect(await model('other.json', ...ict)).toEqual([1, expect.stringMatching(/^other\.json: .*scenario/i)]);
  const example = writeScenario(exampleScenario());
  put('newer.json', { ...example, version: 99 });
  expect(await model('newer.json', ...ict)).toEqual([1, expect.stringMatching(/^newer\.json: .*99/)]);
  put('twice.json', { ...example, councils: [...example.councils, example.councils[0]] });
  expect(await model('twice.json', ...ict)).toEqual([
    1,
    'twice.json: councils has "Bromley" twice. Give each council a name of its own.',
  ]);
});

test('what is said of a file that cannot be written', async () => {
  expect(await model(EXAMPLE, 'none/out.xlsx', '--formulas', 'ict')).toEqual([
    1,
    'none/out.xlsx cannot be written: there is no such folder.',
  ]);
  mkdirSync(path.join(folder, 'folder.xlsx'));
  expect(await model(EXAMPLE, 'folder.xlsx', '--formulas', 'ict')).toEqual([
    1,
    'folder.xlsx cannot be written: it is a folder.',
  ]);
});

test('the command itself, from another folder, with a mark before the text', async () => {
  put('scenario.json', `\uFEFF${readFileSync(EXAMPLE, 'utf8')}`);
  const command = [path.resolve('scripts/model.mjs'), 'scenario.json', 'out.xlsx', '--formulas', 'values'];
  const { INIT_CWD, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, env: environment });
  expect([stdout.trim(), INIT_CWD === folder]).toEqual([`out.xlsx is written: ${SHEETS.join(', ')}.`, false]);
  expect(file().value('Contract!C7')).toBe(34_784_863.86);
  const failing = promisify(execFile)(process.execPath, command.slice(0, 1), {
    cwd: folder,
    env: environment,
  });
  await expect(failing).rejects.toMatchObject({ code: 1, stdout: usage });
}, 120_000);
