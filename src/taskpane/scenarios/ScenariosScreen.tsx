import { Button, makeStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { inBackground } from '../actions/background';
import { duplicate, remove } from '../actions/documents';
import { shortAnswer } from '../words/answer';
import { Message } from '../parts/Message';
import { ActionButton } from '../parts/ActionButton';
import { useApp, useAppState, usePerform } from '../parts/AppContext';
import { onEscape } from '../parts/onEscape';
import { OpenRow } from '../parts/OpenRow';
import { useSharedStyles } from '../parts/styles';
import { BackBar } from '../parts/BackBar';
import { useFocusWithin } from '../parts/focus/useFocusWithin';
import type { Open } from '../state/history';
import { outcomeOf } from '../state/results';
import { strings } from '../strings';
import * as compareStrings from '../strings/compare';

const say = strings.scenarios;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', '& > *': { minHeight: '44px' } },
  row: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** The screen All scenarios: every open scenario with what it saves, to be opened, duplicated or deleted. */
export function ScenariosScreen() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const app = useApp();
  const { store } = app;
  const perform = usePerform();
  const scenarios = useAppState((state) => state.scenarios);
  const current = useAppState((state) => state.current);
  const last = useAppState(({ history }) => history.past.at(-1));
  const [change] = last?.changes ?? [];
  const [place, focusWithin] = useFocusWithin<HTMLElement>();
  const back = () => {
    perform('goBack');
  };
  return (
    <div onKeyDown={onEscape(back)} style={{ display: 'contents' }}>
      <BackBar title={say.title} onBack={back} />
      <main ref={place} className={shared.content}>
        {last && change?.before && change.after === undefined && (
          <Message intent="info" news={last}>
            {say.removed(last.name)}
            <div className={shared.buttons}>
              <ActionButton action="undo" />
            </div>
          </Message>
        )}
        <div className={shared.section}>
          <p className={shared.body}>{say.counted(scenarios.length)}</p>
          <p className={shared.caption}>{say.explained}</p>
        </div>
        <ul className={shared.list}>
          {scenarios.map((open, at) => (
            <li key={open.id} className={styles.row}>
              <OpenRow
                framed
                title={open.scenario.name}
                text={[...(open.id === current ? [say.current] : []), answerOf(open)]
                  .filter(Boolean)
                  .join('. ')}
                onOpen={() => {
                  store.dispatch({ type: 'scenario chosen', id: open.id });
                  store.dispatch({ type: 'went to', screen: 'scenario' });
                }}
              />
              <div className={styles.buttons}>
                <Button
                  appearance="transparent"
                  aria-label={`${say.duplicate}: ${open.scenario.name}`}
                  onClick={() => {
                    inBackground(app, () => {
                      duplicate(app, open.id);
                    });
                  }}
                >
                  {say.duplicate}
                </Button>
                <Button
                  appearance="transparent"
                  aria-label={`${say.remove}: ${open.scenario.name}`}
                  onClick={() => {
                    inBackground(app, () => {
                      remove(app, open.id);
                    });
                    // The focus goes to the row that takes its place, or else to the button that starts a scenario.
                    focusWithin(
                      scenarios.length > 1
                        ? `li:nth-child(${Math.min(at + 1, scenarios.length - 1)}) > button`
                        : ':scope > button',
                    );
                  }}
                >
                  {say.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <OpenRow
          framed
          icon={<EditRegular />}
          title={say.own}
          text={say.ownHint}
          onOpen={() => {
            perform('startOwn');
          }}
        />
      </main>
    </div>
  );
}

function answerOf({ scenario }: Open): string {
  const result = outcomeOf(scenario);
  return result.ok ? shortAnswer(result.value, 'whole term') : compareStrings.nothing.title;
}
