import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ComponentType } from 'react';
import type { Scenario, Status } from '../../model/scenario/scenario';
import { saidOn } from '../../model/scenario/saidOn';
import { list } from '../format';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { strings } from '../strings';
import { type SourcedFigure, sourcedFigures, statusOrder } from './sourcedFigures';

const useStyles = makeStyles({
  header: { '& button': { minHeight: '44px', padding: 0 } },
  panel: { margin: 0 },
  row: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: { margin: 0, marginLeft: 'auto', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  count: { color: tokens.colorNeutralForeground3 },
  note: { margin: 0, flexBasis: '100%' },
  list: { margin: 0 },
});

const icons: Record<Status, ComponentType> = {
  'Not known': QuestionCircleRegular,
  Trial: BeakerRegular,
  Assumed: LightbulbRegular,
  'Worked out': CalculatorRegular,
  Published: DocumentRegular,
};
/** Open from the start: those that most need a look. */
const open: Status[] = ['Not known', 'Trial', 'Assumed'];

/** Where each figure comes from, the weakest first. */
export function Sources({ scenario }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useShared();
  const figures = sourcedFigures(scenario);
  const groups = statusOrder
    .map((status) => ({ status, members: figures.filter((figure) => figure.status === status) }))
    .filter(({ members }) => members.length > 0);
  const counts = groups.map(({ status, members }) => strings.sources.count(members.length, status));
  return (
    <Section title={strings.sources.title}>
      <p className={shared.caption}>{strings.sources.counts(figures.length, list(counts))}</p>
      <Accordion multiple collapsible defaultOpenItems={open}>
        {groups.map(({ status, members }) => {
          const Icon = icons[status];
          return (
            <AccordionItem key={status} value={status}>
              <AccordionHeader as="h3" expandIconPosition="end" icon={<Icon />} className={styles.header}>
                <span>
                  <strong className={shared.strong}>{status}</strong>{' '}
                  <span className={styles.count}>{members.length}</span>
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <dl className={styles.list}>
                  {members.map((figure) => (
                    <SourceRow key={figure.name} {...figure} />
                  ))}
                </dl>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </Section>
  );
}

function SourceRow({ name, shown, source, date, note }: SourcedFigure) {
  const styles = useStyles();
  const shared = useShared();
  const from = strings.sources.from(source, saidOn(date));
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd className={styles.value}>{shown}</dd>
      {note && <dd className={mergeClasses(shared.caption, styles.note)}>{note}</dd>}
      {from && <dd className={mergeClasses(shared.caption, styles.note)}>{from}</dd>}
    </div>
  );
}
