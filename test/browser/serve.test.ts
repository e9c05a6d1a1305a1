import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';

const root = path.resolve(__dirname, '../..');
const toy = { addin: 'test/browser/toy' };
let server: Awaited<ReturnType<typeof serve>>;
const get = async (at: string) => {
  const response = await fetch(new URL(at, server.url));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

beforeAll(async () => {
  server = await serve({ ...toy, run: 'fill' });
});
afterAll(() => server.close());

test('in the add-in’s page only the address of Office.js is another', async () => {
  const built = readFileSync(path.join(root, 'test/browser/toy/pane.html'), 'utf8');
  const { text, type } = await get('addin/pane.html');
  expect(type).toContain('text/html');
  expect(
    text.replace('/officejs/office.js', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'),
  ).toBe(built);
});

test('other files of the add-in are as they were built', async () => {
  const { text } = await get('addin/functions.json');
  expect(text).toBe(readFileSync(path.join(root, 'test/browser/toy/functions.json'), 'utf8'));
});

test('Office.js comes unmodified, after one line that finds the workbench', async () => {
  const [first, ...rest] = (await get('officejs/office.js')).text.split('\n');
  expect(first).toBe('window.parent !== window && window.parent.workbench?.install(window);');
  expect(rest.join('\n')).toBe(
    readFileSync(path.join(root, 'node_modules/@microsoft/office-js/dist/office.js'), 'utf8'),
  );
});

test('the workbench is told where the manifest is and what to run', async () => {
  expect(JSON.parse((await get('workbench.json')).text)).toEqual({
    manifest: '/addin/manifest.xml',
    run: 'fill',
  });
});

test.each(['nothing.html', 'addin/nothing.html', 'addin/nothing.js', 'officejs/nothing.js'])(
  '%s is not there',
  async (at) => {
    expect((await get(at)).status).toBe(404);
  },
);

// fetch would tidy the address before sending it.
test.each([
  '/addin/../manifest.test.html',
  '/addin/..%2f..%2f..%2fpackage.json',
  '/addin/%2e%2e/%2e%2e/x.html',
])('no way out of the served folders: %s', async (at) => {
  const status = await new Promise((resolve, reject) => {
    request(server.url, { path: at }, (response) => {
      resolve(response.resume().statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(404);
});

test('a taken port is refused, so that the next can be tried', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve({ ...toy, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
