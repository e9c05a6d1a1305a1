import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useApp, useAppState } from '../parts/AppContext';
import { OpenRow } from '../parts/OpenRow';
import { currentScenario } from '../state/state';
import { strings } from '../strings';

const say = strings.scenarios;

/** The way back to what is open, or was when the workbook was last saved. */
export function GoOn() {
  const { store } = useApp();
  const current = useAppState(currentScenario);
  const count = useAppState(({ scenarios }) => scenarios.length);
  if (!current && count === 0) return null;
  return (
    <OpenRow
      framed
      icon={<HistoryRegular />}
      title={current && count === 1 ? say.goOn(current.name) : say.all}
      text={say.counted(count)}
      onOpen={() => {
        store.dispatch({ type: 'went to', screen: count === 1 ? 'scenario' : 'scenarios' });
      }}
    />
  );
}
