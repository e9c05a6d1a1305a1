import type { MadeReport } from '../../model/scenario/risk/report';
import type { Scenario } from '../../model/scenario/scenario';
import { chargeOf } from '../../model/scenario/terms';
import { type Contract, planContract } from './contract/contract';
import { type Costs, planCosts } from './costs/costs';
import { type Inputs, planInputs } from './inputs/inputs';
import { freeTitles, ModelNames, type Taken } from './names';
import type { SheetPlan, SheetRole, WorkbookPlan } from './plan';
import { planAbout } from './about';
import type { FormulaKind } from './formulaKind';
import { type Checks, planChecks } from './checks/checks';
import type { CellReference } from './draft';
import { styles } from './styles';
import { planPublished } from './published';
import { planRisk } from './risk/risk';
import { planSharing, type Sharing } from './sharing/sharing';
import { planSavings, type Savings } from './savings/savings';

/** A model's plan, and where on its sheets things stand. */
export interface Model {
  readonly plan: WorkbookPlan;
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly costs: Costs;
  readonly savings: Savings;
  readonly sharing: Sharing;
  readonly checks: Checks;
}

/** The plan of a model of some scenarios. None of its names or sheets is in the workbook already. */
export const planModel = (scenarios: readonly Scenario[], wanted: ModelOptions = {}): WorkbookPlan =>
  layOut(scenarios, wanted).plan;

/** What is in the workbook already, and what is to be written. */
export interface ModelOptions {
  readonly taken?: Taken;
  /** For a model that is in the workbook already: its number, and what its sheets are called now. */
  readonly standing?: StandingSheets;
  readonly formulas?: FormulaKind;
  /** The outcomes of the first scenario, for the sheet Risk; without them there is no such sheet. */
  readonly risk?: MadeReport;
  /** The `wayId` of the way of sharing that was chosen; usually what was agreed. */
  readonly way?: string;
}

export interface StandingSheets {
  readonly number: number;
  readonly sheets: Readonly<Record<SheetRole, string>>;
}

/** The scenario with its price, which follows from the joint costs if nobody gave one. */
const withPrice = (scenario: Scenario): Scenario => ({
  ...scenario,
  contract: { ...scenario.contract, annualCharge: chargeOf(scenario) },
});

/** The Inputs sheet alone, of a model whose names bear no number. */
export const planInputsAlone = (given: readonly Scenario[]): SheetPlan =>
  planInputs(given, 'Inputs', new ModelNames(1)).plan;

/** The plan of a model, with where things stand. */
export function layOut(
  given: readonly Scenario[],
  { taken = { sheets: [], names: [] }, standing, formulas = 'plain', risk, way }: ModelOptions = {},
): Model {
  if (standing) return layOutNumbered(given, standing.sheets, { formulas, risk, way }, standing.number);
  const names = new Set(taken.names.map((name) => name.toLowerCase()));
  // All names of a model have the same number, by which it is told from other models.
  for (let number = 1; ; number++) {
    const model = layOutNumbered(given, freeSheets(taken), { formulas, risk, way }, number);
    const own = model.plan.sheets.flatMap((sheet) => [...sheet.names, ...sheet.tables]);
    if (!own.some(({ name }) => names.has(name.toLowerCase()))) return model;
  }
}

/** The sheets' titles, if they are free. */
const TITLES: Readonly<Record<SheetRole, string>> = {
  about: 'About',
  inputs: 'Inputs',
  published: 'Published',
  contract: 'Contract',
  costs: 'Costs',
  savings: 'Savings',
  sharing: 'Sharing',
  risk: 'Risk',
  checks: 'Checks',
};

function freeSheets({ sheets }: Taken): StandingSheets['sheets'] {
  const free = freeTitles(sheets);
  const claimed = Object.entries(TITLES).map(([role, title]) => [role, free.claim(title)]);
  return Object.fromEntries(claimed) as Record<SheetRole, string>;
}

/** What is to be written, with nothing left out. */
interface Asked {
  readonly formulas: FormulaKind;
  readonly risk: MadeReport | undefined;
  readonly way: string | undefined;
}

function layOutNumbered(
  given: readonly Scenario[],
  called: StandingSheets['sheets'],
  { formulas, risk: made, way }: Asked,
  number: number,
): Model {
  const names = new ModelNames(number);
  const inputs = planInputs(given, called.inputs, names);
  const scenarios = given.map(withPrice);
  const published = planPublished(scenarios, inputs.indices, called.published, names);
  const contract = planContract(scenarios, called.contract, inputs, published, names, formulas);
  const costs = planCosts(called.costs, inputs, contract, names);
  const savings = planSavings(scenarios, called.savings, inputs, contract, costs, names);
  const sharing = planSharing(scenarios, called.sharing, inputs, savings, names, way);
  const [scenario] = scenarios;
  const risk =
    made && scenario
      ? planRisk(called.risk, { scenario, made, inputs, contract, costs, savings, names })
      : undefined;
  const checked = { inputs, published, contract, costs, savings };
  const more = [...sharing.checks, ...(risk?.checks ?? [])];
  const checks = planChecks(called.checks, checked, names, more);
  const worked = [
    inputs.plan,
    published.plan,
    contract.plan(),
    costs.plan,
    savings.plan(),
    sharing.plan,
    ...(risk ? [risk.plan] : []),
    checks.plan,
  ];
  const parts = { inputs, contract, savings, checks, sheets: worked, formulas };
  const first = planAbout(scenarios, called.about, parts, names);
  const sheets = [first, ...worked].map((sheet) => withStatus(sheet, checks.overall));
  return { plan: { number, sheets }, inputs, contract, costs, savings, sharing, checks };
}

/** A sheet with the result of the checks at the top right. */
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

/** The column of that cell: at the right of what is first seen of a sheet. */
const STATUS_COLUMN: Partial<Record<SheetRole, number>> = {
  inputs: 8,
  published: 3,
  contract: 8,
  costs: 11,
  savings: 9,
  sharing: 7,
  risk: 6,
};
