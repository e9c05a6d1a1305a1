import { limits } from '../limits';
import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import type { Pence } from '../money/units';
import { quoted } from '../sentences';
import { amountText, saysNoCost } from './amountText';

export const units = ['£', '£000', '£m'] as const;
/** The unit that a table's figures are in. */
export type Unit = (typeof units)[number];

const poundsIn: Readonly<Record<Unit, number>> = { '£': 1, '£000': 1e3, '£m': 1e6 };

/** The content of a cell, '' where it is blank. */
export type Content = string | number | boolean;

/** A cost as read from a cell. All kinds but the first leave the cost not known, each for its own reason. */
export type CostRead =
  | { readonly kind: 'cost'; readonly value: Pence }
  | { readonly kind: 'blank' }
  | { readonly kind: 'nought' }
  /** Words that say so: not known, n/a, a dash. */
  | { readonly kind: 'said'; readonly given: string }
  /** Something else: other words, an amount below nought, an error. */
  | { readonly kind: 'no cost'; readonly given: string };

/** A number in British notation. */
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/;

/** The cost in a cell, in the table's unit unless the figure has a k, m or bn of its own. */
export function readCost(content: Content | undefined, unit: Unit): CostRead {
  if (typeof content === 'number') return amount(new Decimal(content), poundsIn[unit], String(content));
  if (content === undefined) return { kind: 'blank' };
  if (typeof content === 'boolean') return { kind: 'no cost', given: String(content).toUpperCase() };
  const text = content.trim();
  if (text === '') return { kind: 'blank' };
  if (saysNoCost(text)) return { kind: 'said', given: quoted(text) };
  const { digits, times } = amountText(text);
  const [, whole, fraction] = DIGITS.exec(digits) ?? [];
  if (whole === undefined && fraction === undefined) return { kind: 'no cost', given: quoted(text) };
  const size = new Decimal(`${whole?.replaceAll(',', '') ?? '0'}${fraction ?? ''}`);
  return amount(size, times ?? poundsIn[unit], quoted(text));
}

/** Whether a cell holds a cost, whatever its unit. */
export const isFigure = (content: Content | undefined) => readCost(content, '£').kind === 'cost';

function amount(size: Decimal, pounds: number, given: string): CostRead {
  if (size.isZero()) return { kind: 'nought' };
  const inPounds = size.times(pounds);
  const { lowest, highest } = limits.cost;
  return inPounds.gte(lowest) && inPounds.lte(highest)
    ? { kind: 'cost', value: roundPence(inPounds.times(100)) }
    : { kind: 'no cost', given };
}
