// A webpack loader: leaves out of decimal.js the methods that the arithmetic never calls, sines and cube roots. They all
// hang on one prototype, so that no bundler can tell them from those in use; they are a third of the library.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** What is built. A method is in use where one of its name is called there, of whatever it may be. */
const FOLDERS = ['model', 'functions', 'workbook', 'taskpane'].map((name) =>
  path.join(__dirname, '../src', name),
);

/** `P.cosine = P.cos = function () { … };` */
const METHOD = /^((?:P\.\w+ = )+)function \([^)]*\) \{\n[\s\S]*?^\};\n/gm;
/** `Decimal.cos = cos;`, which hands on to the method by a function of the same name. */
const STATIC = /^ {2}Decimal\.(?!clone )(\w+) = \1;.*\n/gm;
const functionCalled = (name) => new RegExp(`^function ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?^\\}\\n`, 'm');

const COMMENT = /^ *\/\*(?!!)[\s\S]*?\*\/|^ *\/\/.*/gm;

const callsIn = (text) =>
  [...text.matchAll(/\.(\w+)\(|\bDecimal\.(\w+)/g)].map(([, called, own]) => called ?? own);
/** Called by the language itself. */
const UNNAMED = ['toString', 'valueOf'];

/** decimal.js without what neither the sources nor the rest of it call. */
function inUse(library, sources) {
  const wanted = new Set([...UNNAMED, ...callsIn(sources)]);
  let rest = library.replaceAll('\r\n', '\n').replace(COMMENT, '');
  for (const [line, name] of [...rest.matchAll(STATIC)])
    if (!wanted.has(name)) rest = rest.replace(line, '').replace(functionCalled(name), '');
  let left = [...rest.matchAll(METHOD)].map(([text, names]) => ({ text, names: names.match(/\w{2,}/g) }));
  if (left.length < 50)
    throw new Error('decimal.js is written otherwise than scripts/decimalInUse.cjs expects.');
  for (const name of callsIn(rest.replace(METHOD, ''))) wanted.add(name);
  for (;;) {
    const called = left.filter(({ names }) => names.some((name) => wanted.has(name)));
    if (called.length === 0) break;
    left = left.filter((method) => !called.includes(method));
    for (const name of called.flatMap(({ text }) => callsIn(text))) wanted.add(name);
  }
  return left.reduce((text, method) => text.replace(method.text, ''), rest);
}

module.exports = function (library) {
  for (const folder of FOLDERS) this.addContextDependency(folder);
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  return inUse(library, files.join('\n'));
};
module.exports.inUse = inUse;
module.exports.FOLDERS = FOLDERS;
