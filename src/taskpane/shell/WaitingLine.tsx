import { Link, makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useApp, useAppState } from '../parts/AppContext';
import { list } from '../format';
import { firstRefused } from '../parts/firstRefused';
import type { Screen } from '../state/state';
import { isIn, type Waiting, waitingIn } from '../state/waiting';
import { strings } from '../strings';

const say = strings.waiting;

const useLine = makeResetStyles({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: '8px',
  padding: '6px 16px',
  borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorStatusWarningBackground1,
});
const useStyles = makeStyles({
  link: { padding: '12px 0', margin: '-6px 0' },
});

type EntryScreen = Screen & ('groups' | 'risk' | 'scenario');

const names: Readonly<Record<EntryScreen, string>> = {
  groups: strings.scenarios.groups,
  risk: strings.tabs.risk,
  scenario: strings.tabs.scenario,
};

/** The screen on which an entry is made. */
const screenOf = ({ at: [list = ''] }: Waiting): EntryScreen => screens[list] ?? 'scenario';
const screens: Readonly<Record<string, EntryScreen>> = {
  group: 'groups',
  'new group': 'groups',
  risk: 'risk',
  partners: 'risk',
};

/** Says which entries that were refused, or forms half filled in, wait to be finished on screens that are not shown, and leads to the first. */
export function WaitingLine() {
  const styles = useStyles();
  const line = useLine();
  const { store } = useApp();
  const shown = useAppState(({ screen }) => screen);
  const waiting = useAppState((state) => state.waiting);
  const current = useAppState((state) => state.current);
  const elsewhere = waitingIn(waiting, current)
    .filter((one, _, all) => !all.some((form) => one !== form && isIn(one.at, form.at)))
    .map(screenOf)
    .filter((screen) => screen !== shown);
  const [screen] = elsewhere;
  if (screen === undefined) return null;
  return (
    <div className={line}>
      {say.counted(elsewhere.length, list([...new Set(elsewhere)].map((one) => names[one])))}
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => {
          store.dispatch({ type: 'went to', screen });
          // A screen that is opened over another gives its heading the focus first.
          setTimeout(() => firstRefused()?.focus(), 100);
        }}
      >
        {say.show(elsewhere.length)}
      </Link>
    </div>
  );
}
