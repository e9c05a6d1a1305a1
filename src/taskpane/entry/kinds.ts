import type { CalendarDate } from '../../model/contract/calendar';
import { dateFromIso, isoFromDate } from '../../model/contract/calendar';
import { type Limit, limits, longest } from '../../model/limits';
import { Decimal } from '../../model/money/decimal';
import { penceFromPounds, poundsFromPence } from '../../model/money/rounding';
import { type OrNotKnown, notKnown, type Pence, rate, type Rate } from '../../model/money/units';
import type { Expected } from '../../model/problem';
import { each, fail, map, ok, type Result, unreadable } from '../../model/result';
import { amountText, saysNoCost, saysNotKnown } from '../../model/scenario/amountText';
import { MONTHS } from '../../model/scenario/dateInWords';
import { quoted } from '../../model/sentences';
import { day } from '../format';
import { strings } from '../strings';
import { type Culture, plainNumber, shownNumber } from '../state/culture';

/** How a field shows a value of some kind, and reads it from what is typed. Problems name no figure: the field does. */
export interface Kind<T> {
  readonly show: (value: T, culture: Culture) => string;
  readonly read: (text: string, culture: Culture) => Result<T>;
  /** Numbers, which are aligned to the right. */
  readonly isFigure?: boolean;
  /** Whether what is typed could mean more than one thing, so that the field says how it was read. */
  readonly isAmbiguous?: (text: string) => boolean;
}

/** The sentence that says how an ambiguous text was read, such as "Read as 3%." */
export function echoOf<T>(
  { read, show, isAmbiguous }: Kind<T>,
  text: string,
  culture: Culture,
): string | undefined {
  const typed = isAmbiguous?.(text) ? read(text, culture) : undefined;
  return typed?.ok ? strings.readAs(show(typed.value, culture)) : undefined;
}

/** Stands in problems where the field's label is put in once the sentence is made. */
const at = { figure: '' };
const refused = (text: string, expected: Expected): Result<never> =>
  text.trim() === ''
    ? fail({ code: 'missing', at, expected })
    : unreadable(quoted(text.trim()), expected, at);

const within = (value: Decimal, text: string, limit: Limit): Result<number> =>
  value.lt(limit.lowest) || value.gt(limit.highest)
    ? fail({ code: 'out of range', at, given: quoted(text.trim()), expected: limit })
    : ok(value.toNumber());

/** An amount, shown as £2,000,000 and typed as 2000000, 2,000,000, £2m, 2.0m or 2000k. */
function pounds(limit: Limit): Kind<Pence> {
  return {
    isFigure: true,
    show: (amount, culture) => {
      const digits = amount % 100 === 0 ? 0 : 2;
      const size = shownNumber(Math.abs(poundsFromPence(amount)), digits, digits, culture);
      return `${amount < 0 ? '-' : ''}£${size}`;
    },
    read: (text, culture) => {
      const { digits, times = 1 } = amountText(text);
      const number = plainNumber(digits, culture);
      if (number === undefined) return refused(text, limit);
      return map(within(new Decimal(number).times(times), text, limit), penceFromPounds);
    },
  };
}

/** Blank, or words such as "n/a", mean not known. */
const orNotKnown = <T>(kind: Kind<T>, saysSo = saysNotKnown): Kind<OrNotKnown<T>> => ({
  ...kind,
  show: (value, culture) => (value === notKnown ? strings.notKnown : kind.show(value, culture)),
  read: (text, culture) => (text.trim() === '' || saysSo(text) ? ok(notKnown) : kind.read(text, culture)),
});

/** Blank means that there is none, which is shown as a word such as None. */
const orNothing = <T>(kind: Kind<T>, word: string): Kind<T | undefined> => ({
  ...kind,
  show: (value, culture) => (value === undefined ? word : kind.show(value, culture)),
  read: (text, culture) =>
    text.trim() === '' || text.trim().toLowerCase() === word.toLowerCase()
      ? ok(undefined)
      : kind.read(text, culture),
});

/** A rate, typed as Excel takes it: 3%, 3, or a fraction below 1 such as 0.03. */
const percent = (limit: Limit): Kind<Rate> => ({
  isFigure: true,
  isAmbiguous: (text) => /\d/.test(text) && !text.includes('%'),
  show: (value, culture) => `${shownNumber(new Decimal(value).times(100).toNumber(), 1, 6, culture)}%`,
  read: (text, culture) => {
    const [, digits = '', sign] = /^(.*?)\s*(%)?\s*(?:a year|p\.?a\.?)?$/i.exec(text.trim()) ?? [];
    const number = plainNumber(digits, culture);
    if (number === undefined) return refused(text, limit);
    const given = new Decimal(number);
    const isFraction = sign === undefined && given.abs().lt(1);
    return map(within(isFraction ? given : new Decimal(`${number}e-2`), text, limit), rate);
  },
});

