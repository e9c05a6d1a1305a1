import { fixedAddress } from '../address';
import { tableHeader } from '../blocks';
import { type CellReference, SheetDraft } from '../draft';
import { call, either, sentence, words } from '../formula';
import { figureNames } from '../inputs/names';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import { formats, styles } from '../styles';
import type { Check, CheckedParts } from './check';
import { functionChecks } from './functionChecks';
import { inputChecks } from './inputChecks';
import { savingChecks } from './savingChecks';
import { unitChecks } from './unitChecks';
import { contractChecks, costChecks } from './workingChecks';

export interface Checks {
  readonly plan: SheetPlan;
  /** Says how many pass. */
  readonly overall: CellReference;
  readonly checks: readonly Check[];
  /** Where the first of them stands, and the column that says whether each holds. */
  readonly firstRow: number;
  readonly column: number;
}

/** The headings of the list. Their cells have a name, by which the list is found whatever becomes of its sheet. */
export const CHECK_HEADINGS = ['No.', 'Check', 'Sheet', 'Difference, £', 'Allowed, £', 'Holds'] as const;
export const checkHeadingsName = 'Checks_headings';
const AT = { number: 0, name: 1, where: 2, difference: 3, tolerance: 4, holds: 5 } as const;
const FIRST_ROW = 4;
const KEY =
  'Each check is TRUE or FALSE. A sum that is not known cannot differ from anything, and passes. An error does not pass.';

/** What must hold, tested by plain formulas whichever way the other sheets are written. */
export function planChecks(
  sheetName: string,
  parts: CheckedParts,
  names: ModelNames,
  more: readonly Check[] = [],
): Checks {
  const draft = new SheetDraft(sheetName, 'checks');
  const checks = [
    ...inputChecks(parts, names),
    ...unitChecks(parts, names),
    ...contractChecks(parts, names),
    ...costChecks(parts),
    ...savingChecks(parts),
    ...more,
    // Last, so that every other check has the same place however formulas are written.
    ...functionChecks(parts),
  ];
  draft.text(0, 0, 'Checks', styles.title);
  draft.text(2, 0, KEY, styles.note);
  draft.texts(FIRST_ROW - 1, 0, CHECK_HEADINGS);
  const headings = { row: FIRST_ROW - 1, column: 0, columns: CHECK_HEADINGS.length };
  tableHeader(draft, headings, AT.difference);
  draft.define(names.of(checkHeadingsName), { ...headings, rows: 1 });
  for (const [place, check] of checks.entries()) line(draft, FIRST_ROW + place, place + 1, check, names);
  draft.style(
    { row: FIRST_ROW, rows: checks.length, column: 0, columns: CHECK_HEADINGS.length },
    { top: true },
  );
  return {
    overall: overall(draft, checks.length),
    checks,
    firstRow: FIRST_ROW,
    column: AT.holds,
    plan: draft.plan({
      widths: [5, 78, 12, 14, 12, 10].map((characters, column) => ({ column, columns: 1, characters })),
      frozen: { rows: FIRST_ROW, columns: 0 },
      titleRows: FIRST_ROW,
    }),
  };
}

function line(draft: SheetDraft, row: number, number: number, check: Check, names: ModelNames): void {
  draft.number(row, AT.number, number);
  draft.text(row, AT.name, check.name, { wrap: true });
  draft.text(row, AT.where, check.where, styles.note);
  if (check.difference === undefined) {
    draft.formula(row, AT.holds, check.holds ?? 'TRUE', styles.right);
    return;
  }
  const pence = { numberFormat: formats.pence };
  const difference = draft.formula(row, AT.difference, check.difference, styles.right, pence).here;
  const allowed = draft.formula(row, AT.tolerance, names.of(figureNames.tolerance), styles.right, {
    numberFormat: formats.thousandths,
  }).here;
  const holds = either(`${difference}="not known"`, 'TRUE', `ABS(${difference})<=${allowed}`);
  draft.formula(row, AT.holds, holds, styles.right);
}

/** How many pass. An error is neither TRUE nor FALSE, and so does not. */
function overall(draft: SheetDraft, checks: number): CellReference {
  const holds = `${fixedAddress(FIRST_ROW, AT.holds)}:${fixedAddress(FIRST_ROW + checks - 1, AT.holds)}`;
  const passed = call('COUNTIF', holds, 'TRUE');
  const of = call('ROWS', holds);
  const failing = sentence(
    words('Checks: '),
    `(${of}-${passed})`,
    words(' of '),
    of,
    words(' fail, see the sheet Checks'),
  );
  const passing = sentence(words('Checks: '), passed, words(' of '), of, words(' pass'));
  return draft.formula(1, 0, either(`${passed}=${of}`, passing, failing), styles.strong);
}
