import {
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { ConflictLine } from '../following/ConflictLine';
import { useApp, useAppState } from '../parts/AppContext';
import { across, moveFocus } from '../parts/focus/moveFocus';
import type { Screen } from '../state/state';
import { strings } from '../strings';
import { panelId, tabId, tabs } from './tabIds';
import { WaitingLine } from './WaitingLine';
import { contrast } from '../parts/theme';

const useTab = makeResetStyles({
  ...typographyStyles.body1,
  position: 'relative',
  minHeight: '44px',
  padding: '0 10px',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  color: tokens.colorNeutralForeground2,
  backgroundColor: 'transparent',
  cursor: 'pointer',
  // The line under a tab: full under the one that is shown, faint under the mouse.
  '::after': {
    content: '""',
    position: 'absolute',
    right: '10px',
    bottom: 0,
    left: '10px',
    height: '3px',
    borderRadius: tokens.borderRadiusCircular,
  },
  // Keeps every tab as wide as its name is in bold, so that none moves when another is chosen.
  '::before': {
    ...typographyStyles.body1Strong,
    content: 'attr(data-name)',
    display: 'block',
    height: 0,
    visibility: 'hidden',
  },
  ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
});
const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Office puts its own menu over the right-hand end.
  tabs: { display: 'flex', padding: '0 40px 0 4px' },
  shown: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      [contrast]: { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

/** The tabs of a scenario, with lines below them about entries that wait on other tabs, and conflicts out of sight. */
export function Tabs() {
  const styles = useStyles();
  const own = useTab();
  const bar = useRef<HTMLElement>(null);
  const { store } = useApp();
  const shown = useAppState((state) => state.screen);
  const show = (screen: Screen) => {
    if (screen !== shown) store.dispatch({ type: 'went to', screen });
  };
  return (
    <nav ref={bar} className={styles.bar}>
      <div
        role="tablist"
        aria-label={strings.tabs.name}
        className={styles.tabs}
        onKeyDown={(event) => {
          moveFocus(event, across, '[role="tab"]');
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            data-name={strings.tabs[tab]}
            aria-selected={tab === shown}
            aria-controls={panelId}
            tabIndex={tab === shown ? 0 : -1}
            className={mergeClasses(own, tab === shown && styles.shown)}
            onFocus={() => {
              show(tab);
            }}
            onClick={() => {
              show(tab);
            }}
          >
            {strings.tabs[tab]}
          </button>
        ))}
      </div>
      <WaitingLine />
      <ConflictLine bar={bar} />
    </nav>
  );
}
