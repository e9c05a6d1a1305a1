import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { CellError, registered } from './excel';
import { argumentsOf } from './given';
import joint from '../../package.json';

// Built by `npm test` before the tests, or by `npm run build`.
const dist = (file: string) => readFileSync(path.join(__dirname, '../../dist', file), 'utf8');
const script = dist('functions.js');
const metadata = JSON.parse(dist('functions.json')) as {
  functions: { id: string; parameters: { name: string }[] }[];
};

/** A context that has nothing but the language and a CustomFunctions that takes associations. */
function load(extra: object = {}) {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  vm.runInNewContext(script, {
    CustomFunctions: {
      associate: (id: string, calculate: (...given: unknown[]) => unknown) => associated.set(id, calculate),
      ...extra,
    },
  });
  return associated;
}

test('functions.js registers every function of functions.json where there is nothing but CustomFunctions', () => {
  const ids = metadata.functions.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect([...load().keys()].sort()).toEqual([...ids].sort());
});

test('functions.js says of which version it is, for the pane beside it to compare', () => {
  const page: Record<string, unknown> = { CustomFunctions: { associate: () => undefined } };
  vm.runInNewContext(script, page);
  expect(page['jointIctFunctions']).toBe(joint.version);
});

test('the built functions work out the example and refuse with a sentence', () => {
  const total = load({ Error: CellError }).get('CONTRACT.TOTAL');
  expect(total?.(3_600_000, 40634, 5, 4, 3, 0.03)).toBe(34_784_863.86);
  expect(() => total?.(3_600_000, 'soon')).toThrow('start is "soon". Give a date');
});

// The build leaves out what of decimal.js no source calls: were it too much, some function would answer otherwise.
test.each(metadata.functions)('$id answers as its source does', async ({ id, parameters }) => {
  const [built, source] = [load({ Error: CellError }).get(id), (await registered()).get(id)];
  if (!built || !source) throw new Error(`${id} is not registered`);
  fc.assert(
    fc.property(argumentsOf(id, parameters), (given) => {
      expect(answerOf(built, given)).toBe(answerOf(source, given));
    }),
    { numRuns: 60 },
  );
});

/** As text, since what another context makes is of other classes. */
function answerOf(calculate: (...given: unknown[]) => unknown, given: readonly unknown[]): string {
  try {
    return JSON.stringify(calculate(...given));
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}

test('is one small file that loads no other', () => {
  // A fifth of it is decimal.js, a quarter the sharing of bills: docs/decisions.md says why it is no smaller.
  expect(gzipSync(script).length).toBeLessThan(49_000);
  expect(script).not.toMatch(/\bimport\(|importScripts|__webpack_require__\.e\b/);
});
