import { notKnown } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import { quotesOf } from '../../../model/scenario/sharing/quotes';
import { sameName } from '../../../model/scenario/names';
import type { Scenario } from '../../../model/scenario/scenario';
import { fairRanges } from '../../../model/sharing/fairRange';
import type { Game } from '../../../model/sharing/game';
import { methods } from '../../../model/sharing/methods';
import { gameOfQuotes } from '../../../model/sharing/quotes';
import { sharesAsNumbers } from '../../../model/sharing/shares';
import { fullTitle } from '../../../model/sharing/titles';
import { runToEnd } from '../../../model/work';
import { band } from '../blocks';
import { call, ifElse, concat, literal } from '../formula';
import { formats, styles } from '../styles';
import {
  councilHeader,
  at,
  FIRST,
  MOST_IN_TABLE,
  forPartnerOnceReady,
  sharingFigure,
  type SharingSheet,
} from './layout';

/** The values that no plain formula gives, in pounds in the order of the scenario's councils, and the game they come from. */
export interface Solved {
  readonly game?: Game;
  readonly nucleolus?: readonly number[];
  readonly lowest?: readonly number[];
  readonly highest?: readonly number[];
}
const PARTS = ['nucleolus', 'lowest', 'highest'] as const;
type Part = (typeof PARTS)[number];

const LABELS: Record<Part, string> = {
  nucleolus: fullTitle('nucleolus'),
  lowest: 'Fair range, lowest',
  highest: 'Fair range, highest',
};

/** Solves a scenario's game; what has no answer is left out. */
export function solve(scenario: Scenario): Solved {
  const game = runToEnd(gameOfQuotes(quotesOf(scenario), MOST_IN_TABLE));
  if (!game.ok) return {};
  const shares = runToEnd(methods.nucleolus.share(game.value, {}));
  const ranges = runToEnd(fairRanges(game.value));
  return {
    game: game.value,
    ...(shares.ok && { nucleolus: sharesAsNumbers(shares.value).map((share) => share / 100) }),
    ...(ranges.ok && {
      lowest: ranges.value.map(({ lowest }) => poundsFromPence(lowest)),
      highest: ranges.value.map(({ highest }) => poundsFromPence(highest)),
    }),
  };
}

/** The rows of the live scenario's values. */
export type SolvedRows = Readonly<Record<Part, number>>;

/** Shown instead of values once their basis has changed. */
export const OUT_OF_DATE = 'out of date';

/** A formula for whether the basis of the values has changed. */
export const isOutOfDate = (sheet: SharingSheet) =>
  `AND(${sharingFigure(sheet, 'ready')}=1,NOT(${sharingFigure(sheet, 'asWritten')}))`;

/** How many rows the block takes. */
export const solvedHeight = (scenarios: readonly Scenario[]) => 3 + PARTS.length * (scenarios.length + 1);

/** Puts the values of every scenario as they were when the sheets were written, and above them those of the live one. */
export function solvedRows(
  sheet: SharingSheet,
  scenarios: readonly Scenario[],
  solved: readonly Solved[],
  row: number,
): SolvedRows {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  band(
    draft,
    row,
    'Worked out when the sheets were written, for no plain formula gives it. Fair range: what a council can pay without a group being better off leaving',
    FIRST + n + 1,
  );
  councilHeader(sheet, row + 1, ['Value', 'Scenario'], []);
  const rowOf = (part: Part, block: number) => row + 2 + PARTS.length * block + PARTS.indexOf(part);
  const own = (part: Part, scenario: number) => rowOf(part, scenario + 1);
  for (const [scenario, given] of scenarios.entries()) {
    valuesOf(sheet, given, solved[scenario] ?? {}, (part) => own(part, scenario));
    for (const part of PARTS)
      draft.formula(
        own(part, scenario),
        1,
        concat(literal('Written: '), inputs.cell(inputs.rows.first - 1, inputs.columns.scenario(scenario))),
        styles.note,
      );
  }
  for (const part of PARTS)
    liveRow(sheet, part, rowOf(part, 0), (council) =>
      scenarios.map((_, scenario) => at(own(part, scenario), council)),
    );
  draft.style(
    { row: row + 2, rows: PARTS.length * (scenarios.length + 1), column: FIRST, columns: n },
    styles.right,
    { numberFormat: formats.pence },
  );
  return { nucleolus: rowOf('nucleolus', 0), lowest: rowOf('lowest', 0), highest: rowOf('highest', 0) };
}

/** Puts one scenario's values. */
function valuesOf(
  { draft, inputs }: SharingSheet,
  scenario: Scenario,
  solved: Solved,
  row: (part: Part) => number,
): void {
  for (const part of PARTS) {
    draft.text(row(part), 0, LABELS[part], styles.note);
    for (const [own, { name }] of scenario.councils.entries()) {
      const council = inputs.councils.findIndex((one) => sameName(one.name, name));
      const value = solved[part]?.[own];
      // Written as words, since CHOOSE gives 0 for an empty cell.
      if (value === undefined) draft.text(row(part), FIRST + council, notKnown);
      else draft.number(row(part), FIRST + council, value);
    }
  }
}

/** Puts the live scenario's values of one part, given the cells of all scenarios. */
function liveRow(
  sheet: SharingSheet,
  part: Part,
  row: number,
  cells: (council: number) => readonly string[],
): void {
  const { draft, inputs, names } = sheet;
  draft.text(row, 0, LABELS[part], styles.strong);
  draft.formula(row, 1, concat(literal('Shown: '), names.figure('liveScenario')), styles.note);
  for (const council of inputs.councils.keys()) {
    const chosen = call('CHOOSE', names.figure('scenarioNumber'), ...cells(council));
    const value = ifElse(isOutOfDate(sheet), literal(OUT_OF_DATE), chosen);
    draft.formula(row, FIRST + council, forPartnerOnceReady(sheet, council, value));
  }
}
