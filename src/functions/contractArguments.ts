import { checkTerms, type ContractTerms, type PriceTerms, usualFixedYears } from '../model/contract/terms';
import { schedule } from '../model/contract/schedule';
import { limits } from '../model/limits';
import { all, andThen, map, type Result } from '../model/result';
import { readIndexation } from './indexation';
import { date, number, one, optional, pounds } from './read';
import { readTerms } from './terms';

/** The arguments that every function of a contract's price shares, as Excel hands them over. */
export interface PriceArguments {
  start: unknown;
  initialYears: unknown;
  extensionYears: unknown;
  fixedYears: unknown;
  indexation: unknown;
  terms: unknown;
}

export const readContract = ({
  annualCharge,
  ...price
}: PriceArguments & { annualCharge: unknown }): Result<ContractTerms> =>
  andThen(one(annualCharge, 'annualCharge', pounds(limits.cost)), (charge) =>
    map(readPrice(price), (terms) => ({ ...terms, annualCharge: charge })),
  );

/** The contract with the price of each of its years. */
export const priced = (given: PriceArguments & { annualCharge: unknown }) =>
  andThen(readContract(given), schedule);

export function readPrice(given: PriceArguments): Result<PriceTerms> {
  const years = all({
    start: one(given.start, 'start', date),
    initialYears: optional(given.initialYears, 'initialYears', number(limits.initialYears), 5),
    extensionYears: optional(given.extensionYears, 'extensionYears', number(limits.extensionYears), 4),
  });
  return andThen(years, ({ start, initialYears, extensionYears }) => {
    const usual = usualFixedYears(initialYears);
    const rest = all({
      fixedYears: optional(given.fixedYears, 'fixedYears', number(limits.fixedYears), usual),
      indexation: readIndexation(given.indexation),
      terms: readTerms(given.terms, extensionYears),
    });
    return andThen(rest, ({ fixedYears, indexation, terms }) =>
      checkTerms({ start, initialYears, fixedYears, indexation, ...terms }),
    );
  });
}
