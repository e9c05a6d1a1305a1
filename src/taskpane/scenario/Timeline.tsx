import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { addMonths, type CalendarDate } from '../../model/contract/calendar';
import { type Phase, yearPhases } from '../../model/contract/views';
import type { Contract } from '../../model/scenario/scenario';
import { priceTerms } from '../../model/scenario/terms';
import { list, shortMonth } from '../format';
import { colours, contrast } from '../parts/theme';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';

const say = scenarioStrings.scenario;

const useStyles = makeStyles({
  strip: { display: 'flex', alignItems: 'flex-end', columnGap: '2px', ...typographyStyles.caption1 },
  // As wide as its share of the years, but never narrower than its words.
  phase: { display: 'flex', flexDirection: 'column', minWidth: 'min-content', flexBasis: 0 },
  label: { color: tokens.colorNeutralForeground2 },
  dates: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '4px',
    paddingRight: '4px',
    whiteSpace: 'nowrap',
  },
  years: {
    display: 'flex',
    justifyContent: 'space-around',
    alignItems: 'center',
    minHeight: '28px',
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: 'tabular-nums',
  },
  Fixed: {},
  Indexed: { backgroundColor: colours.indexedBand, [contrast]: { backgroundColor: 'Canvas' } },
  Extension: {
    border: `1px dashed ${tokens.colorNeutralForeground3}`,
    backgroundColor: colours.optionBand,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${colours.hatch} 5px 6px)`,
    [contrast]: { backgroundImage: 'none' },
  },
  number: { padding: '0 2px', backgroundColor: tokens.colorNeutralBackground1, borderRadius: '2px' },
});

/** With more years than this a phase shows its first and its last alone. */
const MOST = 12;

/** The contract's years as a strip: fixed, indexed, and those that are only an option. */
export function Timeline({ contract }: { contract: Contract }) {
  const styles = useStyles();
  const runs = phasesOf(contract);
  const few = (runs.at(-1)?.to ?? 0) <= MOST;
  const spoken = list(
    runs.map(({ phase, from, to }) => say.timelinePhase(strings.chart.sentence.phases[phase], from, to)),
  );
  return (
    <div role="img" aria-label={say.timeline(spoken)} className={styles.strip}>
      {runs.map(({ phase, from, to, start, end }, place) => (
        <div key={phase} className={styles.phase} style={{ flexGrow: few ? to - from + 1 : 1 }}>
          <span className={styles.label}>{strings.chart.phases[phase]}</span>
          <span className={mergeClasses(styles.years, styles[phase])}>
            {shownYears(from, to, few).map((year) => (
              <span key={year} className={mergeClasses(phase === 'Extension' && styles.number)}>
                {year}
              </span>
            ))}
          </span>
          <span className={mergeClasses(styles.label, styles.dates)}>
            <span>{shortMonth(start)}</span>
            {place === runs.length - 1 && to > from && <span>{shortMonth(end)}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

const shownYears = (from: number, to: number, all: boolean) =>
  all ? Array.from({ length: to - from + 1 }, (_, place) => from + place) : [...new Set([from, to])];

interface Run {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

function phasesOf(contract: Contract): Run[] {
  const terms = priceTerms({ contract });
  const phases = yearPhases(terms);
  return [...new Set(phases)].map((phase) => {
    const [from, to] = [phases.indexOf(phase), phases.lastIndexOf(phase) + 1];
    return {
      phase,
      from: from + 1,
      to,
      start: addMonths(terms.start, from * 12),
      end: addMonths(terms.start, to * 12 - 1),
    };
  });
}
