import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { notKnown } from '../../model/money/units';
import { courses, type Scenario } from '../../model/scenario/scenario';
import { ActionLink } from '../parts/ActionButton';
import { Message } from '../parts/Message';
import { CopyLink } from '../parts/CopyLink';
import { aloneQuestion, courseQuestion } from '../words/questions';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { strings } from '../strings';

/** How many unknown costs have a message each; the rest are counted. */
const MOST = 4;

/** A message for each cost that is not known, with the question to send to the council. */
export function UnknownCosts({ scenario }: { scenario: Scenario }) {
  const shared = useSharedStyles();
  // While the price is known and not shared yet, the joint costs are not to be asked of each council: it is to be shared.
  const unshared =
    scenario.contract.annualCharge.value !== notKnown &&
    scenario.councils.length > 1 &&
    scenario.councils.every(({ joint }) => joint.value === notKnown);
  const unknown = scenario.councils.flatMap((council) =>
    courses
      .filter((course) => council[course].value === notKnown && !(unshared && course === 'joint'))
      .map((course) => ({ council, course })),
  );
  const shown = unknown.slice(0, MOST);
  const bars = shown.map(({ council: { name }, course }) => {
    const word = strings.courses[course].toLowerCase();
    return (
      <Message key={`${name} ${course}`} intent="warning" icon={<QuestionCircleRegular />}>
        <strong>{strings.unknown.title(name, word)}</strong> <Sentence>{strings.unknown.ask(name)}</Sentence>
        <CopyLink
          text={course === 'alone' ? aloneQuestion(name, scenario) : courseQuestion(name, course)}
          label={strings.copyQuestion}
          name={strings.unknown.copyAbout(name, word)}
          copied={strings.copied.question}
        />
      </Message>
    );
  });
  return (
    <>
      {unshared && (
        <Message intent="warning" icon={<QuestionCircleRegular />}>
          <strong>{strings.unknown.unshared}</strong> {strings.unknown.share}
          <div className={shared.links}>
            <ActionLink action="shareIt" />
          </div>
        </Message>
      )}
      {bars}
      {unknown.length > MOST && (
        <p className={shared.caption}>{strings.unknown.more(unknown.length - MOST)}</p>
      )}
    </>
  );
}
