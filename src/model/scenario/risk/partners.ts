import { costOfMonths } from '../../contract/schedule';
import { totalYears } from '../../contract/terms';
import {
  add,
  type OrNotKnown,
  notKnown,
  type Pence,
  pence,
  subtract,
  subtractKnown,
  sum,
  sumKnown,
} from '../../money/units';
import { all, each, fail, map, ok, type Result } from '../../result';
import { alone, type Coalition, everyone, isIn, sizeOf } from '../../sharing/game';
import type { Work } from '../../work';
import { agreedByAll, type SharesAmong, sharesAmong } from '../sharing/leaving';
import { projector } from '../outcome/lines';
import type { PartnerChange, Scenario, WayAmongFewer } from '../scenario';
import { committedYears, priceTerms } from '../terms';
import { wayAmongFewer } from '../sharing/way';

/** What one council pays for the service in a stage. */
export interface StageBill {
  readonly council: string;
  readonly part: 'stays' | 'joins' | 'leaves' | 'outside';
  /** Its share a year at the quotes' prices, or what it pays alone. */
  readonly pays: OrNotKnown<Pence>;
  /** What it saves a year against paying alone. Negative, it has reason to leave. Not known while it is outside. */
  readonly gain: OrNotKnown<Pence>;
  /** In all the stage's years, in cash: without the change, and with it, including what it pays for the change. */
  readonly before: OrNotKnown<Pence>;
  readonly after: OrNotKnown<Pence>;
  readonly more: OrNotKnown<Pence>;
}

/** A stage: a span of contract years in which the same councils take part. */
export interface Stage {
  readonly from: number;
  readonly to: number;
  readonly councils: readonly StageBill[];
  /**
   * What those that take part before and after pay more, all together, not counting anything that the others pay
   * them.
   */
  readonly moreForOthers: OrNotKnown<Pence>;
  /** What those that join or leave pay for doing so. */
  readonly paidForChange: Pence;
  readonly among: Pick<SharesAmong, 'quoted' | 'objections'>;
}

/**
 * Everybody's bill as partners join and leave: from each change on, those that take part share anew what they would pay
 * without the others, who pay their costs alone. First-year amounts, costs alone included, follow the contract's price.
 * While all take part, they pay what was agreed.
 */
export function* stagesOf(
  scenario: Scenario,
  { changes, sharing }: PartnersAsked = partnersOf(scenario),
): Work<Result<Stage[]>> {
  const years = totalYears(priceTerms(scenario));
  const spans = spansOf(scenario, changes, years);
  if (!spans.ok) return spans;
  const shared: { span: Span; among: SharesAmong }[] = [];
  for (const span of spans.value) {
    const among = yield* sharesOfMembers(scenario, sharing, span.members);
    if (!among.ok) return among;
    shared.push({ span, among: among.value });
  }
  const stages = each(shared, (now, index) =>
    map(billsOf(scenario, now, shared[index - 1] ?? now), (councils) => ({
      from: now.span.from,
      to: now.span.to,
      councils,
      among: now.among,
      moreForOthers: sumKnown(councils.filter(({ part }) => part === 'stays').map(({ more }) => more)),
      paidForChange: sum(now.span.changes.map(({ cost }) => cost)),
    })),
  );
  // What changes in the first year leaves no years before it.
  return map(stages, (found) => found.filter(({ from, to }) => from <= to));
}

/** The shares of those that take part; none where all of them are still to join. */
function* sharesOfMembers(
  scenario: Scenario,
  sharing: WayAmongFewer,
  members: Coalition,
): Work<Result<SharesAmong>> {
  if (members === 0) return ok({ shares: [], quoted: true, objections: [] });
  if (members === everyone(scenario.councils.length)) return agreedByAll(scenario);
  return yield* sharesAmong(scenario, wayAmongFewer(sharing), members);
}

/** Contract years from one to another, the last included, with those that take part and the changes at their start. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly members: Coalition;
  readonly changes: readonly PartnerChange[];
}

/**
 * The spans with the same partners. A council whose first change is to join is outside until then, even if that is
 * after the term.
 */
