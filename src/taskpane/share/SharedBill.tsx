import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { pence } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { groupsPriced } from '../../model/scenario/sharing/groupCosts';
import { wayId } from '../../model/scenario/sharing/way';
import type { Sharing, TestedShares } from '../../model/scenario/sharing/testedShares';
import type { WaysOfSharing } from '../../model/scenario/sharing/waysOfSharing';
import { SelectField } from '../entry/SelectField';
import { usePerform, useApp, useAppState } from '../parts/AppContext';
import { ActionLink } from '../parts/ActionButton';
import { AloneGaps } from '../entry/AloneGaps';
import { OpenRow } from '../parts/OpenRow';
import { useSharedStyles } from '../parts/styles';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { Sentence } from '../parts/Sentence';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { groups, share as say } from '../strings/share';
import { amount, answer } from './shareAnswer';
import { ShareBars } from './ShareBars';
import { Leaving } from './Leaving';
import { OverTime } from './OverTime';
import { Implied, Overcharged, TwoAgree } from './Remarks';
import { UseShares } from './UseShares';
import { WaysTable } from './WaysTable';
import { isEven, wayText } from './wayText';
import { JobProgress } from './JobProgress';
import type { JobState } from '../work/useJob';

const useStyles = makeStyles({
  // It takes the focus from notices that disappear, and its name is the answer.
  answer: { display: 'flex', flexDirection: 'column', rowGap: '4px', ':focus': { outlineStyle: 'none' } },
});

interface SharedBillProps {
  readonly scenario: Scenario;
  readonly ways: WaysOfSharing;
  readonly standing: JobState<unknown>;
}

/** The answer for the way of sharing that is chosen, and below it everything about the bill and the other ways. */
export function SharedBill({ scenario, ways, standing }: SharedBillProps) {
  const shared = useSharedStyles();
  const way = useAppState((state) => state.way);
  const shown = shownWay(ways, way);
  return (
    <>
      {shown ? (
        <Chosen scenario={scenario} ways={ways} {...shown} />
      ) : (
        <>
          <h1 tabIndex={-1} className={shared.answer}>
            {say.noBill}
          </h1>
          <p className={shared.body}>{say.noBillText}</p>
          <div className={shared.links}>
            <ActionLink action="addCosts" />
          </div>
        </>
      )}
      {standing.found === undefined && (
        <JobProgress councils={scenario.councils.length} standing={standing} />
      )}
      <AloneGaps scenario={scenario} />
      {shown && <Below scenario={scenario} ways={ways} {...shown} />}
      <Groups scenario={scenario} />
    </>
  );
}

interface Shown {
  readonly sharing: Sharing;
  readonly tested: TestedShares;
}

/** The way that was chosen, if it has an answer; or else what the councils agreed; or else the first way with an answer. */
function shownWay({ ways }: WaysOfSharing, chosen: string | undefined): Shown | undefined {
  const answered = ways.flatMap((sharing): Shown[] =>
    sharing.outcome.ok ? [{ sharing, tested: sharing.outcome.value }] : [],
  );
  const by = (id: string | undefined) => answered.find(({ sharing }) => isWay(sharing, id));
  return by(chosen) ?? by('agreed') ?? answered[0];
}

/** Whether this is the way with an id. Methods that come to the same shares are shown as one way. */
const isWay = ({ way, sameAs }: Sharing, id: string | undefined) =>
  wayId(way) === id || sameAs.some((method) => method === id);

type ChosenProps = Omit<SharedBillProps, 'standing'> & Shown;

function Chosen({ scenario, ways, sharing, tested }: ChosenProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { store } = useApp();
  const { headline, caveat } = answer(scenario, ways, tested);
  const text = wayText(sharing, scenario);
  const said = useId();
  useAnnouncedLater(`${text.name}. ${headline}`);
  return (
    <>
      <div className={shared.section}>
        <SelectField
          label={say.how}
          choices={ways.ways
            .filter(({ outcome }) => outcome.ok)
            .map((one) => ({ value: wayId(one.way), label: wayText(one, scenario).name }))}
          chosen={wayId(sharing.way)}
          onChoose={(id) => {
            store.dispatch({ type: 'way chosen', way: id });
          }}
        />
        <p className={shared.body}>
          <Sentence>{text.text}</Sentence>
        </p>
        {text.textbooks !== '' && !isEven(sharing) && <p className={shared.caption}>{text.textbooks}</p>}
      </div>
      <div tabIndex={-1} role="group" aria-labelledby={said} className={styles.answer}>
        <h1 id={said} className={shared.answer}>
          <Sentence>{headline}</Sentence>
        </h1>
        {caveat !== '' && <p className={shared.body}>{caveat}</p>}
        {tested.left !== 0 && (
          <p className={shared.refused}>
            {(tested.left < 0 ? say.left.over : say.left.under)(amount(pence(Math.abs(tested.left))))}
          </p>
        )}
        {tested.indicative && <p className={shared.caption}>{say.indicative}</p>}
      </div>
      <ShareBars scenario={scenario} ways={ways} chosen={tested} />
      {sharing.way.kind !== 'agreed' && (
        <UseShares councils={scenario.councils} shares={tested.shares} way={sharing.way} name={text.choice} />
      )}
    </>
  );
}

function Below({ scenario, ways, sharing, tested }: ChosenProps) {
  return (
    <>
      <Overcharged ways={ways} objections={tested.objections} shares={tested.shares} />
      <OverTime scenario={scenario} shares={tested.shares} />
      <Implied scenario={scenario} />
      <WaysTable scenario={scenario} ways={ways} chosen={wayId(sharing.way)} />
      <TwoAgree ways={ways} />
      {ways.missing.length === 0 && <Leaving scenario={scenario} chosen={sharing} tested={tested} />}
    </>
  );
}

function Groups({ scenario }: { scenario: Scenario }) {
  const { councils, coalitions } = scenario;
  const perform = usePerform();
  const row = useFocusOnArrival<HTMLButtonElement>((cameFrom) => cameFrom === 'groups');
  if (councils.length < 3 && coalitions.length === 0) return null;
  return (
    <OpenRow
      ref={row}
      framed
      title={say.groups}
      text={groups.entered(groupsPriced(scenario), 2 ** councils.length - 1)}
      onOpen={() => {
        perform('showGroups');
      }}
    />
  );
}
