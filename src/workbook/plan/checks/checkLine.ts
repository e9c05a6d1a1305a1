import type { SheetDraft } from '../draft';
import { call, ifElse, literal } from '../formula';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { wrapped } from '../wrapped';
import { amountsName, type Check, notCheckedText, reasonOf, type Wait } from './check';
import { firstSpot, type Found, noneFound } from './faultRows';
import type { Faults } from './faults';
import { AT, NAME_WIDTH } from './layout';

/** The list of checks: its sheet, and the cells that say what was found of each kind of fault. */
export interface CheckList {
  readonly draft: SheetDraft;
  readonly names: ModelNames;
  readonly found: ReadonlyMap<Faults, Found>;
}

interface SeeFirst {
  /** A formula for what to see to first, said after what the check waits for, or "". */
  readonly seeFirst?: string;
}

/**
 * Puts a check in a row of the list: its number, name and sheet, whether it holds, and otherwise why it was not checked or
 * where it fails.
 */
export function checkLine(list: CheckList, row: number, number: number, given: Check & SeeFirst): void {
  const { draft, names } = list;
  const check = withFaults(given, list);
  draft.number(row, AT.number, number, styles.left);
  draft.text(row, AT.name, check.name, wrapped([check.name, NAME_WIDTH]));
  draft.text(row, AT.sheet, check.where, styles.note);
  const waits = check.waits ?? [];
  if (check.cellName !== undefined)
    draft.define(names.of(check.cellName), { row, column: AT.holds, rows: 1, columns: 1 });
  const because = draft.at(row, AT.because).here;
  if (waits.length > 0)
    draft.formula(row, AT.because, reasonOf(waits, given.seeFirst), styles.note, styles.indent);
  const onceAble = (otherwise: string, formula: string) =>
    waits.length > 0 ? ifElse(`${because}<>""`, otherwise, formula) : formula;
  const instead = notCheckedText(waits, because);
  // Where the place cannot be worked out, the cell stays empty rather than showing an error.
  if (check.spot !== undefined)
    draft.formula(
      row,
      AT.spot,
      call('IFERROR', ifElse(`${draft.at(row, AT.holds).here}=FALSE`, check.spot, literal('')), literal('')),
      styles.note,
      styles.indent,
    );
  if (check.difference === undefined) {
    draft.formula(row, AT.holds, onceAble(instead, check.holds ?? 'TRUE'), styles.right);
    return;
  }
  const figure = { numberFormat: formats.pence };
  const difference = draft.formula(
    row,
    AT.difference,
    // Equal sums of doubles may differ by a hair, which would show as a negative nought.
    onceAble(literal(''), call('ROUND', check.difference, '6')),
    styles.right,
    figure,
  );
  const allowed = draft.formula(row, AT.tolerance, check.allowed ?? names.figure('tolerance'), styles.right, {
    numberFormat: formats.thousandths,
  });
  draft.formula(row, AT.holds, onceAble(instead, `ABS(${difference.here})<=${allowed.here}`), styles.right);
}

/** A check that searches for faults, with whether any was found and where as formulas. */
function withFaults(check: Check, { found, names }: CheckList): Check {
  if (!check.faults) return check;
  const lines = check.faults.flatMap((faults) => found.get(faults) ?? []);
  const waits = check.cellName === amountsName ? [] : [waitCounted(lines, names)];
  return {
    ...check,
    holds: noneFound(lines),
    spot: firstSpot(lines),
    waits: [...waits, ...(check.waits ?? [])],
  };
}

/** While an amount is an error, no search among amounts can be counted: the check of amounts says so first. */
const waitCounted = (found: readonly Found[], names: ModelNames): Wait => ({
  until: `AND(NOT(${names.of(amountsName)}),ISERROR(${found.map(({ count }) => count).join('+')}))`,
  because: 'an amount is not a number',
});