function spansOf(
  { councils }: Scenario,
  changes: readonly PartnerChange[],
  years: number,
): Result<readonly Span[]> {
  const names = councils.map(({ name }) => name);
  const everChanged = [...changes].sort((a, b) => a.year - b.year);
  const ordered = everChanged.filter(({ year }) => year <= years);
  const stranger = ordered.find(({ council }) => !names.includes(council));
  if (stranger)
    return fail({
      code: 'unknown council',
      at: { figure: 'changes' },
      given: stranger.council,
      councils: names,
    });
  const joinsFirst = (name: string) => everChanged.find(({ council }) => council === name)?.kind === 'joins';
  const start = names.reduce(
    (members, name, index) => (joinsFirst(name) ? members : members + alone(index)),
    0,
  );
  let members = start;
  const turns = [...new Set(ordered.map(({ year }) => year))];
  const changed = each(turns, (from, index): Result<Span> => {
    const now = ordered.filter(({ year }) => year === from);
    for (const { council, kind } of now) {
      const own = alone(names.indexOf(council));
      if (((members & own) !== 0) === (kind === 'joins'))
        return fail({ code: 'partner already', at: { figure: 'The change', council }, kind, year: from });
      members ^= own;
    }
    return members === 0
      ? fail({ code: 'no partners', at: { figure: 'The changes' }, year: from })
      : ok({ from, to: (turns[index + 1] ?? years + 1) - 1, members, changes: now });
  });
  const first: Span = { from: 1, to: (turns[0] ?? years + 1) - 1, members: start, changes: [] };
  if (start === 0 && first.to >= first.from)
    return fail({ code: 'no partners', at: { figure: 'The changes' }, year: 1 });
  return map(changed, (spans) => [first, ...spans]);
}

interface SharedSpan {
  readonly span: Span;
  readonly among: SharesAmong;
}

/** Everybody's bills in a span: as they would be if the span before had gone on, and as they are. */
function billsOf(scenario: Scenario, now: SharedSpan, last: SharedSpan): Result<StageBill[]> {
  const { span } = now;
  const carried = carriedOver(scenario, span);
  return each([...scenario.councils.entries()], ([index, { name, alone: own }]) => {
    const was = yearlyBill(last, index, own.value);
    const is = yearlyBill(now, index, own.value);
    const cost = sum(span.changes.filter(({ council }) => council === name).map((change) => change.cost));
    return map(
      all({ before: carried(was, name), running: carried(is, name) }),
      ({ before, running }): StageBill => {
        const after = running === notKnown ? running : add(running, cost);
        return {
          council: name,
          part: partOf(index, now.span, last.span),
          pays: is,
          gain: isIn(index, span.members) ? subtractKnown(own.value, is) : notKnown,
          before,
          after,
          more: subtractKnown(after, before),
        };
      },
    );
  });
}

function partOf(index: number, now: Span, last: Span): StageBill['part'] {
  const [was, is] = [isIn(index, last.members), isIn(index, now.members)];
  if (was === is) return is ? 'stays' : 'outside';
  return is ? 'joins' : 'leaves';
}

/** A council's share a year, or its cost alone while it is outside. */
function yearlyBill(
  { span: { members }, among }: SharedSpan,
  index: number,
  own: OrNotKnown<Pence>,
): OrNotKnown<Pence> {
  return isIn(index, members) ? (among.shares[sizeOf(members & (alone(index) - 1))] ?? pence(0)) : own;
}

/** A function that projects a first-year amount and adds it up over a span. */
function carriedOver(scenario: Scenario, { from, to }: Span) {
  const project = projector(priceTerms(scenario));
  return (amount: OrNotKnown<Pence>, council: string): Result<OrNotKnown<Pence>> =>
    amount === notKnown
      ? ok(notKnown)
      : map(project(amount, 'bill', council), (charges) => costOfMonths(charges, (from - 1) * 12, to * 12));
}

/** The councils in order of who may leave next: the smallest gain first, unknown gains last. */
export const nearestToLeaving = (bills: readonly StageBill[]): StageBill[] =>
  bills
    .filter(({ part }) => part === 'stays' || part === 'joins')
    .sort((a, b) => {
      if (a.gain === notKnown || b.gain === notKnown)
        return Number(a.gain === notKnown) - Number(b.gain === notKnown);
      return subtract(a.gain, b.gain);
    });

/** Who joins or leaves when, and how a bill is shared by fewer than all. */
export interface PartnersAsked {
  readonly changes: readonly PartnerChange[];
  readonly sharing: WayAmongFewer;
}

/** The scenario's partners. Without any changes, everybody takes part throughout. */
export const partnersOf = ({ partners }: Scenario): PartnersAsked => ({
  changes: partners?.changes?.value ?? [],
  sharing: partners?.sharing ?? 'agreed',
});

/**
 * A suggestion for the next change: the council of the last change comes back, or leaves again, a year later. The first
 * suggestion is that the last council leaves when the committed years are over.
 */
export function followingChange(scenario: Scenario, changes: readonly PartnerChange[]): PartnerChange {
  const last = [...changes].sort((a, b) => a.year - b.year).at(-1);
  const year = (last?.year ?? committedYears(scenario)) + 1;
  return {
    council: last?.council ?? scenario.councils.at(-1)?.name ?? '',
    kind: last?.kind === 'leaves' ? 'joins' : 'leaves',
    year: Math.min(year, totalYears(priceTerms(scenario))),
    cost: pence(0),
  };
}
