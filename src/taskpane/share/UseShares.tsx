import { Button } from '@fluentui/react-components';
import type { Pence } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { useEdit } from '../entry/editing';
import { ActionLink } from '../parts/ActionButton';
import { useApp } from '../parts/AppContext';
import { useLayout } from '../parts/layout';
import { useStyles as useShared } from '../parts/styles';
import { useFocusLeft } from '../parts/useFocusLeft';
import { today } from '../ports/today';
import { share } from '../strings/share';

const say = share.use;

interface UseSharesProps {
  readonly councils: Scenario['councils'];
  readonly shares: readonly Pence[];
  /** What the way of sharing is called. */
  readonly way: string;
}

/** Makes each council's joint cost its share, so that the comparison and the sheets go by it. */
export function UseShares({ councils, shares, way }: UseSharesProps) {
  const shared = useShared();
  return (
    <div className={shared.section}>
      {councils.every(({ joint }, place) => joint.value === shares[place]) ? (
        <>
          <p className={shared.body}>{say.used}</p>
          <div className={shared.links}>
            <ActionLink action="seeComparison" />
          </div>
        </>
      ) : (
        <Use shares={shares} way={way} />
      )}
    </div>
  );
}

function Use({ shares, way }: Omit<UseSharesProps, 'councils'>) {
  const shared = useShared();
  const layout = useLayout();
  const { store } = useApp();
  const edit = useEdit();
  const place = useFocusLeft<HTMLDivElement>();
  const use = () => {
    const costs = shares.map((value) => ({
      value,
      status: 'Worked out' as const,
      source: say.source(way),
      date: today(),
      note: '',
    }));
    if (!edit({ kind: 'joint costs', costs }, say.undoName))
      store.dispatch({ type: 'announced', text: say.used });
  };
  return (
    <div ref={place} className={shared.section}>
      <Button className={layout.button} onClick={use}>
        {say.button}
      </Button>
      <p className={shared.caption}>{say.means}</p>
    </div>
  );
}
