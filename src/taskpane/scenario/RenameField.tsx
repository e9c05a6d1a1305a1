import type { RefObject } from 'react';
import type { Problem } from '../../model/problem';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { useFocusLeft } from '../parts/useFocusLeft';

interface RenameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly className: string;
  readonly onEntry: (to: string, typing: string) => Problem | undefined;
  readonly onDone: () => void;
  /** Holds the menu from which it was asked for, to which the focus goes back. */
  readonly within: RefObject<HTMLElement | null>;
}

/** Takes the place of a name while it is changed; then the focus goes back to where that was asked for. */
export function RenameField({ label, name, className, onEntry, onDone, within }: RenameFieldProps) {
  const place = useFocusLeft<HTMLDivElement>(() => within.current?.querySelector('[aria-haspopup="menu"]'));
  return (
    <div ref={place} className={className}>
      <EntryField
        label={label}
        hideLabel
        focused
        late
        value={name}
        kind={kinds.name}
        onEntry={onEntry}
        onDone={onDone}
      />
    </div>
  );
}
