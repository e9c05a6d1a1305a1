import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionPages } from '../../scripts/functionPages.cjs';
import { closeWorkbooks, openWorkbook } from './excel';

afterEach(closeWorkbooks);

const pages = functionPages();

test.each(pages)('the page about $id is up to date with its docstring', ({ now, text }) => {
  // If not: node scripts/functionPages.cjs
  expect(now).toBe(text);
});

const guides = ['price-terms', 'methods'].map((id) => ({
  id,
  text: readFileSync(path.join(__dirname, `../../docs/${id}.md`), 'utf8'),
}));
const examples = [...pages, ...guides].flatMap(({ id, text }) =>
  [...text.matchAll(/```example\n(=.*)\n([\s\S]*?)\n```/g)].map(([, formula = '', printed = '']) => ({
    id,
    formula,
    printed,
  })),
);

test('every page but that of the version has an example', () => {
  const ids = new Set(examples.map(({ id }) => id));
  expect(pages.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual(['VERSION']);
});

test.each(examples)('$formula gives what its page prints', async ({ formula, printed }) => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [[formula]];
    await context.sync();
  });
  const values = await workbook.values('Sheet1');
  expect(values.map((row) => row.map(shown).join(' | '))).toEqual(printed.split('\n'));
});

/** A value as the pages print it: as in an unformatted cell, dates as their serial numbers. */
const shown = (value: unknown) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
