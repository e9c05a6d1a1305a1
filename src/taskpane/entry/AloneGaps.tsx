import { Link, makeStyles } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';
import { notKnown, type OrNotKnown, type Pence } from '../../model/money/units';
import { valueEdit } from '../../model/scenario/edit/edit';
import type { Scenario } from '../../model/scenario/scenario';
import { useEdit } from './editing';
import { EntryField } from './EntryField';
import { kinds } from './kinds';
import { pounds } from '../format';
import { today } from '../ports/today';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { Message } from '../parts/Message';
import { aloneQuestion } from '../words/questions';
import { CopyLink } from '../parts/CopyLink';
import { useSharedStyles } from '../parts/styles';
import { useFocusWithin } from '../parts/focus/useFocusWithin';
import { Sentence } from '../parts/Sentence';

const say = scenarioStrings.scenario;

const useStyles = makeStyles({
  link: { paddingTop: '12px', paddingBottom: '12px', margin: '-8px 0', alignSelf: 'flex-start' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
});

/** With more gaps than this the scenario is still being filled in, and the rest are only counted. */
const MOST = 4;

/**
 * For each council whose cost alone is not known although its other costs are: a notice with the question to ask and a
 * field to try a figure. And a notice for each trial figure, with the way to clear it.
 */
export function AloneGaps({ scenario }: { scenario: Scenario }) {
  const places = scenario.councils.map((council, place) => ({ council, place }));
  const missing = places.filter(
    ({ council: { asIs, alone, joint } }) =>
      alone.value === notKnown && asIs.value !== notKnown && joint.value !== notKnown,
  );
  const tried = places.filter(({ council: { alone } }) => alone.status === 'Trial');
  const shared = useSharedStyles();
  const [list, focusWithin] = useFocusWithin<HTMLDivElement>();
  return (
    <div ref={list} style={{ display: 'contents' }}>
      {tried.map(({ council, place }) => (
        <Tried
          key={place}
          name={council.name}
          place={place}
          amount={council.alone.value}
          focusWithin={focusWithin}
        />
      ))}
      {missing.slice(0, MOST).map(({ council, place }) => (
        <Missing
          key={place}
          scenario={scenario}
          name={council.name}
          place={place}
          focusWithin={focusWithin}
        />
      ))}
      {missing.length > MOST && <p className={shared.caption}>{strings.more(missing.length - MOST)}</p>}
    </div>
  );
}

interface GapProps {
  readonly name: string;
  readonly place: number;
  readonly focusWithin: (selector: string) => void;
}

/** Finds the link that tries a figure for the council in a place, or that clears it: either comes as the other goes. */
const trialLink = (place: number) => `[data-tries="${place}"]`;

function Missing({ scenario, name, place, focusWithin }: GapProps & { scenario: Scenario }) {
  const styles = useStyles();
  const edit = useEdit();
  const [trying, setTrying] = useState(false);
  const alone = strings.courses.alone.toLowerCase();
  return (
    <Message intent="warning" icon={<QuestionCircleRegular />}>
      <strong>{strings.unknown.title(name, alone)}</strong> <Sentence>{strings.unknown.ask(name)}</Sentence>
      <div className={styles.ways}>
        <CopyLink
          text={aloneQuestion(name, scenario)}
          label={strings.copyQuestion}
          name={strings.unknown.copyAbout(name, alone)}
          copied={strings.copied.question}
        />
        {!trying && (
          <Link
            as="button"
            inline
            data-tries={place}
            className={styles.link}
            aria-label={`${say.tryFigure}: ${strings.sources.council(name, alone)}`}
            onClick={() => {
              setTrying(true);
            }}
          >
            {say.tryFigure}
          </Link>
        )}
      </div>
      {trying && (
        <EntryField
          label={say.trying(name)}
          focused
          value={notKnown}
          kind={kinds.cost}
          late
          onEntry={(value) =>
            edit(valueEdit(['councils', place, 'alone'], value, today(), 'Trial'), say.trialOf(name, alone))
          }
          onDone={() => {
            setTrying(false);
            focusWithin(trialLink(place));
          }}
        />
      )}
    </Message>
  );
}

function Tried({ name, place, amount, focusWithin }: GapProps & { amount: OrNotKnown<Pence> }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const edit = useEdit();
  return (
    <Message intent="info" icon={<BeakerRegular />}>
      <strong>{say.trial}</strong> {amount !== notKnown && say.trialOf(name, pounds(amount))}
      <div className={shared.links}>
        <Link
          as="button"
          inline
          data-tries={place}
          className={styles.link}
          aria-label={`${say.stopTrying}: ${name}`}
          onClick={() => {
            edit(valueEdit(['councils', place, 'alone'], notKnown, today()), say.stopTrying);
            focusWithin(trialLink(place));
          }}
        >
          {say.stopTrying}
        </Link>
      </div>
    </Message>
  );
}

/** A remark for each council whose joint cost is above as-is: it may be so, but often it is a nought too many. */
export function TooMuch({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  return scenario.councils
    .filter(
      ({ asIs, joint }) => asIs.value !== notKnown && joint.value !== notKnown && joint.value > asIs.value,
    )
    .map(({ name }) => (
      <p key={name} className={shared.caption}>
        {say.moreThanAsIs(name)}
      </p>
    ));
}
