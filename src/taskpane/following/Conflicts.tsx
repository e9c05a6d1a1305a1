import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Conflict, Side } from '../../model/scenario/merge/merge';
import type { Scenario } from '../../model/scenario/scenario';
import { useApp, useAppState } from '../parts/AppContext';
import { Folded } from '../parts/Folded';
import { useSharedStyles } from '../parts/styles';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';
import type { Linked } from '../state/link';
import { strings } from '../strings';
import { link as say } from '../strings/link';
import { NoticeLinks } from './NoticeLinks';
import { conflictsId } from './conflictsId';
import { type ToldConflict, toldConflicts } from './conflictText';
import { decideEach, decideFor } from '../link/settle';
import { mergedSides, mineOf } from '../link/merging';
import { SHOWN, useStyles } from './styles';

/** A conflict in words. Its key names the scenario's place and the paths on either side. */
interface Asked extends ToldConflict {
  readonly key: string;
}

type Chosen = Readonly<Record<string, Side>>;

const keyOf = (place: number, conflict: Conflict) => JSON.stringify([place, conflict.mine, conflict.theirs]);

/** What both the sheet and the pane changed, with what each says, to be chosen one by one or all from one side. */
export function Conflicts({ link, theirs }: { link: Linked; theirs: readonly Scenario[] }) {
  const styles = useStyles();
  const app = useApp();
  const own = useFocusOnRemoval<HTMLDivElement>();
  const open = useAppState(({ scenarios }) => scenarios);
  const mine = mineOf(open, link, theirs);
  const sides = mergedSides(link, mine, theirs, 'mine');
  const asked = sides.flatMap(({ conflicts, whole }, place): Asked[] => {
    const [here, there] = [mine[place], theirs[place]];
    if (!here || !there) return [];
    return toldConflicts(conflicts, here, there, whole).map((one, at) => ({
      ...one,
      key: conflicts[at] ? keyOf(place, conflicts[at]) : '',
      name: theirs.length > 1 ? say.inScenario(here.name, one.name) : one.name,
    }));
  });
  const [only] = asked.length === 1 ? asked : [];
  return (
    <div ref={own} id={conflictsId} tabIndex={-1} className={styles.choices}>
      <strong>{say.bothChanged(link.sheet?.name ?? 'Inputs')}</strong>{' '}
      {sides.some(({ whole }) => whole) ? say.wholeText : say.restKept}
      {only ? (
        <ul className={styles.list}>
          <li>{say.conflict(only.name, only.there, only.here)}</li>
        </ul>
      ) : (
        <ChooseEach asked={asked} />
      )}
      <NoticeLinks
        choices={{
          [say.useFor(asked.length)]: () => {
            decideFor(app, 'theirs');
          },
          [say.keepFor(asked.length)]: () => {
            decideFor(app, 'mine');
          },
        }}
      />
    </div>
  );
}

function ChooseEach({ asked }: { asked: readonly Asked[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const app = useApp();
  const [all, setChosen] = useState<Chosen>({});
  const [refused, setRefused] = useState<string>();
  // A choice no longer counts once either side says something else.
  const said = ({ key, here, there }: Asked) => JSON.stringify([key, here, there]);
  const sideOf = (one: Asked) => all[said(one)];
  const chosen = asked.filter(sideOf);
  const choose = (one: Asked, side: Side) => {
    setRefused(undefined);
    setChosen({ ...all, [said(one)]: side });
  };
  const decide = () => {
    const left = asked.length - chosen.length;
    if (left > 0) {
      setRefused(say.notAllChosen(left));
      return;
    }
    const byKey = new Map(asked.map((one) => [one.key, sideOf(one)]));
    if (!decideEach(app, (place, conflict) => byKey.get(keyOf(place, conflict)) ?? 'mine')) {
      setRefused(say.notTogether);
      return;
    }
    const ofPane = asked.filter((one) => sideOf(one) === 'mine').length;
    app.store.dispatch({ type: 'announced', text: say.decided(ofPane, asked.length - ofPane) });
  };
  const listed = (some: readonly Asked[]) =>
    some.map((one) => (
      <ChooseOne
        key={one.key}
        one={one}
        chosen={sideOf(one)}
        onChoose={(side) => {
          choose(one, side);
        }}
      />
    ));
  return (
    <>
      <p className={styles.line}>{say.chooseEach}</p>
      {listed(asked.slice(0, SHOWN))}
      {asked.length > SHOWN && (
        <Folded title={strings.more(asked.length - SHOWN)}>{listed(asked.slice(SHOWN))}</Folded>
      )}
      <p className={shared.caption}>{say.chosen(chosen.length, asked.length)}</p>
      <Button className={styles.decide} onClick={decide}>
        {say.useChosen}
      </Button>
      <p role="alert" className={shared.refused}>
        {refused}
      </p>
    </>
  );
}

interface ChooseOneProps {
  readonly one: ToldConflict;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function ChooseOne({ one: { name, here, there }, chosen, onChoose }: ChooseOneProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  return (
    <div className={styles.one}>
      <div id={id} className={shared.strong}>
        {name}
      </div>
      <RadioGroup
        aria-labelledby={id}
        value={chosen ?? ''}
        onChange={(_, { value }) => {
          onChoose(value as Side);
        }}
      >
        <Radio value="mine" label={say.pane(here)} />
        <Radio value="theirs" label={say.sheet(there)} />
      </RadioGroup>
    </div>
  );
}
