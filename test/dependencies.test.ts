import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown;

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
}
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const installed = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => ({ name: nameOf(place), ...locked }));

/** Licences that let anybody use, change and pass on, and ask for no more than to be named. */
const shippable = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Further ones for what is only used to build and to test. */
const forDevelopment = [
  ...shippable,
  'Apache-2.0 AND MIT',
  'BlueOak-1.0.0',
  'MIT-0',
  '(BSD-3-Clause OR GPL-2.0)',
  '(MIT OR CC0-1.0)',
];

/** Packages of any other licence, each looked at. None is shipped. */
const lookedAt: Record<string, string> = {
  '@axe-core/playwright': 'MPL-2.0, used unchanged in tests',
  'axe-core': 'MPL-2.0, used unchanged in tests',
  'caniuse-lite': 'CC-BY-4.0, data that build tools consult',
  '@microsoft/office-js': 'Microsoft’s own terms: used with the workbench; Excel loads it from Microsoft',
  '@univerjs/telemetry':
    'states none; part of Univer, which is Apache-2.0: an interface that reports nothing',
  jstat: 'MIT, named in the older way that package-lock.json does not take over',
  'typed-function': 'MIT, by its LICENSE file',
};

test.each(Object.entries({ ...dependencies, ...devDependencies }))(
  '%s is pinned to %s, and that is what is installed',
  (name, wanted) => {
    const [, version] = /^(?:npm:.+@)?(\d+\.\d+\.\d+)$/.exec(wanted) ?? [];
    expect(version).toBeDefined();
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  },
);

test('every package is checked against the checksum that it was chosen with', () => {
  expect(installed.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every package has a licence that is allowed, or has been looked at', () => {
  const others = installed.filter(({ license }) => !license || !forDevelopment.includes(license));
  expect([...new Set(others.map(({ name }) => name))].sort()).toEqual(Object.keys(lookedAt).sort());
});

describe('what is shipped', () => {
  const { components } = read('dist/sbom.json') as {
    components: { name: string; version: string; licenses: { license: { id: string } }[] }[];
  };
  const licences = readFileSync(path.join(root, 'dist/licences.txt'), 'utf8');

  test('has licences that may be shipped, and their texts go with it', () => {
    for (const { name, version, licenses } of components) {
      expect(shippable).toContain(licenses[0]?.license.id);
      expect(licences).toContain(`${name} ${version} (`);
    }
  });

  test('is listed whole: the build’s own source maps know of no other package', () => {
    const dist = path.join(root, 'dist');
    const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
    const [script] = /taskpane\.[0-9a-f]{8}\.js/.exec(page) ?? [];
    const { sources } = read(`dist/${script ?? ''}.map`) as { sources: string[] };
    const found = sources.flatMap(
      (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.slice(1) ?? [],
    );
    const listed = components.map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining([...new Set(found)]));
    expect(listed).toEqual(expect.arrayContaining(['decimal.js', 'preact', 'valibot']));
    expect(listed).not.toContain('react');
  });

  test('includes nothing that was meant for development alone', () => {
    const shipped = new Set(components.map(({ name, version }) => `${name} ${version}`));
    const forTests = installed.filter(({ name, version, dev }) => dev && shipped.has(`${name} ${version}`));
    expect(forTests).toEqual([]);
  });
});
