// npm test: types, lint, format, build, and every test there is, closing with a plain count.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { addinBuild, ensureBuilt, modelBuild, root, workbenchBuild } from './builds.mjs';

const tell = (line) => process.stdout.write(`${line}\n`);
let [passed, failed, leftOut] = [0, 0, 0];

const bin = (packageFile) => path.join(root, 'node_modules', packageFile);
const run = (file, ...args) =>
  spawnSync(process.execPath, [bin(file), ...args], { cwd: root, stdio: 'inherit' }).status === 0;

async function check(name, work) {
  const started = Date.now();
  let good = false;
  try {
    good = (await work()) !== false;
  } catch (error) {
    tell(error.message);
  }
  if (good) passed++;
  else failed++;
  tell(`${good ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

await check('types', () => run('@typescript/native/bin/tsc', '-p', '.'));
await check('types of the model, which knows neither page nor Office', () =>
  run('@typescript/native/bin/tsc', '-p', 'src/model'),
);
await check('lint', () => run('eslint/bin/eslint.js', '.', '--max-warnings', '0'));
await check('format', () => run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'));
await check('nothing unused', () => run('knip/bin/knip.js', '--no-progress', '--no-config-hints'));
await check('build', async () => {
  await ensureBuilt(addinBuild, tell);
  await ensureBuilt(workbenchBuild, tell);
  await ensureBuilt(modelBuild, tell);
});

const results = path.join(root, '.cache/jest.json');
mkdirSync(path.dirname(results), { recursive: true });
rmSync(results, { force: true });
// Each worker may hold a whole workbook or drive a browser: more than four want more memory than most machines have.
const workers = Math.min(4, Math.max(2, availableParallelism() - 1));
await check('tests', () => run('jest/bin/jest.js', '-w', `${workers}`, '--json', '--outputFile', results));
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  leftOut += numPendingTests;
} catch {
  tell('jest left no results: it did not get as far as the tests.');
}

tell(`\n${passed} passed, ${failed} failed${leftOut ? `, ${leftOut} left out` : ''}`);
process.exitCode = failed ? 1 : 0;
