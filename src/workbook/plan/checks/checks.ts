import { fixedAddress, sheetInFormula } from '../address';
import { tableHeader } from '../blocks';
import { type CellReference, SheetDraft } from '../draft';
import { call, either, words } from '../formula';
import { figureNames } from '../inputs/names';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import { withheldName } from '../stated';
import { formats, styles } from '../styles';
import { wrapped } from '../wrapped';
import { type Check, type CheckedParts, insteadOf, reasonOf } from './check';
import { faultRows, firstOf, type Found, nothing } from './faultRows';
import { type Faults, inputsTitleName } from './faults';
import { functionChecks, MOST_FUNCTION_CHECKS } from './functionChecks';
import { besideChecks } from './besideChecks';
import { inputChecks } from './inputChecks';
import { AT } from './layout';
import { overall } from './overall';
import { savingChecks } from './savingChecks';
import { unitChecks } from './unitChecks';
import { waitsFor, waitsForName } from './waitsFor';
import { withheld } from './withheld';
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
  'Where',
] as const;
export const checkHeadingsName = 'Checks_headings';
const FIRST_ROW = 4;
/** How wide the column of names is, in digits, as Excel counts. */
const NAME_WIDTH = 60;
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
  const decisive = [...inputChecks(parts, names), ...unitChecks(parts, names)];
  const steady = [
    ...decisive,
    ...besideChecks(parts, names),
    ...contractChecks(parts, names),
    ...(parts.inputs.councils.length > 0 ? [...costChecks(parts, names), ...savingChecks(parts, names)] : []),
    ...more,
  ];
  // Last, and with room for all of them, so that all else has the same place however formulas are written.
  const checks = [...steady, ...functionChecks(parts, names)];
  const below = FIRST_ROW + steady.length + MOST_FUNCTION_CHECKS + 1;
  draft.text(0, 0, 'Checks', styles.title);
  draft.text(2, 0, KEY, styles.note);
  draft.texts(FIRST_ROW - 1, 0, CHECK_HEADINGS);
  const headings = { row: FIRST_ROW - 1, column: 0, columns: CHECK_HEADINGS.length };
  tableHeader(draft, headings, AT.difference);
  draft.style({ row: FIRST_ROW - 1, column: AT.because, rows: 1, columns: 2 }, styles.indent);
  draft.define(names.of(checkHeadingsName), { ...headings, rows: 1 });
  const found = faultRows(draft, below + 5, checks);
  for (const [place, check] of checks.entries())
    line(draft, FIRST_ROW + place, place + 1, withFaults(check, found), names);
  draft.style(
    { row: FIRST_ROW, rows: checks.length, column: 0, columns: CHECK_HEADINGS.length },
    { top: true },
  );
  const column = (at: number, { length }: readonly Check[]) =>
    `${fixedAddress(FIRST_ROW, at)}:${fixedAddress(FIRST_ROW + length - 1, at)}`;
  const [labels, holds, spots] = [AT.name, AT.holds, AT.spot].map((at) => column(at, decisive)) as [
    string,
    string,
    string,
  ];
  // What formulas and the pane take from here.
  const title = draft.at(below + 3, AT.sheet).here;
  const said = (row: number, label: string, name: string) => {
    draft.text(row, AT.name, label, styles.note);
    draft.define(names.of(name), { row, column: AT.sheet, rows: 1, columns: 1 });
    return [row, AT.sheet] as const;
  };
  draft.formula(
    ...said(below, 'Why no sheet states an answer', withheldName),
    withheld({ labels, holds, spots }, title),
    styles.note,
  );
  draft.formula(
    ...said(below + 1, 'What checks wait for', waitsForName),
    waitsFor(parts, names),
    styles.note,
  );
  draft.text(
    ...said(below + 2, 'The sheet of inputs, as it was called when it was written', inputsTitleName),
    sheetInFormula(parts.inputs.plan.name),
    styles.note,
  );
  draft.text(below + 3, AT.name, 'This sheet, as it was called when it was written', styles.note);
  draft.text(below + 3, AT.sheet, sheetName, styles.note);
  return {
    overall: draft.formula(1, 0, overall(column(AT.holds, checks), names.of(waitsForName)), styles.strong),
    checks,
    firstRow: FIRST_ROW,
    column: AT.holds,
    plan: draft.plan({
      widths: [5, NAME_WIDTH, 11, 14, 11, 12, 34, 34].map((characters, column) => ({
        column,
        columns: 1,
        characters,
      })),
      frozen: { rows: FIRST_ROW, columns: 0 },
      titleRows: FIRST_ROW,
    }),
  };
}

/** A check that looks for faults holds where none was found. */
function withFaults(check: Check, found: ReadonlyMap<Faults, Found>): Check {
  if (!check.faults) return check;
  const lines = check.faults.flatMap((faults) => found.get(faults) ?? []);
  return { ...check, holds: nothing(lines), spot: firstOf(lines) };
}

function line(draft: SheetDraft, row: number, number: number, check: Check, names: ModelNames): void {
  draft.number(row, AT.number, number, styles.left);
  draft.text(row, AT.name, check.name, wrapped([check.name, NAME_WIDTH]));
  draft.text(row, AT.sheet, check.where, styles.note);
  const waits = check.waits ?? [];
  const because = draft.at(row, AT.because).here;
  if (waits.length > 0) draft.formula(row, AT.because, reasonOf(waits), styles.note, styles.indent);
  const onceAble = (otherwise: string, formula: string) =>
    waits.length > 0 ? either(`${because}<>""`, otherwise, formula) : formula;
  const instead = insteadOf(waits, because);
  // A place that cannot be told is no reason for an error.
  if (check.spot !== undefined)
    draft.formula(
      row,
      AT.spot,
      call('IFERROR', either(`${draft.at(row, AT.holds).here}=FALSE`, check.spot, words('')), words('')),
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
