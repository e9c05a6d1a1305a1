import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: {
    ...typographyStyles.body1,
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '12px 0',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Something that is shown when it is asked for, such as the table behind a chart. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.title}>{title}</summary>
      {children}
    </details>
  );
}
