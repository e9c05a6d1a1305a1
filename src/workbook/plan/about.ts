import joint from '../../../package.json';
import { statuses, type Scenario } from '../../model/scenario/scenario';
import { band, tableHeader, tallIfLong } from './blocks';
import type { Checks } from './checks/checks';
import { SheetDraft } from './draft';
import { call, sameText, concat, literal } from './formula';
import type { FormulaKind } from './formulaKind';
import type { Inputs } from './inputs/inputs';
import { USUAL } from './inputs/names';
import type { ModelNames } from './names';
import type { SheetPlan, SheetRole, Style } from './plan';
import type { Contract } from './contract/contract';
import type { Savings } from './savings/savings';
import { styles } from './styles';

/** What each kind of formulas means for a reader. */
const HOW: Record<FormulaKind, string> = {
  plain:
    'Every figure is worked out by plain Excel formulas, of functions that Excel 2016 and LibreOffice have too. Nobody needs the add-in to recalculate or to audit it.',
  ict: 'Results are worked out by the functions of the add-in Joint ICT, beside plain formulas that check them. A colleague without the add-in sees #NAME? where they stand.',
  values: 'A frozen copy: every figure is a value, and nothing recalculates.',
};

/** The width of the columns of scenarios, in characters. */
const SCENARIO_CHARACTERS = 20;

/** What each sheet is for. */
const SHEETS: Readonly<Partial<Record<SheetRole, string>>> = {
  inputs: 'Every figure of every scenario with its status, source and date. The only sheet to type on.',
  published: 'Thresholds in law, discount rates and price indices, as published, for formulas to look up.',
  contract: 'The contract’s price step by step, and what it comes to by contract year and financial year.',
  costs: 'Every strand of what each council pays, by part-year: the working behind Savings.',
  savings:
    'What the councils pay and save by financial year, in cash, in the prices of the first year and as a present value.',
  sharing: 'Ways of sharing the joint cost, and whether anybody would be better off leaving.',
  risk: 'How outcomes may spread, what moves the saving most and what would wipe it out.',
  checks: 'What must hold, tested by the workbook itself.',
};

/** The sheet About: what the workbook is for, how to read it, whether its checks pass, and how far its figures can be relied on. */
export function planAbout(
  scenarios: readonly Scenario[],
  sheetName: string,
  parts: {
    readonly inputs: Inputs;
    readonly contract: Contract;
    readonly savings: Savings;
    readonly checks: Checks;
    readonly sheets: readonly Pick<SheetPlan, 'name' | 'role'>[];
    readonly formulas: FormulaKind;
  },
  names: ModelNames,
): SheetPlan {
  const draft = new SheetDraft(sheetName, 'about');
  const live = names.figure('liveScenario');
  draft.formula(0, 0, concat(literal('About: '), live), styles.title);
  draft.text(
    1,
    0,
    'What each council would pay as it is, alone and in a joint contract, and what the contract is worth.',
    styles.note,
  );
  let row = 3;
  const line = (label: string, text: string) => {
    draft.text(row, 0, label, styles.strong);
    draft.text(row++, 1, text);
  };
  const formula = (label: string, text: string) => {
    draft.text(row, 0, label, styles.strong);
    draft.formula(row++, 1, text, styles.strong);
  };
  formula('Scenario shown', live);
  formula('Checks', parts.checks.overall.elsewhere);
  formula('Contract', parts.contract.draft.at(1, 0).elsewhere);
  formula('Saving', parts.savings.draft.at(1, 0).elsewhere);
  line('Formulas', HOW[parts.formulas]);
  line('Written by', `Joint ICT ${joint.version}`);
  row++;
  band(draft, row++, 'Sheets', 7);
  for (const { name, role } of parts.sheets) line(name, SHEETS[role] ?? '');
  row++;
  row = key(draft, row);
  log(draft, row, scenarios, parts.inputs);
  return draft.plan({
    widths: [
      { column: 0, columns: 1, characters: 32 },
      { column: 1, columns: Math.max(6, scenarios.length), characters: SCENARIO_CHARACTERS },
    ],
    frozen: { rows: 2, columns: 0 },
    titleRows: 1,
  });
}

/** The legend: how cells and words are to be read. Returns the next block's row. */
function key(draft: SheetDraft, row: number): number {
  band(draft, row++, 'How to read it', 7);
  const line = (example: string, meaning: string, ...looks: Style[]) => {
    draft.text(row, 0, example, ...looks);
    draft.text(row++, 1, meaning);
  };
  line(
    'Blue',
    'An input. Change it on Inputs; choose another scenario at the top of that sheet, and every sheet follows.',
    styles.input,
  );
  line('Black', 'Worked out. Formulas read the column Live on Inputs alone.');
  line(
    'not known',
    'A figure that nobody has given. It is never read as zero, and what needs it is not known either.',
    styles.notKnown,
  );
  line(
    'Committed, option',
    'Years that the councils are bound to, and years that come only if they extend.',
    styles.strong,
  );
  line(
    '£',
    'Cash in pounds, net of VAT, unless a heading says otherwise. Whole pence: all totals agree to the penny.',
    styles.strong,
  );
  line(
    'Names',
    'Every figure on Inputs has a name, which formulas use: see Formulas, Name Manager.',
    styles.strong,
  );
  return row + 1;
}

/** How many figures of each scenario are published, worked out, assumed, not known or a trial. */
function log(draft: SheetDraft, row: number, scenarios: readonly Scenario[], inputs: Inputs): void {
  band(
    draft,
    row++,
    'How far the figures can be relied on: the log of assumptions is on Inputs, a line for each figure',
    7,
  );
  const all = [...statuses, USUAL];
  draft.text(row, 0, 'Status');
  tableHeader(
    draft,
    { row, column: 0, columns: scenarios.length + 1 },
    1,
    ...tallIfLong(
      scenarios.map(({ name }) => name),
      SCENARIO_CHARACTERS,
    ),
  );
  const { columns, rows } = inputs;
  for (const scenario of scenarios.keys()) {
    const heading = inputs.cell(rows.first - 1, columns.scenario(scenario));
    draft.formula(row, 1 + scenario, heading);
    for (const [place, status] of all.entries()) {
      const column = columns.status(scenario);
      const figures = call('SUMPRODUCT', `1*${sameText(inputs.column(column), literal(status))}`);
      const listed = [inputs.otherCosts, inputs.keys, inputs.coalitions].map((table) =>
        call(
          'SUMPRODUCT',
          `${sameText(table.column('Scenario'), heading)}*${sameText(table.column('Status'), literal(status))}`,
        ),
      );
      draft.formula(row + 1 + place, 1 + scenario, [figures, ...listed].join('+'), styles.right);
    }
  }
  for (const [place, status] of all.entries())
    draft.text(row + 1 + place, 0, status === USUAL ? `${USUAL}: nobody has said anything else` : status);
}
