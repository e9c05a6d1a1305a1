import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { edited } from '../../model/scenario/edit';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { DraftContext, type MakeEdit } from '../entry/editing';
import { useApp, usePerform } from '../parts/AppContext';
import { onEscape } from '../parts/onEscape';
import { useStyles as useShared } from '../parts/styles';
import { takeFocus } from '../parts/takeFocus';
import { Words } from '../parts/Words';
import { ActionBar } from '../parts/ActionBar';
import { BackBar } from '../parts/BackBar';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { ClauseFields } from './ClauseFields';
import { clauseSentence } from '../words/clauseSentence';
import { Effect } from './Effect';

const say = scenarioStrings.clause;

const useStyles = makeStyles({
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The whole indexation clause, changed in a draft until it is used: the sentence above says what it comes to. */
export function ClauseScreen({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useShared();
  const { store } = useApp();
  const perform = usePerform();
  const [draft, setDraft] = useState(scenario);
  const [asking, setAsking] = useState(false);
  const now = useRef(draft);
  const editDraft = useCallback<MakeEdit>((edit) => {
    const result = edited(now.current, edit);
    if (!result.ok) return result.problem;
    now.current = result.value;
    setDraft(result.value);
    return undefined;
  }, []);
  const changed = !same(draft, scenario);
  const back = () => {
    perform('goBack');
  };
  const leave = () => {
    if (changed) setAsking(true);
    else back();
  };
  const use = () => {
    // A field that is being typed in has its say first: the press has taken the focus from it.
    const { indexation, clause } = now.current.contract;
    store.dispatch({ type: 'edited', edit: { kind: 'clause', indexation, clause }, name: say.title });
    back();
  };
  return (
    <DraftContext value={editDraft}>
      <div onKeyDown={onEscape(leave)} style={{ display: 'contents' }}>
        <BackBar title={say.title} onBack={leave} />
        <main className={shared.main}>
          <div className={shared.content}>
            {asking && (
              <MessageBar intent="warning" layout="multiline" politeness="assertive">
                <MessageBarBody>{say.leave}</MessageBarBody>
                <MessageBarActions>
                  <Button ref={takeFocus} onClick={back}>
                    {say.discard}
                  </Button>
                  <Button
                    onClick={() => {
                      setAsking(false);
                    }}
                  >
                    {say.stay}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            <section className={styles.words} aria-label={say.inWords}>
              <p className={shared.caption}>{say.inWords}</p>
              <p className={shared.body}>
                <Words>{clauseSentence(draft)}</Words>
              </p>
            </section>
            <ClauseFields scenario={draft} />
            <Effect scenario={draft} />
          </div>
          <ActionBar>
            <Button appearance="primary" onClick={use}>
              {say.use}
            </Button>
            <Button onClick={back}>{strings.cancel}</Button>
          </ActionBar>
        </main>
      </div>
    </DraftContext>
  );
}
