import { call } from '../formula';
import type { CellReference } from '../draft';
import { formats, styles } from '../styles';
import { FIRST, LABEL, remark, type RiskSheet, UNIT } from './sheet';

/** Cells that hold a figure of the model's beside the same by a plain formula, for a check to compare. */
export interface Compared {
  readonly exact: CellReference;
  readonly plain: CellReference;
}

/** Pence that rounding may add up to in one strand and year. */
const PENCE_A_YEAR = 0.02;

/**
 * Whether what plain formulas make of figures is what the exact working made of them, and cells that should come to
 * nothing do. Gives the cell that says so; none where there is nothing to compare.
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
