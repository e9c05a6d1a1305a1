import { Button, Link } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { DraftContext } from '../entry/editing';
import { useApp, usePerform } from '../parts/AppContext';
import { firstRefused } from '../parts/focus/firstRefused';
import { FocusOnRemoval } from '../parts/focus/FocusOnRemoval';
import { Message } from '../parts/Message';
import { useLayout } from '../parts/layout';
import { onEscape } from '../parts/onEscape';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { ActionBar } from '../parts/ActionBar';
import { BackBar } from '../parts/BackBar';
import { begunClause, clauseDraft } from '../state/clauseDraft';
import { currentScenario } from '../state/state';
import { CLAUSE } from '../state/waiting';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { ClauseFields } from './ClauseFields';
import { clauseSentence } from '../words/clauseSentence';
import { Effect } from './Effect';
import { LeaveQuestion } from './LeaveQuestion';

const say = scenarioStrings.clause;

/**
 * The screen of the indexation clause: the clause as a sentence, its fields, and what it does to the price. It is changed
 * in a draft, which waits with the scenario until the user presses Use or gives it up.
 */
export function ClauseScreen({ scenario }: { scenario: Scenario }) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const { store } = useApp();
  const perform = usePerform();
  const [drafts, setDrafts] = useState(() => begunClause(store.get()) ?? clauseDraft(scenario));
  useLayoutEffect(() => {
    drafts.dispatch({ type: 'base changed', base: scenario });
  }, [drafts, scenario]);
  const drafted = useSyncExternalStore(drafts.subscribe, drafts.get);
  const draft = currentScenario(drafted) ?? scenario;
  const [asking, setAsking] = useState(false);
  const changed = !same(draft, scenario);
  useEffect(() => {
    store.dispatch({ type: 'typed', at: CLAUSE, draft: changed ? { form: drafts } : undefined });
  }, [store, drafts, changed]);
  const giveUp = () => {
    store.dispatch({ type: 'form left', at: CLAUSE });
  };
  const back = () => {
    giveUp();
    perform('goBack');
  };
  const leave = () => {
    if (changed || firstRefused()) setAsking(true);
    else back();
  };
  const stay = () => {
    setAsking(false);
  };
  const use = () => {
    // A refused entry must be corrected first: it can neither be used nor silently dropped.
    const wrong = firstRefused();
    if (wrong) {
      wrong.focus();
      return;
    }
    // From the store and not from `draft`: a field may have made an edit as the press took the focus from it.
    const { indexation, clause } = (currentScenario(drafts.get()) ?? draft).contract;
    store.dispatch({ type: 'edited', edit: { kind: 'clause', indexation, clause }, name: say.title });
    back();
  };
  return (
    <DraftContext value={drafts}>
      <div onKeyDown={onEscape(asking ? stay : leave)} style={{ display: 'contents' }}>
        <BackBar title={say.title} onBack={leave} />
        <main className={shared.main}>
          <div className={shared.content}>
            {asking && <LeaveQuestion onLeave={back} onStay={stay} />}
            {drafted.overrides && (
              <Message intent="warning">
                {say.overrides}
                <FocusOnRemoval className={shared.links}>
                  <Link
                    as="button"
                    inline
                    onClick={() => {
                      giveUp();
                      setDrafts(clauseDraft(scenario));
                    }}
                  >
                    {say.anew}
                  </Link>
                </FocusOnRemoval>
              </Message>
            )}
            <section className={layout.opened} aria-label={say.inWords}>
              <p className={shared.caption}>{say.inWords}</p>
              <p className={shared.body}>
                <Sentence>{clauseSentence(draft)}</Sentence>
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
