// docs/glossary.md: its words can be found, and the names it gives them are those of the source.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const page = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8');
const rows = [...page.matchAll(/^\| (?!word |---)(.+?) +\| .+? +\| (.*?) *\|$/gm)].map(
  ([, word = '', names = '']) => ({
    word,
    names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  }),
);

const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');
const words = new Set(source.match(/\w+/g));

test('the words stand in the order of the alphabet', () => {
  const found = rows.map(({ word }) => word);
  expect(found.length).toBeGreaterThan(40);
  expect(found).toEqual([...found].sort((a, b) => a.localeCompare(b, 'en-GB')));
});

test.each(rows.filter(({ names }) => names.length > 0))('$word has its name in the source', ({ names }) => {
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});
