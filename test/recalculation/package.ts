/** An .xlsx file as what it is: a folder of XML files, zipped. Read and written without the library that made it. */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An element: its name, its attributes, and what is in it, in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: (Element | string)[];
}

/** As the parser has it: one key, the element's name, and `:@` for its attributes. */
type Raw = Record<string, Raw[] | string | Record<string, string>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/** The files of a package by their paths. */
export class Package {
  private readonly files: Record<string, Uint8Array>;
  private readonly parsed = new Map<string, Element>();

  constructor(zipped: Uint8Array) {
    this.files = unzipSync(zipped);
  }

  get paths(): string[] {
    return Object.keys(this.files);
  }

  text(path: string): string {
    const file = this.files[path];
    if (!file) throw new Error(`there is no ${path} in the file`);
    return strFromU8(file);
  }

  has(path: string): boolean {
    return path in this.files;
  }

  /** The root element; what is changed in it is written by `zipped`. */
  xml(path: string): Element {
    const known = this.parsed.get(path);
    if (known) return known;
    const roots = (parser.parse(this.text(path)) as Raw[]).map(elementOf);
    const root = roots.find((one) => typeof one === 'object' && !one.name.startsWith('?'));
    if (typeof root !== 'object') throw new Error(`${path} is not XML`);
    this.parsed.set(path, root);
    return root;
  }

  zipped(): Uint8Array {
    const files = { ...this.files };
    for (const [path, root] of this.parsed)
      files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xmlOf(root)}`);
    return zipSync(files);
  }
}

function elementOf(raw: Raw): Element | string {
  const [name = ''] = Object.keys(raw).filter((key) => key !== ':@');
  if (name === '#text') return raw[name] as string;
  return {
    name,
    attributes: { ...(raw[':@'] as Record<string, string> | undefined) },
    children: (raw[name] as Raw[]).map(elementOf),
  };
}

function xmlOf(part: Element | string): string {
  if (typeof part === 'string') return escaped(part);
  const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${part.name}${attributes.join('')}>${part.children.map(xmlOf).join('')}</${part.name}>`;
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** The elements of this name right inside another. */
export const childrenOf = (parent: Element | undefined, name: string): Element[] =>
  (parent?.children ?? []).filter(
    (child): child is Element => typeof child === 'object' && child.name === name,
  );

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

/** All the text inside. */
export const textOf = (element: Element | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
