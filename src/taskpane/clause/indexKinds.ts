import { blendFromText, textFromBlend } from '../../model/contract/blend';
import type { BlendPart } from '../../model/contract/clause';
import { type Month, monthName, monthOf, ownIndex, type PriceIndex } from '../../model/contract/priceIndex';
import { each, fail, map, type Result, unreadable } from '../../model/result';
import { quoted } from '../../model/sentences';
import { type Culture, shownNumber } from '../state/culture';
import { type Kind, kinds } from '../entry/kinds';

const at = { figure: '' };

/** A blend of indices, typed as 0.7 CPI + 0.3 RPI. */
export const blendKind: Kind<readonly BlendPart[]> = {
  show: textFromBlend,
  read: (text) => blendFromText(text, at),
};

/** The levels of the user's own index of this name, typed as a month and a level on each line. */
export const levelsKind = (name: string): Kind<PriceIndex> => ({
  show: ({ first, levels }, culture) =>
    levels
      .flatMap((level, place) =>
        level === null ? [] : [`${monthName(first + place)} ${shownNumber(level, 0, 6, culture)}`],
      )
      .join('\n'),
  read: (text, culture) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return fail({ code: 'missing', at, expected: { kind: 'indexation' } });
    return map(
      each(lines, (line) => monthAndLevel(line, culture)),
      (levels) => ownIndex(name, new Map(levels)),
    );
  },
});

function monthAndLevel(line: string, culture: Culture): Result<[Month, number]> {
  const [, year, month, level] = /^\s*(\d{4})-(0?[1-9]|1[0-2])[\s,;|]+(\S+)\s*$/.exec(line) ?? [];
  if (year === undefined || month === undefined || level === undefined)
    return unreadable(quoted(line.trim()), { kind: 'indexation' }, at);
  return map(kinds.level.read(level, culture), (read) => [monthOf(Number(year), Number(month)), read]);
}
