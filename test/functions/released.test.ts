import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { functionsMetadata } from '../../scripts/functionsMetadata.cjs';
import { excel } from './excel';

/**
 * A workbook saved with an earlier version opens with this one: each released function still comes to what it came
 * to then. Both what a function takes and what it answers may grow, never change; the shape is held to in
 * metadata.test.ts. Answers are recorded once, with a release, and not brought up to date.
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
