import { fixedAddress } from '../address';
import { tableHeader } from '../blocks';
import { type CellReference, SheetDraft } from '../draft';
import { call, either, sentence, words } from '../formula';
import { figureNames } from '../inputs/names';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import { formats, styles } from '../styles';
import { wrapped } from '../wrapped';
import { type Check, type CheckedParts, insteadOf, NO_USE, NOT_YET, reasonOf } from './check';
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
export const CHECK_HEADINGS = [
  'No.',
  'Check',
  'Sheet',
  'Difference, £',
  'Allowed, £',
  'Holds',
  'Not checked, because',
] as const;
export const checkHeadingsName = 'Checks_headings';
const AT = { number: 0, name: 1, where: 2, difference: 3, tolerance: 4, holds: 5, because: 6 } as const;
const FIRST_ROW = 4;
/** How wide the column of names is, in digits, as Excel counts. */
const NAME_WIDTH = 80;
const KEY =
  'Each check is TRUE or FALSE. Where a figure that it needs is not known, it says “not yet”, and why: that is no pass. Nor is an error. Where this model has nothing to check, it says “does not apply”.';

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
    ...unitChecks(parts),
    ...contractChecks(parts, names),
    ...(parts.inputs.councils.length > 0 ? [...costChecks(parts, names), ...savingChecks(parts, names)] : []),
    ...more,
    // Last, so that every other check has the same place however formulas are written.
    ...functionChecks(parts, names),
  ];
  draft.text(0, 0, 'Checks', styles.title);
  draft.text(2, 0, KEY, styles.note);
  draft.texts(FIRST_ROW - 1, 0, CHECK_HEADINGS);
  const headings = { row: FIRST_ROW - 1, column: 0, columns: CHECK_HEADINGS.length };
  tableHeader(draft, headings, AT.difference);
  draft.style({ row: FIRST_ROW - 1, column: AT.because, rows: 1, columns: 1 }, styles.indent);
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
      widths: [5, NAME_WIDTH, 11, 14, 11, 16, 44].map((characters, column) => ({
        column,
        columns: 1,
        characters,
      })),
      frozen: { rows: FIRST_ROW, columns: 0 },
      titleRows: FIRST_ROW,
    }),
  };
}

function line(draft: SheetDraft, row: number, number: number, check: Check, names: ModelNames): void {
  draft.number(row, AT.number, number, styles.left);
  draft.text(row, AT.name, check.name, wrapped([check.name, NAME_WIDTH]));
  draft.text(row, AT.where, check.where, styles.note);
  const waits = check.waits ?? [];
  const because = draft.at(row, AT.because).here;
  if (waits.length > 0) draft.formula(row, AT.because, reasonOf(waits), styles.note, styles.indent);
  const onceAble = (otherwise: string, formula: string) =>
    waits.length > 0 ? either(`${because}<>""`, otherwise, formula) : formula;
  const instead = insteadOf(waits, because);
  if (check.difference === undefined) {
    draft.formula(row, AT.holds, onceAble(instead, check.holds ?? 'TRUE'), styles.right);
    return;
  }
  const figure = { numberFormat: formats.pence };
  const difference = draft.formula(
    row,
    AT.difference,
    onceAble(words(''), check.difference),
    styles.right,
    figure,
  );
  const allowed = draft.formula(
    row,
    AT.tolerance,
    check.allowed ?? names.of(figureNames.tolerance),
    styles.right,
    { numberFormat: formats.thousandths },
  );
  draft.formula(row, AT.holds, onceAble(instead, `ABS(${difference.here})<=${allowed.here}`), styles.right);
}

/** How many pass of those that apply, and how many cannot be checked yet. An error is neither, and so fails. */
function overall(draft: SheetDraft, checks: number): CellReference {
  const holds = `${fixedAddress(FIRST_ROW, AT.holds)}:${fixedAddress(FIRST_ROW + checks - 1, AT.holds)}`;
  const passed = call('COUNTIF', holds, 'TRUE');
  const waiting = call('COUNTIF', holds, words(NOT_YET));
  const noUse = call('COUNTIF', holds, words(NO_USE));
  const of = `(${call('ROWS', holds)}-${noUse})`;
  const failed = `(${of}-${passed}-${waiting})`;
  const failing = sentence(
    failed,
    words(' of '),
    of,
    either(`${failed}=1`, words(' fails'), words(' fail')),
    words(', see the sheet Checks'),
  );
  const passing = sentence(passed, words(' of '), of, words(' pass'));
  const later = either(
    `${waiting}=0`,
    words(''),
    sentence(words('; '), waiting, words(' cannot be checked yet')),
  );
  const never = either(
    `${noUse}=0`,
    words(''),
    sentence(words('; '), noUse, either(`${noUse}=1`, words(' does not apply'), words(' do not apply'))),
  );
  return draft.formula(
    1,
    0,
    sentence(words('Checks: '), either(`${failed}=0`, passing, failing), later, never),
    styles.strong,
  );
}
