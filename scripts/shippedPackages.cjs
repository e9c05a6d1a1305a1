// Adds to the build what an IT department asks for: sbom.json, a list in CycloneDX of the packages in the scripts,
// and licences.txt, what their authors ask to be passed on with them.
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const IN_MODULES = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The folders of the packages that are in a script, counted from webpack's own list and not from what is installed. */
function packageFolders({ modules, chunkGraph }) {
  const bundled = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  const files = bundled
    .flatMap((module) => (module.modules ? [...module.modules] : [module]))
    .map((module) => module.nameForCondition?.() ?? '');
  const folders = files.flatMap((file) => IN_MODULES.exec(file) ?? []);
  return [...new Set(folders)].sort();
}

/** What package-lock.json knows of a package: version, licence and checksum are those of the file that was fetched. */
function described(folder, lock) {
  const place = path.relative(root, folder).split(path.sep).join('/');
  const { version, license, integrity } = lock.packages[place];
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [algorithm, checksum] = integrity.split(/-(.*)/s);
  return { folder, name, version, license, algorithm, checksum };
}

const component = ({ name, version, license, algorithm, checksum }) => ({
  type: 'library',
  'bom-ref': `${name}@${version}`,
  name,
  version,
  hashes: [
    { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(checksum, 'base64').toString('hex') },
  ],
  licenses: [{ license: { id: license } }],
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
});

/** Without a date or a number of its own, so that the same source builds the same file. */
const billOfMaterials = (packages, { name, version, description, license }) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': `${name}@${version}`,
      name,
      version,
      description,
      licenses: [{ license: { id: license } }],
    },
  },
  components: packages.map(component),
});

const licenceText = (folder) => {
  const file = fs.readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : 'See its licence by that name.';
};

const licences = (packages) =>
  packages
    .map(
      ({ folder, name, version, license }) => `${name} ${version} (${license})\n\n${licenceText(folder)}\n`,
    )
    .join(`\n${'-'.repeat(80)}\n\n`);

class ShippedPackagesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('shipped packages', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'shipped packages', stage }, () => {
        const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
        const lock = read('package-lock.json');
        const packages = packageFolders(compilation).map((folder) => described(folder, lock));
        const bill = JSON.stringify(billOfMaterials(packages, read('package.json')), null, 2);
        compilation.emitAsset('sbom.json', new sources.RawSource(bill));
        compilation.emitAsset('licences.txt', new sources.RawSource(licences(packages)));
      });
    });
  }
}

module.exports = { ShippedPackagesPlugin };
