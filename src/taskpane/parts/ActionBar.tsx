import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BRAND_BAR, low } from './theme';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: BRAND_BAR,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [low]: { position: 'static' },
  },
  // Where the notice scrolls with the page, the buttons alone stay at the bottom.
  apart: { display: 'contents' },
  notice: { padding: '0 16px 16px' },
  buttons: {
    display: 'flex',
    columnGap: '8px',
    '& > *': { minHeight: '44px' },
    '& > :first-child': { flexGrow: 1 },
  },
});

interface ActionBarProps {
  readonly children: ReactNode;
  /** What came of the last action, above the buttons. */
  readonly notice?: ReactNode;
  /** Lets the notice scroll with the page: for when other notices would leave too little of it in view. */
  readonly yields?: boolean;
}

/** A screen's main buttons, always at the bottom of the pane. */
export function ActionBar({ children, notice, yields = false }: ActionBarProps) {
  const styles = useStyles();
  const isApart = yields && Boolean(notice);
  return (
    <div className={isApart ? styles.apart : styles.bar}>
      <div className={isApart ? styles.notice : styles.apart}>{notice}</div>
      <div className={mergeClasses(isApart && styles.bar)}>
        <div className={styles.buttons}>{children}</div>
      </div>
    </div>
  );
}
