// npm start: builds the add-in and the workbench if need be, and serves them on this computer.
import { addinBuild, ensureBuilt, workbenchBuild } from './builds.mjs';
import { serve } from './serve.mjs';

const firstPort = 3100;
const lastPort = firstPort + 20;
const tell = (line) => process.stdout.write(`${line}\n`);

/** Takes the usual port, or the next one that is free. */
async function serveOnFreePort() {
  for (let port = firstPort; port <= lastPort; port++) {
    try {
      return await serve({ port, run: 'openExample' });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      tell(`Port ${port} is in use by another program; trying ${port + 1}.`);
    }
  }
  throw new Error(
    `All ports from ${firstPort} to ${lastPort} are in use. Close one of those programs and try again.`,
  );
}

const started = Date.now();
try {
  await Promise.all([ensureBuilt(addinBuild, tell), ensureBuilt(workbenchBuild, tell)]);
  const { url } = await serveOnFreePort();
  tell(
    `Ready after ${((Date.now() - started) / 1000).toFixed(1)} s. Open this address in a browser:\n\n  ${url}\n`,
  );
  tell('Press Ctrl+C to stop.');
} catch (error) {
  tell(`\nCould not start. ${error.message}`);
  process.exitCode = 1;
}
