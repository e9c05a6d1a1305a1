/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../src/workbench/manifest';

const toy = readFileSync(path.join(__dirname, 'toy/manifest.xml'), 'utf8');
const read = (xml = toy) => readManifest(xml, '/addin/manifest.xml');

test('addresses are taken from where the manifest was fetched', () => {
  const { page, metadata, tabs } = read();
  expect(page).toBe('http://localhost/addin/pane.html');
  expect(metadata).toBe('http://localhost/addin/functions.json');
  expect(tabs[0]?.groups[0]?.buttons[0]?.icon).toBe('http://localhost/addin/icons/plus.svg');
});

test('they may have a query, and be in the root of their host', () => {
  const { page } = read(
    toy.replaceAll('/lending/', '/').replaceAll('example/pane.html"', 'example/pane.html?lang=en"'),
  );
  expect(page).toBe('http://localhost/addin/pane.html?lang=en');
});

test('names and functions', () => {
  expect(read()).toMatchObject({ displayName: 'Toy', namespace: 'TOY' });
});

test('the ribbon with its labels, tips and actions', () => {
  expect(read().tabs).toEqual([
    {
      id: 'Toy.Tab',
      label: 'Toy',
      groups: [
        {
          id: 'Toy.Group',
          label: 'Lending',
          buttons: [
            {
              id: 'Toy.Open',
              label: 'Open toy',
              tip: { title: 'Open toy', description: "Opens the toy's pane." },
              icon: 'http://localhost/addin/icons/plus.svg',
              action: { kind: 'showPane' },
            },
            {
              id: 'Toy.Fill',
              label: 'Fill a sheet',
              tip: { title: 'Fill a sheet', description: 'Writes a sheet with a formula and two charts.' },
              icon: 'http://localhost/addin/icons/plus.svg',
              action: { kind: 'execute', name: 'fill' },
            },
          ],
        },
      ],
    },
  ]);
});

test('a group in a tab of Excel itself, and the items of a menu', () => {
  const xml = toy
    .replace('<CustomTab id="Toy.Tab">', '<OfficeTab id="TabFormulas">')
    .replace(/<Label resid="Tab.Label"\/>\s*<\/CustomTab>/, '</OfficeTab>')
    .replace(
      /<Control xsi:type="Button" id="Toy.Fill">[^]*?<\/Control>/,
      `<Control xsi:type="Menu" id="Toy.Menu"><Label resid="Open.Label"/><Items>
         <Item id="Toy.Item"><Label resid="Fill.Label"/>
           <Action xsi:type="ExecuteFunction"><FunctionName>fill</FunctionName></Action></Item>
       </Items></Control>`,
    );
  const [tab] = read(xml).tabs;
  expect(tab?.label).toBe('Formulas');
  expect(tab?.groups[0]?.buttons.map(({ label, action }) => [label, action])).toEqual([
    ['Open toy', { kind: 'showPane' }],
    ['Fill a sheet', { kind: 'execute', name: 'fill' }],
  ]);
});

test('without custom functions there is none to register', () => {
  const xml = toy.replace(/<AllFormFactors>[^]*<\/AllFormFactors>/, '');
  expect(read(xml)).toMatchObject({ namespace: '', metadata: undefined });
});

test('a file that is not XML is named', () => {
  expect(() => read('<html>')).toThrow('/addin/manifest.xml is not well-formed XML');
});
