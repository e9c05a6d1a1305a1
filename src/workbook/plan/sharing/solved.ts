import { notKnown } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import { quotesOf } from '../../../model/scenario/quotes';
import { sameName } from '../../../model/scenario/names';
import type { Scenario } from '../../../model/scenario/scenario';
import { fairRanges } from '../../../model/sharing/fairRange';
import { methods } from '../../../model/sharing/methods';
import { gameOfQuotes } from '../../../model/sharing/quotes';
import { asNumbers } from '../../../model/sharing/shares';
import { fullTitle } from '../../../model/sharing/titles';
import { runToEnd } from '../../../model/work';
import { band } from '../blocks';
import { call, sentence, words } from '../formula';
import { figureNames } from '../inputs/names';
import { formats, styles } from '../styles';
import { councilHeader, at, FIRST, MOST_IN_TABLE, ofPartner, type SharingSheet } from './layout';

/** What no plain formula works out, in pounds by council of the scenario. */
interface Solved {
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

function solve(scenario: Scenario): Solved {
  const game = runToEnd(gameOfQuotes(quotesOf(scenario), MOST_IN_TABLE));
  if (!game.ok) return {};
  const shares = runToEnd(methods.nucleolus.share(game.value, {}));
  const ranges = runToEnd(fairRanges(game.value));
  return {
    ...(shares.ok && { nucleolus: asNumbers(shares.value).map((share) => share / 100) }),
    ...(ranges.ok && {
      lowest: ranges.value.map(({ lowest }) => poundsFromPence(lowest)),
      highest: ranges.value.map(({ highest }) => poundsFromPence(highest)),
    }),
  };
}

/** Rows of the live scenario's values. */
export type SolvedRows = Readonly<Record<Part, number>>;

/** Of several scenarios the live one's values stand above those of each. */
const blocksOf = (scenarios: readonly Scenario[]) => (scenarios.length > 1 ? scenarios.length + 1 : 1);

/** How many rows the block takes. */
export const solvedHeight = (scenarios: readonly Scenario[]) => 3 + PARTS.length * blocksOf(scenarios);

/** Values as they were when the sheets were written, for each scenario, and above them those of the live one. */
export function solvedRows(sheet: SharingSheet, scenarios: readonly Scenario[], row: number): SolvedRows {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  band(
    draft,
    row,
    'Worked out when the sheets were written, for no plain formula gives it. Fair range: what a council can pay without a group being better off leaving',
    FIRST + n + 1,
  );
  councilHeader(sheet, row + 1, ['Value', scenarios.length > 1 ? 'Scenario' : 'Unit'], []);
  const blocks = blocksOf(scenarios);
  const rowOf = (part: Part, block: number) => row + 2 + PARTS.length * block + PARTS.indexOf(part);
  const own = (part: Part, scenario: number) => rowOf(part, blocks - scenarios.length + scenario);
  const beside = (at_: number, scenario: number) =>
    blocks > 1
      ? draft.formula(
          at_,
          1,
          inputs.cell(inputs.rows.first - 1, inputs.columns.scenario(scenario)),
          styles.note,
        )
      : draft.text(at_, 1, '£ a year', styles.note);
  for (const [scenario, given] of scenarios.entries()) {
    valuesOf(sheet, given, (part) => own(part, scenario));
    for (const part of PARTS) beside(own(part, scenario), scenario);
  }
  if (blocks > 1)
    for (const part of PARTS)
      liveRow(sheet, part, rowOf(part, 0), (council) =>
        scenarios.map((_, scenario) => at(own(part, scenario), council)),
      );
  draft.style({ row: row + 2, rows: PARTS.length * blocks, column: FIRST, columns: n }, styles.right, {
    numberFormat: formats.pence,
  });
  return { nucleolus: rowOf('nucleolus', 0), lowest: rowOf('lowest', 0), highest: rowOf('highest', 0) };
}

/** What was found of one scenario. */
function valuesOf({ draft, inputs }: SharingSheet, scenario: Scenario, row: (part: Part) => number): void {
  const solved = solve(scenario);
  for (const part of PARTS) {
    draft.text(row(part), 0, LABELS[part], styles.note);
    for (const [own, { name }] of scenario.councils.entries()) {
      const council = inputs.councils.findIndex((one) => sameName(one.name, name));
      const value = solved[part]?.[own];
      // Said in words, for what is chosen from empty cells is nought to some.
      if (value === undefined) draft.text(row(part), FIRST + council, notKnown);
      else draft.number(row(part), FIRST + council, value);
    }
  }
}

/** The values of the scenario that is shown, given the cells of every one. */
function liveRow(
  sheet: SharingSheet,
  part: Part,
  row: number,
  cells: (council: number) => readonly string[],
): void {
  const { draft, inputs, names } = sheet;
  draft.text(row, 0, LABELS[part], styles.strong);
  draft.formula(row, 1, sentence(words('Shown: '), names.of(figureNames.liveScenario)), styles.note);
  for (const council of inputs.councils.keys()) {
    const chosen = call('CHOOSE', names.of(figureNames.scenarioNumber), ...cells(council));
    draft.formula(row, FIRST + council, ofPartner(sheet, council, chosen));
  }
}
