// The one script that Excel loads for the functions. Nothing but a global CustomFunctions may be assumed here.
import * as appraisal from './appraisal';
import * as contract from './contract';
import * as contractDetail from './contractDetail';
import * as general from './general';
import * as risk from './risk';
import * as saving from './saving';
import * as share from './share';
import * as shareFairness from './shareFairness';
import * as shareMethods from './shareMethods';
import { shareVolume } from './shareVolume';

/** Every function by its id in its docstring and functions.json. Ids never change. */
const functions: Record<string, (...given: never[]) => unknown> = {
  'SAVING.BASELINE': saving.savingBaseline,
  'SAVING.BOUNDS': saving.savingBounds,
  'SAVING.COMPARE': saving.savingCompare,
  'SAVING.YEARS': saving.savingYears,
  'SAVING.RECONCILE': saving.savingReconcile,
  'CONTRACT.YEARS': contract.contractYearsTable,
  'CONTRACT.FINANCIALYEARS': contract.contractFinancialYears,
  'CONTRACT.MONTHS': contractDetail.contractMonthsTable,
  'CONTRACT.REVIEWS': contractDetail.contractReviewsTable,
  'CONTRACT.TOTAL': contract.contractTotalCharge,
  'CONTRACT.PRICEINDEX': contract.priceIndexLevel,
  'CONTRACT.STATUTORY': contract.statutory,
  'APPRAISAL.DISCOUNTFACTOR': appraisal.discountFactor,
  'APPRAISAL.PRESENTVALUE': appraisal.presentValue,
  'APPRAISAL.REAL': appraisal.realTerms,
  'APPRAISAL.PAYBACK': appraisal.payback,
  'APPRAISAL.BREAKEVEN': appraisal.breakEvenRate,
  'SHARE.COSTS': shareMethods.shareCosts,
  'SHARE.METHODS': shareMethods.shareMethods,
  'SHARE.TEST': shareFairness.shareTest,
  'SHARE.RANGE': shareFairness.shareRange,
  'SHARE.CHECK': shareFairness.shareCheck,
  'SHARE.OVERRUN': shareMethods.shareOverrun,
  'SHARE.PENCE': share.sharePence,
  'RISK.SIMULATE': risk.riskSimulate,
  'RISK.SENSITIVITY': risk.riskSensitivity,
  'SHARE.VOLUME': shareVolume,
  FINANCIALYEAR: general.financialYear,
  VERSION: general.version,
};

for (const [id, calculate] of Object.entries(functions)) CustomFunctions.associate(id, calculate);

// The pane is another script on the same page and may come from an older cache: it compares versions by this.
Object.assign(globalThis, { jointIctFunctions: general.version() });
