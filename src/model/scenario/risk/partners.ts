import { costOfMonths } from '../../contract/schedule';
import { type PriceTerms, totalYears } from '../../contract/terms';
import { add, type Known, notKnown, type Pence, pence, subtractKnown, sumKnown } from '../../money/units';
import { andThen, each, fail, map, ok, type Result } from '../../result';
import type { Work } from '../../sharing/work';
import { carrier } from '../lines';
import { type Bills, billsOf, type Partnership, sameName } from './bills';

/** Partners that come or go at the start of a contract year. */
export interface PartnerChange {
  readonly before: Partnership;
  readonly after: Partnership;
  /** The contract year, counted from 1, from whose first day the bills are new. */
  readonly year: number;
  /** What a council pays once when it leaves, by its name. */
  readonly exitCosts?: ReadonlyMap<string, Pence>;
}

/** One council's bills from the change to the end of the term, in cash. */
export interface ChangedBill {
  readonly council: string;
  readonly part: 'stays' | 'leaves' | 'joins';
  /** Without the change: its share, or for one that joins what it would pay alone. */
  readonly before: Known<Pence>;
  /** With it, its exit cost included: its share, or for one that leaves what it pays alone. */
  readonly after: Known<Pence>;
  readonly exitCost: Pence;
  readonly more: Known<Pence>;
}

export interface PartnersChanged {
  readonly before: Bills;
  readonly after: Bills;
  readonly years: number;
  readonly councils: readonly ChangedBill[];
  /** What those that stay pay more, all together: the exit cost that would leave them no worse off. */
  readonly moreForOthers: Known<Pence>;
}

/**
 * Everybody's bills when partners come or go: from that contract year on the bill is shared anew among those that
 * are then partners. First-year amounts follow the contract's price, the costs alone too.
 */
export function* changePartners(
  { before, after, year, exitCosts = new Map() }: PartnerChange,
  terms: PriceTerms,
): Work<Result<PartnersChanged>> {
  const years = totalYears(terms);
  if (year < 1 || year > years) return fail({ code: 'after the term', at: { figure: 'year' }, year, years });
  const [was, is] = [yield* billsOf(before), yield* billsOf(after)];
  return andThen(was, (old) =>
    andThen(is, (now) => {
      const names = [
        ...before.councils,
        ...after.councils.filter((one) => !before.councils.some((name) => sameName(name, one))),
      ];
      const rest = restOfTerm(terms, year);
      return map(
        each(names, (council) => changedBill(council, old, now, exitCosts.get(council) ?? pence(0), rest)),
        (councils) => ({
          before: old,
          after: now,
          years: years - year + 1,
          councils,
          moreForOthers: sumKnown(councils.filter(({ part }) => part === 'stays').map(({ more }) => more)),
        }),
      );
    }),
  );
}

type RestOfTerm = (firstYear: Known<Pence>, council: string) => Result<Known<Pence>>;

/** What a first-year amount comes to from a contract year to the end of the term. */
function restOfTerm(terms: PriceTerms, year: number): RestOfTerm {
  const carry = carrier(terms);
  return (amount, council) =>
    amount === notKnown
      ? ok(notKnown)
      : map(carry(amount, 'bill', council), (charges) =>
          costOfMonths(charges, (year - 1) * 12, totalYears(terms) * 12),
        );
}

function changedBill(
  council: string,
  old: Bills,
  now: Bills,
  exitCost: Pence,
  rest: RestOfTerm,
): Result<ChangedBill> {
  const billIn = ({ bills }: Bills) => bills.find((one) => sameName(one.council, council));
  const [was, is] = [billIn(old), billIn(now)];
  const part = was && is ? 'stays' : was ? 'leaves' : 'joins';
  const [first, then] = [was?.pays ?? is?.alone ?? notKnown, is?.pays ?? was?.alone ?? notKnown];
  return andThen(rest(first, council), (before) =>
    map(rest(then, council), (running) => {
      const leaving = part === 'leaves' ? exitCost : pence(0);
      const after = running === notKnown ? notKnown : add(running, leaving);
      return { council, part, before, after, exitCost: leaving, more: subtractKnown(after, before) };
    }),
  );
}
