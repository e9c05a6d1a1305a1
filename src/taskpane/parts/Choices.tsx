import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { contrast } from './theme';
import { useSharedStyles } from './styles';

export interface ChoicesProps<T extends string> {
  readonly name: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

const useRow = makeResetStyles({ display: 'flex', isolation: 'isolate' });
const useChoice = makeResetStyles({
  flex: '1 1 0',
  boxSizing: 'border-box',
  minHeight: '44px',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  padding: '0 8px',
  marginLeft: '-1px',
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  ...typographyStyles.body1,
  cursor: 'pointer',
  ':first-child': { marginLeft: 0, borderRadius: '4px 0 0 4px' },
  ':last-child': { borderRadius: '0 4px 4px 0' },
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':has(:checked)': {
    zIndex: 1,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    borderColor: tokens.colorCompoundBrandStroke,
    [contrast]: { border: '2px solid Highlight', color: 'Highlight' },
  },
  ':focus-within': { zIndex: 2, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  // The ring is for the keyboard; a press with the mouse leaves none.
  ':not(:has(:focus-visible))': { outlineStyle: 'none' },
});

/** One of a few choices: radio buttons drawn as a joined row. */
export function Choices<T extends string>({ name, choices, chosen, onChoose }: ChoicesProps<T>) {
  const choice = useChoice();
  const shared = useSharedStyles();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={name} className={useRow()}>
      {choices.map(({ value, label }) => (
        <label key={value} className={choice}>
          <input
            type="radio"
            name={group}
            className={shared.unseen}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
