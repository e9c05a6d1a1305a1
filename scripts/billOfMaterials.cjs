const fs = require('node:fs');
const path = require('node:path');
const { name, version, license } = require('../package.json');
const { packages } = require('../package-lock.json');

const root = path.join(__dirname, '..');

/** A package's name, from where it is installed: the part after the last node_modules. */
const nameAt = (folder) => folder.split('node_modules/').at(-1);

/** The packages that the add-in is built from, as package-lock.json has them, by folder. Those for work on it are none. */
const parts = Object.entries(packages).filter(
  ([folder, { dev, devOptional, peer, optional }]) => folder && !(dev || devOptional || peer || optional),
);

/** The address of a package as bills of materials write it. */
const purl = (of, at) => `pkg:npm/${of.replace('@', '%40')}@${at}`;

/** SHA-512 of the package as the registry serves it: package-lock.json has it in base 64, CycloneDX in base 16. */
const hash = (integrity) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
});

/**
 * What the add-in is made of, as CycloneDX 1.5: every package with its version, licence and hash. (`npm sbom`
 * leaves out packages that others ask for as peers, React among them.) The same sources give the same bill.
 */
const billOfMaterials = () => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': `${name}@${version}`,
      name,
      version,
      licenses: [{ license: { id: license } }],
    },
  },
  components: parts.map(([folder, part]) => ({
    type: 'library',
    'bom-ref': `${nameAt(folder)}@${part.version}`,
    name: nameAt(folder),
    version: part.version,
    purl: purl(nameAt(folder), part.version),
    licenses: [{ expression: part.license }],
    hashes: [hash(part.integrity)],
  })),
});

/** The texts of those packages' licences, which ask that they go along with every copy. */
const licences = () =>
  parts
    .map(
      ([folder, part]) =>
        `${nameAt(folder)} ${part.version} (${part.license})\n\n${textsIn(path.join(root, folder))}`,
    )
    .join(`\n${'-'.repeat(80)}\n\n`);

/** A package that comes without a text of its licence has its name alone. */
const textsIn = (folder) =>
  fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

module.exports = { billOfMaterials, licences };
