import { Radio, RadioGroup } from '@fluentui/react-components';
import { useSharedStyles } from './styles';
import type { FormulaKind } from '../ports/workbook';
import { strings } from '../strings';

const kinds: readonly FormulaKind[] = ['plain', 'ict', 'values'];

interface FormulaKindChoiceProps {
  readonly name: string;
  readonly chosen: FormulaKind;
  readonly onChoose: (kind: FormulaKind) => void;
  readonly disabled: boolean;
  /** The way in which the formulas are written now, and the remark that marks it. */
  readonly now?: { readonly kind: FormulaKind; readonly said: string };
}

/** How formulas are to be written: in plain Excel, with ICT functions, or as values. */
export function FormulaKindChoice({ name, chosen, onChoose, disabled, now }: FormulaKindChoiceProps) {
  const shared = useSharedStyles();
  const { formulas } = strings.write;
  return (
    <RadioGroup
      aria-label={name}
      value={chosen}
      disabled={disabled}
      onChange={(_, { value }) => {
        const kind = kinds.find((one) => one === value);
        if (kind) onChoose(kind);
      }}
    >
      {kinds.map((kind) => (
        <Radio
          key={kind}
          value={kind}
          label={
            <>
              <div className={shared.body}>
                {formulas[kind].name}
                {now?.kind === kind && <span className={shared.caption}> {now.said}</span>}
              </div>
              <div className={shared.caption}>{formulas[kind].holds}</div>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
