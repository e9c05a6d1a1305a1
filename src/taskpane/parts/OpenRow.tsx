import {
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode, Ref } from 'react';
import { useSharedStyles } from './styles';

interface OpenRowProps {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly icon?: ReactNode;
  /** Draws a frame around it, where it stands by itself and not in a list. */
  readonly framed?: boolean;
  readonly onOpen: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

const useRow = makeResetStyles({
  boxSizing: 'border-box',
  width: '100%',
  minHeight: '56px',
  display: 'flex',
  alignItems: 'center',
  columnGap: '12px',
  padding: '8px 0',
  border: '0',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  textAlign: 'left',
  fontFamily: 'inherit',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
});
const useStyles = makeStyles({
  framed: {
    minHeight: '64px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
  chevron: { flexShrink: 0, fontSize: '20px' },
});

/** A wide button that opens something: a title, a line about it, and an arrow. */
export function OpenRow({ title, text, icon, framed = false, onOpen, ref }: OpenRowProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <button
      ref={ref}
      type="button"
      className={mergeClasses(useRow(), framed && styles.framed)}
      onClick={onOpen}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span> <span className={shared.caption}>{text}</span>
      </span>
      <ChevronRightRegular className={styles.chevron} />
    </button>
  );
}
