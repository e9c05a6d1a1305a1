import { tableHeader } from '../blocks';
import { type CellReference, SheetDraft } from '../draft';
import { ifElse, concat, literal } from '../formula';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import { styles } from '../styles';
import { caveatChecks } from './caveatChecks';
import { amountsName, type Check, type CheckedParts } from './check';
import { checkLine } from './checkLine';
import { faultRows } from './faultRows';
import { functionChecks, MOST_FUNCTION_CHECKS } from './functionChecks';
import { inputChecks } from './inputChecks';
import { AT, FIRST_ROW, listed, NAME_WIDTH } from './layout';
import { overall } from './overall';
import { savingChecks } from './savingChecks';
import { namedResultRows, NAMED_RESULT_ROWS } from './namedResults';
import { unitChecks } from './unitChecks';
import { waitsFor, waitsForName } from './waitsFor';
import { contractChecks, costChecks } from './workingChecks';

/** The sheet Checks, and where on it things stand. */
export interface Checks {
  readonly plan: SheetPlan;
  /** The cell that says how many checks fail, pass and wait. */
  readonly overall: CellReference;
  readonly checks: readonly Check[];
  /** The row of the first check, and the column that says whether each holds. */
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
const KEY =
  'Each check is TRUE or FALSE. Where a figure that it needs is not known, it says “not yet”, and why: that is no pass. Nor is an error. Where this model has nothing to check, it says “does not apply”.';

/**
 * The sheet Checks: a list of what must hold, tested by plain formulas whichever way the other sheets are written. `more`
 * are the checks that Sharing and Risk bring. Decisive checks come first.
 */
export function planChecks(
  sheetName: string,
  parts: CheckedParts,
  names: ModelNames,
  more: readonly Check[] = [],
): Checks {
  const draft = new SheetDraft(sheetName, 'checks');
  const decisive = [
    ...inputChecks(parts, names),
    ...unitChecks(parts, names),
    ...more.filter((check) => check.decisive),
  ];
  const steady = [
    ...decisive,
    ...caveatChecks(parts, names),
    ...contractChecks(parts, names),
    ...(parts.inputs.councils.length > 0 ? [...costChecks(parts, names), ...savingChecks(parts, names)] : []),
    ...more.filter((check) => !check.decisive),
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
  const amounts = FIRST_ROW + checks.findIndex(({ cellName }) => cellName === amountsName);
  const seeFirst = ifElse(
    names.of(amountsName),
    literal(''),
    concat(literal('; see check '), draft.at(amounts, AT.number).here, literal(' first')),
  );
  const lines = { draft, names, found: faultRows(draft, below + NAMED_RESULT_ROWS + 1, checks) };
  for (const [place, check] of checks.entries())
    // Decisive checks may stand before the one to see first, and so cannot refer to it.
    checkLine(lines, FIRST_ROW + place, place + 1, {
      ...check,
      ...(place >= decisive.length && { seeFirst }),
    });
  draft.style(
    { row: FIRST_ROW, rows: checks.length, column: 0, columns: CHECK_HEADINGS.length },
    { top: true },
  );
  namedResultRows({ draft, names, inputs: parts.inputs, row: below, decisive }, waitsFor(parts, names));
  return {
    overall: draft.formula(1, 0, overall(listed(AT.holds, checks), names.of(waitsForName)), styles.strong),
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
