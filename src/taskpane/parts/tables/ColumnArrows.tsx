import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { capital, list } from '../../format';
import { strings } from '../../strings';
import { useSharedStyles } from '../styles';

interface ColumnArrowsProps {
  /** The names of all columns; `count` of them are in view, from `first` on, counted from 0. */
  readonly columns: readonly string[];
  readonly first: number;
  readonly count: number;
  /** Asked to move by as many columns as are in view: 1 to the right, −1 to the left. */
  readonly onMove: (sets: number) => void;
}

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', minHeight: '44px', margin: '-8px -12px -4px 0' },
  showing: { flexGrow: 1 },
  button: { minWidth: '44px', height: '44px' },
});

/** Names the columns in view, with an arrow to those on either side. */
export function ColumnArrows({ columns, first, count, onMove }: ColumnArrowsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const arrow = (label: string, icon: ReactElement, isAtEnd: boolean, sets: number) => (
    <Button
      appearance="transparent"
      className={mergeClasses(styles.button, shared.bare)}
      icon={icon}
      aria-label={label}
      disabledFocusable={isAtEnd}
      onClick={() => {
        onMove(sets);
      }}
    />
  );
  return (
    <div className={styles.bar}>
      <p className={mergeClasses(shared.body, styles.showing)}>
        {capital(list(columns.slice(first, first + count)))}
      </p>
      {arrow(strings.years.left, <ChevronLeftRegular />, first === 0, -1)}
      {arrow(strings.years.right, <ChevronRightRegular />, first + count >= columns.length, 1)}
    </div>
  );
}
