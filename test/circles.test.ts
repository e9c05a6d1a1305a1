import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..');
type Imports = ReadonlyMap<string, readonly string[]>;

/** Excel's objects lead to one another: a range to its worksheet, and a worksheet to its ranges. */
const EXCELS_OBJECTS = 'src/workbench/host/model/';

/** Each file of the house with the files that it imports, types or not. */
function importsIn(...folders: string[]): Imports {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
      const found = importedFiles.flatMap(({ fileName }) => {
        const place = path.posix.join(path.posix.dirname(file), fileName);
        const names = ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => place + ending);
        return fileName.startsWith('.') ? names.filter((name) => known.has(name)) : [];
      });
      return [file, found];
    }),
  );
}

/** A circle for each import that leads back to where the way to it began: a, b, a. */
function circlesIn(imports: Imports): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]) => {
    const place = way.indexOf(file);
    if (place >= 0) circles.push([...way.slice(place), file]);
    if (place >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return circles;
}

test('a circle is found and named, however long, and two ways to one file are none', () => {
  const ways = { a: ['b', 'c'], b: ['d'], c: ['d'], d: [], e: ['f'], f: ['g'], g: ['f', 'a'] };
  expect(circlesIn(new Map(Object.entries(ways)))).toEqual([['f', 'g', 'f']]);
});

test('imports are found: of values, of types and of a room by its name', () => {
  const imports = importsIn('src');
  expect(imports.get('src/taskpane/ports/workbook.ts')).toContain('src/workbook/index.ts');
  expect(imports.get('src/workbook/plan/about.ts')).toEqual(
    expect.arrayContaining(['src/workbook/plan/formula.ts', 'src/workbook/plan/formulaKind.ts']),
  );
});

test('no files import one another in a circle', () => {
  const imports = importsIn('src', 'test', 'bench', 'scripts');
  const circles = circlesIn(imports).filter(
    (circle) => !circle.every((file) => file.startsWith(EXCELS_OBJECTS)),
  );
  expect(circles.map((circle) => circle.join(' → '))).toEqual([]);
});
