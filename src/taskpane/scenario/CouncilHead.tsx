import { makeResetStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { useEdit, useWaits } from '../entry/editing';
import { useApp } from '../parts/AppContext';
import { useLayout } from '../parts/layout';
import { Menu } from '../parts/Menu';
import { useSharedStyles } from '../parts/styles';
import { useFocusWithin } from '../parts/focus/useFocusWithin';
import * as scenarioStrings from '../strings/scenario';
import { RenameField, type Renaming } from './RenameField';

const say = scenarioStrings.scenario;

/** Finds the button that shows a council's name. */
const NAME_BUTTON = 'h3 button';

/** The button that shows the name: pressing it changes the name. */
const useNameButton = makeResetStyles({
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: '8px',
  maxWidth: '100%',
  minHeight: '44px',
  padding: 0,
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  overflowWrap: 'anywhere',
  cursor: 'text',
  ':hover': { textDecorationLine: 'underline' },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
});
const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', minHeight: '44px', columnGap: '8px' },
  menu: { minWidth: '44px', height: '44px', marginRight: '-8px' },
  name: { flexGrow: 1, minWidth: 0 },
  pen: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
});

/** A council by its name and its place among all councils, and how many these are. */
interface PlacedCouncil {
  readonly name: string;
  readonly place: number;
  readonly count: number;
}

interface CouncilHeadProps extends PlacedCouncil {
  /** Added just now: the name is asked for first. Read only when the row appears. */
  readonly isNew: boolean;
  readonly onNamed: () => void;
  /** Finds what takes the focus once a new council is named, and what takes it if the row's name has disappeared. */
  readonly firstCost: () => HTMLElement | null | undefined;
  readonly row: () => HTMLElement | null;
  readonly onVat: () => void;
}

/** A council's name, which is pressed to change it, and the menu for what else can be done with the council. */
export function CouncilHead({ isNew, onNamed, firstCost, row, onVat, ...council }: CouncilHeadProps) {
  const styles = useStyles();
  const nameButton = useNameButton();
  const layout = useLayout();
  const shared = useSharedStyles();
  const { name, place } = council;
  const at = ['councils', place, 'name'];
  const [head, focusWithin] = useFocusWithin<HTMLDivElement>();
  const nameWaits = useWaits([at]);
  const [asNew, setAsNew] = useState(isNew);
  const [renaming, setRenaming] = useState<Renaming | undefined>(
    isNew ? 'asked' : nameWaits ? 'refused' : undefined,
  );
  const edit = useEdit();
  return (
    <div ref={head} className={styles.head}>
      {renaming ? (
        <RenameField
          label={say.nameOf(name)}
          name={name}
          at={at}
          why={renaming}
          className={styles.name}
          next={asNew ? firstCost : row}
          tabsOn={asNew}
          onEntry={(to, typing) =>
            edit({ kind: 'rename council', council: place, name: to }, say.nameOf(name), typing)
          }
          onDone={() => {
            setRenaming(undefined);
            setAsNew(false);
            if (asNew) onNamed();
            else focusWithin(NAME_BUTTON);
          }}
        />
      ) : (
        <h3 className={mergeClasses(shared.strong, layout.grow)}>
          <button
            type="button"
            className={nameButton}
            aria-label={say.renames(name)}
            onClick={() => {
              setRenaming('asked');
            }}
          >
            {name}
            <EditRegular className={styles.pen} />
          </button>
        </h3>
      )}
      <CouncilMenu {...council} onVat={onVat} />
    </div>
  );
}

interface CouncilMenuProps extends PlacedCouncil {
  readonly onVat: () => void;
}

function CouncilMenu({ name, place, count, onVat }: CouncilMenuProps) {
  const styles = useStyles();
  const { store } = useApp();
  const edit = useEdit();
  const move = (label: string, to: number) => ({
    label,
    onChoose: () => {
      edit({ kind: 'move council', council: place, to }, name);
    },
  });
  const remove = () => {
    if (!edit({ kind: 'remove council', council: place }, name))
      store.dispatch({ type: 'announced', text: say.removedCouncil(name) });
  };
  return (
    <Menu
      className={styles.menu}
      icon={<MoreHorizontalRegular />}
      aria-label={say.rowMenu(name)}
      choices={[
        { label: say.vatNotRecovered, onChoose: onVat },
        ...(place > 0 ? [move(say.moveUp, place - 1)] : []),
        ...(place < count - 1 ? [move(say.moveDown, place + 1)] : []),
        { label: say.removeCouncil, onChoose: remove },
      ]}
    />
  );
}
