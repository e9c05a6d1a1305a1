import type { Scenario } from '../../model/scenario/scenario';
import { chargeOf } from '../../model/scenario/terms';
import { type Contract, planContract } from './contract/contract';
import { type Costs, planCosts } from './costs/costs';
import { type Inputs, planInputs } from './inputs/inputs';
import { freeTitles, ModelNames, type Taken } from './names';
import type { SheetPlan, SheetRole, WorkbookPlan } from './plan';
import { type FormulaKind, planAbout } from './about';
import { type Checks, planChecks } from './checks/checks';
import type { CellReference } from './draft';
import { styles } from './styles';
import { planPublished } from './published';
import { planSharing, type Sharing } from './sharing/sharing';
import { planSavings, type Savings } from './savings/savings';

/** The sheets of a model, and where on them things stand. */
export interface Model {
  readonly plan: WorkbookPlan;
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly savings: Savings;
  readonly sharing: Sharing;
  readonly checks: Checks;
}

/** The sheets that say what some scenarios say, none of whose names the workbook has already. */
export const planModel = (scenarios: readonly Scenario[], wanted: Wanted = {}): WorkbookPlan =>
  layOut(scenarios, wanted).plan;

/** What the workbook has already, and how formulas are to be written. */
export interface Wanted {
  readonly taken?: Taken;
  readonly formulas?: FormulaKind;
}

/** The scenario with its price stated, where nobody gave one and it follows from the joint costs. */
const withPrice = (scenario: Scenario): Scenario => ({
  ...scenario,
  contract: { ...scenario.contract, annualCharge: chargeOf(scenario) },
});

/** The Inputs sheet alone, of a model whose names bear no number. */
export const planInputsAlone = (given: readonly Scenario[]): SheetPlan =>
  planInputs(given.map(withPrice), 'Inputs', new ModelNames(1)).plan;

export function layOut(
  given: readonly Scenario[],
  { taken = { sheets: [], names: [] }, formulas = 'plain' }: Wanted = {},
): Model {
  const scenarios = given.map(withPrice);
  const names = new Set(taken.names.map((name) => name.toLowerCase()));
  // All names of a model bear the same number, so that each can be told from the others' and read back.
  for (let number = 1; ; number++) {
    const model = laidOut(scenarios, { taken, formulas }, new ModelNames(number));
    const own = model.plan.sheets.flatMap((sheet) => [...sheet.names, ...sheet.tables]);
    if (!own.some(({ name }) => names.has(name.toLowerCase()))) return model;
  }
}

function laidOut(
  scenarios: readonly Scenario[],
  { taken, formulas }: Required<Wanted>,
  names: ModelNames,
): Model {
  const free = freeTitles(taken.sheets);
  const [about, inputsName, published_, contractName, costsName, savingsName, sharingName, checksName] = [
    'About',
    'Inputs',
    'Published',
    'Contract',
    'Costs',
    'Savings',
    'Sharing',
    'Checks',
  ].map((name) => free.claim(name)) as [string, string, string, string, string, string, string, string];
  const inputs = planInputs(scenarios, inputsName, names);
  const published = planPublished(scenarios, inputs.indices, published_, names);
  const contract = planContract(scenarios, contractName, inputs, published, names, formulas);
  const costs = planCosts(costsName, inputs, contract, names);
  const savings = planSavings(scenarios, savingsName, inputs, contract, costs, names);
  const sharing = planSharing(scenarios, sharingName, inputs, savings, names);
  const checks = planChecks(checksName, { inputs, contract, costs, savings }, names, sharing.checks);
  const worked = [
    inputs.plan,
    published.plan,
    contract.plan(),
    costs.plan,
    savings.plan(),
    sharing.plan,
    checks.plan,
  ];
  const parts = { inputs, contract, savings, checks, sheets: worked, formulas };
  const first = planAbout(scenarios, about, parts, names);
  const sheets = [first, ...worked].map((sheet) => withStatus(sheet, checks.overall));
  return { plan: { sheets }, inputs, contract, costs, savings, sharing, checks };
}

/** A sheet with whether all checks pass, top right. */
function withStatus(sheet: SheetPlan, { elsewhere }: CellReference): SheetPlan {
  const column = STATUS_COLUMN[sheet.role];
  if (column === undefined) return sheet;
  const area = { row: 0, column, rows: 1, columns: 1 };
  return {
    ...sheet,
    cells: [...sheet.cells, { row: 0, column, content: { kind: 'formula', formula: `=${elsewhere}` } }],
    styles: [...sheet.styles, { area, style: { ...styles.strong, align: 'Right' } }],
  };
}

/** Where it stands: at the right of what is seen first. */
const STATUS_COLUMN: Partial<Record<SheetRole, number>> = {
  inputs: 8,
  published: 3,
  contract: 10,
  costs: 12,
  savings: 12,
  sharing: 8,
};
