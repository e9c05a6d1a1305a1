import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Basis } from '../../model/scenario/outcome/appraise';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { SelectField } from '../entry/SelectField';
import { knownPounds } from '../format';
import { Amount } from '../parts/tables/Amount';
import { Choices } from '../parts/Choices';
import { longest } from '../parts/tables/longest';
import { PoundsNote } from '../parts/tables/PoundsNote';
import { SidewaysTable } from '../parts/tables/SidewaysTable';
import { Section } from '../parts/Section';
import { contrast } from '../parts/theme';
import { appraisedOf } from '../state/results';
import { strings } from '../strings';
import * as compareStrings from '../strings/compare';
import { phaseTitle } from './phaseTitle';
import { type Calendar, type OfYear, partYear, yearGroups, yearTable } from './yearTableData';

const useStyles = makeStyles({
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

interface YearTableProps {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly basis: Basis;
}

/** Costs and savings year by year, of all councils or of one, in groups of years at a fixed price, indexed and optional. */
export function YearTable({ scenario, outcome, basis }: YearTableProps) {
  const styles = useStyles();
  const [calendar, setCalendar] = useState<Calendar>('financial');
  const [whose, setWhose] = useState('');
  // The council that was chosen may have been removed since.
  const council = scenario.councils.find(({ name }) => name === whose)?.name;
  const appraised = basis === 'cash' ? undefined : appraisedOf(scenario);
  const { spans, columns, sums } = yearTable(outcome, appraised?.ok ? appraised.value : undefined, {
    basis,
    calendar,
    council,
  });
  const byContract = basis === 'cash' && calendar === 'contract';
  const title = byContract ? compareStrings.spans.byContract : strings.years.title;
  const { year } = strings.years;
  return (
    <Section title={title}>
      {basis === 'cash' && (
        <Choices<Calendar>
          name={compareStrings.spans.name}
          chosen={calendar}
          choices={[
            { value: 'financial', label: compareStrings.spans.financial },
            { value: 'contract', label: compareStrings.spans.contract },
          ]}
          onChoose={setCalendar}
        />
      )}
      <SelectField
        label={compareStrings.spans.whose}
        choices={[
          { value: '', label: compareStrings.spans.everyone },
          ...scenario.councils.map(({ name }) => ({ value: name, label: name })),
        ]}
        chosen={council ?? ''}
        onChoose={setWhose}
      />
      <SidewaysTable
        key={council}
        name={title}
        columns={columns.map(({ name, isCouncil }) => (isCouncil ? name : name.toLowerCase()))}
        widest={{
          fixed: longest([strings.total, ...spans.map(({ name }) => name)]),
          moving: longest(columns.flatMap(({ amounts, total }) => [...amounts, total].map(shown))),
        }}
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
        {yearGroups(spans, outcome).map(({ phases, years }) => (
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
                    <Figure of={amounts[place]} />
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
                <Figure of={total} />
              </td>
            ))}
          </tr>
        </tbody>
      </SidewaysTable>
      <PoundsNote of={sums} />
    </Section>
  );
}

function shown(of: OfYear): string {
  if (of === undefined) return '';
  return of === partYear ? compareStrings.spans.partYear : knownPounds(of);
}

/** An amount, or for a year that cannot have one, nothing or "part year". */
function Figure({ of }: { of: OfYear }) {
  return of === undefined || of === partYear ? shown(of) : <Amount of={of} derived />;
}
