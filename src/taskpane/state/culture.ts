import { escaped } from '../escaped';

/** How the user's Excel writes numbers: 1,234.5, or 1.234,5. */
export interface Culture {
  readonly decimal: string;
  readonly thousands: string;
}

export const british: Culture = { decimal: '.', thousands: ',' };

/**
 * A typed number as the text that JavaScript reads for it, or undefined if it is none. Thousands are separated by the
 * culture's sign or a space and must be groups of three: in Britain 1,5 is no number.
 */
export function plainNumber(text: string, { decimal, thousands }: Culture): string | undefined {
  const grouped = String.raw`\d{1,3}(?:[${escaped(thousands)}\s]\d{3})+`;
  const number = new RegExp(`^([-−]?)(${grouped}|\\d+)?(?:${escaped(decimal)}(\\d*))?$`);
  const [, sign, whole = '', fraction = ''] = number.exec(text.trim()) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  return `${sign === '' ? '' : '-'}${whole.replace(/\D/g, '') || '0'}${fraction && `.${fraction}`}`;
}

/** A number as the culture writes it, with at least `least` and at most `most` decimals. */
export function shownNumber(value: number, least: number, most: number, culture: Culture): string {
  const parts = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).formatToParts(value);
  const own: Partial<Record<Intl.NumberFormatPartTypes, string>> = {
    decimal: culture.decimal,
    group: culture.thousands,
  };
  return parts.map(({ type, value: part }) => own[type] ?? part).join('');
}
