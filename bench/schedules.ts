import { MAX, POWER, ROUND } from '@formulajs/formulajs';
import { Decimal } from 'decimal.js';
import { usualClause } from '../src/model/contract/clause';
import { schedule } from '../src/model/contract/schedule';
import { type ContractTerms, extensionsOf } from '../src/model/contract/terms';
import { penceFromPounds } from '../src/model/money/rounding';
import { rate } from '../src/model/money/units';
import { quickest, type Target } from './ratios';

/** Ten thousand nine-year contracts, each at a rate and a price of its own. */
const contracts: ContractTerms[] = Array.from({ length: 10_000 }, (_, index) => ({
  annualCharge: penceFromPounds(3_600_000 + index * 37.13),
  start: { year: 2011, month: 4, day: 1 },
  initialYears: 5,
  fixedYears: 3,
  extensions: extensionsOf([4]),
  indexation: { kind: 'constant', rate: rate((index % 1000) / 10_000 + index / 1e7) },
  clause: usualClause,
}));
const rates = contracts.map(({ indexation }) => (indexation.kind === 'constant' ? indexation.rate : 0));

type Charges = readonly number[];

const ours = (): Charges[] =>
  contracts.map((terms) => {
    const priced = schedule(terms);
    return priced.ok ? priced.value.charges : [];
  });

/** What anybody would write with decimal.js, at its usual precision. */
const byDecimal = (): Charges[] =>
  contracts.map(({ annualCharge }, index) => {
    const growth = new Decimal(rates[index] ?? 0).plus(1);
    let factor = new Decimal(1);
    return Array.from({ length: 9 }, (_, year) => {
      if (year >= 3) factor = factor.times(growth);
      return factor.times(annualCharge).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
    });
  });

/** What anybody would write with doubles, which is now and then a penny out. */
const byDouble = (): Charges[] =>
  contracts.map(({ annualCharge }, index) => {
    let factor = 1;
    const charges: number[] = [];
    for (let year = 0; year < 9; year++) {
      if (year >= 3) factor *= 1 + (rates[index] ?? 0);
      charges.push(Math.round(annualCharge * factor));
    }
    return charges;
  });

/** What a sheet of Excel formulas does for it, by a library of Excel's functions. */
const byFormulas = (): Charges[] =>
  contracts.map(({ annualCharge }, index) =>
    Array.from({ length: 9 }, (_, year) =>
      Number(ROUND(annualCharge * Number(POWER(1 + (rates[index] ?? 0), Number(MAX(0, year - 2)))), 0)),
    ),
  );

export async function schedules(): Promise<Target[]> {
  const [fast, exact] = [ours(), byDecimal()];
  if (JSON.stringify(fast) !== JSON.stringify(exact)) throw new Error('the schedules differ from decimal.js');
  for (const [place, charges] of byFormulas().entries())
    for (const [year, charge] of charges.entries())
      if (Math.abs(charge - (exact[place]?.[year] ?? Number.NaN)) > 1)
        throw new Error('the schedules differ from Excel formulas');
  const times = await quickest({ ours, byDecimal, byDouble, byFormulas });

  const work = '10,000 nine-year schedules, charges to the penny';
  return [
    {
      work: `${work}, against decimal.js`,
      ratio: times.byDecimal / times.ours,
      target: 40,
      sense: 'at least',
    },
    {
      work: `${work}, against plain doubles`,
      ratio: times.ours / times.byDouble,
      target: 1.5,
      sense: 'at most',
    },
    {
      work: `${work}, against Excel's functions by formulajs`,
      ratio: times.byFormulas / times.ours,
      target: 40,
      sense: 'at least',
    },
  ];
}
