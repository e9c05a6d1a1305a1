import { costOfMonths, type Schedule, schedule } from '../contract/schedule';
import { type ContractTerms, totalYears } from '../contract/terms';
import { add, type Pence, pence, subtract, sum } from '../money/units';
import { all, map, type Result } from '../result';

/** The case for a contract: what is spent now, and the contract that would take its place. */
export interface Case {
  readonly terms: ContractTerms;
  /**
   * A further first-year cost that follows the contract's price: what is not explained, or a saving that is not
   * delivered.
   */
  readonly beyondPrice: Pence;
  /** What would be spent as-is in each contract year. */
  readonly asIs: readonly Pence[];
  /** Other costs of the joint contract in each contract year, such as transition, which follow no price. */
  readonly otherCosts: readonly Pence[];
}

/** A contract against one yearly amount that stays as it is. */
export const flatCase = (asIs: Pence, terms: ContractTerms): Case => {
  const years = Array.from({ length: totalYears(terms) });
  return { terms, beyondPrice: pence(0), asIs: years.map(() => asIs), otherCosts: years.map(() => pence(0)) };
};

/** The first year's saving if all goes as planned. */
export const plannedSaving = ({ terms, beyondPrice, asIs }: Case): Pence =>
  subtract(asIs[0] ?? pence(0), add(terms.annualCharge, beyondPrice));

export interface YearOutcome {
  /** What the contract charges. */
  readonly contract: Pence;
  /** All that the councils pay: the contract, the further cost that follows its price, and other costs. */
  readonly cost: Pence;
  readonly asIs: Pence;
  readonly saving: Pence;
}

export interface CaseOutcome {
  readonly years: readonly YearOutcome[];
  readonly total: YearOutcome;
}

/** What the case costs and saves in each contract year, by exact schedules, every extension of its terms included. */
export function outcomeOf({ terms, beyondPrice, asIs, otherCosts }: Case): Result<CaseOutcome> {
  const joint = add(terms.annualCharge, beyondPrice);
  const schedules = all({
    contract: schedule(terms),
    joint: schedule({ ...terms, annualCharge: joint }),
  });
  return map(schedules, (priced) => {
    const years = Array.from({ length: totalYears(terms) }, (_, year) => {
      const contract = yearCost(priced.contract, year);
      const cost = add(yearCost(priced.joint, year), otherCosts[year] ?? pence(0));
      const spent = asIs[year] ?? pence(0);
      return { contract, cost, asIs: spent, saving: subtract(spent, cost) };
    });
    const total = (of: keyof YearOutcome) => sum(years.map((year) => year[of]));
    return {
      years,
      total: {
        contract: total('contract'),
        cost: total('cost'),
        asIs: total('asIs'),
        saving: total('saving'),
      },
    };
  });
}

const yearCost = (priced: Schedule, year: number) => costOfMonths(priced, year * 12, year * 12 + 12);

/** The saving over the whole term. */
export const savingOf = (businessCase: Case): Result<Pence> =>
  map(outcomeOf(businessCase), ({ total }) => total.saving);
