import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { type ComponentType, useCallback, useState } from 'react';
import type { FigurePath } from '../../model/scenario/figures';
import type { Scenario, Status } from '../../model/scenario/scenario';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { useFocusWithin } from '../parts/focus/useFocusWithin';
import { strings } from '../strings';
import { list } from '../format';
import { SourceRow } from './SourceRow';
import { sourcedFigures, statusOrder } from '../words/sourcedFigures';

const useStyles = makeStyles({
  group: { '&[open] > summary > :last-child': { rotate: '180deg' } },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '44px',
    fontSize: tokens.fontSizeBase500,
    cursor: 'pointer',
    // Safari draws a triangle of its own.
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  status: { flexGrow: 1 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

const icons: Record<Status, ComponentType> = {
  'Not known': QuestionCircleRegular,
  Trial: BeakerRegular,
  Assumed: LightbulbRegular,
  'Worked out': CalculatorRegular,
  Published: DocumentRegular,
};
/** The groups that are open from the start: they most need a look. */
const open: Status[] = ['Not known', 'Trial', 'Assumed'];

const keyOf = (path: FigurePath) => path.join(' ');

/** The id of the section, to which the link at the top of the screen leads. */
export const SOURCES = 'sources';

/** Every figure with its source, in a group for each status, the weakest first. */
export function Sources({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [place, focusWithin] = useFocusWithin<HTMLDivElement>();
  /** Rows that stay in their old group while their fields are open, by the figure's path, although the status is new. */
  const [held, setHeld] = useState<ReadonlyMap<string, Status>>(new Map());
  const stay = useCallback((path: FigurePath, status: Status) => {
    setHeld((before) => new Map([[keyOf(path), status], ...before]));
  }, []);
  const go = useCallback(
    (path: FigurePath, status: Status) => {
      setHeld((before) => new Map([...before].filter(([key]) => key !== keyOf(path))));
      focusWithin(`[data-status="${status}"] > summary`);
    },
    [focusWithin],
  );
  const figures = sourcedFigures(scenario);
  const groups = statusOrder
    .map((status) => ({
      status,
      members: figures.filter((figure) => (held.get(keyOf(figure.path)) ?? figure.status) === status),
    }))
    .filter(({ members }) => members.length > 0);
  // Counted as the groups below show them, which a row leaves only once its fields are closed.
  const counts = groups.map(({ status, members }) =>
    strings.sources.count(members.length, strings.sources.standings[status]),
  );
  return (
    <Section title={strings.sources.title} id={SOURCES}>
      <p className={shared.caption}>{strings.sources.counts(figures.length, list(counts))}</p>
      <div ref={place}>
        {groups.map(({ status, members }) => {
          const Icon = icons[status];
          return (
            <details key={status} data-status={status} open={open.includes(status)} className={styles.group}>
              <summary className={styles.head}>
                <Icon />
                <h3 className={mergeClasses(shared.strong, styles.status)}>
                  {status} <span className={styles.count}>{members.length}</span>
                </h3>
                <ChevronDownRegular />
              </summary>
              <ul className={shared.tightList}>
                {members.map((figure) => (
                  <SourceRow key={keyOf(figure.path)} {...figure} onStay={stay} onDone={go} />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </Section>
  );
}
