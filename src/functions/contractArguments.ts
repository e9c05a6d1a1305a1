import { checkTerms, type ContractTerms, type PriceTerms, usualFixedYears } from '../model/contract/terms';
import { schedule } from '../model/contract/schedule';
import { limits } from '../model/limits';
import { all, andThen, map, type Result } from '../model/result';
import { readIndexation } from './indexation';
import { date, number, one, optional, pounds } from './read';
import { readTerms } from './terms';

/** The arguments about a contract's price that many functions share, as Excel hands them over. */
export interface PriceArguments {
  start: unknown;
  initialYears: unknown;
  extensionYears: unknown;
  fixedYears: unknown;
  indexation: unknown;
  terms: unknown;
}

/** The contract that the arguments describe. */
export const readContract = ({
  annualCharge,
  ...price
}: PriceArguments & { annualCharge: unknown }): Result<ContractTerms> =>
  andThen(one(annualCharge, 'annualCharge', pounds(limits.cost)), (charge) =>
    map(readPrice(price), (terms) => ({ ...terms, annualCharge: charge })),
  );

/** The contract that the arguments describe, with the charges of its years. */
export const priced = (raw: PriceArguments & { annualCharge: unknown }) =>
  andThen(readContract(raw), schedule);

/** The terms by which the contract's price moves, without the first year's charge. */
export function readPrice(raw: PriceArguments): Result<PriceTerms> {
  const years = all({
    start: one(raw.start, 'start', date),
    initialYears: optional(raw.initialYears, 'initialYears', number(limits.initialYears), 5),
    extensionYears: optional(raw.extensionYears, 'extensionYears', number(limits.extensionYears), 4),
  });
  return andThen(years, ({ start, initialYears, extensionYears }) => {
    const usual = usualFixedYears(initialYears);
    const rest = all({
      fixedYears: optional(raw.fixedYears, 'fixedYears', number(limits.fixedYears), usual),
      indexation: readIndexation(raw.indexation),
      terms: readTerms(raw.terms, extensionYears),
    });
    return andThen(rest, ({ fixedYears, indexation, terms }) =>
      checkTerms({ start, initialYears, fixedYears, indexation, ...terms }),
    );
  });
}
