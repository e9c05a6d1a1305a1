import { call } from './formula';
import type { ContractNames } from './inputs';

/**
 * The add-in's functions as the sheets call them. Every argument is a defined name, but for the nought years
 * of extension that ask for the initial term alone.
 */

const NO_EXTENSION = '0';

/** Which part of the contract: the initial term, to which the councils are committed, or all of it. */
export type Term = 'initial' | 'whole';

/** `start` and what follows it. How the extension is divided is said only where there is one. */
const price = (contract: ContractNames, term: Term) => [
  contract.start,
  filled(contract.initialYears),
  term === 'whole' ? filled(contract.extensionYears) : NO_EXTENSION,
  filled(contract.fixedYears),
  filled(contract.indexation),
  term === 'whole' ? contract.terms : undefined,
];

/** An input for an optional argument: blanked, it is missing, and must not pass for nought or for the usual. */
const filled = (name: string) => `IF(ISBLANK(${name}),"not known",${name})`;

export const contractTotal = (contract: ContractNames, term: Term) =>
  call('ICT.CONTRACT.TOTAL', contract.annualCharge, ...price(contract, term));

export const contractYears = (contract: ContractNames) =>
  call('ICT.CONTRACT.YEARS', contract.annualCharge, ...price(contract, 'whole'));

export const contractFinancialYears = (contract: ContractNames) =>
  call('ICT.CONTRACT.FINANCIALYEARS', contract.annualCharge, ...price(contract, 'whole'));

/** The names of the councils' columns on the Savings sheet. */
export interface CouncilNames {
  readonly councils: string;
  readonly asIs: string;
  readonly alone: string;
  readonly joint: string;
}

export const savingCompare = ({ councils, asIs, alone, joint }: CouncilNames) =>
  call('ICT.SAVING.COMPARE', councils, asIs, alone, joint);

export const savingYears = (costs: CouncilNames, contract: ContractNames, term: Term) =>
  call(
    'ICT.SAVING.YEARS',
    costs.councils,
    costs.asIs,
    costs.alone,
    costs.joint,
    ...price(contract, term),
    filled(contract.asIsGrowth),
  );

export const savingReconcile = (savings: string, rates: string, contract: ContractNames) =>
  call('ICT.SAVING.RECONCILE', savings, rates, contract.annualCharge);
