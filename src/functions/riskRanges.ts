import { limits } from '../model/limits';
import type { Where } from '../model/problem';
import { fail, map, ok, type Result } from '../model/result';
import type { Case } from '../model/risk/case';
import { asIs, delivered, type Driver, extension, indexation, price } from '../model/risk/drivers';
import type { Tried } from '../model/risk/sensitivity';
import { blank, type Cell, numberIn } from './cell';
import { fraction, isNothing, name, number, oneOf, type Reader, table } from './read';

/** A driver, how its low and its high are read, and how far it goes unless somebody says otherwise. */
interface KnownDriver {
  readonly driver: Driver<Case>;
  readonly read: (extensions: number) => Reader<number>;
  readonly usual?: (extensions: number) => readonly [low: number, high: number];
}

const rise = () => fraction(limits.rise);

const isWord = (content: Cell) => content.kind === 'text' && numberIn(content) === undefined;

/** Extensions that are taken: in words all or none, or how many. */
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

/** Three columns, driver, low and high. A heading, and rows without a driver, are ignored; nothing means the usual ranges. */
export function readRanges(given: unknown, extensions: number): Result<Tried<Case>[]> {
  const read = table(given, 'ranges');
  if (!read.ok) return read;
  const rows = read.value;
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1 && columns === 1 && isNothing(rows[0]?.[0] ?? blank))
    return ok(usualRanges(extensions));
  const at = { figure: 'ranges' };
  if (columns !== 3)
    return fail({ code: 'wrong shape', at, rows: rows.length, columns, expected: { kind: 'ranges' } });
  const tried: Tried<Case>[] = [];
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

const usualRanges = (extensions: number): Tried<Case>[] =>
  known.flatMap(({ driver, usual }) => {
    if (!usual) return [];
    const [low, high] = usual(extensions);
    return [{ driver, low, high }];
  });

/** A first row of three words, none of which is a driver or a value: else a misspelt driver would be lost. */
const isHeading = (row: readonly Cell[]) =>
  row.every(isWord) &&
  !known.some(({ driver }) => named(driver.name, row[0])) &&
  !row.slice(1).some((content) => named(TAKEN, content) || named(NOT_TAKEN, content));

const named = (word: string, label: Cell = blank) =>
  label.kind === 'text' && label.value.toLowerCase() === word.toLowerCase();

/** One row's driver and range, or nothing where it names no driver. */
function readRange(
  [label = blank, low = blank, high = blank]: readonly Cell[],
  at: Where,
  extensions: number,
): Result<Tried<Case> | undefined> {
  const said = name(label, { ...at, column: 1 });
  if (!said.ok) return said;
  if (said.value === '') return ok(undefined);
  const found = known.find(({ driver }) => named(driver.name, label));
  if (!found)
    return fail({
      code: 'unknown option',
      at: { figure: at.figure },
      given: said.value,
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
