import { sheetInFormula } from '../plan/address';
import type { RowOf } from './align';

/** Texts, which are passed over; and cells and ranges, with the sheet they are on. */
const PARTS =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])/gu;

/** A planned formula as it must read once rows of any sheet have moved. Nothing where a row it needs is gone. */
export function moved(
  formula: string,
  sheet: string,
  rowsOf: ReadonlyMap<string, RowOf>,
): string | undefined {
  const lost: string[] = [];
  const text = formula.replace(PARTS, (part, quoted: string | undefined) => {
    if (part.startsWith('"')) return part;
    const on = quoted?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? sheet;
    const rowOf = rowsOf.get(on);
    if (!rowOf) return part;
    const prefix = quoted === undefined ? '' : `${sheetInFormula(on)}!`;
    const cells = quoted === undefined ? part : part.slice(part.lastIndexOf('!') + 1);
    return (
      prefix +
      cells.replace(/\d+/g, (number) => {
        const row = rowOf(Number(number) - 1);
        if (row === undefined) lost.push(number);
        return String((row ?? 0) + 1);
      })
    );
  });
  return lost.length > 0 ? undefined : text;
}

/** The same formula is written the same: Excel leaves away quotes around a sheet's name that it does not need. */
export const sameFormula = (one: unknown, other: unknown) =>
  typeof one === 'string' && typeof other === 'string' && plain(one) === plain(other);

const plain = (formula: string) => formula.replace(/'((?:[^']|'')+)'!/g, '$1!');
