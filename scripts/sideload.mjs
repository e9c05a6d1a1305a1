// npm run sideload: serves the add-in over https on this computer and starts it in desktop Excel (Windows, Mac).
import { spawn } from 'node:child_process';
import https from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import sirv from 'sirv';
import { addinBuild, ensureBuilt, root } from './builds.mjs';

const PORT = 3000;
const tell = (line) => process.stdout.write(`${line}\n`);

if (process.platform === 'linux') {
  tell('There is no desktop Excel on Linux. Use npm start for the workbench, or Excel on the web.');
  process.exit(1);
}
await ensureBuilt(addinBuild, tell);
// The first time, this asks to trust a certificate for localhost: Excel loads add-ins over https only.
const certificate = await getHttpsServerOptions();
const files = sirv(path.join(root, 'dist'), {
  dev: true,
  setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
});
https.createServer(certificate, files).listen(PORT, () => {
  tell(`Serving the add-in at https://localhost:${PORT}. Starting Excel ...`);
  // Not installed with the rest: it is for Windows and Mac only.
  spawn('npx', ['--yes', 'office-addin-debugging@7', 'start', 'dist/manifest.xml', '--no-debug'], {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
});
