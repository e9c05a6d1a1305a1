import { useEffect, useRef } from 'react';
import { ActionButton } from '../parts/ActionButton';
import { useApp, useAppState } from '../parts/AppContext';
import { ActionBar } from '../shell/ActionBar';
import { useArrival } from '../shell/useArrival';
import { Notice } from './Notice';

/** The comparison's main action, where there is a workbook, and what came of the last writing. */
export function WriteBar() {
  const { workbook } = useApp();
  const written = useAppState(({ writing }) => writing.kind === 'written');
  const button = useArrival<HTMLButtonElement>((cameFrom) => cameFrom === 'write' && !written);
  const wasWritten = useRef(written);
  useEffect(() => {
    // Who got rid of the notice pressed something in it that has gone too: focus stays in the bar.
    if (wasWritten.current && !written && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true });
    wasWritten.current = written;
  }, [written, button]);
  if (!workbook) return null;
  return (
    <ActionBar notice={written && <Notice />}>
      <ActionButton ref={button} action="chooseSheets" appearance="primary" />
    </ActionBar>
  );
}
