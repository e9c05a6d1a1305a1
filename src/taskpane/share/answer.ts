import { notKnown, type Pence, pence, sumKnown } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import type { Sharing, TestedShares, WaysOfSharing } from '../../model/scenario/waysOfSharing';
import type { Slack } from '../../model/sharing/fairness';
import { membersOf, sizeOf } from '../../model/sharing/game';
import { list, poundsAndPence, sizeInPounds } from '../format';
import { share as say } from '../strings/share';
import { agreedAs, wayText } from './wayText';

/** The sentence that opens the screen, and what is said after it. */
export interface Answer {
  readonly headline: string;
  readonly caveat: string;
}

export function answer(scenario: Scenario, ways: WaysOfSharing, chosen: TestedShares): Answer {
  const { ranges } = ways;
  if (ranges && !ranges.ok && ranges.problem.code === 'no fair shares')
    return {
      headline: say.noSplit,
      caveat: `${say.leastOver(amount(pence(ranges.problem.least)))} ${say.nearest(nearest(scenario, ways))}`,
    };
  return { headline: headline(scenario, ways, chosen), caveat: caveat(scenario, ways) };
}

function headline(scenario: Scenario, ways: WaysOfSharing, chosen: TestedShares): string {
  const [worst] = chosen.objections;
  if (chosen.verdict === 'fail') return worst ? objection(ways.councils, worst) : say.pass;
  const gains = gainsOf(scenario, chosen.shares);
  if (gains.length === 2 && chosen.verdict === 'not known')
    return gains.map(({ council, gain }) => gainSentence(council, gain)).join('. ');
  if (chosen.verdict === 'not known') return say.passAsKnown;
  return evenly(scenario, ways, gains) ?? say.pass;
}

interface Gain {
  readonly council: string;
  readonly gain: Pence | typeof notKnown;
}

/** What each council saves against going alone. */
export const gainsOf = ({ councils }: Scenario, shares: readonly Pence[]): Gain[] =>
  councils.map(({ name, alone }, place) => ({
    council: name,
    gain: alone.value === notKnown ? notKnown : pence(alone.value - (shares[place] ?? 0)),
  }));

function gainSentence(council: string, gain: Gain['gain']): string {
  if (gain === notKnown) return say.unknownGain(council);
  if (gain === 0) return say.neither(council);
  return gain > 0 ? say.gains(council, amount(gain)) : say.loses(council, amount(gain));
}

/** Two councils that gain the same, to the penny that cannot be split. */
function evenly(scenario: Scenario, { ways }: WaysOfSharing, gains: readonly Gain[]): string | undefined {
  const [first, second] = gains.map(({ gain }) => gain);
  if (gains.length !== 2 || first === undefined || second === undefined) return undefined;
  if (first === notKnown || second === notKnown || first <= 0 || Math.abs(first - second) > 1)
    return undefined;
  const agreed = ways.find(({ way }) => way.kind === 'agreed');
  const agreedGains = agreed?.outcome.ok ? gainsOf(scenario, agreed.outcome.value.shares) : [];
  const isEven =
    agreedGains.length === 2 && agreedGains.every(({ gain }, place) => gain === gains[place]?.gain);
  return [say.eachGains(amount(first)), isEven && say.even[agreedAs(scenario)]].filter(Boolean).join(' ');
}

function caveat({ councils }: Scenario, { whole }: WaysOfSharing): string {
  const alone = sumKnown(councils.map((council) => council.alone.value));
  if (whole === notKnown) return '';
  if (alone === notKnown || alone === whole) return say.bill(amount(whole));
  return (alone > whole ? say.lessThanAlone : say.moreThanAlone)(amount(pence(alone - whole)));
}

/** The ways that overcharge least: all with the same largest overcharge as the first. */
function nearest(scenario: Scenario, { ways }: WaysOfSharing): string {
  const over = ({ outcome }: Sharing) => (outcome.ok ? outcome.value.objections[0]?.slack : undefined);
  const least = ways[0] && over(ways[0]);
  return list(ways.filter((one) => over(one) === least).map((one) => wayText(one, scenario).name));
}

/** Who would be better off leaving, and by how much. */
export function objection(councils: readonly string[], { coalition, slack }: Slack): string {
  const names = membersOf(coalition).map((council) => councils[council] ?? '');
  const over = amount(pence(Math.round(slack)));
  return sizeOf(coalition) === 1 ? say.loses(names[0] ?? '', over) : say.together(list(names), over);
}

/** The council and the group with most reason to leave; the larger of the two first. */
export const worst = ({ objections }: TestedShares): Slack[] =>
  objections.filter(
    ({ coalition }, place) =>
      place === objections.findIndex((one) => (sizeOf(one.coalition) === 1) === (sizeOf(coalition) === 1)),
  );

/** Pounds without the sign, and pence where there is less than a pound of it. */
export const amount = (size: Pence): string =>
  Math.abs(size) < 100 && size !== 0 ? poundsAndPence(pence(Math.abs(size))) : sizeInPounds(size);
