// What the manifest schemas cannot check: that the names in manifest.xml meet, and that what it points at is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { OfficeAddinManifest } from 'office-addin-manifest';

const root = join(__dirname, '..');
const manifestPath = join(root, 'manifest.xml');

/**
 * The highest requirement sets the manifest may ask for, and why it asks. Each one shuts the add-in out of
 * older Excels, so raise a version only with a new reason. What only some parts use is tested for at run time.
 */
const highestSets: Record<string, { version: string; why: string }> = {
  SharedRuntime: {
    version: '1.1',
    why: 'the pane, the functions and the ribbon are one page, which stays alive when the pane is closed',
  },
  ExcelApi: {
    version: '1.9',
    why: 'page layout for printing what is written; tables, charts, names and data validation came earlier',
  },
  CustomFunctionsRuntime: {
    version: '1.3',
    why: 'functions answer with CustomFunctions.Error (1.2) and its further error codes (1.3)',
  },
};

/** The pixel sizes Excel asks for in every list of icons. */
const iconSizes = ['16', '32', '80'];

/** What an element may refer to, by the element's name. */
const listOfReference: Record<string, string> = {
  'bt:Image': 'bt:Images',
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Namespace: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** fast-xml-parser's order-preserving nodes: `{ Tag: [children], ':@': attributes }` or `{ '#text': … }`. */
type ParsedNode = Record<string, ParsedNode[] | Record<string, string> | string>;

function elementsOf(nodes: ParsedNode[]): Element[] {
  return nodes.flatMap((node) => {
    const [name, inside] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
    if (name === undefined || !Array.isArray(inside)) return [];
    const texts = inside.map((child) => child['#text']).filter((text) => typeof text === 'string');
    return [
      {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        text: texts.join(''),
        children: elementsOf(inside),
      },
    ];
  });
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
});
const document = elementsOf(parser.parse(readFileSync(manifestPath, 'utf8')) as ParsedNode[]);

/** The elements below `from` with this name, however deep, in document order. */
function all(name: string, from: Element[] = document): Element[] {
  return from.flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...all(name, element.children),
  ]);
}

function everyElement(from: Element[] = document): Element[] {
  return from.flatMap((element) => [element, ...everyElement(element.children)]);
}

function only(name: string, from?: Element[]): Element {
  const [found, ...others] = all(name, from);
  if (found === undefined || others.length > 0) throw new Error(`Expected one <${name}> in manifest.xml.`);
  return found;
}

function attribute(element: Element | undefined, name: string): string {
  const value = element?.attributes[name];
  if (value === undefined) throw new Error(`<${element?.name ?? 'nothing'}> has no ${name} in manifest.xml.`);
  return value;
}

