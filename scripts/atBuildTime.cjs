// A webpack loader: runs functionCatalogue.cjs while building and puts what it gives in its place, as data.
const path = require('node:path');

/** What the catalogue is made from. */
const scripts = ['functionCatalogue.cjs', 'functionPages.cjs', 'functionsMetadata.cjs'].map((file) =>
  path.join(__dirname, file),
);
const folders = ['src/functions', 'docs/functions'].map((folder) => path.join(__dirname, '..', folder));

module.exports = function atBuildTime() {
  for (const file of scripts) {
    this.addDependency(file);
    // A later build of the same process sees the script as it is then.
    delete require.cache[file];
  }
  for (const folder of folders) this.addContextDependency(folder);
  const { functionCatalogue } = require(this.resourcePath);
  return `const made = ${JSON.stringify(functionCatalogue())};\nexports.functionCatalogue = () => made;`;
};
