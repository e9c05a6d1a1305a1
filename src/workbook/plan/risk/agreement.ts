import { call } from '../formula';
import type { CellReference } from '../draft';
import { formats, styles } from '../styles';
import { FIRST, LABEL, remark, type RiskSheet, UNIT } from './sheet';

/** Two cells that a check compares: a figure as the model works it out exactly, and by a plain formula. */
export interface Compared {
  readonly exact: CellReference;
  readonly plain: CellReference;
}

/** Pounds that rounding may come to for one council and year. */
const PENCE_A_YEAR = 0.02;

/**
 * Puts whether plain formulas agree with exact figures, and whether `none`, cells that should be nought, nearly are.
 * Returns the cell that says so, for other sheets; undefined if there is nothing to compare.
 */
export function agreement(
  sheet: RiskSheet,
  compared: readonly Compared[],
  none: readonly CellReference[] = [],
): string | undefined {
  if (compared.length + none.length === 0) return undefined;
  const { draft, scenario, made } = sheet;
  const years = made.report.summary.years.length;
  const allowance = Math.max(1, Math.ceil(PENCE_A_YEAR * years * scenario.councils.length));
  draft.text(sheet.row, LABEL, 'Allowed between plain formulas and exact working');
  draft.text(sheet.row, UNIT, '£', styles.note);
  const allowed = draft.number(sheet.row++, FIRST, allowance, styles.right, {
    numberFormat: formats.pounds,
  }).here;
  const differences = [
    ...compared.map(({ exact, plain }) => `ABS(${exact.here}-${plain.here})`),
    ...none.map((cell) => `ABS(${cell.here})`),
  ];
  draft.text(sheet.row, LABEL, 'Largest difference');
  draft.text(sheet.row, UNIT, '£', styles.note);
  const largest = draft.formula(sheet.row++, FIRST, call('MAX', ...differences), styles.right, {
    numberFormat: formats.pence,
  }).here;
  draft.text(sheet.row, LABEL, 'They agree', styles.strong);
  const agree = draft.formula(sheet.row++, FIRST, `${largest}<=${allowed}`, styles.strong, styles.right);
  remark(sheet, 'Plain formulas round once; the exact working rounds to the penny in every strand and year.');
  sheet.row += 2;
  return agree.elsewhere;
}