const valueOf = (name: string): string => attribute(only(name), 'DefaultValue');
const repeated = (values: string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

const resources = only('Resources');
const definitions = resources.children.flatMap((list) =>
  list.children.map((entry) => ({
    list: list.name,
    id: attribute(entry, 'id'),
    value: attribute(entry, 'DefaultValue'),
  })),
);
const references = everyElement()
  .filter((element) => 'resid' in element.attributes)
  .map((element) => ({ element: element.name, resid: attribute(element, 'resid') }));
const resource = (resid: string): string | undefined => definitions.find(({ id }) => id === resid)?.value;

const sourceOf = (name: string): string => attribute(only('SourceLocation', [only(name)]), 'resid');
const actions = (type: string): Element[] =>
  all('Action').filter((action) => attribute(action, 'xsi:type') === type);

describe('resources', () => {
  test('each resid is defined once', () => {
    expect(definitions.length).toBeGreaterThan(0);
    expect(repeated(definitions.map(({ id }) => id))).toEqual([]);
  });

  test('each reference is defined, in the list that its element reads', () => {
    expect(references.length).toBeGreaterThan(0);
    const lost = references.filter(
      ({ element, resid }) =>
        definitions.find(({ id }) => id === resid)?.list !== (listOfReference[element] ?? 'unknown'),
    );
    expect(lost).toEqual([]);
  });

  test('each definition is used', () => {
    const used = new Set(references.map(({ resid }) => resid));
    expect(definitions.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test('a resid has at most 32 characters, a short string 125 and a long one 250', () => {
    const longest: Record<string, number> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
    expect(definitions.filter(({ id }) => id.length > 32)).toEqual([]);
    expect(definitions.filter(({ list, value }) => value.length > (longest[list] ?? Infinity))).toEqual([]);
    expect(definitions.filter(({ value }) => value.trim() === '')).toEqual([]);
  });
});

describe('the shared runtime', () => {
  const runtime = only('Runtime');

  test('lives as long as the workbook is open', () => {
    expect(attribute(runtime, 'lifetime')).toBe('long');
  });

  test('is named alike by the runtime, the page of the functions, the ribbon and the pane', () => {
    const resid = attribute(runtime, 'resid');
    expect(sourceOf('Page')).toBe(resid);
    expect(attribute(only('FunctionFile'), 'resid')).toBe(resid);
    const panes = actions('ShowTaskpane').map((action) =>
      attribute(only('SourceLocation', [action]), 'resid'),
    );
    expect(panes).toEqual([resid]);
  });

  test('is the page that opens where the ribbon is not supported', () => {
    const settings = only('DefaultSettings');
    expect(attribute(only('SourceLocation', [settings]), 'DefaultValue')).toBe(
      resource(attribute(runtime, 'resid')),
    );
  });
});

describe('custom functions', () => {
  test('are in the namespace ICT', () => {
    expect(resource(attribute(only('Namespace'), 'resid'))).toBe('ICT');
  });

  test('are described and defined by the files that the build writes', () => {
    expect(resource(sourceOf('Script'))).toMatch(/^https:\/\/[^/]+\/functions\.js$/);
    expect(resource(sourceOf('Metadata'))).toMatch(/^https:\/\/[^/]+\/functions\.json$/);
  });
});

describe('the ribbon', () => {
  test('each tab, group and control has an id of its own', () => {
    const ids = [...all('CustomTab'), ...all('Group'), ...all('Control')].map((element) =>
      attribute(element, 'id'),
    );
    expect(ids).toHaveLength(6);
    expect(repeated(ids)).toEqual([]);
  });

  test('each command calls a function of its own, and the example is one', () => {
    const names = actions('ExecuteFunction').map((action) => only('FunctionName', [action]).text);
    expect(names).toContain('openExample');
    expect(repeated(names)).toEqual([]);
  });

  test('each tip is titled as its button is labelled', () => {
    for (const control of all('Control')) {
      const label = control.children.find(({ name }) => name === 'Label');
      expect(resource(attribute(only('Title', [control]), 'resid'))).toBe(
        resource(attribute(label, 'resid')),
      );
    }
  });
});

describe('addresses', () => {
  const addresses = everyElement().flatMap((element) => [
    ...Object.entries(element.attributes).flatMap(([name, value]) =>
      !name.startsWith('xmlns') && value.includes('://') ? [value] : [],
    ),
    ...(element.text.includes('://') ? [element.text] : []),
  ]);

  test('are all https, on one host', () => {
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
    expect([...new Set(addresses.map((address) => new URL(address).origin))]).toHaveLength(1);
  });

  test('are given for everything that needs one', () => {
    const urls = definitions.filter(({ list }) => list === 'bt:Urls' || list === 'bt:Images');
    const single = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map(valueOf);
    expect(
      [...urls.map(({ value }) => value), ...single].filter((value) => !addresses.includes(value)),
    ).toEqual([]);
  });

  test('the allowed domain is that host, without a slash', () => {
    expect(all('AppDomain').map(({ text }) => text)).toEqual([new URL(valueOf('SupportUrl')).origin]);
  });
});

/** The width and height of a PNG of ours, read from its header: signature, then IHDR with the size and colour type. */
function pngSize(address: string): string {
  const path = new URL(address).pathname;
  if (!path.startsWith('/assets/icons/')) return `not under assets/icons: ${path}`;
  const file = join(root, path);
  if (!existsSync(file)) return `missing: ${path}`;
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    return `not a PNG: ${path}`;
  }
  const withTransparency = bytes.readUInt8(25) === 6;
  const size = `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
  return withTransparency ? size : `${size}, opaque`;
}

describe('icons', () => {
  test('each list has the three sizes that Excel asks for', () => {
    const lists = all('Icon').map((list) => list.children.map((image) => attribute(image, 'size')));
    expect(lists).toHaveLength(5);
    for (const sizes of lists) expect(sizes).toEqual(iconSizes);
  });

  test('each file has exactly the size stated, on a transparent ground', () => {
    const images = all('Icon').flatMap((list) => list.children);
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      const size = attribute(image, 'size');
      const address = resource(attribute(image, 'resid')) ?? '';
      expect([address, pngSize(address)]).toEqual([address, `${size} × ${size}`]);
    }
  });

  test('the icons in the list of add-ins are 32 and 64 pixels', () => {
    expect(pngSize(valueOf('IconUrl'))).toBe('32 × 32');
    expect(pngSize(valueOf('HighResolutionIconUrl'))).toBe('64 × 64');
  });
});

/** 1.10 is higher than 1.9. */
function higher(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major !== otherMajor ? major > otherMajor : minor > otherMinor;
}

describe('requirements', () => {
  const sets = [...all('Set'), ...all('bt:Set')].map((set) => ({
    name: attribute(set, 'Name'),
    version: attribute(set, 'MinVersion'),
  }));

  test('are no higher than the reasons for them', () => {
    const tooHigh = sets.filter(({ name, version }) => higher(version, highestSets[name]?.version ?? '0'));
    expect(tooHigh).toEqual([]);
  });

  test('are each stated once, and each reason is for one of them', () => {
    expect(sets.map(({ name }) => name).sort()).toEqual(Object.keys(highestSets).sort());
  });

  test('of the functions do not keep the pane away', () => {
    expect(all('Set').map((set) => attribute(set, 'Name'))).not.toContain('CustomFunctionsRuntime');
  });
});

describe('what Excel shows', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  test('is read alike by office-addin-manifest', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(manifestPath);
    expect(manifest).toMatchObject({
      displayName: 'Joint ICT',
      providerName: 'The Joint ICT contributors',
      version: `${version}.0`,
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultLocale: 'en-GB',
    });
    expect(manifest.description).toMatch(/^[A-Z][^.]*\.$/);
    expect(manifest.description?.length).toBeLessThanOrEqual(250);
  });

  test('has the id it always had, by which Excel knows the add-in again', () => {
    expect(only('Id').text).toBe('7fb57a31-e1a7-4c32-bb25-44ae75df3488');
  });
});
