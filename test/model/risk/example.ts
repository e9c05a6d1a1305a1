import { usualClause } from '../../../src/model/contract/clause';
import { type ContractTerms, extensionsOf } from '../../../src/model/contract/terms';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { rate } from '../../../src/model/money/units';
import { flatCase } from '../../../src/model/risk/case';

/** Bromley's and Lewisham's contract, with all that follows its price, at 3% a year. */
export const terms: ContractTerms = {
  annualCharge: penceFromPounds(3_750_000),
  start: { year: 2011, month: 4, day: 1 },
  initialYears: 5,
  fixedYears: 3,
  extensions: extensionsOf([4]),
  indexation: { kind: 'constant', rate: rate(0.03) },
  clause: usualClause,
};

export const example = flatCase(penceFromPounds(5_750_000), terms);
