import { Link } from '@fluentui/react-components';
import { memo, type RefObject, useRef, useState } from 'react';
import { notKnown } from '../../model/money/units';
import { type Council, courses } from '../../model/scenario/scenario';
import { useEntry, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { useLayout } from '../parts/layout';
import { useSharedStyles } from '../parts/styles';
import { useFocusOnRemoval } from '../parts/focus/useFocusOnRemoval';
import * as announced from '../strings/announced';
import * as scenarioStrings from '../strings/scenario';
import { AnnouncedSaving, announcingAt } from './AnnouncedSaving';
import { CouncilCost } from './CouncilCost';
import { CouncilHead } from './CouncilHead';

const say = scenarioStrings.scenario;

interface CouncilRowProps {
  readonly council: Council;
  readonly place: number;
  /** How many councils there are. */
  readonly count: number;
  /** Added just now: its name is asked for first. Read only when the row appears. */
  readonly isNew: boolean;
  readonly onNamed: () => void;
  /** What takes the focus if the council is removed while it has it. */
  readonly next: RefObject<HTMLElement | null>;
  /** See `CouncilCost`. */
  readonly amongDear: boolean;
}

/**
 * One council: its name and menu, its three costs, and what only some are asked for: an announced saving while as-is is
 * not known, and VAT that it cannot recover. Memoised, since every key that is typed draws the screen again.
 */
export const CouncilRow = memo(function CouncilRow({
  council,
  place,
  count,
  isNew,
  onNamed,
  next,
  amongDear,
}: CouncilRowProps) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const costs = useRef<HTMLDivElement>(null);
  const firstCost = () => costs.current?.querySelector('input');
  const announcedWaits = useWaits([announcingAt(place)]);
  const [announcing, setAnnouncing] = useState<'asked' | 'waits'>();
  if (announcedWaits && !announcing) setAnnouncing('waits');
  // As-is has been typed instead: should that be undone, the form must not open by itself and take the focus.
  if (announcing && !announcedWaits && council.asIs.value !== notKnown) setAnnouncing(undefined);
  const row = useFocusOnRemoval<HTMLElement>(() => next.current);
  const [asksVat, setAsksVat] = useState(false);
  const hasVat = council.vatNotRecovered !== undefined;
  const vatWaits = useWaits([['councils', place, 'vatNotRecovered']]);
  const [showsVat, setShowsVat] = useState(vatWaits);
  // Once shown the field stays, also while it is emptied: whoever is typing in it would lose the focus.
  if (hasVat && !showsVat) setShowsVat(true);
  const { name } = council;
  return (
    <section ref={row} aria-label={name}>
      <CouncilHead
        name={name}
        place={place}
        count={count}
        isNew={isNew}
        onNamed={onNamed}
        firstCost={firstCost}
        row={() => row.current}
        onVat={() => {
          setAsksVat(true);
          setShowsVat(true);
        }}
      />
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
              // The form that had the focus has gone: the user goes on at the council's first cost.
              setTimeout(() => firstCost()?.focus());
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
