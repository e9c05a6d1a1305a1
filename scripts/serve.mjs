import http from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const root = fileURLToPath(new URL('..', import.meta.url));
const officeFolder = path.join(root, 'node_modules/@microsoft/office-js/dist');

/** Where an add-in's page asks for Office.js, and where the workbench answers. */
const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeHere = '/officejs/office.js';

/**
 * Put before the unmodified Office.js: in a frame of the workbench it takes its host from the workbench.
 * It has to run in the frame itself, before Office.js looks for a host, and again after every reload.
 */
const hook = 'window.parent !== window && window.parent.workbench?.install(window);\n';

/** For the workbench's own page only: what an add-in may load is its own business, and is seen by the tests. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Serves the workbench at `/`, an add-in at `/addin/` and Office.js at `/officejs/`, on this computer only.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes any free port.
 * @param {string} [options.run] Action name of a ribbon command to run once when the add-in is ready.
 * @param {string} [options.addin] Folder of the built add-in, with its manifest.xml.
 * @param {string} [options.workbench] Folder of the built workbench.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, run, addin = 'dist', workbench = 'dist-workbench' } = {}) {
  const addinFolder = path.resolve(root, addin);
  const files = (folder, options) => sirv(folder, { dev: true, etag: true, dotfiles: false, ...options });
  const mounts = [
    ['/officejs/', files(officeFolder)],
    ['/addin/', files(addinFolder)],
    [
      '/',
      files(path.resolve(root, workbench), {
        setHeaders: (response) => response.setHeader('content-security-policy', policy),
      }),
    ],
  ];
  const configuration = JSON.stringify({ manifest: '/addin/manifest.xml', ...(run ? { run } : {}) });

  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    response.setHeader('cache-control', 'no-cache');
    if (pathname === '/workbench.json') return send(response, 'application/json', configuration);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pathname === officeHere) {
      const office = await readFile(path.join(officeFolder, 'office.js'), 'utf8');
      return send(response, 'text/javascript', hook + office);
    }
    if (pathname.startsWith('/addin/') && pathname.endsWith('.html')) {
      const page = await addinPage(addinFolder, pathname.slice('/addin/'.length));
      return page === undefined ? notFound(response) : send(response, 'text/html', page);
    }
    const [prefix, handle] = mounts.find(([start]) => pathname.startsWith(start));
    // sirv looks at `url` alone, so the mount point is cut off, as Express would do.
    request.url = request.url.slice(prefix.length - 1);
    handle(request, response, () => notFound(response));
  };

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The add-in's page as built, but with Office.js from here instead of Microsoft's network. */
async function addinPage(folder, name) {
  const file = path.resolve(folder, decodeURIComponent(name));
  if (!file.startsWith(folder + path.sep)) return undefined;
  try {
    return (await readFile(file, 'utf8')).replaceAll(officeCdn, officeHere);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function send(response, type, text) {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
}

function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
}
