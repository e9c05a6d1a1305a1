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
  /** What the focus goes back to. */
  readonly opener: () => HTMLElement | null | undefined;
}

/** Takes the place of a name while it is changed; then the focus goes back to where that was asked for. */
export function RenameField({ label, name, className, onEntry, onDone, opener }: RenameFieldProps) {
  const place = useFocusLeft<HTMLDivElement>(opener);
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
