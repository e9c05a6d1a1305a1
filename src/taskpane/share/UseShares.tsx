import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pence } from '../../model/money/units';
import type { Problem } from '../../model/problem';
import type { Scenario } from '../../model/scenario/scenario';
import { type Way, wayId } from '../../model/scenario/sharing/way';
import { useEdit } from '../entry/editing';
import { ActionLink } from '../parts/ActionButton';
import { useApp } from '../parts/AppContext';
import { Message } from '../parts/Message';
import { useLayout } from '../parts/layout';
import { useSharedStyles } from '../parts/styles';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';
import { today } from '../ports/today';
import { share } from '../strings/share';
import { problemText } from '../words/problemText';

const say = share.use;

interface UseSharesProps {
  readonly councils: Scenario['councils'];
  readonly shares: readonly Pence[];
  readonly way: Way;
  /** What the way is called. */
  readonly name: string;
}

/** A button that makes each council's share its joint cost, by which Compare and the sheets then go. */
export function UseShares({ councils, ...chosen }: UseSharesProps) {
  const shared = useSharedStyles();
  return (
    <div className={shared.section}>
      {councils.every(({ joint }, place) => joint.value === chosen.shares[place]) ? (
        <>
          <p className={shared.body}>{say.used}</p>
          <div className={shared.links}>
            <ActionLink action="seeComparison" />
          </div>
        </>
      ) : (
        <Use {...chosen} />
      )}
    </div>
  );
}

function Use({ shares, way, name }: Omit<UseSharesProps, 'councils'>) {
  const shared = useSharedStyles();
  const layout = useLayout();
  const { store } = useApp();
  const edit = useEdit();
  const place = useFocusOnRemoval<HTMLDivElement>();
  const [refused, setRefused] = useState<Problem>();
  const use = () => {
    const costs = shares.map((value) => ({
      value,
      status: 'Worked out' as const,
      source: say.source(name),
      date: today(),
      note: '',
    }));
    const problem = edit({ kind: 'joint costs', costs }, say.undoName);
    setRefused(problem);
    if (problem) return;
    // The agreed split now has these shares too, and would be shown instead if no way were chosen.
    store.dispatch({ type: 'way chosen', way: wayId(way) });
    store.dispatch({ type: 'announced', text: say.used });
  };
  return (
    <div ref={place} className={shared.section}>
      <Button className={layout.button} onClick={use}>
        {say.button}
      </Button>
      {refused && (
        <Message intent="error" news={refused}>
          {problemText(refused, say.undoName)}
        </Message>
      )}
      <p className={shared.caption}>{say.means}</p>
    </div>
  );
}
