import type { Scenario } from '../../model/scenario/scenario';
import { planContract } from './contract';
import { planInputs } from './inputs';
import { freeDefinedNames, freeSheetNames, type Taken } from './names';
import type { WorkbookPlan } from './plan';
import { planSavings } from './savings';

/** The sheets that say what a scenario says, none of whose names the workbook has already. */
export function planModel(scenario: Scenario, taken: Taken = { sheets: [], names: [] }): WorkbookPlan {
  const sheets = freeSheetNames(taken);
  const names = freeDefinedNames(taken);
  const inputs = planInputs(scenario, sheets.claim('Inputs'), names);
  const contract = planContract(scenario, sheets.claim('Contract'), inputs.contract);
  const savings = planSavings(scenario, sheets.claim('Savings'), inputs, contract.totals, names);
  return { sheets: [inputs.plan, contract.plan, savings] };
}
