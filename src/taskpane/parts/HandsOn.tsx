import type { ReactNode } from 'react';
import { useFocusLeft } from './useFocusLeft';

/** What goes once it is done with: the focus that is in it then goes to the screen's heading. */
export function HandsOn({ className, children }: { className?: string; children: ReactNode }) {
  const place = useFocusLeft<HTMLDivElement>();
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
