import { notKnown } from '../money/units';

const NOT_KNOWN = new RegExp(`^(${notKnown}|unknown|n/?k|n\\.?/?a\\.?|tb[cda]|[-–—?.]+)$`, 'i');

/** Whether a text says in words that a figure is not known: n/a, TBC, a dash. */
export const saysNotKnown = (text: string) => NOT_KNOWN.test(text.trim());

/** The same of a cost, of which "none" says so too: it means that there is no quote, not a cost of nought. */
export const saysNoCost = (text: string) => saysNotKnown(text) || text.trim().toLowerCase() === 'none';

/** An amount as people write it: its digits, and the multiplier that its own k, m or bn stands for. */
export interface AmountText {
  readonly digits: string;
  readonly times: number | undefined;
}

/** £2.0m, 2,000k, 3.75 million, c. £2m a year. */
const AMOUNT =
  /^(?:ca\.?|c\.?|~|about|approximately|approx\.?)?\s*£?\s*(.*?)\s*(k|thousand|m|mn|million|bn|billion)?(?:\s*(?:a year|per annum|p\.?a\.?|\/\s*y(?:ea)?r))?$/i;

const TIMES: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

/** Longer texts are not amounts, and matching them would take long. */
const LONGEST = 60;

/**
 * The parts of an amount. Whether its digits are a number is for the caller, who knows how numbers are written
 * there.
 */
export function amountText(text: string): AmountText {
  const [, digits = '', suffix = ''] = text.length > LONGEST ? [] : (AMOUNT.exec(text.trim()) ?? []);
  return { digits, times: TIMES[suffix.charAt(0).toLowerCase()] };
}
