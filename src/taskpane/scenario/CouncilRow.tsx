import { Link, makeResetStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { memo, type RefObject, useRef, useState } from 'react';
import { notKnown } from '../../model/money/units';
import { type Council, courses } from '../../model/scenario/scenario';
import { useEdit, useEntry, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { useApp } from '../parts/AppContext';
import { Menu } from '../parts/Menu';
import { useSharedStyles } from '../parts/styles';
import * as announced from '../strings/announced';
import * as scenarioStrings from '../strings/scenario';
import { AnnouncedSaving, announcingAt } from './AnnouncedSaving';
import { CouncilCost } from './CouncilCost';
import { useLayout } from '../parts/layout';
import { useFocusOnRemoval } from '../parts/useFocusOnRemoval';
import { useFocusWithin } from '../parts/useFocusWithin';
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

interface CouncilRowProps {
  readonly council: Council;
  readonly place: number;
  readonly count: number;
}

interface RowProps extends CouncilRowProps {
  /** Added just now: it is asked first what it is called. Of use only as the row appears. */
  readonly isNew: boolean;
  readonly onNamed: () => void;
  /** What the focus goes to where the council that had it is taken away. */
  readonly next: RefObject<HTMLElement | null>;
  readonly amongDear: boolean;
}

/** One council: its name, its three costs, and a menu for the rest. Drawn again only when it changes itself. */
export const CouncilRow = memo(function CouncilRow({
  council,
  place,
  count,
  isNew,
  onNamed,
  next,
  amongDear,
}: RowProps) {
  const styles = useStyles();
  const namer = useNamer();
  const layout = useLayout();
  const shared = useSharedStyles();
  const costs = useRef<HTMLDivElement>(null);
  const [head, focusWithin] = useFocusWithin<HTMLDivElement>();
  const nameWaits = useWaits([['councils', place, 'name']]);
  const [asNew, setAsNew] = useState(isNew);
  const [renaming, setRenaming] = useState<Renaming | undefined>(
    isNew ? 'asked' : nameWaits ? 'refused' : undefined,
  );
  const announcedWaits = useWaits([announcingAt(place)]);
  const [announcing, setAnnouncing] = useState<'asked' | 'waits'>();
  if (announcedWaits && !announcing) setAnnouncing('waits');
  // Typed instead: should it be taken back, the form is not to come up by itself and take the focus.
  if (announcing && !announcedWaits && council.asIs.value !== notKnown) setAnnouncing(undefined);
  const row = useFocusOnRemoval<HTMLElement>(() => next.current);
  const [asksVat, setAsksVat] = useState(false);
  const hasVat = council.vatNotRecovered !== undefined;
  const vatWaits = useWaits([['councils', place, 'vatNotRecovered']]);
  const [showsVat, setShowsVat] = useState(vatWaits);
  // Once there, it stays while it is emptied: who types in it would lose the focus.
  if (hasVat && !showsVat) setShowsVat(true);
  const edit = useEdit();
  const { name } = council;
  return (
    <section ref={row} aria-label={name}>
      <div ref={head} className={styles.head}>
        {renaming ? (
          <RenameField
            label={say.nameOf(name)}
            name={name}
            at={['councils', place, 'name']}
            why={renaming}
            className={styles.name}
            next={() => (asNew ? costs.current?.querySelector('input') : row.current)}
            tabsOn={asNew}
            onEntry={(to, typing) =>
              edit({ kind: 'rename council', council: place, name: to }, say.nameOf(name), typing)
            }
            onDone={() => {
              setRenaming(undefined);
              setAsNew(false);
              if (asNew) onNamed();
              else focusWithin(NAME);
            }}
          />
        ) : (
          <h3 className={mergeClasses(shared.strong, layout.grow)}>
            <button
              type="button"
              className={namer}
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
        <RowMenu
          council={council}
          place={place}
          count={count}
          onVat={() => {
            setAsksVat(true);
            setShowsVat(true);
          }}
        />
      </div>
      <div ref={costs} className={layout.three}>
        {courses.map((course) => (
          <CouncilCost key={course} council={council} place={place} course={course} amongDear={amongDear} />
        ))}
      </div>
      {(council.asIs.value === notKnown || announcedWaits) &&
        (announcing ? (
          <AnnouncedSaving
            council={council}
            place={place}
            asked={announcing === 'asked'}
            onDone={() => {
              setAnnouncing(undefined);
              // What was pressed has gone; the user goes on at the council's first field.
              setTimeout(() => costs.current?.querySelector('input')?.focus());
            }}
          />
        ) : (
          <div className={shared.links}>
            <Link
              as="button"
              inline
              aria-label={announced.titleOf(name)}
              onClick={() => {
                setAnnouncing('asked');
              }}
            >
              {announced.title}
            </Link>
          </div>
        ))}
      {showsVat && <Vat council={council} place={place} focused={asksVat} />}
    </section>
  );
});

function Vat({ council, place, focused }: { council: Council; place: number; focused: boolean }) {
  const label = say.vatNotRecoveredOf(council.name);
  const entry = useEntry(['councils', place, 'vatNotRecovered'], label);
  return (
    <EntryField
      label={label}
      shownLabel={say.vatNotRecovered}
      hint={say.vatHint}
      focused={focused}
      value={council.vatNotRecovered?.value}
      kind={kinds.partOrNone}
      {...entry}
    />
  );
}

interface RowMenuProps extends CouncilRowProps {
  readonly onVat: () => void;
}

function RowMenu({ council: { name }, place, count, onVat }: RowMenuProps) {
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
