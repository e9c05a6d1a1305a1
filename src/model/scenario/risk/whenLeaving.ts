import { costOfMonths } from '../../contract/schedule';
import { totalYears } from '../../contract/terms';
import {
  add,
  type Known,
  notKnown,
  type Pence,
  pence,
  subtract,
  subtractKnown,
  sumKnown,
} from '../../money/units';
import { all, andThen, each, fail, map, ok, type Result } from '../../result';
import { alone, everyone, membersOf } from '../../sharing/game';
import type { Work } from '../../sharing/work';
import { jointOf, type SharesAmong, sharesAmong } from '../leaving';
import { carrier } from '../lines';
import type { Scenario } from '../scenario';
import { priceTerms } from '../terms';
import type { Way } from '../way';

/** What is asked: who leaves, from the first day of which contract year, what it pays for that, and how the rest share. */
export interface Leaving {
  readonly council: string;
  /** Counted from 1. */
  readonly year: number;
  readonly exitCost: Pence;
  readonly way: Way;
}

/** What one of those that stay pays a year, and what leaving would save it. */
export interface Bill {
  readonly council: string;
  readonly pays: Pence;
  readonly alone: Known<Pence>;
  /** What it pays less than alone; below nought, it has reason to leave. */
  readonly gain: Known<Pence>;
}

/** One council's bills for the service from the change to the end of the term, in cash. */
export interface ChangedBill {
  readonly council: string;
  readonly part: 'stays' | 'leaves';
  /** What it has agreed to pay. */
  readonly before: Known<Pence>;
  /** Its new share, or for the one that leaves what it pays alone and its exit cost. */
  readonly after: Known<Pence>;
  readonly more: Known<Pence>;
}

export interface WhenLeft {
  readonly years: number;
  readonly councils: readonly ChangedBill[];
  /** What those that stay pay more, all together, before any exit cost comes to them. */
  readonly moreForOthers: Known<Pence>;
  /** Those that stay, in a year at the prices of the quotes. */
  readonly bills: readonly Bill[];
  readonly after: Pick<SharesAmong, 'quoted' | 'objections'>;
}

/**
 * What happens to everybody's bill if one council leaves: from that year on the rest share anew what they pay
 * without it, and it pays its cost alone. First-year amounts follow the contract's price, the costs alone too.
 */
export function* whenLeaving(scenario: Scenario, leaving: Leaving): Work<Result<WhenLeft>> {
  const names = scenario.councils.map(({ name }) => name);
  const gone = names.indexOf(leaving.council);
  if (gone < 0 || names.length < 2)
    return fail({
      code: 'unknown council',
      at: { figure: 'council' },
      given: leaving.council,
      councils: names,
    });
  const years = totalYears(priceTerms(scenario));
  const { year } = leaving;
  if (year < 1 || year > years) return fail({ code: 'after the term', at: { figure: 'year' }, year, years });
  const members = everyone(names.length) - alone(gone);
  const among = yield* sharesAmong(scenario, leaving.way, members);
  const agreed = jointOf(scenario, [...names.keys()]);
  return andThen(all({ among, agreed }), (found) =>
    map(changedBills(scenario, leaving, found), (councils) => ({
      years: years - year + 1,
      councils,
      moreForOthers: sumKnown(councils.filter(({ part }) => part === 'stays').map(({ more }) => more)),
      bills: membersOf(members).map((place, at) =>
        billOf(scenario, place, found.among.shares[at] ?? pence(0)),
      ),
      after: found.among,
    })),
  );
}

function billOf({ councils }: Scenario, place: number, pays: Pence): Bill {
  const { name = '', alone: byItself } = councils[place] ?? {};
  const own = byItself?.value ?? notKnown;
  return { council: name, pays, alone: own, gain: subtractKnown(own, pays) };
}

interface Shared {
  readonly among: SharesAmong;
  readonly agreed: readonly Pence[];
}

/** Everybody's bills, before and after, from the change to the end of the term. */
function changedBills(
  scenario: Scenario,
  { council: gone, year, exitCost }: Leaving,
  { among, agreed }: Shared,
): Result<ChangedBill[]> {
  const rest = restOfTerm(scenario, year);
  const staying = scenario.councils.filter(({ name }) => name !== gone);
  const places = [...scenario.councils.entries()];
  return each(places, ([place, council]) => {
    const { name } = council;
    const leaves = name === gone;
    const then = leaves ? council.alone.value : (among.shares[staying.indexOf(council)] ?? notKnown);
    return map(
      all({ before: rest(agreed[place] ?? notKnown, name), running: rest(then, name) }),
      ({ before, running }): ChangedBill => {
        const after = running === notKnown || !leaves ? running : add(running, exitCost);
        return {
          ...{ council: name, part: leaves ? 'leaves' : 'stays', before, after },
          more: subtractKnown(after, before),
        };
      },
    );
  });
}

/** What a first-year amount comes to from a contract year to the end of the term. */
function restOfTerm(scenario: Scenario, year: number) {
  const terms = priceTerms(scenario);
  const carry = carrier(terms);
  return (amount: Known<Pence>, council: string): Result<Known<Pence>> =>
    amount === notKnown
      ? ok(notKnown)
      : map(carry(amount, 'bill', council), (charges) =>
          costOfMonths(charges, (year - 1) * 12, totalYears(terms) * 12),
        );
}

/** Those whose going would cost them least, first: who to watch next. Councils that gain an unknown amount come last. */
export const nearestToLeaving = (bills: readonly Bill[]): Bill[] =>
  [...bills].sort((a, b) => {
    if (a.gain === notKnown || b.gain === notKnown)
      return Number(a.gain === notKnown) - Number(b.gain === notKnown);
    return subtract(a.gain, b.gain);
  });
