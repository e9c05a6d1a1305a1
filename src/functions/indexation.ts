import { blendFromText } from '../model/contract/blend';
import type { Indexation } from '../model/contract/clause';
import { type Month, monthOf, ownIndex } from '../model/contract/priceIndex';
import { limits } from '../model/limits';
import { rate } from '../model/money/units';
import type { Where } from '../model/problem';
import { andThen, fail, map, ok, type Result } from '../model/result';
import { blank, type Cell, numberIn, shown } from './cell';
import { date, fraction, isNothing, items, list, number, table, saysNotKnownInWords } from './read';

const AT = { figure: 'indexation' };

/**
 * The rise of the price: a rate; a rate for each contract year; the name of a published index or a blend such as
 * "0.7 CPI + 0.3 RPI"; or two columns, month and index, of the user's own. If left out, the price never rises.
 */
export function readIndexation(raw: unknown): Result<Indexation> {
  return andThen(table(raw, 'indexation'), (rows) => {
    const [first = []] = rows;
    const [only = blank] = first;
    const named = only.kind === 'text' && numberIn(only) === undefined && !saysNotKnownInWords(only);
    if (rows.length === 1 && first.length === 1 && named)
      return map(blendFromText(only.value, AT), (blend) => ({ kind: 'index', blend }));
    // Two rows of two might be rates, but a rate is no month: only a month column makes an index.
    if (rows.length > 1 && first.length === 2)
      return map(readOwnIndex(rows), (index) => ({ kind: 'index', blend: [{ weight: rate(1), index }] }));
    return readRates(raw);
  });
}

const readRates = (raw: unknown): Result<Indexation> =>
  andThen(list(raw, 'indexation'), (cells) =>
    map(items(cells, 'indexation', fraction(limits.rise)), ([first = rate(0), ...later]) =>
      later.length ? { kind: 'by year', rates: [first, ...later] } : { kind: 'constant', rate: first },
    ),
  );

/** Reads two columns: month and index. A heading, and rows without a month or a level, are ignored. */
function readOwnIndex(rows: readonly Cell[][]): Result<ReturnType<typeof ownIndex>> {
  const levels = new Map<Month, number>();
  for (const [index, [when = blank, level = blank]] of rows.entries()) {
    const atRow = { ...AT, row: index + 1 };
    // Months to come have no level yet.
    if (isNothing(when) || isNothing(level)) continue;
    const month = readMonth(when, { ...atRow, column: 1 });
    // A first row without a month is a heading.
    if (!month.ok && index === 0 && when.kind === 'text' && numberIn(level) === undefined) continue;
    if (!month.ok) return month;
    const read = number(limits.indexLevel)(level, { ...atRow, column: 2 });
    if (!read.ok) return read;
    if (levels.has(month.value)) return fail({ code: 'repeated month', at: atRow, given: shown(when) });
    levels.set(month.value, read.value);
  }
  if (levels.size === 0) return fail({ code: 'missing', at: AT, expected: { kind: 'date' } });
  return ok(ownIndex('your index', levels));
}

/** The month of a date, or text such as "2011-02". */
export function readMonth(content: Cell, at: Where): Result<Month> {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(content.kind === 'text' ? content.value : '') ?? [];
  if (year !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return ok(monthOf(Number(year), Number(month)));
  return map(date(content, at), (day) => monthOf(day.year, day.month));
}
