import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { Decimal } from 'decimal.js';
import { FOLDERS, inUse } from '../../scripts/decimalInUse.cjs';

const library = readFileSync(path.join(path.dirname(require.resolve('decimal.js')), 'decimal.mjs'), 'utf8');

/** What a module of such a text exports. */
function load(text: string): typeof Decimal {
  const script = text.replace('export default Decimal;', 'Decimal;').replace('export var', 'var');
  return vm.runInThisContext(script) as typeof Decimal;
}

test('what is called stays, with all that it calls, and gives the same', () => {
  const text = inUse(library, 'exact(rate).plus(1).pow(years).toFixed(2); Decimal.max(a, b)');
  const own = load(text).clone({ precision: 60 });
  const whole = Decimal.clone({ precision: 60 });
  for (const power of ['2', '0.25', '-3', '40.5'])
    expect(new own('0.0275').plus(1).pow(power).toFixed(40)).toBe(
      new whole('0.0275').plus(1).pow(power).toFixed(40),
    );
  expect(own.max('1.5', 2).toString()).toBe('2');
  expect(`${String(new own('0.1'))} ${Number(new own('0.1'))}`).toBe('0.1 0.1');
});

test('what nothing calls goes', () => {
  const text = inUse(library, 'exact(rate).plus(1)');
  expect(text).not.toContain('P.cosine');
  expect(text).not.toContain('Decimal.atan2');
  expect(text.length).toBeLessThan(library.length / 2);
  expect(inUse(library, 'angle.cos()')).toContain('P.cosine');
});

test('every folder that works with Decimals is looked through', () => {
  const src = path.join(__dirname, '../../src');
  const using = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('workbench'))
    .filter((name) => readFileSync(path.join(src, name), 'utf8').includes('Decimal'));
  expect(using.length).toBeGreaterThan(10);
  for (const name of using)
    expect(FOLDERS.some((folder) => path.join(src, name).startsWith(folder))).toBe(true);
});

test('a library that is written in another way stops the build', () => {
  expect(() => inUse('class Decimal { plus() {} }', '')).toThrow('is written otherwise than');
});
