import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Table } from '../../model/scenario/table/table';
import { type CouncilRead, readTable, sumRows } from '../../model/scenario/table/readTable';
import type { Problem } from '../../model/problem';
import { problemSentence } from '../../model/sentences';
import { Message } from '../parts/Message';
import { ActionButton } from '../parts/ActionButton';
import { TickBox } from '../parts/TickBox';
import { useApp } from '../parts/AppContext';
import { CourseTable } from '../parts/tables/CourseTable';
import { useSharedStyles } from '../parts/styles';
import type { Cells } from '../ports/workbook';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';
import { ColumnFields } from './ColumnFields';
import { knownCosts, scenarioFrom } from './fromSheet';
import { PartReadNote } from './PartReadNote';
import { remarks } from './remarks';
import { UnitChoice } from './UnitChoice';

/** The table that was found on the sheet, with fields to correct its columns and unit, and the councils that would be read. */
export function CheckTable({ cells, found }: { cells: Cells; found: Table }) {
  const shared = useSharedStyles();
  const id = useId();
  const { store } = useApp();
  const [corrections, setCorrections] = useState<Partial<Table>>({});
  const [ticks, setTicks] = useState<Readonly<Record<number, boolean>>>({});
  const [problem, setProblem] = useState<Problem>();
  const change = (part: Partial<Table>) => {
    setCorrections({ ...corrections, ...part });
    setProblem(undefined);
  };
  const table = { ...found, ...corrections };
  const rows = readTable(cells.values, table);
  const sums = sumRows(rows);
  const isCouncil = ({ row }: CouncilRead) => ticks[row] ?? !sums.has(row);
  const councils = rows.filter(isCouncil);
  const use = () => {
    const scenario = scenarioFrom(councils, cells);
    if (scenario.ok) store.dispatch({ type: 'scenario opened', scenario: scenario.value });
    else setProblem(scenario.problem);
  };
  const { foundIn, check, willRead, aYear, nobody, leftOut } = strings.read;
  return (
    <>
      <div className={shared.content}>
        <div className={shared.section}>
          <h2 className={shared.answer}>{foundIn(councils.length, `${cells.sheet}!${cells.address}`)}</h2>
          <p className={shared.body}>{check}</p>
          <PartReadNote cells={cells} />
        </div>
        <ColumnFields
          cells={cells}
          table={table}
          onChange={(columns) => {
            change({ columns });
          }}
        />
        <UnitChoice of={table} onChoose={change} />
        <section className={shared.section}>
          <h2 id={id} className={shared.title}>
            {willRead}
          </h2>
          <p className={shared.caption}>{aYear}</p>
          {rows.length > 0 ? (
            <CourseTable
              labelledBy={id}
              councils={rows.map((one) => ({
                ...knownCosts(one),
                name: (
                  <TickBox
                    label={one.name}
                    ticked={isCouncil(one)}
                    onTick={(ticked) => {
                      setTicks({ ...ticks, [one.row]: ticked });
                      setProblem(undefined);
                    }}
                  />
                ),
                remark: isCouncil(one) ? undefined : leftOut,
              }))}
            />
          ) : (
            <p className={shared.body}>{nobody}</p>
          )}
          {remarks(councils, cells).map((remark) => (
            <p key={remark} className={shared.caption}>
              {remark}
            </p>
          ))}
        </section>
      </div>
      <ActionBar
        notice={
          problem && (
            <Message intent="error" news={problem}>
              {problemSentence(problem)}
            </Message>
          )
        }
      >
        {councils.length > 0 && (
          <Button appearance="primary" onClick={use}>
            {strings.read.use}
          </Button>
        )}
        <ActionButton action="cancelReading" />
      </ActionBar>
    </>
  );
}
