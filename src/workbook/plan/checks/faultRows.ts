import { band } from '../blocks';
import type { SheetDraft } from '../draft';
import { call, ifElse, literal } from '../formula';
import { formats, styles } from '../styles';
import type { Check } from './check';
import { countOf, type Faults, placeOf } from './faults';
import { AT } from './layout';

/** The cells of a line that looks for faults: how many rows are at fault, and the first of them in words. */
export interface Found {
  readonly count: string;
  readonly spot: string;
}

/** A line for all that checks look for on Inputs, so that no formula is longer than a person can follow. */
export function faultRows(
  draft: SheetDraft,
  first: number,
  checks: readonly Check[],
): ReadonlyMap<Faults, Found> {
  band(draft, first, 'What is looked for on Inputs', AT.spot + 1);
  draft.text(first, AT.difference, 'Rows', styles.right);
  draft.text(first, AT.tolerance, 'The first', styles.right);
  draft.text(first, AT.spot, 'Where', styles.indent);
  const all = checks.flatMap(({ faults = [] }) => faults);
  const lines = all.map((faults, place) => [faults, line(draft, first + 1 + place, faults)] as const);
  const figures = { row: first + 1, rows: all.length, column: AT.difference, columns: 2 };
  draft.style(figures, styles.right, { numberFormat: formats.whole });
  draft.style({ ...figures, column: AT.spot, columns: 1 }, styles.note, styles.indent);
  return new Map(lines);
}

function line(draft: SheetDraft, row: number, faults: Faults): Found {
  draft.text(row, AT.name, faults.what, styles.note);
  const count = draft.formula(row, AT.difference, countOf(faults)).here;
  // What cannot be counted for an error cannot be told either.
  const ifAny = (formula: string) => call('IFERROR', ifElse(`${count}>0`, formula, literal('')), literal(''));
  const place = draft.formula(row, AT.tolerance, ifAny(placeOf(faults))).here;
  return { count, spot: draft.formula(row, AT.spot, ifAny(faults.spot(place))).here };
}

/**
 * Whether nothing was found. A truth by AND: LibreOffice takes what comes of percentages for a number.
 */
export const noneFound = (found: readonly Found[]) =>
  call(
    'AND',
    found.reduceRight((rest, { count }) => ifElse(`${count}>0`, 'FALSE', rest), 'TRUE'),
  );

/** Where the first of all that was found is, or "". */
export const firstSpot = (found: readonly Found[]) =>
  found.reduceRight((rest, { count, spot }) => ifElse(`${count}>0`, spot, rest), literal(''));
