import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useApp, useAppState } from '../parts/AppContext';
import { firstRefused } from '../parts/firstRefused';
import type { Screen } from '../state/state';
import { refusedIn, type Waiting } from '../state/waiting';
import { strings } from '../strings';

const say = strings.waiting;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 16px',
    borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  link: { padding: '12px 0', margin: '-6px 0' },
});

/** The screen on which an entry is made. */
const screenOf = ({ at }: Waiting): Screen => (at[0] === 'group' ? 'groups' : 'scenario');

/** Says on the other tabs that an entry which was refused waits to be mended, and leads to it. */
export function WaitingLine() {
  const styles = useStyles();
  const { store } = useApp();
  const shown = useAppState(({ screen }) => screen);
  const waiting = useAppState((state) => state.waiting);
  const current = useAppState((state) => state.current);
  const refused = refusedIn(waiting, current);
  const [first] = refused;
  const screen = first && screenOf(first);
  if (screen === undefined || screen === shown) return null;
  return (
    <div className={styles.line}>
      {say.counted(
        refused.filter((one) => screenOf(one) === screen).length,
        screen === 'groups' ? strings.scenarios.groups : strings.tabs.scenario,
      )}
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => {
          store.dispatch({ type: 'went to', screen });
          setTimeout(() => firstRefused()?.focus());
        }}
      >
        {say.show}
      </Link>
    </div>
  );
}
