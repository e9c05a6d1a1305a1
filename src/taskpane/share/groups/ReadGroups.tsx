import { Button } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { findGroups, type GroupTable, readGroups } from '../../../model/scenario/table/readGroups';
import type { Scenario } from '../../../model/scenario/scenario';
import type { Problem } from '../../../model/problem';
import { columnLetters } from '../../../workbook/plan/address';
import { useEdit } from '../../entry/editing';
import { problemText } from '../../words/problemText';
import { SelectField } from '../../entry/SelectField';
import { list, pounds } from '../../format';
import { Message } from '../../parts/Message';
import { useApp } from '../../parts/AppContext';
import { FigureList } from '../../parts/tables/FigureList';
import { onEscape } from '../../parts/onEscape';
import { useSharedStyles } from '../../parts/styles';
import type { Cells } from '../../ports/workbook';
import { PartReadNote } from '../../read/PartReadNote';
import { UnitChoice } from '../../read/UnitChoice';
import { useCells } from '../../read/useCells';
import { ActionBar } from '../../parts/ActionBar';
import { BackBar } from '../../parts/BackBar';
import { strings } from '../../strings';
import { readGroups as say } from '../../strings/share';
import { costsToUse, groupRemarks, isUsed } from './groupRows';

interface ReadGroupsProps {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** Reads costs of groups from the sheet: it shows what was found in the selected cells, to be checked before it is used. */
export function ReadGroups({ scenario, onDone }: ReadGroupsProps) {
  const shared = useSharedStyles();
  const names = useMemo(() => scenario.councils.map(({ name }) => name), [scenario]);
  const seen = useCells();
  const cells = seen.kind === 'cells' ? seen.cells : undefined;
  const found = useMemo(() => cells && findGroups(cells.values, names), [cells, names]);
  return (
    <div onKeyDown={onEscape(onDone)} style={{ display: 'contents' }}>
      <BackBar title={say.title} onBack={onDone} />
      <main className={shared.main}>
        {cells && found ? (
          // Other cells are another table, for which no correction of the last one holds.
          <Check
            key={`${cells.sheet}!${cells.address}`}
            scenario={scenario}
            names={names}
            cells={cells}
            found={found}
            onDone={onDone}
          />
        ) : (
          seen.kind !== 'looking' && (
            <>
              <div className={shared.content}>
                <div className={shared.section} role="status">
                  <h2 className={shared.answer}>{say.noneTitle}</h2>
                  <p className={shared.body}>
                    {seen.kind === 'failed' ? strings.read.cannotRead : say.select}
                  </p>
                  {cells && <PartReadNote cells={cells} />}
                </div>
              </div>
              <ActionBar>
                <Button onClick={onDone}>{strings.cancel}</Button>
              </ActionBar>
            </>
          )
        )}
      </main>
    </div>
  );
}

interface CheckProps extends ReadGroupsProps {
  readonly names: readonly string[];
  readonly cells: Cells;
  readonly found: GroupTable;
}

/** What would be read, row by row, and what is not read and why. Nothing is entered until the user presses Use. */
function Check({ scenario, names, cells, found, onDone }: CheckProps) {
  const shared = useSharedStyles();
  const id = useId();
  const { store } = useApp();
  const edit = useEdit();
  const [corrections, setCorrections] = useState<Partial<GroupTable>>({});
  const [problem, setProblem] = useState<Problem>();
  const table = { ...found, ...corrections };
  const change = (part: Partial<GroupTable>) => {
    setCorrections({ ...corrections, ...part });
    setProblem(undefined);
  };
  const rows = readGroups(cells.values, table, names);
  const costs = costsToUse(rows, scenario, cells, table);
  const use = () => {
    const refused = edit({ kind: 'group costs', costs }, say.undoName);
    setProblem(refused);
    if (refused) return;
    store.dispatch({ type: 'announced', text: say.used(costs.length) });
    onDone();
  };
  return (
    <>
      <div className={shared.content}>
        <div className={shared.section}>
          <h2 className={shared.answer}>{say.foundIn(costs.length, `${cells.sheet}!${cells.address}`)}</h2>
          <p className={shared.body}>{say.check}</p>
          <PartReadNote cells={cells} />
        </div>
        <SelectField
          label={say.column}
          chosen={String(table.cost)}
          choices={(cells.values[0] ?? []).map((_, column) => ({
            value: String(column),
            label: columnLetters(cells.column + column),
          }))}
          onChoose={(column) => {
            change({ cost: Number(column) });
          }}
        />
        <UnitChoice of={table} onChoose={change} />
        <section className={shared.section} aria-labelledby={id}>
          <h2 id={id} className={shared.title}>
            {strings.read.willRead}
          </h2>
          <p className={shared.caption}>{strings.read.aYear}</p>
          {costs.length === 0 ? (
            <p className={shared.body}>{say.nothing}</p>
          ) : (
            <FigureList
              rows={rows.filter(isUsed).map(({ members, cost }) => ({
                label: list(members.map((place) => names[place] ?? '')),
                amount: cost.kind === 'cost' ? pounds(cost.value) : '',
              }))}
            />
          )}
          {groupRemarks(rows, scenario, cells, table).map((remark) => (
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
              {problemText(problem, say.title)}
            </Message>
          )
        }
      >
        {costs.length > 0 && (
          <Button appearance="primary" onClick={use}>
            {say.use}
          </Button>
        )}
        <Button onClick={onDone}>{strings.cancel}</Button>
      </ActionBar>
    </>
  );
}
