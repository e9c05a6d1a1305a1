import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { notKnown } from '../../model/money/units';
import type { Outcome } from '../../model/scenario/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { knownPounds } from '../format';
import { Amount } from '../parts/Amount';
import { SidewaysTable } from '../parts/SidewaysTable';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { contrast } from '../shell/theme';
import { strings } from '../strings';
import { phaseTitle } from './phaseTitle';
import { yearColumns, yearGroups } from './yearColumns';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    tableLayout: 'fixed',
    // Collapsed borders do not travel with a cell that stays put.
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    verticalAlign: 'bottom',
    padding: '0 0 6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  phase: { ...typographyStyles.caption1Strong, textAlign: 'left', padding: '10px 0 4px' },
  phaseName: { position: 'sticky', left: 0 },
  cell: {
    textAlign: 'right',
    padding: '4px 0 4px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  year: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    paddingLeft: 0,
    fontWeight: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    [contrast]: { backgroundColor: 'Canvas' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  total: { borderBottomStyle: 'none', paddingTop: '8px', paddingBottom: '8px' },
});

/** Every figure of the chart and what they are made of, by financial year, in groups of like prices. */
export function YearTable({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const styles = useStyles();
  const shared = useShared();
  const columns = yearColumns(outcome);
  const { spans } = outcome.byFinancialYear;
  const { title, year } = strings.years;
  return (
    <Section title={title}>
      <SidewaysTable
        name={title}
        columns={columns.map(({ name, isCouncil }) => (isCouncil ? name : name.toLowerCase()))}
        widest={{
          fixed: longest([strings.total, ...spans.map(({ name }) => name)]),
          moving: longest(columns.flatMap(({ amounts, total }) => [...amounts, total].map(knownPounds))),
        }}
        className={styles.table}
      >
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.year)}>
              {year}
            </th>
            {columns.map(({ name }, place) => (
              <th key={place} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {yearGroups(outcome).map(({ phases, years }) => (
          <tbody key={years[0]}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={styles.phase}>
                <span className={styles.phaseName}>{phaseTitle(phases, scenario)}</span>
              </th>
            </tr>
            {years.map((place) => (
              <tr key={place}>
                <th scope="row" className={mergeClasses(styles.cell, styles.year)}>
                  {spans[place]?.name}
                </th>
                {columns.map(({ amounts, strong }, column) => (
                  <td key={column} className={mergeClasses(styles.cell, strong && styles.strong)}>
                    <Amount of={amounts[place] ?? notKnown} follows />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.year, styles.total, styles.strong)}>
              {strings.total}
            </th>
            {columns.map(({ total }, place) => (
              <td key={place} className={mergeClasses(styles.cell, styles.total, styles.strong)}>
                <Amount of={total} follows />
              </td>
            ))}
          </tr>
        </tbody>
      </SidewaysTable>
      <p className={shared.caption}>{strings.shownToThePound}</p>
    </Section>
  );
}

const longest = (texts: readonly string[]) =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '');