const whole = (limit: Limit): Kind<number> => ({
  isFigure: true,
  show: (value, culture) => shownNumber(value, 0, 0, culture),
  read: (text, culture) => {
    const number = plainNumber(text.replace(/\s*(years?|months?)$/i, ''), culture);
    if (number === undefined || number.includes('.')) return refused(text, limit);
    return within(new Decimal(number), text, limit);
  },
});

const number = (limit: Limit): Kind<number> => ({
  isFigure: true,
  show: (value, culture) => shownNumber(value, 0, 6, culture),
  read: (text, culture) => {
    const plain = plainNumber(text, culture);
    return plain === undefined ? refused(text, limit) : within(new Decimal(plain), text, limit);
  },
});

/**
 * Typed as 1 April 2011, 1 Apr 11, 01/04/2011 (day first) or 2011-04-01. A month and a year, such as Apr 27 or 4/2027,
 * mean its first day. Years of two digits are of this century.
 */
const date: Kind<CalendarDate> = {
  show: day,
  read: (text) => {
    const iso = isoOf(text.trim());
    const read = iso === undefined ? undefined : dateFromIso(iso);
    return read ? ok(read) : refused(text, { kind: 'date' });
  },
  isAmbiguous: () => true,
};

function isoOf(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const parts =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[\s/.-]+)?([a-z]+|\d{1,2})[\s/.,-]+(\d{4}|['’]?\d{2})$/i.exec(text);
  const [, first = '1', second = '', ofYear = ''] = parts ?? [];
  const named = MONTHS.findIndex(
    (name) => second.length >= 3 && name.toLowerCase().startsWith(second.toLowerCase()),
  );
  const month = /^\d/.test(second) ? Number(second) : named + 1;
  const year = Number(ofYear.replace(/\D/, ''));
  return parts
    ? isoFromDate({ year: year < 100 ? 2000 + year : year, month, day: Number(first) })
    : undefined;
}

const text = (most: number, expected: Expected): Kind<string> => ({
  show: (value) => value,
  read: (typed) =>
    typed.length > most ? fail({ code: 'out of range', at, given: quoted(typed), expected }) : ok(typed),
});

/** Several values, separated by semicolons, by commas followed by a space, or by line breaks. */
const list = <T>(kind: Kind<T>, expected: Expected): Kind<readonly T[]> => ({
  isFigure: true,
  isAmbiguous: (typed) => partsOf(typed).some((part) => kind.isAmbiguous?.(part)),
  show: (values, culture) => values.map((value) => kind.show(value, culture)).join('; '),
  read: (typed, culture) => {
    const parts = partsOf(typed);
    return parts.length === 0 ? refused('', expected) : each(parts, (part) => kind.read(part, culture));
  },
});

const partsOf = (typed: string) => typed.split(/\s*(?:;|,\s+|\n)\s*/).filter((part) => part.trim() !== '');

/** Lengths of extensions in years: 4, 2 + 2, 3+1+1; blank, 0 or None where there are none. */
const lengths: Kind<readonly number[]> = {
  isFigure: true,
  show: (years) => (years.length === 0 ? strings.none : years.join(' + ')),
  read: (typed, culture) =>
    /^(|0|none)$/i.test(typed.trim())
      ? ok([])
      : each(typed.split('+'), (part) => whole(limits.initialYears).read(part, culture)),
};

/** The kinds of values that fields take, with the limits of the model. */
export const kinds = {
  cost: orNotKnown(pounds(limits.cost), saysNoCost),
  rise: percent(limits.rise),
  riseOrNone: orNothing(percent(limits.rise), strings.none),
  part: percent(limits.part),
  partOrNone: orNothing(percent(limits.part), strings.none),
  share: orNotKnown(percent(limits.share)),
  chance: orNotKnown(percent(limits.part)),
  uplift: percent(limits.uplift),
  initialYears: whole(limits.initialYears),
  fixedYears: whole(limits.fixedYears),
  year: whole(limits.contractYear),
  yearOrNone: orNothing(whole(limits.contractYear), strings.none),
  months: whole(limits.lag),
  noticeOrNone: orNothing(whole(limits.noticeMonths), strings.none),
  volume: orNotKnown(number(limits.weight)),
  level: number(limits.indexLevel),
  date,
  name: text(longest.name, { kind: 'label' }),
  words: text(longest.words, { kind: 'text' }),
  rises: list(percent(limits.rise), limits.rise),
  parts: list(percent(limits.part), limits.part),
  lengths,
  runs: whole(limits.runs),
  /** Shown without commas, since it is more a name than a quantity. */
  seed: { ...whole(limits.seed), show: (seed) => String(seed) } satisfies Kind<number>,
  volatility: percent(limits.volatility),
  persistence: number(limits.persistence),
  delivered: percent(limits.delivered),
  amount: pounds(limits.fixedCost),
} as const;
