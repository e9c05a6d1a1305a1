import { Button } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useApp, useAppState } from '../parts/AppContext';
import { OpenRow } from '../parts/OpenRow';
import { currentScenario, type Screen } from '../state/state';
import { strings } from '../strings';

const say = strings.scenarios;

/** A button back to the scenario that is open, and a row that leads to all of them, if there are any. */
export function Resume({ className }: { className: string }) {
  const { store } = useApp();
  const current = useAppState(currentScenario);
  const count = useAppState(({ scenarios }) => scenarios.length);
  const goTo = (screen: Screen) => () => {
    store.dispatch({ type: 'went to', screen });
  };
  return (
    <>
      {current && (
        <Button appearance="primary" className={className} onClick={goTo('scenario')}>
          {say.goOn(current.name)}
        </Button>
      )}
      {count > (current ? 1 : 0) && (
        <OpenRow
          framed
          icon={<HistoryRegular />}
          title={say.all}
          text={say.counted(count)}
          onOpen={goTo('scenarios')}
        />
      )}
    </>
  );
}
