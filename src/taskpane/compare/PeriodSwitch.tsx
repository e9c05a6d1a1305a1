import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Outcome } from '../../model/scenario/outcome';
import { useApp } from '../parts/AppContext';
import { useStyles as useShared } from '../parts/styles';
import { contrast } from '../shell/theme';
import { strings } from '../strings';
import { type Period, periodsOf, yearsIn } from './periods';

const useStyles = makeStyles({
  row: { display: 'flex', isolation: 'isolate' },
  choice: {
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
    ':focus-within': { zIndex: 2, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    // The ring is for the keyboard; a press with the mouse leaves none.
    ':not(:has(:focus-visible))': { outlineStyle: 'none' },
  },
  chosen: {
    zIndex: 1,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    [contrast]: { border: '2px solid Highlight', color: 'Highlight' },
  },
});

/** Which stretch of the contract the answer and the table are for. Its lengths come from the contract. */
export function PeriodSwitch({ outcome, period }: { outcome: Outcome; period: Period }) {
  const styles = useStyles();
  const shared = useShared();
  const { store } = useApp();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={strings.period.name} className={styles.row}>
      {periodsOf(outcome).map((choice) => (
        <label key={choice} className={mergeClasses(styles.choice, choice === period && styles.chosen)}>
          <input
            type="radio"
            name={name}
            className={shared.unseen}
            checked={choice === period}
            onChange={() => {
              store.dispatch({ type: 'period chosen', period: choice });
            }}
          />
          {choice === 'first year'
            ? strings.period.firstYear
            : strings.period.years(yearsIn(outcome, choice))}
        </label>
      ))}
    </div>
  );
}
