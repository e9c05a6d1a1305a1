import { isoFromDate, type CalendarDate } from '../model/contract/calendar';
import { MONTHS, dateInWords } from '../model/scenario/dateInWords';
import { poundsFromPence } from '../model/money/rounding';
import { wholeParts } from '../model/money/split';
import { type OrNotKnown, type Money, notKnown, type Pence, pence, sum } from '../model/money/units';
import { strings } from './strings';

export { inWords, yearsInWords } from '../model/sentences';

/*
 * How figures are written: pounds in full in tables, £m in sentences and on axes, never £000. Rounding here changes only
 * how a figure is shown; the figures come from the model to the penny.
 */

const money = (digits: number) =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
const [whole, toPenny] = [money(0), money(2)];

/** With a true minus sign, as wide as a plus, and not a hyphen. */
const signed = (text: string) => text.replace('-', '−');

/** £1,234,567 */
export const pounds = (amount: Money) => signed(whole.format(poundsFromPence(amount)));

/** A difference: +£1,234, −£1,234 or £0. */
export const knownChange = (amount: OrNotKnown<Money>) =>
  amount !== notKnown && amount > 0 ? `+${pounds(amount)}` : knownPounds(amount);

/** £1,234,567.89 */
export const poundsAndPence = (amount: Pence) => signed(toPenny.format(poundsFromPence(amount)));

export const knownPounds = (amount: OrNotKnown<Money>) =>
  amount === notKnown ? strings.notKnown : pounds(amount);

/** An amount without its sign, which the words around it tell: saves £1,234, costs £1,234 more. */
export const sizeInPounds = (amount: Money) => whole.format(Math.abs(poundsFromPence(amount)));

/** £15.52m, without its sign; below £0.1m in full pounds, of which two decimals of a million would show little. */
export function sizeInMillions(amount: Money): string {
  const size = Math.abs(poundsFromPence(amount));
  return size < 100_000 ? whole.format(size) : `${toPenny.format(size / 1e6)}m`;
}

/** Amounts on a screen and the sum that is shown for them. */
export interface Sum {
  readonly parts: readonly OrNotKnown<Money>[];
  readonly sum: OrNotKnown<Money>;
}

/**
 * Whether amounts that add up to their sum seem not to when each is shown to the pound. A penny of difference for each part
 * counts as adding up, since real and discounted amounts are rounded to the penny one by one.
 */
export function seemsOut({ parts, sum }: Sum): boolean {
  const known = parts.filter((part) => part !== notKnown);
  if (sum === notKnown || known.length < parts.length) return false;
  const short = (size: (amount: Money) => number) =>
    size(sum) - known.reduce((total, part) => total + size(part), 0);
  return Math.abs(short((amount) => amount)) <= parts.length && short(asShown) !== 0;
}

/** Amounts rounded to whole pounds so that they add up to their sum as it is shown, each as near to itself as can be. */
export function inWholePounds(parts: readonly Pence[]): Pence[] {
  const whole = asShown(sum(parts));
  return wholeParts(pence(whole), parts.map(BigInt), 100n).map((part) => pence(100 * part));
}

/** Whole pounds as they are shown, halves rounded away from zero. */
const asShown = (amount: Money) => Math.sign(amount) * Math.floor((Math.abs(amount) + 50) / 100);

/** A label of a chart's axis, given pounds: £6m, £0.5m. */
export const axisPounds = (poundsAtMark: number) =>
  poundsAtMark === 0
    ? '£0'
    : `${poundsAtMark < 0 ? '−' : ''}£${Number((Math.abs(poundsAtMark) / 1e6).toPrecision(6))}m`;

/** A share of a cost, without its sign: 30%, or 4.7% where a whole percent would be coarse. */
export function sizeInPercent(share: number): string {
  const size = Math.abs(share);
  return percent(size, 0, size < 0.0995 ? 1 : 0);
}

/** A share to one decimal, without its sign: 12.5%, 25.0%. */
export const percentToOne = (share: number) => percent(Math.abs(share), 1, 1);

/** A yearly rate, to at least one decimal: 3.0%, 2.25%. */
export const ratePercent = (rate: number) => percent(rate, 1, 2);

/** A part or a change as it is typed, with its sign: 57%, −2.5%. */
export const partPercent = (part: number) => signed(percent(part, 0, 1));

/** The same with every digit that somebody may have typed, so that unlike figures do not look alike: 2.555%. */
export const exactPercent = (part: number) => signed(percent(part, 0, 4));

const percent = (fraction: number, least: number, most: number) =>
  fraction.toLocaleString('en-GB', {
    style: 'percent',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** 1 April 2011 */
export const day = (date: CalendarDate) => dateInWords(isoFromDate(date));

/** 1 April */
export const dayAndMonth = ({ month, day: number }: CalendarDate) => `${number} ${MONTHS[month - 1] ?? ''}`;

/** Apr 2011 */
export const shortMonth = ({ year, month }: CalendarDate) =>
  `${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`;

/** Bromley; Bromley and Lewisham; Bromley, Lewisham and Croydon */
export const list = (items: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

/** £15.52m, with a minus if it is negative. */
export const millions = (amount: Money) => `${amount < 0 ? '−' : ''}${sizeInMillions(amount)}`;
