import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { ActionButton } from '../parts/ActionButton';
import { useApp, useAppState, usePerform } from '../parts/AppContext';
import { OpenRow } from '../parts/OpenRow';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { strings } from '../strings';
import { ExampleCard } from './ExampleCard';
import { Resume } from './Resume';
import { PrivacyLine } from './PrivacyLine';

const useStyles = makeStyles({
  // Office puts its own menu over the top right-hand corner.
  content: { paddingTop: '32px', rowGap: '16px' },
  button: { width: '100%', minHeight: '44px', overflowWrap: 'anywhere' },
});

/**
 * The first screen: the question, the example's answer to it, and the ways to begin. The primary button opens the example,
 * or the user's own work once there is any.
 */
export function StartScreen() {
  const shared = useSharedStyles();
  const styles = useStyles();
  const { workbook } = useApp();
  const perform = usePerform();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const isBegun = useAppState(({ scenarios }) => scenarios.length > 0);
  const { question, explanation, published, nothingYet } = strings.start;
  return (
    <main className={mergeClasses(shared.content, styles.content)}>
      <div className={shared.section}>
        <h1 ref={heading} tabIndex={-1} className={shared.answer}>
          {question}
        </h1>
        <p className={shared.body}>
          <Sentence>{explanation}</Sentence>
        </p>
      </div>
      <Resume className={styles.button} />
      <ExampleCard />
      <div className={shared.section}>
        <ActionButton
          action="showExample"
          appearance={isBegun ? 'secondary' : 'primary'}
          className={styles.button}
        />
        <p className={shared.caption}>{isBegun ? published : `${published} ${nothingYet}`}</p>
      </div>
      <OpenRow
        framed
        icon={<EditRegular />}
        title={strings.scenarios.own}
        text={strings.scenarios.ownHint}
        onOpen={() => {
          perform('startOwn');
        }}
      />
      {workbook && (
        <OpenRow
          framed
          icon={<TableSimpleRegular />}
          title={strings.read.title}
          text={strings.start.readHint}
          onOpen={() => {
            perform('readSheet');
          }}
        />
      )}
      <OpenRow
        framed
        icon={<PeopleRegular />}
        title={strings.scenarios.lived}
        text={strings.scenarios.livedHint}
        onOpen={() => {
          perform('showLived');
        }}
      />
      <PrivacyLine />
    </main>
  );
}
