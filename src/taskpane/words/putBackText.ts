import { pence } from '../../model/money/units';
import { pounds, poundsAndPence, ratePercent } from '../format';
import type { PutBack } from '../ports/workbook';
import { link as say } from '../strings/link';

/** What would be put back, as people read it; undefined where that is no value, but a formula, a name or a table. */
export function putBackText({ content, format = '' }: PutBack): string | undefined {
  if (content?.kind === 'text') return `“${content.text}”`;
  if (content?.kind !== 'number') return undefined;
  const { value } = content;
  if (format.includes('%')) return ratePercent(value);
  // A date is shown as one by its cell only.
  if (/^[dm]/.test(format)) return undefined;
  // Amounts of money are red below nought.
  if (!format.includes('[Red]')) return value.toLocaleString('en-GB');
  const amount = pence(Math.round(value * 100));
  return Number.isInteger(value) ? pounds(amount) : poundsAndPence(amount);
}

/** What the repair of a damage is called: what it puts back, and how old that may be. */
export function putBackLabel(putBack: PutBack | undefined): string {
  const value = putBack && putBackText(putBack);
  if (!putBack?.asWritten) return value === undefined ? say.repair : say.putBack(value);
  return value === undefined ? say.repairAsWritten : say.putBackAsWritten(value);
}
