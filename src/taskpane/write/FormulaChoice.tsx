import { Radio, RadioGroup } from '@fluentui/react-components';
import { useStyles } from '../parts/styles';
import { useApp, useAppState } from '../parts/AppContext';
import type { FormulaKind } from '../ports/workbook';
import { strings } from '../strings';

const kinds: readonly FormulaKind[] = ['plain', 'ict', 'values'];

/** How the sheets' formulas are to be written. */
export function FormulaChoice({ disabled }: { disabled: boolean }) {
  const styles = useStyles();
  const { store } = useApp();
  const chosen = useAppState((state) => state.formulas);
  const { formulas, formulasTitle } = strings.write;
  return (
    <RadioGroup
      aria-label={formulasTitle}
      value={chosen}
      disabled={disabled}
      onChange={(_, { value }) => {
        const kind = kinds.find((one) => one === value);
        if (kind) store.dispatch({ type: 'formulas chosen', formulas: kind });
      }}
    >
      {kinds.map((kind) => (
        <Radio
          key={kind}
          value={kind}
          label={
            <>
              <div className={styles.body}>{formulas[kind].name}</div>
              <div className={styles.caption}>{formulas[kind].holds}</div>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
