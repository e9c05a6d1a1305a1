import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { ActionId } from '../actions/registry';
import { useEdit, useWaits } from '../entry/editing';
import { useAppState, usePerform } from '../parts/AppContext';
import { Menu } from '../parts/Menu';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { useLayout } from '../parts/layout';
import { RenameField, type Renaming } from './RenameField';

const say = strings.scenarios;

/** The name's place in a scenario. */
const NAME = ['name'];

const useStyles = makeStyles({
  // Office puts its own menu over the top right-hand corner of the pane, which the tabs keep clear.
  bar: { display: 'flex', alignItems: 'center', margin: '-12px -12px -4px 0' },
  button: { minWidth: '44px', height: '44px' },
});

/** The scenario's name, undo and redo, and a menu to rename, duplicate or delete the scenario. */
export function ScenarioHead({ name }: { name: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useSharedStyles();
  const perform = usePerform();
  const edit = useEdit();
  const bar = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<Renaming | undefined>(useWaits([NAME]) ? 'refused' : undefined);
  const count = useAppState(({ scenarios }) => scenarios.length);
  const canUndo = useAppState(({ history }) => history.past.length > 0);
  const canRedo = useAppState(({ history }) => history.future.length > 0);
  return (
    <div>
      <div ref={bar} className={styles.bar}>
        <p className={mergeClasses(shared.caption, layout.grow)}>{say.counted(count)}</p>
        <Step action="undo" icon={<ArrowUndoRegular />} possible={canUndo} />
        <Step action="redo" icon={<ArrowRedoRegular />} possible={canRedo} />
        <Menu
          className={styles.button}
          icon={<MoreHorizontalRegular />}
          aria-label={say.menu}
          choices={[
            {
              label: say.rename,
              onChoose: () => {
                setRenaming('asked');
              },
            },
            ...(['duplicateScenario', 'showScenarios', 'deleteScenario'] as const).map((action) => ({
              label: labels[action],
              onChoose: () => {
                perform(action);
              },
            })),
          ]}
        />
      </div>
      {renaming ? (
        <RenameField
          label={say.name}
          name={name}
          at={NAME}
          why={renaming}
          className={layout.grow}
          next={() => bar.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')}
          onEntry={(to, typing) => edit({ kind: 'name', name: to }, say.name, typing)}
          onDone={() => {
            setRenaming(undefined);
          }}
        />
      ) : (
        <h1 className={mergeClasses(shared.answer, layout.grow)}>{name}</h1>
      )}
    </div>
  );
}

const labels = { duplicateScenario: say.duplicate, showScenarios: say.all, deleteScenario: say.remove };

interface StepProps {
  readonly action: ActionId & ('undo' | 'redo');
  readonly icon: ReactElement;
  readonly possible: boolean;
}

function Step({ action, icon, possible }: StepProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const perform = usePerform();
  return (
    <Button
      appearance="transparent"
      className={mergeClasses(styles.button, shared.bare)}
      icon={icon}
      aria-label={strings.undo[action]}
      title={strings.undo[action]}
      disabledFocusable={!possible}
      onClick={() => {
        perform(action);
      }}
    />
  );
}
