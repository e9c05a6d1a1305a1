import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { fieldColours } from './fieldColours';

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
  select: { minWidth: 0, width: '100%', '& select': { minHeight: '44px', minWidth: 0, width: '100%' } },
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
  return (
    <Field className={styles.field} label={shownLabel} {...(hint !== undefined && { hint })}>
      <Select
        aria-label={label}
        className={mergeClasses(styles.select, colours.entered)}
        value={chosen}
        onChange={(_, data) => {
          const found = choices.find(({ value }) => value === data.value);
          if (found) onChoose(found.value);
        }}
      >
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
