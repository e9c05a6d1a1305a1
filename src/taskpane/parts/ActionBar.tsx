import { makeStyles, tokens } from '@fluentui/react-components';
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
  buttons: {
    display: 'flex',
    columnGap: '8px',
    '& > *': { minHeight: '44px' },
    '& > :first-child': { flexGrow: 1 },
  },
});

/** The screen's one main action, always in the same place, and above it what came of the last one. */
export function ActionBar({ children, notice }: { children: ReactNode; notice?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {notice}
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
