import { Field, makeStyles } from '@fluentui/react-components';
import { useFieldColours, useNativeField } from './fieldStyles';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  /** Shown above the field in place of `label`, where a shorter text will do for those who see the context. */
  readonly shownLabel?: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  readonly hint?: string;
}

const useStyles = makeStyles({
  field: { minWidth: 0 },
});

/** One of several choices, in the browser's own drop-down list. */
export function SelectField<T extends string>({
  label,
  shownLabel = label,
  choices,
  chosen,
  onChoose,
  hint,
}: SelectFieldProps<T>) {
  const styles = useStyles();
  const colours = useFieldColours();
  const native = useNativeField();
  return (
    <Field className={styles.field} label={shownLabel} {...(hint !== undefined && { hint })}>
      {(props) => (
        <div className={colours.entered}>
          <select
            {...props}
            aria-label={label}
            // Fluent names it by the label above it, which may be only a part of its full name.
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
