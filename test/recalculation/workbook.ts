import { parse, split, written } from '../../src/workbench/host/addresses';
import { childOf, childrenOf, type Element, Package, textOf } from './package';

export type Value = string | number | boolean | null;

/** One cell of a file. */
export interface FileCell {
  readonly value: Value;
  /** Without the equals sign; undefined where there is none. */
  readonly formula?: string;
  /** The element itself. */
  readonly element: Element;
}

/** What an .xlsx file holds, as a reader who knows nothing of its writer finds it. */
export class FileWorkbook {
  readonly package: Package;
  readonly sheets: readonly FileSheet[];
  /** Of the whole workbook, without the equals sign. */
  readonly names: ReadonlyMap<string, string>;

  constructor(file: Uint8Array) {
    this.package = new Package(file);
    const workbook = this.package.xml('xl/workbook.xml');
    const targets = this.related('xl/workbook.xml');
    const shared = this.package.has('xl/sharedStrings.xml')
      ? childrenOf(this.package.xml('xl/sharedStrings.xml'), 'si').map(shownText)
      : [];
    this.sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }) => {
      const path = targets.get(attributes['r:id'] ?? '') ?? '';
      return new FileSheet(attributes['name'] ?? '', path, this.package.xml(path), shared);
    });
    this.names = new Map(
      childrenOf(childOf(workbook, 'definedNames'), 'definedName')
        .filter(({ attributes }) => attributes['localSheetId'] === undefined)
        .map((name) => [name.attributes['name'] ?? '', textOf(name)]),
    );
  }

  sheet(name: string): FileSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no sheet ${name} in the file`);
    return found;
  }

  /** The paths that a part's relationships point at, by their ids. */
  related(path: string): Map<string, string> {
    const [, folder = '', file = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
    const list = `${folder}_rels/${file}.rels`;
    if (!this.package.has(list)) return new Map();
    return new Map(
      childrenOf(this.package.xml(list), 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => [
        Id,
        Target.startsWith('/') ? Target.slice(1) : new URL(Target, `file:///${folder}`).pathname.slice(1),
      ]),
    );
  }

  /** A cell by `Sheet!A1`, or by the name of one cell. */
  cellAt(where: string): { sheet: FileSheet; address: string } {
    const { sheet, local } = split(this.names.get(where) ?? where);
    const rect = parse(local);
    if (sheet === undefined || !rect) throw new Error(`${where} is no cell of the file`);
    return { sheet: this.sheet(sheet), address: written({ ...rect, r1: rect.r0, c1: rect.c0 }) };
  }

  value(where: string): Value {
    const { sheet, address } = this.cellAt(where);
    return sheet.cell(address)?.value ?? null;
  }
}

export class FileSheet {
  constructor(
    readonly name: string,
    readonly path: string,
    readonly root: Element,
    private readonly shared: readonly string[],
  ) {}

  /** Every cell that the file says something of. */
  *cells(): Generator<[string, FileCell]> {
    for (const row of childrenOf(childOf(this.root, 'sheetData'), 'row'))
      for (const element of childrenOf(row, 'c')) yield [element.attributes['r'] ?? '', this.read(element)];
  }

  cell(address: string): FileCell | undefined {
    for (const [at, cell] of this.cells()) if (at === address) return cell;
    return undefined;
  }

  /** The values of a range, row by row. */
  values(range: string): Value[][] {
    const known = new Map(this.cells());
    const rect = parse(range);
    if (!rect) throw new Error(`${range} is not a range`);
    return Array.from({ length: rect.r1 - rect.r0 + 1 }, (_, row) =>
      Array.from({ length: rect.c1 - rect.c0 + 1 }, (_, column) => {
        const [r, c] = [rect.r0 + row, rect.c0 + column];
        return known.get(written({ r0: r, c0: c, r1: r, c1: c }))?.value ?? null;
      }),
    );
  }

  private read(element: Element): FileCell {
    const formula = childOf(element, 'f');
    return {
      value: this.valueOf(element),
      ...(formula && { formula: textOf(formula) }),
      element,
    };
  }

  private valueOf(element: Element): Value {
    const content = childOf(element, 'v');
    const text = textOf(content);
    switch (element.attributes['t']) {
      case 's':
        return this.shared[Number(text)] ?? '';
      case 'inlineStr':
        return shownText(childOf(element, 'is'));
      case 'str':
      case 'e':
        return text;
      case 'b':
        return text === '1';
      default:
        return content ? Number(text) : null;
    }
  }
}

/** Rich text in one, without how Japanese is to be read. */
const shownText = (item: Element | undefined): string =>
  [...childrenOf(item, 't'), ...childrenOf(item, 'r').flatMap((run) => childrenOf(run, 't'))]
    .map(textOf)
    .join('');
