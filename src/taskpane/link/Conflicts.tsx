import { MessageBarTitle } from '@fluentui/react-components';
import { useApp, useAppState } from '../parts/AppContext';
import type { Scenario } from '../../model/scenario/scenario';
import type { Linked } from '../state/link';
import { link as say } from '../strings/link';
import { Choices } from './Choices';
import { toldConflicts } from './conflicts';
import { decideFor } from './follow';
import { mergedSides, mineOf } from './merging';
import { SHOWN, useStyles } from './styles';

/** What both the sheet and the pane changed, what each says, and which of them is to be kept. */
export function Conflicts({ link, theirs }: { link: Linked; theirs: readonly Scenario[] }) {
  const styles = useStyles();
  const app = useApp();
  const open = useAppState(({ scenarios }) => scenarios);
  const mine = mineOf(open, link, theirs);
  const sides = mergedSides(link, mine, theirs, 'mine');
  const told = sides.flatMap(({ conflicts }, place) => {
    const [own, there] = [mine[place], theirs[place]];
    if (!own || !there) return [];
    return toldConflicts(conflicts, own, there).map((one) => ({
      ...one,
      name: theirs.length > 1 ? say.inScenario(own.name, one.name) : one.name,
    }));
  });
  const isWhole = sides.some(({ whole }) => whole);
  return (
    <>
      <MessageBarTitle>{say.newer(link.sheet?.name ?? 'Inputs')}</MessageBarTitle>{' '}
      {isWhole ? say.wholeText : say.newerText}
      <ul className={styles.list}>
        {told.slice(0, SHOWN).map(({ name, there, here }, place) => (
          <li key={place}>{say.conflict(name, there, here)}</li>
        ))}
      </ul>
      {told.length > SHOWN && say.more(told.length - SHOWN)}
      <Choices
        choices={{
          [say.useFor(told.length)]: () => {
            decideFor(app, 'theirs');
          },
          [say.keepFor(told.length)]: () => {
            decideFor(app, 'mine');
          },
        }}
      />
    </>
  );
}
