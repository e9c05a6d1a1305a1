import type { KeyboardEvent } from 'react';
import type { Problem } from '../../model/problem';
import type { EntryPlace } from '../state/waiting';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';

/** Why the field is shown: the user has just asked to rename, or comes back to a name that was refused. */
export type Renaming = 'asked' | 'refused';

interface RenameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Where the name stands in the scenario. */
  readonly at: EntryPlace;
  readonly why: Renaming;
  readonly className: string;
  readonly onEntry: (to: string, typing: string) => Problem | undefined;
  readonly onDone: () => void;
  /** Finds what takes the focus when the field disappears. */
  readonly next: () => HTMLElement | null | undefined;
  /** Whether Tab leads there too, past what stands between. */
  readonly tabsOn?: boolean;
}

/** The field that stands in the place of a name while it is changed. */
export function RenameField({
  label,
  name,
  at,
  why,
  className,
  onEntry,
  onDone,
  next,
  tabsOn = false,
}: RenameFieldProps) {
  const place = useFocusOnRemoval<HTMLDivElement>(next);
  const tab = (event: KeyboardEvent) => {
    if (!tabsOn || event.key !== 'Tab' || event.shiftKey) return;
    event.preventDefault();
    const { value } = event.target as HTMLInputElement;
    // Leaving the field enters what was typed; where nothing was typed, the name stays and the renaming ends here.
    next()?.focus();
    if (value === name) onDone();
  };
  return (
    <div ref={place} className={className} onKeyDown={tab}>
      <EntryField
        label={label}
        hideLabel
        focused={why === 'asked'}
        late
        value={name}
        kind={kinds.name}
        at={at}
        onEntry={onEntry}
        onDone={onDone}
      />
    </div>
  );
}
