import { type ReactNode, useEffect, useRef } from 'react';
import { ActionButton } from '../parts/ActionButton';
import { useApp, useAppState } from '../parts/AppContext';
import { WriteNotice } from './WriteNotice';
import { ActionBar } from '../parts/ActionBar';
import { saysSomething } from '../state/link';
import { useFocusOnArrival } from '../parts/useFocusOnArrival';

/** A screen's main action, where there is a workbook, what came of the last writing, and what else the screen can do. */
export function WriteBar({ children }: { children?: ReactNode }) {
  const { workbook } = useApp();
  const kind = useAppState(({ writing }) => writing.kind);
  // What the top of the page tells.
  const isToldMore = useAppState(
    ({ keeping, link }) => keeping.kind !== 'kept' || (link.kind === 'linked' && saysSomething(link)),
  );
  const noticed = kind === 'written' || kind === 'removed';
  const button = useFocusOnArrival<HTMLButtonElement>(
    (cameFrom) => cameFrom === 'write' && kind !== 'written',
  );
  const before = useRef(kind);
  useEffect(() => {
    // Who got rid of a notice pressed something in it that has gone too: focus stays in the bar.
    const wasNoticed = before.current === 'written' || before.current === 'removed';
    if (wasNoticed && kind !== before.current && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true });
    before.current = kind;
  }, [kind, button]);
  if (!workbook && children === undefined) return null;
  return (
    <ActionBar notice={noticed && <WriteNotice />} yields={isToldMore}>
      {workbook && <ActionButton ref={button} action="chooseSheets" appearance="primary" />}
      {children}
    </ActionBar>
  );
}
