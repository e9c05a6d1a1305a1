import { notKnown } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import { quotesOf } from '../../../model/scenario/quotes';
import type { Scenario } from '../../../model/scenario/scenario';
import { fairRanges } from '../../../model/sharing/fairRange';
import { methods } from '../../../model/sharing/methods';
import { gameOfQuotes } from '../../../model/sharing/quotes';
import { asNumbers } from '../../../model/sharing/shares';
import { runToEnd } from '../../../model/work';
import { band } from '../blocks';
import { call } from '../formula';
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
  nucleolus: 'Best for the worst-off group, nucleolus',
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

/** How many rows the block takes. */
export const solvedHeight = (scenarios: readonly Scenario[]) => 3 + PARTS.length * (scenarios.length + 1);

/** Values as they were when the sheets were written, for each scenario, and above them those of the live one. */
export function solvedRows(sheet: SharingSheet, scenarios: readonly Scenario[], row: number): SolvedRows {
  const { draft, inputs, names } = sheet;
  const n = inputs.councils.length;
  band(
    draft,
    row,
    'Values that no plain formula gives, as Joint ICT worked them out when the sheets were written: £ a year',
    FIRST + n + 1,
  );
  councilHeader(sheet, row + 1, ['What', 'Scenario'], ['']);
  const live = (part: Part) => row + 2 + PARTS.indexOf(part);
  const own = (part: Part, scenario: number) => row + 2 + PARTS.length * (scenario + 1) + PARTS.indexOf(part);
  const number = names.of(figureNames.scenarioNumber);
  const solved = scenarios.map(solve);
  for (const part of PARTS) {
    draft.text(live(part), 0, LABELS[part], styles.strong);
    draft.formula(live(part), 1, names.of(figureNames.liveScenario), styles.note);
    for (const council of inputs.councils.keys()) {
      const chosen = call(
        'CHOOSE',
        number,
        ...scenarios.map((_, scenario) => at(own(part, scenario), council)),
      );
      draft.formula(live(part), FIRST + council, ofPartner(sheet, council, chosen));
    }
    for (const [scenario, { councils }] of scenarios.entries()) {
      draft.text(own(part, scenario), 0, LABELS[part], styles.note);
      draft.formula(
        own(part, scenario),
        1,
        inputs.cell(inputs.rows.first - 1, inputs.columns.scenario(scenario)),
        styles.note,
      );
      for (const [place, { name }] of councils.entries()) {
        const council = inputs.councils.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
        const value = solved[scenario]?.[part]?.[place];
        // Said in words, for what is chosen from empty cells is nought to some.
        if (value === undefined) draft.text(own(part, scenario), FIRST + council, notKnown);
        else draft.number(own(part, scenario), FIRST + council, value);
      }
    }
  }
  const rows = PARTS.length * (scenarios.length + 1);
  draft.style({ row: row + 2, rows, column: FIRST, columns: n }, styles.right, {
    numberFormat: formats.pence,
  });
  return { nucleolus: live('nucleolus'), lowest: live('lowest'), highest: live('highest') };
}
