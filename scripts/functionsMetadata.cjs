// Makes functions.json, which tells Excel what functions there are, from the docstrings in src/functions.
const fs = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, '../src/functions');

/**
 * The metadata of every function. Throws with all the mistakes in the docstrings at once.
 * @param {string} url where the add-in is served from, with a slash at the end: the help pages are there
 */
function functionsMetadata(url) {
  // It brings the TypeScript compiler, which who does not ask for the metadata is not kept waiting for.
  const { parseTree } = require('custom-functions-metadata');
  const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const mistakes = [];
  const functions = [];
  for (const file of files) {
    const source = fs.readFileSync(path.join(FOLDER, file), 'utf8');
    if (!source.includes('@customfunction')) continue;
    const tree = parseTree(withPlainTypes(source), file);
    mistakes.push(...tree.extras.flatMap((extra) => extra.errors.map((error) => `${file}: ${error}`)));
    functions.push(...tree.functions);
  }
  if (mistakes.length)
    throw new Error(`The docstrings of the functions need mending:\n${mistakes.join('\n')}`);
  return {
    functions: functions
      .map((one) => ({
        ...one,
        helpUrl: `${url}help/${one.id}.html`,
        // The function itself answers for an error among its arguments, with a sentence that says where it is.
        allowErrorForDataTypeAny: true,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The generator reads each file alone and knows only its own names of types: whatever Excel may hand over is its `any`. */
const withPlainTypes = (source) => source.replace(/\b(unknown|CellValue)\b(?=[,;\s[\]){])/g, 'any');

module.exports = { functionsMetadata };
