import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { functionsMetadata } from '../../scripts/functionsMetadata.cjs';
import { registered } from './excel';

const { functions } = functionsMetadata('https://localhost:3000/');
const pages = path.join(__dirname, '../../docs/functions');

test('every function listed is registered, and none else', async () => {
  expect(functions.map(({ id }) => id)).toEqual([...(await registered()).keys()].sort());
});

test('ids are unique and are the names', () => {
  expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
  for (const { id, name } of functions) expect(name).toBe(id);
});

describe.each(functions)('$id', ({ id, description, parameters, helpUrl, allowErrorForDataTypeAny }) => {
  test('has a legal name that is no cell', () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    for (const part of ['ICT', ...id.split('.')]) {
      expect(part).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
      expect(part).not.toMatch(/^R[0-9]*C[0-9]*$/);
    }
  });

  test('is described, and so is each parameter', () => {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/^[A-Z].*[.]$/s);
      expect(text).not.toContain('!');
      expect(text?.length).toBeLessThan(256);
    }
  });

  test('takes anything, so that its own sentence answers for what is wrong', () => {
    for (const { type } of parameters) expect(type).toBe('any');
    expect(allowErrorForDataTypeAny).toBe(true);
  });

  test('has optional parameters last only', () => {
    const optional = parameters.map((parameter) => parameter.optional ?? false);
    expect(optional).toEqual([...optional].sort());
  });

  test('has a help page, which names every parameter', () => {
    expect(helpUrl).toBe(`https://localhost:3000/help/${id}.html`);
    const page = path.join(pages, `${id}.md`);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    for (const { name, optional } of parameters) expect(text).toContain(optional ? `[${name}` : name);
  });
});

test('every help page is of a function', () => {
  const ids = readdirSync(pages).map((file) => path.parse(file).name);
  expect(ids.filter((id) => id !== 'README').sort()).toEqual(functions.map(({ id }) => id));
});

/** Workbooks hold formulas by position, so what was released only ever grows at the end. */
const releases = readdirSync(path.join(__dirname, '../released')).filter((file) =>
  file.startsWith('functions-'),
);
describe.each(releases)('since %s', (file) => {
  const released = JSON.parse(readFileSync(path.join(__dirname, '../released', file), 'utf8')) as {
    functions: typeof functions;
  };

  test.each(released.functions)('$id has kept its parameters', (before) => {
    const now = functions.find(({ id }) => id === before.id);
    const shape = ({ name, type, dimensionality, optional }: (typeof before.parameters)[number]) => ({
      name,
      type,
      dimensionality,
      optional: optional ?? false,
    });
    expect(now?.parameters.slice(0, before.parameters.length).map(shape)).toEqual(
      before.parameters.map(shape),
    );
    expect(now?.result).toEqual(before.result);
    for (const added of now?.parameters.slice(before.parameters.length) ?? [])
      expect(added.optional).toBe(true);
  });
});
