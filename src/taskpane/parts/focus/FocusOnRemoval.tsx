import type { ReactNode } from 'react';
import { useFocusOnRemoval } from './useFocusOnRemoval';

/** Holds what disappears once the user is done with it: the focus inside it then goes to the screen's heading. */
export function FocusOnRemoval({ className, children }: { className?: string; children: ReactNode }) {
  const place = useFocusOnRemoval<HTMLDivElement>();
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
