import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useApp, useAppState } from '../parts/AppContext';
import { strings } from '../strings';
import { tabId, tabs } from './tabIds';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    // Office puts its own menu over the right-hand end.
    padding: '0 40px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& button': { minHeight: '44px' },
  },
});

/** One press or arrow away from each other: a scenario's figures and what follows from them. */
export function Tabs() {
  const styles = useStyles();
  const { store } = useApp();
  const screen = useAppState((state) => state.screen);
  return (
    <nav className={styles.bar}>
      <TabList
        aria-label={strings.tabs.name}
        selectedValue={screen}
        selectTabOnFocus
        onTabSelect={(_, { value }) => {
          const chosen = tabs.find((tab) => tab === value);
          if (chosen) store.dispatch({ type: 'went to', screen: chosen });
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab} id={tabId(tab)} value={tab}>
            {strings.tabs[tab]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
