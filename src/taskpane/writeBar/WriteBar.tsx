import { type ReactNode, useEffect, useRef } from 'react';
import { ActionButton } from '../parts/ActionButton';
import { useApp, useAppState } from '../parts/AppContext';
import { WriteNotice } from './WriteNotice';
import { ActionBar } from '../parts/ActionBar';
import { saysSomething } from '../state/link';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';

/**
 * The bar at the foot of Compare, Share and Risk: Write to workbook, if there is a workbook, what came of the last writing,
 * and the screen's own buttons.
 */
export function WriteBar({ children }: { children?: ReactNode }) {
  const { workbook } = useApp();
  const kind = useAppState(({ writing }) => writing.kind);
  // Whether there are notices at the top of the page too.
  const isToldMore = useAppState(
    ({ keeping, link }) => keeping.kind !== 'kept' || (link.kind === 'linked' && saysSomething(link)),
  );
  const noticed = kind === 'written' || kind === 'removed';
  const button = useFocusOnArrival<HTMLButtonElement>(
    (cameFrom) => cameFrom === 'write' && kind !== 'written',
  );
  const before = useRef(kind);
  useEffect(() => {
    // The button that dismissed the notice has gone with it: the focus stays in the bar.
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
