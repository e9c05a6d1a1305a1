// npm run release: puts on record under test/released/ what this version's functions take and what they answer, which
// every later version is held to. A version is recorded until the changelog gives the day of its release, and never again.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { ensureBuilt, functionsBuild, root } from './builds.mjs';

const { functionsMetadata } = createRequire(import.meta.url)('./functionsMetadata.cjs');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json'));

/** @param {string} sentence */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!read('CHANGELOG.md').includes(`## ${version}, not yet released`))
  refuse(`${version} is released. Raise the version in package.json, and begin it in CHANGELOG.md.`);

const { functions } = functionsMetadata('https://localhost:3000/');
/** @type {{ id: string, args: unknown[] }[]} */
const calls = JSON.parse(read('test/released/calls.json'));
// Its answer is the version, which is another in the next.
const uncalled = functions.filter(({ id }) => id !== 'VERSION' && !calls.some((call) => call.id === id));
if (uncalled.length > 0)
  refuse(`Add a call to test/released/calls.json of ${uncalled.map(({ id }) => id).join(', ')}.`);

await ensureBuilt(functionsBuild, () => undefined);
const associated = new Map();
const CustomFunctions = { associate: (id, calculate) => associated.set(id, calculate), Error };
vm.runInNewContext(read('dist/functions.js'), { CustomFunctions });

const answers = calls.map(({ id, args }) => ({ id, args, answer: associated.get(id)(...args) }));
const lines = answers.map((answer) => `  ${JSON.stringify(answer)}`);
const record = (file, text) => writeFileSync(path.join(root, 'test/released', file), text);
record(`functions-${version}.json`, `${JSON.stringify({ functions }, null, 2)}\n`);
record(`answers-${version}.json`, `[\n${lines.join(',\n')}\n]\n`);
process.stdout.write(
  `${functions.length} functions and ${answers.length} answers of ${version} are on record. ` +
    'To release it, give the day in CHANGELOG.md in the place of "not yet released".\n',
);
