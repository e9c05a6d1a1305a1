import { Link, makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useApp, useAppState } from '../parts/AppContext';
import { same } from '../../model/scenario/same';
import { list } from '../format';
import { firstRefused } from '../parts/focus/firstRefused';
import { FocusOnRemoval } from '../parts/focus/FocusOnRemoval';
import type { Screen } from '../state/state';
import { CLAUSE, isIn, type Waiting, waitingIn } from '../state/waiting';
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

type EntryScreen = Screen & ('groups' | 'risk' | 'scenario' | 'clause');

const names: Readonly<Record<EntryScreen, string>> = {
  groups: strings.scenarios.groups,
  risk: strings.tabs.risk,
  scenario: strings.tabs.scenario,
  clause: say.clause,
};

/** The screen on which an entry is made. */
const screenOf = ({ at: [list = ''] }: Waiting): EntryScreen => screens[list] ?? 'scenario';
const screens: Readonly<Record<string, EntryScreen>> = {
  group: 'groups',
  'new group': 'groups',
  risk: 'risk',
  partners: 'risk',
  clause: 'clause',
};

/**
 * Says how many refused entries and half-filled forms wait on screens that are not shown, and leads to the first. A change
 * to the clause that was begun can be gone on with or dropped.
 */
export function WaitingLine() {
  const styles = useStyles();
  const line = useLine();
  const { store } = useApp();
  const shown = useAppState(({ screen }) => screen);
  const waiting = useAppState((state) => state.waiting);
  const current = useAppState((state) => state.current);
  const elsewhere = waitingIn(waiting, current)
    .filter((one, _, all) => !all.some((form) => one !== form && isIn(one.at, form.at)))
    .map((one) => (same(one.at, CLAUSE) ? undefined : screenOf(one)))
    .filter((screen) => screen !== shown);
  const entries = elsewhere.filter((screen) => screen !== undefined);
  const button = (label: string, onClick: () => void) => (
    <Link as="button" inline className={styles.link} onClick={onClick}>
      {label}
    </Link>
  );
  const show = (label: string, screen: Screen) =>
    button(label, () => {
      store.dispatch({ type: 'went to', screen });
      // A screen that opens over another first gives the focus to its heading.
      setTimeout(() => firstRefused()?.focus(), 100);
    });
  return (
    <>
      {entries[0] !== undefined && (
        <div className={line}>
          {say.counted(entries.length, list([...new Set(entries)].map((one) => names[one])))}
          {show(say.show(entries.length), entries[0])}
        </div>
      )}
      {entries.length < elsewhere.length && (
        <FocusOnRemoval className={line}>
          {say.begun}
          {show(say.goOn, 'clause')}
          {button(say.drop, () => {
            store.dispatch({ type: 'form left', at: CLAUSE });
          })}
        </FocusOnRemoval>
      )}
    </>
  );
}
