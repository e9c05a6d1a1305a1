import { Link, makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useState } from 'react';
import { useAppState } from '../parts/AppContext';
import { low } from '../parts/theme';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';
import { link as say } from '../strings/link';
import { conflictsId } from './conflictsId';

const useLine = makeResetStyles({
  // Below the bar and not part of its height, so that nothing moves when it comes and goes.
  position: 'absolute',
  top: '100%',
  right: 0,
  left: 0,
  boxSizing: 'border-box',
  minHeight: '44px',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: '8px',
  padding: '0 16px',
  borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorStatusWarningBackground1,
  overflowWrap: 'anywhere',
  [low]: { display: 'none' },
});
const useStyles = makeStyles({
  link: { minHeight: '43px' },
});

/** A line below the tabs, shown while the notice of a conflict is scrolled out of sight, with a link to it. */
export function ConflictLine({ bar }: { bar: RefObject<HTMLElement | null> }) {
  const sheet = useAppState(({ link }) =>
    link.kind === 'linked' && link.trouble?.kind === 'conflict' ? (link.sheet?.name ?? 'Inputs') : undefined,
  );
  const [isStuck, setStuck] = useState(false);
  const isAsked = sheet !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    const look = () => {
      setStuck(window.scrollY > 0 && (bar.current?.getBoundingClientRect().top ?? 1) <= 0);
    };
    look();
    window.addEventListener('scroll', look);
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [bar, isAsked]);
  return isAsked && isStuck ? <Line sheet={sheet} /> : null;
}

function Line({ sheet }: { sheet: string }) {
  const styles = useStyles();
  const own = useFocusOnRemoval<HTMLDivElement>();
  return (
    <div ref={own} className={useLine()}>
      {say.differ(sheet)}
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => {
          document.getElementById(conflictsId)?.focus();
        }}
      >
        {say.choose}
      </Link>
    </div>
  );
}
