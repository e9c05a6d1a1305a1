import { useMemo, useState } from 'react';
import { type DriverName, type Measure, measures, type TableChoice } from '../../model/scenario/risk/choices';
import {
  isSameDriver,
  type SavingTable,
  tableChoice,
  tableDrivers,
} from '../../model/scenario/risk/savingTable';
import type { Problem } from '../../model/problem';
import { problemSentence } from '../../model/sentences';
import { useEdit } from '../entry/editing';
import { SelectField } from '../entry/SelectField';
import { yearsInWords } from '../format';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { twoWay as say } from '../strings/risk/drivers';
import { answer } from '../strings/risk/outcomes';
import type { JobInput } from '../work/jobs';
import { BESIDE, useJob } from '../work/useJob';
import { driverText } from './driverText';
import type { ReportProps } from './reportProps';
import { SavingGrid } from './SavingGrid';

/** Two drivers at a time: which two, and a table of the saving at every pair of their values. */
export function TwoDrivers({ scenario, outcome }: ReportProps) {
  const choice = tableChoice(scenario);
  if (!choice) return null;
  return <Table scenario={scenario} years={outcome.contract.years.length} choice={choice} />;
}

interface TableProps extends Pick<ReportProps, 'scenario'> {
  readonly years: number;
  readonly choice: TableChoice;
}

function Table({ scenario, years, choice }: TableProps) {
  const shared = useSharedStyles();
  const edit = useEdit();
  const drivers = tableDrivers(scenario);
  const given = useMemo((): JobInput<'table'> => [scenario], [scenario]);
  const { found } = useJob('table', given, BESIDE);
  const table = found?.ok ? found.value : undefined;
  // The last table stays until the next one is worked out.
  const [shown, setShown] = useState<SavingTable>();
  const refused = found && !found.ok ? found.problem : undefined;
  if (table && table !== shown) setShown(table);
  if (refused && shown) setShown(undefined);
  const change = (parts: Partial<TableChoice>) =>
    edit({ kind: 'risk', risk: { ...scenario.risk, table: { ...choice, ...parts } } }, say.title);
  const field = (label: string, part: 'down' | 'across', other: DriverName) => (
    <SelectField
      label={label}
      chosen={String(drivers.findIndex((driver) => isSameDriver(driver, choice[part])))}
      choices={drivers.flatMap((driver, place) =>
        isSameDriver(driver, other) ? [] : [{ value: String(place), label: driverText(driver, scenario) }],
      )}
      onChoose={(place) => {
        const driver = drivers[Number(place)];
        if (!driver) return;
        const { kind, council } = driver;
        change({ [part]: { kind, ...(council !== undefined && { council }) } });
      }}
    />
  );
  return (
    <Section title={say.title}>
      <div className={shared.section}>
        {field(say.down, 'down', choice.across)}
        {field(say.across, 'across', choice.down)}
        <SelectField<Measure>
          label={say.measure}
          chosen={choice.measure}
          choices={measures.map((value) => ({
            value,
            label: say.measures[value](yearsInWords(years)),
          }))}
          onChoose={(measure) => {
            change({ measure });
          }}
        />
      </div>
      {shown ? (
        <SavingGrid scenario={scenario} years={years} table={shown} />
      ) : (
        <p className={shared.caption}>{refused ? whyNot(refused) : say.working}</p>
      )}
    </Section>
  );
}

/** Why there is no table; if because a cost is not known, in the words that the screen uses for that. */
const whyNot = (problem: Problem): string =>
  problem.code === 'missing' && problem.noAnswer ? answer.missing : problemSentence(problem);
