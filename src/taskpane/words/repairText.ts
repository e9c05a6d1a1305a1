import { dateFromSerial } from '../../model/contract/calendar';
import { pence } from '../../model/money/units';
import { day, pounds, poundsAndPence, ratePercent } from '../format';
import type { Damage, PutBack } from '../ports/workbook';
import { link } from '../strings/link';

const say = link.repair;

/** The label of a repair, and the sentence that says that it is done. */
interface RepairText {
  readonly does: string;
  readonly done: string;
}

/** What the repair of a damage puts back and where, and whether that is only what was first written. */
export function repairText(damage: Damage, putBack: PutBack | undefined): RepairText {
  const { does, done } = repairOf(damage, putBack);
  return putBack?.asWritten
    ? { does: say.asWritten(does), done: say.doneAsWritten(done) }
    : { does, done: say.done(done) };
}

function repairOf(damage: Damage, putBack: PutBack | undefined): RepairText {
  const cell = damage.spot?.address ?? '';
  const content = putBack?.content;
  switch (damage.kind) {
    case 'name deleted':
      return say.name(damage.full);
    case 'table deleted':
      return say.table(damage.full);
    case 'fraction of a penny':
      return content?.kind === 'formula' ? say.roundFormula(cell) : say.round(cell, inPounds(damage.rounded));
    case 'selector':
      return content?.kind === 'text' ? say.choose(`“${content.text}”`) : say.cell(cell);
    default:
      if (!putBack) return say.cell(cell);
      if (!content) return say.clear(cell);
      return content.kind === 'formula' ? say.formula(cell) : say.value(valueText(content, putBack.format));
  }
}

type Value = Exclude<NonNullable<PutBack['content']>, { kind: 'formula' }>;

/** A value as its cell shows it. */
function valueText(content: Value, format = ''): string {
  if (content.kind === 'text') return `“${content.text}”`;
  const { value } = content;
  if (format.includes('%')) return ratePercent(value);
  const date = /^[dm]/.test(format) ? dateFromSerial(value) : undefined;
  if (date) return day(date);
  // The formats of amounts of money make negative ones red.
  return format.includes('[Red]') ? inPounds(value) : value.toLocaleString('en-GB');
}

function inPounds(value: number): string {
  const amount = pence(Math.round(value * 100));
  return Number.isInteger(value) ? pounds(amount) : poundsAndPence(amount);
}
