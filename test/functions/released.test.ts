import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import joint from '../../package.json';
import { functionsMetadata } from '../../scripts/functionsMetadata.cjs';
import { excel } from './excel';

/**
 * A workbook saved with an earlier version opens with this one: each released function still comes to what it came
 * to then. Both what a function takes and what it answers may grow, never change; the shape is held to in
 * metadata.test.ts. `npm run release` records them until the day of the release is in
 * the changelog, and never again.
 */
interface Recorded {
  id: string;
  args: unknown[];
  answer: unknown;
}

const folder = path.join(__dirname, '../released');
const releases = readdirSync(folder).flatMap((file) => /^answers-(.+)\.json$/.exec(file)?.[1] ?? []);
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;
const today = functionsMetadata('/').functions;

const changelog = readFileSync(path.join(__dirname, '../../CHANGELOG.md'), 'utf8');
const versions = [...changelog.matchAll(/^## (\d+\.\d+\.\d+), (.+)$/gm)];

test('every version that is released is on record', () => {
  expect(versions.map(([, version]) => version)).toContain(joint.version);
  for (const [, version, day] of versions)
    if (day !== 'not yet released') {
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(releases).toContain(version);
    }
});

/** Before a version is released, a function may be added to it; its record is then made anew. */
test('the record of this version, where there is one, has every function', () => {
  if (!releases.includes(joint.version)) return;
  const { functions } = read(`functions-${joint.version}.json`) as { functions: typeof today };
  expect(functions.map(({ id }) => id)).toEqual(today.map(({ id }) => id));
});

/** What Excel puts in the place of the arguments that were left out. */
const filledUp = (args: readonly unknown[], length: number) =>
  Array.from({ length }, (_, place) => args[place] ?? null);

describe.each(releases)('since %s', (version) => {
  const recorded = read(`answers-${version}.json`) as Recorded[];
  const released = (read(`functions-${version}.json`) as { functions: typeof today }).functions;
  const lengthOf = (functions: typeof today, id: string) =>
    functions.find((one) => one.id === id)?.parameters.length;

  test('every function is on record, but that of the version', () => {
    const ids = new Set(recorded.map(({ id }) => id));
    expect(released.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual(['VERSION']);
  });

  test.each(recorded)('$id of $args', async ({ id, args, answer }) => {
    const { call } = await excel();
    expect(call(id, ...args)).toEqual(answer);
    const now = lengthOf(today, id) ?? 0;
    expect(call(id, ...filledUp(args, now))).toEqual(answer);
    // Excel keeps an older functions.json for a day: what comes after the arguments it knows is the invocation.
    const invocation = { functionName: `ICT.${id}`, address: 'Sheet1!A1' };
    expect(call(id, ...filledUp(args, lengthOf(released, id) ?? now), invocation)).toEqual(answer);
  });
});
