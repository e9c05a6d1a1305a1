// npm run fuzz: hands cells of every kind to every function, many more of them than `npm test` does.
//   npm run fuzz -- --runs 1000000      so many sets of arguments, over all functions (a million unless said)
//   npm run fuzz -- --seed 42           the same ones again; without it, others each time
//   npm run fuzz -- --only SHARE        the functions whose names have this in them
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './builds.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    only: { type: 'string', default: '' },
  },
});
const whole = (name) => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  process.stderr.write(`--${name} is "${values[name]}". Give a whole number.\n`);
  return process.exit(2);
};
const [runs, seed] = [whole('runs'), whole('seed')];

process.stdout.write(`${runs.toLocaleString('en-GB')} sets of arguments, seed ${seed}\n`);
const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    ...['--selectProjects', 'unit', '--runTestsByPath', 'test/functions/anything.test.ts'],
    ...['--testNamePattern', values.only, '--verbose'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) },
  },
);
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(
  `${seconds} s. To do the same again: npm run fuzz -- --runs ${runs} --seed ${seed}${values.only && ` --only ${values.only}`}\n`,
);
process.exitCode = status ?? 1;
