import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { addMonths } from '../../model/contract/calendar';
import { phaseRuns, yearPhases } from '../../model/contract/views';
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
  const terms = priceTerms({ contract });
  const runs = phaseRuns(yearPhases(terms));
  const month = (place: number) => shortMonth(addMonths(terms.start, place));
  const isFew = (runs.at(-1)?.last ?? 0) <= MOST;
  const spoken = list(
    runs.map(({ phase, first, last }) =>
      say.timelinePhase(strings.chart.sentence.phases[phase], first, last),
    ),
  );
  return (
    <div role="img" aria-label={say.timeline(spoken)} className={styles.strip}>
      {runs.map(({ phase, first, last }, place) => (
        <div key={phase} className={styles.phase} style={{ flexGrow: isFew ? last - first + 1 : 1 }}>
          <span className={styles.label}>{strings.chart.phases[phase]}</span>
          <span className={mergeClasses(styles.years, styles[phase])}>
            {shownYears(first, last, isFew).map((year) => (
              <span key={year} className={mergeClasses(phase === 'Extension' && styles.number)}>
                {year}
              </span>
            ))}
          </span>
          <span className={mergeClasses(styles.label, styles.dates)}>
            <span>{month((first - 1) * 12)}</span>
            {place === runs.length - 1 && last > first && <span>{month(last * 12 - 1)}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

const shownYears = (first: number, last: number, all: boolean) =>
  all ? Array.from({ length: last - first + 1 }, (_, place) => first + place) : [...new Set([first, last])];
