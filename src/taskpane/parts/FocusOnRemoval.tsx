import type { ReactNode } from 'react';
import { useFocusOnRemoval } from './useFocusOnRemoval';

/** What goes once it is done with: the focus that is in it then goes to the screen's heading. */
export function FocusOnRemoval({ className, children }: { className?: string; children: ReactNode }) {
  const place = useFocusOnRemoval<HTMLDivElement>();
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
