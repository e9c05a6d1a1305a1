import { useAppState, usePerform } from '../parts/AppContext';
import { onEscape } from '../parts/onEscape';
import { BackBar } from '../parts/BackBar';
import { strings } from '../strings';
import { ChooseSheets } from './ChooseSheets';
import { WriteFailed } from './WriteFailed';
import { WriteProgress } from './WriteProgress';
import { useSlow } from '../parts/useSlow';

/** The screen Write to workbook: what will be added, how far writing has got, or why it failed. */
export function WriteScreen() {
  const perform = usePerform();
  const writing = useAppState((state) => state.writing);
  const underWay = writing.kind === 'writing';
  const slow = useSlow(underWay);
  const leave = () => {
    perform('leaveWrite');
  };
  return (
    <div onKeyDown={onEscape(underWay ? undefined : leave)} style={{ display: 'contents' }}>
      <BackBar title={strings.write.title} onBack={underWay ? undefined : leave} />
      {writing.kind === 'failed' ? (
        <WriteFailed failure={writing.failure} />
      ) : slow ? (
        <WriteProgress step={underWay ? writing.step : undefined} />
      ) : (
        <ChooseSheets busy={underWay} />
      )}
    </div>
  );
}
