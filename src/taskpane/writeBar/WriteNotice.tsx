import { useState } from 'react';
import { useAppState } from '../parts/AppContext';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { strings } from '../strings';
import { ConfirmRemoval } from './ConfirmRemoval';
import { Removed } from './Removed';
import { Written } from './Written';

/** Says which sheets were written, with what can be done about them, or removed. It stays until it is dismissed. */
export function WriteNotice() {
  const writing = useAppState((state) => state.writing);
  const [confirming, setConfirming] = useState(false);
  const place = useFocusOnArrival<HTMLDivElement>((cameFrom) => cameFrom === 'write');
  if (writing.kind === 'removed') return <Removed removed={writing.removed} gone={writing.gone} />;
  if (writing.kind !== 'written') return null;
  const ask = (confirm: boolean) => {
    setConfirming(confirm);
    // The button that was pressed disappears; the focus goes to the start of what takes its place.
    place.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={strings.write.noticeName}>
      {confirming ? (
        <ConfirmRemoval
          count={writing.sheets.length}
          onAnswered={() => {
            ask(false);
          }}
        />
      ) : (
        <Written
          count={writing.sheets.length}
          checks={writing.checks}
          problem={writing.problem}
          onRemove={() => {
            ask(true);
          }}
        />
      )}
    </div>
  );
}
