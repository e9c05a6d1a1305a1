// npm run fuzz: hands cells of every kind to every function, and workbooks to people who change what they like, many
// more of them than `npm test` does.
//   npm run fuzz -- --runs 1000000      so many sets of arguments, over all functions (a million unless said)
//   npm run fuzz -- --seed 42           the same ones again; without it, others each time
//   npm run fuzz -- --only SHARE        the functions whose names have this in them
//   npm run fuzz -- --workbooks 50      so many written workbooks, each changed at random and read (20 unless said)
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
    workbooks: { type: 'string', default: '20' },
  },
});
const whole = (name) => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  process.stderr.write(`--${name} is "${values[name]}". Give a whole number.\n`);
  return process.exit(2);
};
const [runs, seed, workbooks] = [whole('runs'), whole('seed'), whole('workbooks')];

process.stdout.write(
  `${runs.toLocaleString('en-GB')} sets of arguments, ${workbooks} workbooks, seed ${seed}\n`,
);
const started = Date.now();
const jest = (project, tests, more, env) =>
  spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', project, '--runTestsByPath', ...tests, '--verbose', ...more],
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_SEED: String(seed), ...env } },
  ).status ?? 1;
const failed = [
  runs > 0 &&
    jest('unit', ['test/functions/anything.test.ts'], ['--testNamePattern', values.only], {
      FUZZ_RUNS: String(runs),
    }),
  workbooks > 0 &&
    jest('office', ['test/workbook/fuzz.test.ts', 'test/workbook/resilience.test.ts'], ['--runInBand'], {
      FUZZ_WORKBOOKS: String(workbooks),
    }),
];
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(
  `${seconds} s. To do the same again: npm run fuzz -- --runs ${runs} --workbooks ${workbooks} --seed ${seed}${values.only && ` --only ${values.only}`}\n`,
);
process.exitCode = failed.some((status) => status !== false && status !== 0) ? 1 : 0;
