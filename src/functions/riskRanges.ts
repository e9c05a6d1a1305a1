import { limits } from '../model/limits';
import type { Where } from '../model/problem';
import { fail, map, ok, type Result } from '../model/result';
import type { Case } from '../model/risk/case';
import { asIs, delivered, type Driver, extension, indexation, price } from '../model/risk/drivers';
import type { DriverRange } from '../model/risk/sensitivity';
import { blank, type Cell, numberIn } from './cell';
import { fraction, isLeftOut, name, number, oneOf, type Reader, table, wrongShape } from './read';

/** A driver that may be named, how its low and its high are read, and its usual range, if it has one. */
interface KnownDriver {
  readonly driver: Driver<Case>;
  readonly read: (extensions: number) => Reader<number>;
  readonly usual?: (extensions: number) => readonly [low: number, high: number];
}

const rise = () => fraction(limits.rise);

const isWord = (content: Cell) => content.kind === 'text' && numberIn(content) === undefined;

/** How many extensions are taken: a number, or in words all or none of them. */
const TAKEN = 'taken';
const NOT_TAKEN = 'not taken';
const taken =
  (extensions: number): Reader<number> =>
  (content, at) =>
    isWord(content)
      ? oneOf({ [TAKEN]: extensions, [NOT_TAKEN]: 0 })(content, at)
      : number({ kind: 'whole', lowest: 0, highest: extensions })(content, at);

const known: readonly KnownDriver[] = [
  { driver: price, read: rise, usual: () => [-0.1, 0.1] },
  { driver: indexation, read: rise, usual: () => [-0.01, 0.01] },
  { driver: asIs, read: rise, usual: () => [-0.1, 0.1] },
  { driver: extension, read: taken, usual: (extensions) => [0, extensions] },
  { driver: delivered, read: () => fraction(limits.delivered) },
];

/**
 * Reads three columns: driver, low and high. A heading, and rows without a driver, are ignored; the usual ranges if
 * left out.
 */
export function readRanges(raw: unknown, extensions: number): Result<DriverRange<Case>[]> {
  const read = table(raw, 'ranges');
  if (!read.ok) return read;
  const rows = read.value;
  if (isLeftOut(rows)) return ok(usualRanges(extensions));
  const at = { figure: 'ranges' };
  if (rows[0]?.length !== 3) return wrongShape(rows, 'ranges', { kind: 'ranges' });
  const tried: DriverRange<Case>[] = [];
  for (const [index, row] of rows.entries()) {
    const range = readRange(row, { ...at, row: index + 1 }, extensions);
    if (!range.ok) {
      if (index === 0 && isHeading(row)) continue;
      return range;
    }
    if (range.value === undefined) continue;
    const { driver } = range.value;
    if (tried.some((before) => before.driver === driver))
      return fail({ code: 'repeated option', at, given: driver.name });
    tried.push(range.value);
  }
  return tried.length ? ok(tried) : ok(usualRanges(extensions));
}

const usualRanges = (extensions: number): DriverRange<Case>[] =>
  known.flatMap(({ driver, usual }) => {
    if (!usual) return [];
    const [low, high] = usual(extensions);
    return [{ driver, low, high }];
  });

/**
 * Whether a first row is a heading: three words, none of them a driver or a value, so that a misspelt driver is not
 * passed over.
 */
const isHeading = (row: readonly Cell[]) =>
  row.every(isWord) &&
  !known.some(({ driver }) => named(driver.name, row[0])) &&
  !row.slice(1).some((content) => named(TAKEN, content) || named(NOT_TAKEN, content));

const named = (word: string, label: Cell = blank) =>
  label.kind === 'text' && label.value.toLowerCase() === word.toLowerCase();

/** The driver and range of a row, or undefined where its first cell is blank. */
function readRange(
  [label = blank, low = blank, high = blank]: readonly Cell[],
  at: Where,
  extensions: number,
): Result<DriverRange<Case> | undefined> {
  const given = name(label, { ...at, column: 1 });
  if (!given.ok) return given;
  if (given.value === '') return ok(undefined);
  const found = known.find(({ driver }) => named(driver.name, label));
  if (!found)
    return fail({
      code: 'unknown option',
      at: { figure: at.figure },
      given: given.value,
      options: known.map(({ driver }) => driver.name),
    });
  const reader = found.read(extensions);
  const from = reader(low, { ...at, column: 2 });
  if (!from.ok) return from;
  return map(reader(high, { ...at, column: 3 }), (to) => ({
    driver: found.driver,
    low: from.value,
    high: to,
  }));
}
