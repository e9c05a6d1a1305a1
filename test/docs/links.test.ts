// Every link of the documents and of the built help leads somewhere. Other people's pages are not fetched.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { helpPages } from '../../scripts/functionPages.cjs';

const root = path.join(__dirname, '../..');
const documents = ['', 'docs', 'docs/functions', 'docs/performance', 'test/published'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file)),
);

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function linksIn(markdown: string): string[] {
  const links: string[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(String(token.href));
  });
  return links;
}

/** The anchors that a page has: its headings, as code hosts name them. */
const anchorsIn = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is wrong with a link, if anything. */
function fault(from: string, link: string): string | undefined {
  if (/^https:\/\/[^\s]+$/.test(link)) return undefined;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (/^[a-z]+:/.test(link) || !existsSync(path.join(root, target))) return `${link} leads nowhere`;
  return anchor === undefined || anchorsIn(read(target)).includes(anchor)
    ? undefined
    : `${link}: there is no such heading`;
}

test('there are documents to look at', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'docs/methods.md', 'docs/functions/VERSION.md']),
  );
});

test.each(documents)('the links of %s', (file) => {
  expect(linksIn(read(file)).flatMap((link) => fault(file, link) ?? [])).toEqual([]);
});

test('a link that leads nowhere is found', () => {
  expect(fault('README.md', 'docs/missing.md')).toBeDefined();
  expect(fault('README.md', 'docs/architecture.md#missing')).toBeDefined();
  expect(fault('README.md', 'docs/architecture.md#published-data')).toBeUndefined();
  expect(fault('README.md', 'http://example.com')).toBeDefined();
});

const help = helpPages();
test.each(Object.keys(help).filter((name) => name.endsWith('.html')))('the links of help/%s', (name) => {
  const links = [...(help[name] ?? '').matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
  expect(
    links.filter((link) => !link.startsWith('https://') && !((link.split('#')[0] ?? '') in help)),
  ).toEqual([]);
});
