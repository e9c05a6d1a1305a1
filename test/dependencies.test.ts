// What the product stands on: exact versions, licences that let anyone use and pass it on, and a complete bill.
import satisfies from 'spdx-satisfies';
import { packages } from '../package-lock.json';
import manifest from '../package.json';
import { billOfMaterials, licences } from '../scripts/billOfMaterials.cjs';

interface Installed {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}
const installed = Object.entries<Installed>(packages).filter(([folder]) => folder !== '');

/** What may go into the product: licences that ask for no more than to be passed on with it. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
];

/** Tools that are never shipped and have another licence, or none that their package names. */
const toolsByName: Record<string, string> = {
  '@microsoft/office-js': "Microsoft's terms, for tests and the workbench: pages load Microsoft's own copy",
  '@axe-core/playwright': 'MPL-2.0, which asks for changes to its own files only',
  'axe-core': 'MPL-2.0, as above',
  'caniuse-lite': 'CC-BY-4.0, a table that is read while building',
  'spdx-exceptions': 'CC-BY-3.0, a table that this test reads',
  'spdx-license-ids': 'CC0-1.0, as above',
  'spdx-ranges': 'MIT and CC-BY-3.0, as above',
  'typed-function': 'MIT by its LICENSE file',
  '@univerjs/telemetry': 'Apache-2.0 by the repository it comes from; it only declares an interface',
};

const bill = billOfMaterials();
const shipped = new Set(bill.components.map(({ name }) => name));

test('every version in package.json is exact, so that every install is the same', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every package has a licence that allows what is done with it', () => {
  const notAllowed = installed
    .map(([folder, { license }]) => ({ name: folder.split('node_modules/').at(-1) ?? folder, license }))
    .filter(({ name, license }) => !(name in toolsByName) && !allowed(license));
  expect(notAllowed).toEqual([]);
});

test('what is shipped is under permissive licences, without exception', () => {
  expect(
    bill.components.filter(({ licenses }) => !licenses.every(({ expression }) => allowed(expression))),
  ).toEqual([]);
  expect(Object.keys(toolsByName).filter((name) => shipped.has(name))).toEqual([]);
});

test('the bill of materials has every dependency, and everything that those in it depend on', () => {
  const needed = bill.components.flatMap(({ name }) =>
    Object.keys((packages as Record<string, Installed>)[`node_modules/${name}`]?.dependencies ?? {}),
  );
  const missing = [...Object.keys(manifest.dependencies), ...needed].filter((name) => !shipped.has(name));
  expect(missing).toEqual([]);
  for (const { hashes } of bill.components) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
});

test('the licence texts of what is shipped go along with it', () => {
  const texts = licences();
  for (const { name, version } of bill.components) expect(texts).toContain(`${name} ${version} (`);
  expect(texts).toContain('Copyright (c) 2025 Michael Mclaughlin');
});

function allowed(license: string | undefined): boolean {
  try {
    return license !== undefined && satisfies(license, permissive);
  } catch {
    return false; // no expression that SPDX knows
  }
}
