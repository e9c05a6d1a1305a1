import { quoted } from '../model/sentences';

/** One cell, or one value typed into a formula. */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'strange' };

export const blank: Cell = { kind: 'blank' };

/**
 * What Excel handed over for one cell. Hosts differ: a blank cell may arrive as null, "" or 0, an error as text, as
 * a CustomFunctions.Error or as a cell value object, and an older functions.json puts the invocation where a newer
 * argument belongs.
 */
export function cell(raw: unknown): Cell {
  switch (typeof raw) {
    case 'undefined':
      return blank;
    case 'number':
      return Number.isFinite(raw) ? { kind: 'number', value: raw } : { kind: 'error', code: '#NUM!' };
    case 'boolean':
      return { kind: 'logical', value: raw };
    case 'string':
      return text(raw);
    case 'object':
      return raw === null ? blank : cellObject(raw);
    default:
      return { kind: 'strange' };
  }
}

const ERROR_CODE = /^#([A-Z_]+[!?]|N\/A|GETTING_DATA|DIV\/0!)$/;

function text(raw: string): Cell {
  const value = raw.trim();
  if (value === '') return blank;
  return ERROR_CODE.test(value) ? { kind: 'error', code: value } : { kind: 'text', value };
}

function cellObject(raw: object): Cell {
  if ('functionName' in raw) return blank;
  if ('code' in raw && typeof raw.code === 'string') return { kind: 'error', code: raw.code };
  if ('basicValue' in raw && typeof raw.basicValue !== 'object') return cell(raw.basicValue);
  return { kind: 'strange' };
}

const PLAIN_NUMBER = /^([-+]?)£?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(%?)$/;

/** The number that a cell holds, also where it is text such as "£3,600,000" or "2.5%"; a blank is nought. */
export function numberIn(content: Cell): number | undefined {
  if (content.kind === 'blank') return 0;
  if (content.kind === 'number') return content.value;
  if (content.kind !== 'text') return undefined;
  const [, sign, whole, fraction, percent] = PLAIN_NUMBER.exec(content.value) ?? [];
  if (whole === undefined) return undefined;
  const size = `${whole.replaceAll(',', '')}${fraction ?? ''}`;
  // The exponent keeps 2.5% at 0.025 exactly, where a division would round a second time.
  return Number(`${sign ?? ''}${size}${percent ? 'e-2' : ''}`);
}

/** What a cell holds, as an error sentence quotes it. */
export function shown(content: Cell): string {
  switch (content.kind) {
    case 'blank':
      return 'blank';
    case 'number':
      return String(content.value);
    case 'text':
      return quoted(content.value);
    case 'logical':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.code;
    case 'strange':
      return 'not a plain value';
  }
}
