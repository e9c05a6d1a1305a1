import { band } from '../blocks';
import type { SheetDraft } from '../draft';
import { call, ifElse, literal } from '../formula';
import { formats, styles } from '../styles';
import type { Check } from './check';
import { countOf, type Faults, placeOf } from './faults';
import { AT } from './layout';

/** The cells of a search: how many rows are at fault, and where the first is, in words. */
export interface Found {
  readonly count: string;
  readonly spot: string;
}

/** Gives each search on Inputs a row of its own, below the list of checks, so that no formula is too long to follow. */
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
  // Where the count is an error, so is the place.
  const ifAny = (formula: string) => call('IFERROR', ifElse(`${count}>0`, formula, literal('')), literal(''));
  const place = draft.formula(row, AT.tolerance, ifAny(placeOf(faults))).here;
  return { count, spot: draft.formula(row, AT.spot, ifAny(faults.spot(place))).here };
}

/** Whether none of these searches found anything. AND makes it TRUE or FALSE in LibreOffice too. */
export const noneFound = (found: readonly Found[]) =>
  call(
    'AND',
    found.reduceRight((rest, { count }) => ifElse(`${count}>0`, 'FALSE', rest), 'TRUE'),
  );

/** Where the first fault of these searches is, or "". */
export const firstSpot = (found: readonly Found[]) =>
  found.reduceRight((rest, { count, spot }) => ifElse(`${count}>0`, spot, rest), literal(''));
