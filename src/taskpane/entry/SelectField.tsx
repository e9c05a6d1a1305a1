import { Field, makeStyles } from '@fluentui/react-components';
import { fieldColours, nativeField } from './fieldColours';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  /** What is shown above it, where that is less than its name. */
  readonly shownLabel?: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  readonly hint?: string;
}

const useStyles = makeStyles({
  field: { minWidth: 0 },
});

/** One of several, in the system's own list. */
export function SelectField<T extends string>({
  label,
  shownLabel = label,
  choices,
  chosen,
  onChoose,
  hint,
}: SelectFieldProps<T>) {
  const styles = useStyles();
  const colours = fieldColours();
  const native = nativeField();
  return (
    <Field className={styles.field} label={shownLabel} {...(hint !== undefined && { hint })}>
      {(props) => (
        <div className={colours.entered}>
          <select
            {...props}
            aria-label={label}
            // Its full name, which what is shown above it may only begin.
            aria-labelledby={undefined}
            className={native}
            value={chosen}
            onChange={({ currentTarget }) => {
              const found = choices.find(({ value }) => value === currentTarget.value);
              if (found) onChoose(found.value);
            }}
          >
            {choices.map(({ value, label: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
