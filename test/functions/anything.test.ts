import fc from 'fast-check';
import { FAULT } from '../../src/functions/answer';
import { functionsMetadata } from '../../scripts/functionsMetadata.cjs';
import { CellError, registered } from './excel';
import { argumentsOf } from './given';

const { functions } = functionsMetadata('https://localhost:3000/');

/** `npm run fuzz` asks for more, shared out among the functions, from a seed that it prints. */
const runsOfEach = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 700 * functions.length) / functions.length);
const seed = process.env['FUZZ_SEED'];
/**
 * So many runs of a function tell whether it is given enough that it can answer: of those for SAVING.YEARS, the fewest,
 * one in twenty is. Fewer runs may have none by chance, and look only at how it refuses.
 */
const ENOUGH = 400;
const HOUR = 3_600_000;

test.each(functions.map(({ id, parameters }) => ({ id, parameters })))(
  '$id answers a value, a table or an error with a sentence, whatever it is given',
  async ({ id, parameters }) => {
    const calculate = (await registered()).get(id);
    if (!calculate) throw new Error(`${id} is not registered`);
    let answers = 0;
    fc.assert(
      fc.property(argumentsOf(id, parameters), fc.boolean(), (given, withInvocation) => {
        const invocation = withInvocation ? [{ functionName: id, isInValuePreview: false }] : [];
        let answer: unknown;
        try {
          answer = calculate(...given, ...invocation);
        } catch (error) {
          expect(error).toBeInstanceOf(CellError);
          const { code, message } = error as CellError;
          expect(['#VALUE!', '#N/A']).toContain(code);
          expect(message).toMatch(/^[^\n]+\. [A-Z][^\n]+\.$/s);
          expect(message).not.toBe(FAULT);
          return;
        }
        answers++;
        const cells = Array.isArray(answer) ? rectangle(answer) : [answer];
        expect(cells.filter((value) => !isShown(value))).toEqual([]);
      }),
      { numRuns: runsOfEach, ...(seed !== undefined && { seed: Number(seed) }) },
    );
    // Else the cells were too strange to reach the arithmetic.
    if (runsOfEach >= ENOUGH) expect(answers).toBeGreaterThan(runsOfEach / 70);
  },
  HOUR,
);

const isShown = (value: unknown) =>
  typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value);

/** The cells of a table that Excel can spill: at least one, in rows of equal length. */
function rectangle(table: unknown[]): unknown[] {
  const rows = table as unknown[][];
  const width = rows[0]?.length ?? 0;
  expect(width).toBeGreaterThan(0);
  expect(rows.filter((row) => row.length !== width)).toEqual([]);
  return rows.flat();
}
