// Bundles the benchmarks for Node and runs them: `npm run bench`.
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';
import { addinBuild, ensureBuilt } from './builds.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { swc, small } = createRequire(import.meta.url)('../webpack.config.js');
const outcome = await new Promise((resolve, reject) => {
  webpack(
    {
      mode: 'production',
      target: 'node20',
      context: root,
      entry: './bench/index.ts',
      resolve: { extensions: ['.ts', '.js'] },
      externals: [
        // HiGHS finds its WebAssembly beside itself.
        { highs: 'module highs' },
        // The other scripts find the project by where they are.
        ({ request }, answer) =>
          /\/scripts\/.+\.mjs$/.test(request)
            ? answer(null, `module ${pathToFileURL(path.join(import.meta.dirname, path.basename(request)))}`)
            : answer(),
      ],
      optimization: small,
      // Office.js is found where it is installed, not among the modules of the bundle.
      module: { rules: [swc], parser: { javascript: { createRequire: false } } },
      output: { path: path.join(root, '.cache/bench'), filename: 'bench.mjs', module: true },
      experiments: { outputModule: true, topLevelAwait: true },
    },
    (error, stats) => (error ? reject(error) : resolve(stats)),
  );
});
if (outcome.hasErrors()) throw new Error(outcome.toString({ all: false, errors: true }));
await ensureBuilt(addinBuild, (line) => process.stdout.write(`${line}\n`));
await import(pathToFileURL(path.join(root, '.cache/bench/bench.mjs')));
