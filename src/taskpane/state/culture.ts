import { escaped } from '../escaped';

/** How the user's Excel writes numbers: 1,234.5, or 1.234,5. */
export interface Culture {
  readonly decimal: string;
  readonly thousands: string;
}

export const british: Culture = { decimal: '.', thousands: ',' };

/**
 * A number as text that JavaScript reads exactly, or undefined where it is none. Thousands are parted by the
 * culture's sign or a space, in threes: 1,5 is not fifteen.
 */
export function plainNumber(text: string, { decimal, thousands }: Culture): string | undefined {
  const grouped = String.raw`\d{1,3}(?:[${escaped(thousands)}\s]\d{3})+`;
  const number = new RegExp(`^([-−]?)(${grouped}|\\d+)?(?:${escaped(decimal)}(\\d*))?$`);
  const [, sign, whole = '', fraction = ''] = number.exec(text.trim()) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  return `${sign === '' ? '' : '-'}${whole.replace(/\D/g, '') || '0'}${fraction && `.${fraction}`}`;
}

/** A number as the culture writes it. */
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
