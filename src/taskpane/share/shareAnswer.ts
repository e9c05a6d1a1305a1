import { type OrNotKnown, notKnown, type Pence, pence, sumKnown } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { evenGain, nearestWays, type TestedShares } from '../../model/scenario/sharing/testedShares';
import type { WaysOfSharing } from '../../model/scenario/sharing/waysOfSharing';
import type { Slack, Subsidy } from '../../model/sharing/fairness';
import { membersOf, sizeOf } from '../../model/sharing/game';
import { list, pounds, poundsAndPence, sizeInPounds } from '../format';
import { share as say } from '../strings/share';
import { agreedAs, wayText } from './wayText';

/** The sentence that opens the screen, and the sentences after it. */
export interface Answer {
  readonly headline: string;
  readonly caveat: string;
}

export function answer(scenario: Scenario, ways: WaysOfSharing, chosen: TestedShares): Answer {
  const none = noSplit(ways);
  if (!none) return { headline: headline(scenario, ways, chosen), caveat: caveat(scenario, ways) };
  const told = [
    say.leastOver(amount(pence(none.least))),
    say.tightest(
      none.tightest.map((group) => list(group)).join(none.tightest.length === 2 ? say.against : '; '),
    ),
    say.nearest(list(nearestWays(ways).map((one) => wayText(one, scenario).name))),
  ];
  return {
    headline: chosen.left === 0 ? say.noSplit : headline(scenario, ways, chosen),
    caveat: told.join(' '),
  };
}

/** Why no split satisfies every group; undefined if one does, or if that is not known. */
export function noSplit({ ranges }: WaysOfSharing) {
  const problem = ranges && !ranges.ok ? ranges.problem : undefined;
  return problem?.code === 'no fair shares' ? problem : undefined;
}

function headline(scenario: Scenario, ways: WaysOfSharing, chosen: TestedShares): string {
  const { councils, groups } = ways;
  const { verdict, gains } = chosen;
  const [worst] = chosen.objections;
  if (verdict === 'not the bill') return say.notTheBill[agreedAs(scenario)];
  if (worst) return objection(councils, worst);
  if (verdict === 'not known')
    return gains.length === 2
      ? gains.map((gain, place) => gainSentence(councils[place] ?? '', gain)).join('. ')
      : say.passAsKnown;
  return evenly(scenario, ways, chosen) ?? say.pass(groups);
}

function gainSentence(council: string, gain: OrNotKnown<Pence>): string {
  if (gain === notKnown) return say.unknownGain(council);
  if (gain === 0) return say.neither(council);
  return gain > 0 ? say.gains(council, amount(gain)) : say.loses(council, amount(gain));
}

/** For two councils that gain the same: how much, and whether the agreed split is that even. Undefined otherwise. */
function evenly(scenario: Scenario, { ways }: WaysOfSharing, chosen: TestedShares): string | undefined {
  const gain = evenGain(chosen);
  if (gain === undefined || gain <= 0) return undefined;
  const agreed = ways.find(({ way }) => way.kind === 'agreed')?.outcome;
  const isEven = agreed?.ok && agreed.value.gains.every((own, place) => own === chosen.gains[place]);
  return [say.eachGains(amount(gain)), isEven && say.even[agreedAs(scenario)]].filter(Boolean).join(' ');
}

function caveat({ councils }: Scenario, { whole }: WaysOfSharing): string {
  const alone = sumKnown(councils.map((council) => council.alone.value));
  if (whole === notKnown) return '';
  if (alone === notKnown || alone === whole) return say.bill(amount(whole));
  return (alone > whole ? say.lessThanAlone : say.moreThanAlone)(amount(pence(alone - whole)));
}

/** The sentence that says which group would be better off leaving, and by how much a year. */
export function objection(councils: readonly string[], { coalition, slack }: Slack): string {
  const names = membersOf(coalition).map((council) => councils[council] ?? '');
  const over = Math.abs(slack) < 0.5 ? say.lessThanPenny : amount(pence(Math.round(slack)));
  return sizeOf(coalition) === 1 ? say.loses(names[0] ?? '', over) : say.together(list(names), over);
}

/** The sentence that says who pays less than it adds to the bill; undefined if that is not a penny. */
export function carried(councils: readonly string[], { coalition, pays, adds }: Subsidy): string | undefined {
  const [paid, added] = [pence(Math.round(pays)), pence(Math.round(adds))];
  if (paid >= added) return undefined;
  const names = membersOf(coalition).map((council) => councils[council] ?? '');
  const exact = added - paid < 100 ? poundsAndPence : pounds;
  return say.carried[names.length === 1 ? 'one' : 'some'](list(names), exact(paid), exact(added));
}

/** The single council and the group with most reason to leave, the stronger reason first. */
export const worst = ({ objections }: TestedShares): Slack[] =>
  objections.filter(
    ({ coalition }, place) =>
      place === objections.findIndex((one) => (sizeOf(one.coalition) === 1) === (sizeOf(coalition) === 1)),
  );

/** An amount without its sign: in pounds, and to the penny where it is less than a pound. */
export const amount = (size: Pence): string =>
  Math.abs(size) < 100 && size !== 0 ? poundsAndPence(pence(Math.abs(size))) : sizeInPounds(size);
