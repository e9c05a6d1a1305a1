import { dateFromSerial } from '../../model/contract/calendar';
import {
  type Month,
  monthOf,
  ownIndex,
  type PriceIndex,
  publishedIndices,
} from '../../model/contract/priceIndex';
import { limits } from '../../model/limits';
import { OWN_INDEX, publishedNames } from '../plan/published';
import type { Finder } from './sheetCells';

/**
 * The indices that a model may use, by their titles on the sheet Published. Published indices are as published,
 * whatever the sheet has; a user's own index is as the sheet has it.
 */
export function readIndices(finder: Finder): Map<string, PriceIndex> {
  const indices = new Map(publishedIndices.map((index) => [index.name, index]));
  const cells = (name: keyof typeof publishedNames) => finder.published(publishedNames[name]);
  const [titles] = cells('indexTitles') ?? [];
  const [bases] = cells('indexBasis') ?? [];
  const [called] = cells('indexNames') ?? [];
  const [months, levels] = [cells('indexMonths'), cells('indexLevels')];
  if (!titles || !bases || !called || !months || !levels) return indices;
  for (const [column, title] of titles.entries()) {
    if (bases[column] !== OWN_INDEX || typeof title !== 'string') continue;
    const byMonth = new Map<Month, number>();
    for (const [row, [serial]] of months.entries()) {
      const date = typeof serial === 'number' ? dateFromSerial(serial) : undefined;
      const level = levels[row]?.[column];
      if (date && typeof level === 'number' && level >= limits.indexLevel.lowest)
        byMonth.set(monthOf(date.year, date.month), level);
    }
    const name = called[column];
    if (byMonth.size > 0) indices.set(title, ownIndex(typeof name === 'string' ? name : title, byMonth));
  }
  return indices;
}
