import { sum } from '../../model/money/units';
import { impliedAlone } from '../../model/scenario/sharing/impliedAlone';
import type { Scenario } from '../../model/scenario/scenario';
import type { Sharing, TestedShares } from '../../model/scenario/sharing/testedShares';
import type { WaysOfSharing } from '../../model/scenario/sharing/waysOfSharing';
import { carriedBy } from '../../model/sharing/fairness';
import { pounds } from '../format';
import { Message } from '../parts/Message';
import { ActionLink } from '../parts/ActionButton';
import { FocusOnRemoval } from '../parts/focus/FocusOnRemoval';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { share as say } from '../strings/share';
import { carried, noSplit, objection } from './shareAnswer';
import { agreedAs, agreeing, isEven, signOf, textbooksOf } from './wayText';

/** What can be said of two councils' agreed split while the cost alone of one of them is not known. */
export function Implied({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  const implied = impliedAlone(scenario);
  if (!implied) return null;
  const name = scenario.councils[implied.council]?.name ?? '';
  return (
    <Section title={say.impliedTitle[agreedAs(scenario)]}>
      <ul className={shared.bullets}>
        <li className={shared.body}>{say.evenOnlyIf(name, pounds(implied.even))}</li>
        <li className={shared.body}>{say.belowThat(name, pounds(implied.least))}</li>
      </ul>
    </Section>
  );
}

/** How many groups are named; the rest are counted. */
const MOST = 6;

interface OverchargedProps extends Pick<TestedShares, 'shares' | 'objections'> {
  readonly ways: WaysOfSharing;
}

/**
 * Every group that would be better off leaving, where the headline does not name them all. And who pays less than it adds
 * to the bill, which the worst-off group makes up for.
 */
export function Overcharged({ ways, objections, shares }: OverchargedProps) {
  const shared = useSharedStyles();
  const { councils } = ways;
  const [first] = objections;
  if (!first) return null;
  const isAllNamed = objections.length === 1 && !noSplit(ways);
  const others = carried(councils, carriedBy(first, councils.length, sum(shares)));
  if (isAllNamed && others === undefined) return null;
  return (
    <Section title={isAllNamed ? say.carriedTitle : say.who}>
      {!isAllNamed && (
        <ul className={shared.bullets}>
          {objections.slice(0, MOST).map((slack) => (
            <li key={slack.coalition} className={shared.body}>
              {`${objection(councils, slack)}.`}
            </li>
          ))}
        </ul>
      )}
      {objections.length > MOST && <p className={shared.caption}>{say.more(objections.length - MOST)}</p>}
      {others !== undefined && <p className={shared.body}>{others}</p>}
    </Section>
  );
}

/** Says that with two councils most methods come to the same shares, which methods these are, and what they do. */
export function TwoAgree({ ways: { ways, councils, missing } }: { ways: WaysOfSharing }) {
  const shared = useSharedStyles();
  if (councils.length !== 2) return null;
  const text = missing.length > 0 ? say.two.unknown(textbooksOf(usuallyAgree)) : evenly(ways);
  if (text === undefined) return null;
  return (
    <Message intent="info">
      <strong>{say.twoTitle}</strong> <Sentence>{text}</Sentence>
      <FocusOnRemoval className={shared.links}>
        <ActionLink action="showIllustration" />
      </FocusOnRemoval>
    </Message>
  );
}

function evenly(ways: readonly Sharing[]): string | undefined {
  const even = ways.find(isEven);
  return even && say.two[signOf(even)](textbooksOf(agreeing(even)));
}

/** The methods that agree for any two councils. */
const usuallyAgree = [
  'shapley',
  'nucleolus',
  'tau',
  'alternative cost avoided',
  'scrb',
  'separable',
  'equal saving',
] as const;
