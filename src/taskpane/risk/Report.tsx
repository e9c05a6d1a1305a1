import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { councilLimits } from '../words/councilLimits';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { Sentence } from '../parts/Sentence';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { wipeOut as say } from '../strings/risk/drivers';
import { CouncilChances } from './CouncilChances';
import { ExtensionValue } from './ExtensionValue';
import { SavingByYear } from './SavingByYear';
import { LeftOut } from './LeftOut';
import { Partners } from './Partners';
import { Ranges } from './Ranges';
import type { ReportProps } from './reportProps';
import { riskAnswer } from './riskAnswer';
import { Shortfall } from './Shortfall';
import { OutcomeSpread } from './OutcomeSpread';
import { Swings } from './Swings';
import { TwoDrivers } from './TwoDrivers';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px', ':focus': { outlineStyle: 'none' } },
  name: { overflowWrap: 'anywhere', marginBottom: '4px' },
  // The last report stays, paler, while the next one is worked out.
  old: { opacity: 0.6 },
  content: { display: 'flex', flexDirection: 'column', rowGap: '24px' },
});

/**
 * A report in full: the chance that joint saves first, then the sections. Memoised, since the progress of the next report
 * draws the screen again and again.
 */
export const Report = memo(function Report({ isOld, ...props }: ReportProps & { isOld: boolean }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const headline = useId();
  const { scenario, report } = props;
  // A scenario with changes of partners is opened from the start page to show these: `Partners` then takes the focus.
  const head = useFocusOnArrival<HTMLDivElement>(
    (cameFrom) => cameFrom === 'start' && scenario.partners?.changes === undefined,
  );
  const said = riskAnswer(scenario, report);
  useAnnouncedLater(said.short);
  return (
    <div className={mergeClasses(styles.content, isOld && styles.old)}>
      <div ref={head} tabIndex={-1} role="group" aria-labelledby={headline} className={styles.head}>
        <p className={mergeClasses(shared.caption, styles.name)}>{scenario.name}</p>
        <h1 id={headline} className={shared.answer}>
          <Sentence>{said.headline}</Sentence>
        </h1>
        <p className={shared.body}>
          <Sentence>{said.caveat}</Sentence>
        </p>
      </div>
      <OutcomeSpread {...props} />
      <CouncilChances {...props} />
      <SavingByYear {...props} />
      <Swings {...props} />
      <TwoDrivers {...props} />
      {report.switching.length > 0 && <WipeOut {...props} />}
      <ExtensionValue {...props} />
      <Shortfall {...props} />
      <Partners {...props} />
      <Ranges {...props} />
      <LeftOut {...props} />
    </div>
  );
});

/** How far each figure alone would have to move for joint to save nothing. */
function WipeOut({ scenario, report: { switching } }: ReportProps) {
  const shared = useSharedStyles();
  const limits = councilLimits(scenario);
  return (
    <Section title={say.title}>
      <ul className={mergeClasses(shared.body, shared.bullets)}>
        {switching.map((sentence) => (
          <li key={sentence}>
            <Sentence>{sentence}</Sentence>
          </li>
        ))}
      </ul>
      {limits !== undefined && <p className={shared.body}>{say.councils(limits)}</p>}
    </Section>
  );
}
