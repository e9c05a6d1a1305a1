import cpi from '../../../assets/indices/cpi.json';
import rpi from '../../../assets/indices/rpi.json';
import { Decimal } from '../money/decimal';
import type { Problem } from '../problem';
import { fail, ok, type Result } from '../result';

/** A calendar month as the number of months since January of year 0, so that months can be added. */
export type Month = number;

/** The month of a year and a calendar month from 1 to 12. */
export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;
/** A month as text: 2011-02. */
export const monthName = (month: Month) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * A price index: a level for each month from the first on. Levels are doubles that stand for the decimals they
 * print as.
 */
export interface PriceIndex {
  readonly name: string;
  readonly first: Month;
  /** `null` where a month between the first and the last has none. */
  readonly levels: readonly (number | null)[];
}

/** The last month that an index has a level for. */
export const lastMonth = ({ first, levels }: PriceIndex): Month => first + levels.length - 1;

interface PublishedSeries {
  readonly name: string;
  readonly first: string;
  readonly levels: readonly number[];
}

function published({ name, first, levels }: PublishedSeries): PriceIndex {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return { name, first: monthOf(year, month), levels };
}

/** CPI (ONS D7BT) and RPI (ONS CHAW) as published; their files under assets/indices give release and licence. */
export const publishedIndices: readonly PriceIndex[] = [
  // Field by field, so that the build leaves out the fields that only people read.
  published({ name: cpi.name, first: cpi.first, levels: cpi.levels }),
  published({ name: rpi.name, first: rpi.first, levels: rpi.levels }),
];

/** An index from levels by month, in any order. */
export function ownIndex(name: string, levels: ReadonlyMap<Month, number>): PriceIndex {
  const months = [...levels.keys()];
  const first = Math.min(...months);
  return {
    name,
    first,
    levels: Array.from(
      { length: Math.max(...months) - first + 1 },
      (_, index) => levels.get(first + index) ?? null,
    ),
  };
}

/** An index's level in a month, or the problem that there is none. */
export function levelAt(index: PriceIndex, month: Month, figure: string): Result<Decimal> {
  const level = index.levels[month - index.first] ?? null;
  if (level !== null) return ok(new Decimal(level));
  const between = month > index.first && month < lastMonth(index);
  return fail(
    between
      ? { code: 'gap in index', noAnswer: true, at: { figure }, series: index.name, month: monthName(month) }
      : notPublished(index, month, figure),
  );
}

const notPublished = (index: PriceIndex, month: Month, figure: string): Problem => ({
  code: 'not published',
  noAnswer: true,
  at: { figure },
  series: index.name,
  month: monthName(month),
  first: monthName(index.first),
  last: monthName(lastMonth(index)),
});
